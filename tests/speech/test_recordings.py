"""A recording wins over synthetic speech (DECISIONS 6)."""

import math
import shutil
import wave
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from desktop.flows.ports import Clip, Problem, Voice
from desktop.speech.pcm import SPOKEN, loudness
from desktop.speech.recordings import RecordedVoice, RecordingFolder, good_sound, recording_name

TEXT = "Ik kom op tijd."
SOUND = array("h", [0, 0, 9000, -9000, 9000]).tobytes()
OGG = Path(__file__).with_name("tone.ogg")
SYNTHETIC = Clip(b"\1\2", 22050)


class Dutch(Voice):
    """A voice that says the same for every text."""

    @override
    def speaks(self, language: str) -> bool:
        return language == "nl"

    @override
    def render(self, text: str, language: str) -> Clip:
        return SYNTHETIC

    @override
    def set_pace(self, percent: int) -> None:
        """It knows one pace."""


def record(file: Path, *, rate: int = 16000) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(SOUND)


def voice(*folders: Path) -> RecordedVoice:
    """A Dutch voice with these recordings in front."""
    return RecordedVoice(Dutch(), [RecordingFolder(folder) for folder in folders])


@pytest.mark.parametrize("place", ["nl", "nl/werkvermogen"])
def test_a_recording_wins(place: str, tmp_path: Path) -> None:
    with_sound = tmp_path / place / f"{recording_name(TEXT)}.wav"
    record(with_sound)
    clip = voice(tmp_path).render(TEXT, "nl")
    assert (clip.source, clip.rate, clip.words) == ("recording", 16000, ())


def test_other_texts_and_languages_are_left_to_the_voice(tmp_path: Path) -> None:
    record(tmp_path / "nl" / f"{recording_name(TEXT)}.wav")
    speaking = voice(tmp_path)
    assert speaking.render("Ik kom te laat.", "nl") == SYNTHETIC
    assert speaking.render(TEXT, "en") == SYNTHETIC


def test_without_recordings_it_is_the_voice(tmp_path: Path) -> None:
    speaking = voice(tmp_path / "nothing")
    assert speaking.render(TEXT, "nl") == SYNTHETIC
    assert speaking.speaks("nl")
    assert not speaking.speaks("en")


@pytest.mark.qt_log_ignore("Could not open media")
@pytest.mark.parametrize("content", [b"", b"RIFF", b"no sound at all, but long enough to be one" * 3])
def test_a_broken_recording_is_passed_over(content: bytes, tmp_path: Path, qapp: QCoreApplication) -> None:
    file = tmp_path / "nl" / f"{recording_name(TEXT)}.wav"
    file.parent.mkdir()
    file.write_bytes(content)
    assert voice(tmp_path).render(TEXT, "nl") == SYNTHETIC


def test_an_ogg_recording_is_played_too(tmp_path: Path, qapp: QCoreApplication) -> None:
    """Issue 4, point 1: Ogg or WAV. The 0.2 s before its tone are cut off."""
    place = tmp_path / "nl" / "werkvermogen"
    place.mkdir(parents=True)
    shutil.copy(OGG, place / f"{recording_name(TEXT)}.ogg")
    clip = voice(tmp_path).render(TEXT, "nl")
    assert clip.source == "recording"
    assert clip.seconds == pytest.approx(0.4, abs=0.08)


def test_the_agencys_own_wins_over_what_is_shipped(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    record(own / "nl" / f"{recording_name(TEXT)}.wav", rate=16000)
    record(shipped / "nl" / f"{recording_name(TEXT)}.wav", rate=8000)
    assert voice(own, shipped).render(TEXT, "nl").rate == 16000
    assert voice(shipped).render(TEXT, "nl").rate == 8000


def test_recordings_are_as_loud_as_speech_and_without_the_room_around_it() -> None:
    """A soft recording in a room with a hum: half a second of hum, a word, half a second of hum."""
    hum = [20 if place % 2 else -20 for place in range(8000)]
    word = [round(900 * math.sin(place / 5)) for place in range(8000)]
    clip = good_sound(Clip(array("h", [*hum, *word, *hum]).tobytes(), 16000))
    assert clip.seconds == pytest.approx(0.5, abs=0.06)
    assert loudness(clip.pcm, 16000) == pytest.approx(SPOKEN, rel=0.1)


def test_too_loud_is_not_made_to_crackle() -> None:
    click = array("h", [32767, *[300] * 8000]).tobytes()
    assert max(array("h", good_sound(Clip(click, 16000)).pcm)) <= 32767


def test_what_is_recorded_is_heard_from_then_on_and_no_longer_when_it_is_removed(tmp_path: Path) -> None:
    folder = RecordingFolder(tmp_path)
    speaking = RecordedVoice(Dutch(), [folder])
    assert not folder.has(TEXT, "nl")
    for rate in (16000, 22050):  # redone
        folder.keep(TEXT, "nl", "werkvermogen", Clip(SOUND, rate))
        assert speaking.render(TEXT, "nl").rate == rate
    assert [file.name for file in (tmp_path / "nl" / "werkvermogen").iterdir()] == [f"{recording_name(TEXT)}.wav"]
    folder.remove(TEXT, "nl")
    assert speaking.render(TEXT, "nl") == SYNTHETIC


def test_a_new_recording_takes_the_place_of_an_ogg_elsewhere(tmp_path: Path) -> None:
    old = tmp_path / "nl" / f"{recording_name(TEXT)}.ogg"
    old.parent.mkdir()
    old.write_bytes(b"Ogg")
    RecordingFolder(tmp_path).keep(TEXT, "nl", "werkvermogen", Clip(SOUND, 16000))
    assert not old.exists()


def test_a_recording_that_can_not_be_kept_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "nl").write_text("no folder", "utf-8")
    with pytest.raises(Problem) as refused:
        RecordingFolder(tmp_path).keep(TEXT, "nl", "werkvermogen", Clip(SOUND, 16000))
    assert "plaats" in refused.value.sentence


def test_names_are_readable_and_one_to_a_text() -> None:
    name = recording_name("Één café – hé, wat\nleuk!")
    assert name.startswith("een-cafe-he-wat-leuk-")
    assert name == recording_name("Één  café – hé, wat leuk!")
    assert len({recording_name(text) for text in ("Ja", "ja", "Ja.", "Ja?", "", "日本", "中国", "a" * 99)}) == 8
    assert recording_name("../../etc") == Path(recording_name("../../etc")).name
