"""Which voice says what: the best one that is ready, a quick one else, never a foreign one (PRODUCT, Sound)."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot
from pyttsx3.voice import Voice
from typing_extensions import override

from desktop.flows.ports import Clip
from desktop.speech.booth import Studio
from desktop.speech.choir import KEPT, SYSTEM, VOICES, VoiceChoir, studios
from desktop.speech.espeak import EspeakVoice
from desktop.speech.piper_engine import PiperStudio, models_in
from desktop.speech.prepared import FirstThatSpeaks
from desktop.speech.silent import SilentVoice
from desktop.speech.system_engine import SystemStudio, voices_by_language
from tests.speech.studios import RATE, ToldStudio

MakeChoir = Callable[..., VoiceChoir]
FIXED = "Ik kom op tijd."
PERSONAL = "Hallo Sam."
PATIENCE = 20_000

# What Piper's package has that we use: a model is loaded from a file, and says a text at a pace.
PIPER = """
from pathlib import Path
class SynthesisConfig:
    def __init__(self, *, length_scale): self.length_scale = length_scale
class Config: sample_rate, length_scale = 16000, 1.0
class Chunk:
    def __init__(self, count): self.audio_int16_bytes = bytes([0, 40]) * count
class PiperVoice:
    config = Config()
    @staticmethod
    def load(file):
        assert Path(file).read_bytes() == b"model", "no model"
        return PiperVoice()
    def synthesize(self, text, config):
        for part in text.split():
            yield Chunk(int(1600 * config.length_scale))
"""


@pytest.fixture
def choir(qapp: QCoreApplication, tmp_path: Path) -> Iterator[MakeChoir]:
    """Makes choirs in one folder and closes them."""
    made: list[VoiceChoir] = []

    def make(*wanted: Studio) -> VoiceChoir:
        made.append(VoiceChoir(tmp_path, wanted))
        return made[-1]

    yield make
    for one in made:
        one.close()


def rate(choir: VoiceChoir, text: str, language: str = "nl") -> int:
    """By its rate a clip tells which voice said it."""
    return choir.render(text, language).rate


def kept(folder: Path) -> list[Path]:
    return list((folder / KEPT).rglob("*.*"))


def prepared(qtbot: QtBot, choir: VoiceChoir, folder: Path, *texts: str, language: str = "nl") -> None:
    """Until these are all kept."""
    before = len(kept(folder))
    choir.prepare(lambda: {language: texts})
    qtbot.waitUntil(lambda: len(kept(folder)) == before + len(texts), timeout=PATIENCE)


def test_what_is_not_ready_is_said_at_once_by_the_quick_voice(choir: MakeChoir, tmp_path: Path, qtbot: QtBot) -> None:
    """Press to sound at once: nobody waits for a slow voice."""
    slow = choir(ToldStudio())
    assert rate(slow, FIXED) == 22050
    prepared(qtbot, slow, tmp_path, FIXED, "Ja")
    assert rate(slow, FIXED) == RATE
    assert slow.render(FIXED, "nl").words == ()  # no events: the sentence lights up as a whole


def test_fixed_texts_are_still_there_the_next_time(choir: MakeChoir, tmp_path: Path, qtbot: QtBot) -> None:
    prepared(qtbot, choir(ToldStudio()), tmp_path, FIXED)
    again = choir(ToldStudio())
    again.prepare(lambda: {"nl": [FIXED]})
    qtbot.waitUntil(lambda: again.render(FIXED, "nl").rate == RATE, timeout=PATIENCE)
    assert len(kept(tmp_path)) == 1
    assert FIXED not in str(kept(tmp_path))


def test_a_personal_text_never_reaches_the_disk(choir: MakeChoir, tmp_path: Path, qtbot: QtBot) -> None:
    """Issue 4, point 1: kept outside the vault only without personal words; in memory a voice may learn to say it."""
    slow = choir(ToldStudio())
    prepared(qtbot, slow, tmp_path, FIXED)
    assert rate(slow, PERSONAL) == 22050
    qtbot.waitUntil(lambda: rate(slow, PERSONAL) == RATE, timeout=PATIENCE)
    assert len(kept(tmp_path)) == 1


def test_a_voice_that_leaves_traces_is_never_given_one(choir: MakeChoir, tmp_path: Path, qtbot: QtBot) -> None:
    slow = choir(ToldStudio(leaves_traces=True))
    prepared(qtbot, slow, tmp_path, FIXED)
    assert rate(slow, PERSONAL) == 22050
    prepared(qtbot, slow, tmp_path, "Nee")  # whatever was asked before it would be there by now
    assert rate(slow, PERSONAL) == 22050


def test_another_pace_is_another_sound(choir: MakeChoir, tmp_path: Path, qtbot: QtBot) -> None:
    slow = choir(ToldStudio())
    prepared(qtbot, slow, tmp_path, FIXED)
    normal = slow.render(FIXED, "nl").seconds
    slow.set_pace(150)
    qtbot.waitUntil(lambda: rate(slow, FIXED) == RATE, timeout=PATIENCE)
    assert slow.render(FIXED, "nl").seconds == pytest.approx(normal / 1.5, rel=0.05)


def test_a_language_without_a_voice_is_read_by_none(choir: MakeChoir, tmp_path: Path, qtbot: QtBot) -> None:
    slow = choir(ToldStudio())
    prepared(qtbot, slow, tmp_path, FIXED)
    assert not slow.speaks("xx")
    assert slow.render("Hoi", "xx").pcm == b""
    assert slow.speaks("de")
    assert rate(slow, "Guten Tag", "de") == 22050  # espeak knows German, the slow voice does not


class Foreigner(SilentVoice):
    """Speaks no language of ours, and would read anything aloud."""

    @override
    def render(self, text: str, language: str) -> Clip:
        return Clip(b"\1\2", RATE)


def test_a_foreign_voice_is_never_asked() -> None:
    """PRODUCT, Sound: it never reads Dutch with a foreign voice."""
    voices = FirstThatSpeaks([Foreigner(), EspeakVoice()])
    assert voices.render("Ja", "nl").rate == 22050
    assert voices.render("Ja", "xx").pcm == b""
    assert not voices.speaks("xx")


def test_a_voice_that_is_not_there_is_not_missed(choir: MakeChoir, qtbot: QtBot) -> None:
    without = choir(ToldStudio("missing"))
    without.prepare(lambda: {"nl": [FIXED]})
    qtbot.wait(300)
    assert without.render(FIXED, "nl").words
    assert without.speaks("nl")


def model(folder: Path, name: str, told: object, content: bytes = b"model") -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    (folder / f"{name}.json").write_text(json.dumps(told), "utf-8")


def test_a_piper_model_speaks_its_own_language(
    choir: MakeChoir, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our loading code with a stand-in for the package: what it calls, and what it makes of what comes back."""
    package = tmp_path / "site"
    package.mkdir()
    (package / "piper.py").write_text(PIPER, "utf-8")
    monkeypatch.syspath_prepend(package)
    model(tmp_path / VOICES, "nl-stem.onnx", {"language": {"family": "nl"}})
    model(tmp_path / VOICES, "stuk.onnx", {"espeak": {"voice": "en-us"}}, b"broken")
    speaking = choir(*studios(tmp_path, "linux"))
    prepared(qtbot, speaking, tmp_path, FIXED)
    assert speaking.render(FIXED, "nl").rate == 16000
    assert rate(speaking, "Yes", "en") == 22050
    assert "piper" not in sys.modules  # it lives in the booth's process only


def test_without_pipers_package_its_model_is_not_missed(choir: MakeChoir, tmp_path: Path, qtbot: QtBot) -> None:
    model(tmp_path / VOICES, "nl-stem.onnx", {"language": {"family": "nl"}}, b"not even a model")
    speaking = choir(*studios(tmp_path, "linux"))
    speaking.prepare(lambda: {"nl": [FIXED]})
    qtbot.wait(300)
    assert rate(speaking, FIXED) == 22050


def test_models_are_found_by_what_stands_beside_them(tmp_path: Path) -> None:
    model(tmp_path, "a.onnx", {"language": {"family": "nl", "code": "nl_BE"}})
    model(tmp_path, "b.onnx", {"espeak": {"voice": "en-gb-x-rp"}})
    for name, told in (("c", []), ("d", {}), ("e", {"espeak": 3})):
        model(tmp_path, f"{name}.onnx", told)
    (tmp_path / "f.onnx").write_bytes(b"alone")
    assert [(one.file.name, one.language) for one in models_in(tmp_path)] == [("a.onnx", "nl"), ("b.onnx", "en")]


def test_which_voices_are_wanted(tmp_path: Path) -> None:
    assert studios(tmp_path, "linux") == studios(tmp_path, "win32") == ()
    model(tmp_path / VOICES, "a.onnx", {"language": {"family": "nl"}})
    (tmp_path / VOICES / SYSTEM).touch()
    piper: Studio = PiperStudio(models_in(tmp_path / VOICES))
    system: Studio = SystemStudio()
    assert studios(tmp_path, "win32") == studios(tmp_path, "darwin") == (piper, system)
    assert studios(tmp_path, "linux") == (piper,)


def test_pyttsx3_names_languages_in_many_ways() -> None:
    names: dict[str, str | bytes] = {"Frank": "nl-NL", "Ellen": "nl_BE", "Zira": b"\x05en-us", "?": "Unknown Locale: 9"}
    voices = [Voice(name, languages=[tag]) for name, tag in names.items()]
    assert voices_by_language(voices) == {"nl": "Frank", "en": "Zira"}


def test_a_clip_is_silent_when_nobody_speaks(choir: MakeChoir) -> None:
    assert choir().render("Hoi", "xx") == Clip(b"", 22050)
