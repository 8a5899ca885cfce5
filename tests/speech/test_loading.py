"""How espeak comes in: late, from its package, and without taking the program down when it can't."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import espeakng_loader
import pytest

ROOT = Path(__file__).resolve().parents[2]


def tell(code: str, *folders: Path) -> Any:
    """What this code prints as JSON in a fresh interpreter that finds modules in these folders first."""
    path = [str(folder) for folder in (*folders, ROOT)]
    start = f"import json, sys; sys.path[:0] = {path!r}\n{code}"
    done = subprocess.run([sys.executable, "-c", start], capture_output=True, text=True, timeout=30, check=True)
    return json.loads(done.stdout)


def test_the_door_plate_loads_neither_voice_nor_multimedia() -> None:
    """Before the first paint only Widgets and Svg may be loaded (SPEED, What costs)."""
    loaded = tell("import desktop.speech; print(json.dumps(sorted(sys.modules)))")
    assert "desktop.speech" in loaded
    assert not {name.partition(".")[0] for name in loaded} & {"PySide6", "pyttsx3", "espeakng_loader"}


def test_a_voice_may_be_made_long_before_espeak_is_needed() -> None:
    loaded = tell(
        "from desktop.speech.espeak import EspeakVoice; EspeakVoice(); print(json.dumps(sorted(sys.modules)))"
    )
    assert not {name.partition(".")[0] for name in loaded} & {"PySide6", "pyttsx3", "espeakng_loader"}


def test_the_binding_uses_the_library_of_the_package_and_leaves_ctypes_as_it_was() -> None:
    told = tell(
        """
import ctypes, espeakng_loader
before = ctypes.cdll
from desktop.speech.espeak_loader import load
engine = load()
from pyttsx3.drivers import _espeak
print(json.dumps([
    _espeak.dll._name == espeakng_loader.get_library_path(), ctypes.cdll is before, load() is engine, engine.rate
]))
"""
    )
    assert told == [True, True, True, 22050]


BROKEN = {
    "no package": "raise ImportError('no espeakng_loader')",
    "no data": "def get_data_path(): raise RuntimeError('data path not exists')",
    "no library": "def get_data_path(): return '/'\ndef get_library_path(): return '/none/libespeak-ng.so'",
    "empty data": f"""
def get_data_path(): return '/none'
def get_library_path(): return {espeakng_loader.get_library_path()!r}
""",
}


@pytest.mark.parametrize("what", BROKEN)
def test_without_espeak_the_voice_is_silent_and_says_why(what: str, tmp_path: Path) -> None:
    """With no voice everything works silently (issue, point 6)."""
    (tmp_path / "espeakng_loader.py").write_text(BROKEN[what], "utf-8")
    told = tell(
        """
from desktop.speech.espeak import EspeakVoice
from desktop.speech.report import report
voice = EspeakVoice()
clip = voice.render("Hoi", "nl")
facts = report(voice, audible=True, hears=True)
print(json.dumps([voice.speaks("nl"), len(clip.pcm), voice.version, voice.missing, facts[0].found, facts[0].next_step]))
""",
        tmp_path,
    )
    speaks, length, version, missing, found, next_step = told
    assert (speaks, length, version) == (False, 0, "")
    assert missing
    assert missing in found
    assert next_step.startswith("Installeer")
