"""Recordings may be Ogg or WAV of any kind (issue 4, point 1); what is no sound is passed over."""

import wave
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from desktop.flows.ports import Clip
from desktop.speech.sound_files import RATE, read_sound, write_wav

OGG = Path(__file__).with_name("tone.ogg")  # 0.2 s of silence, a tone of 0.4 s, and silence again
QT_SAYS = "Could not open media"
SOUND = array("h", [0, 9000, -9000, 9000]).tobytes()


def wav(file: Path, channels: int, width: int) -> Path:
    """A WAV file of a tenth of a second."""
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(width)
        sound.setframerate(22050)
        sound.writeframes(bytes([0, 40, 0] * (735 * channels * width)))
    return file


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    clip = Clip(SOUND, 16000)
    write_wav(tmp_path / "a.wav", clip)
    assert read_sound(tmp_path / "a.wav") == clip
    assert [file.name for file in tmp_path.iterdir()] == ["a.wav"]


def test_ogg_is_read(qapp: QCoreApplication) -> None:
    clip = read_sound(OGG)
    assert clip is not None
    assert clip.rate == RATE
    assert clip.seconds == pytest.approx(0.8, abs=0.02)
    assert max(array("h", clip.pcm)) > 5000


@pytest.mark.parametrize(("channels", "width"), [(2, 2), (1, 3), (2, 4)])
def test_other_wav_files_are_made_mono(channels: int, width: int, tmp_path: Path, qapp: QCoreApplication) -> None:
    clip = read_sound(wav(tmp_path / "a.wav", channels, width))
    assert clip is not None
    assert clip.seconds == pytest.approx(0.1, abs=0.01)


@pytest.mark.qt_log_ignore(QT_SAYS)
@pytest.mark.parametrize("content", [b"", b"RIFF", b"no sound at all, but long enough to be one" * 3])
def test_what_is_no_sound_is_nothing(content: bytes, tmp_path: Path, qapp: QCoreApplication) -> None:
    file = tmp_path / "a.wav"
    file.write_bytes(content)
    assert read_sound(file) is None
    assert read_sound(tmp_path / "none.ogg") is None


@pytest.mark.qt_log_ignore(QT_SAYS)
def test_half_a_recording_is_nothing_or_shorter_but_never_an_error(tmp_path: Path, qapp: QCoreApplication) -> None:
    file = tmp_path / "a.ogg"
    file.write_bytes(OGG.read_bytes()[: OGG.stat().st_size // 2])
    clip = read_sound(file)
    assert clip is None or clip.seconds < 0.8
