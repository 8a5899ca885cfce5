"""A recording wins over synthetic speech (DECISIONS 6)."""

import wave
from array import array
from pathlib import Path

import pytest
from typing_extensions import override

from desktop.flows.ports import Clip, Voice
from desktop.speech.recordings import RecordedVoice, recording_name

TEXT = "Ik kom op tijd."
SOUND = array("h", [0, 0, 9000, -9000, 9000]).tobytes()
SYNTHETIC = Clip(b"\1\2", 22050)


class Dutch(Voice):
    """A voice that says the same for every text."""

    @override
    def speaks(self, language: str) -> bool:
        return language == "nl"

    @override
    def render(self, text: str, language: str) -> Clip:
        return SYNTHETIC


def record(file: Path, *, channels: int = 1, width: int = 2) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(width)
        sound.setframerate(16000)
        sound.writeframes(SOUND * channels * width)


@pytest.mark.parametrize("place", ["nl", "nl/werkvermogen"])
def test_a_recording_wins(place: str, tmp_path: Path) -> None:
    with_sound = tmp_path / place / recording_name(TEXT)
    record(with_sound)
    clip = RecordedVoice(Dutch(), tmp_path).render(TEXT, "nl")
    assert (clip.source, clip.rate, clip.words) == ("recording", 16000, ())
    assert array("h", clip.pcm)[0] == 9000  # without the silence before it


def test_other_texts_and_languages_are_left_to_the_voice(tmp_path: Path) -> None:
    record(tmp_path / "nl" / recording_name(TEXT))
    voice = RecordedVoice(Dutch(), tmp_path)
    assert voice.render("Ik kom te laat.", "nl") == SYNTHETIC
    assert voice.render(TEXT, "en") == SYNTHETIC


def test_without_recordings_it_is_the_voice(tmp_path: Path) -> None:
    voice = RecordedVoice(Dutch(), tmp_path / "nothing")
    assert voice.render(TEXT, "nl") == SYNTHETIC
    assert voice.speaks("nl")
    assert not voice.speaks("en")


@pytest.mark.parametrize(("channels", "width"), [(2, 2), (1, 1), (1, 3)])
def test_a_recording_of_another_kind_is_passed_over(channels: int, width: int, tmp_path: Path) -> None:
    record(tmp_path / "nl" / recording_name(TEXT), channels=channels, width=width)
    assert RecordedVoice(Dutch(), tmp_path).render(TEXT, "nl") == SYNTHETIC


@pytest.mark.parametrize("content", [b"", b"RIFF", b"no sound at all, but long enough to be one" * 3])
def test_a_broken_recording_is_passed_over(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "nl" / recording_name(TEXT)
    file.parent.mkdir()
    file.write_bytes(content)
    assert RecordedVoice(Dutch(), tmp_path).render(TEXT, "nl") == SYNTHETIC


def test_names_are_readable_and_one_to_a_text() -> None:
    name = recording_name("Één café – hé, wat\nleuk!")
    assert name.startswith("een-cafe-he-wat-leuk-")
    assert name.endswith(".wav")
    assert name == recording_name("Één  café – hé, wat leuk!")
    assert len({recording_name(text) for text in ("Ja", "ja", "Ja.", "Ja?", "", "日本", "中国", "a" * 99)}) == 8
    assert recording_name("../../etc") == Path(recording_name("../../etc")).name
