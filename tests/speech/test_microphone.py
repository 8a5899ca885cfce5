"""The real microphone code, on sound that the tests make (issue 4, point 1: a level meter, hear, redo)."""

import os
import subprocess
import threading
from pathlib import Path
from typing import Any

import pytest

from tests.speech.conftest import run_in
from tests.speech.null_sink import SINK, sound_server
from tests.speech.playing import RATE, tone

NOISY = 0.3


def recorded_in(environment: dict[str, str]) -> Any:
    """What is heard there in half a second, twice. Qt takes no monitor for a microphone, but what is made of one."""
    if "socket" in environment["PULSE_SERVER"]:
        made = ["module-remap-source", f"master={SINK}.monitor", "source_name=microphone"]
        subprocess.run(["pactl", "load-module", *made], env=environment, check=True, capture_output=True)
    return run_in(environment, ["tests.speech.recording", "0.5"])


def test_what_is_said_is_heard_and_its_level_is_shown(tmp_path: Path) -> None:
    """A tone is played on the null sink; its monitor is the microphone."""
    with sound_server(tmp_path) as environment:
        command = ["paplay", "--raw", f"--rate={RATE}", "--channels=1", "--format=s16le"]
        with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE) as player:
            assert player.stdin is not None
            saying = threading.Thread(target=player.communicate, args=(tone(6.0).pcm,))
            saying.start()
            facts = recorded_in(environment)
            player.terminate()
            saying.join()
    assert facts["available"]
    assert facts["seconds"] == pytest.approx([0.5, 0.5], abs=NOISY)
    assert facts["peaks"] == pytest.approx([12000, 12000], rel=0.1)
    assert max(facts["levels"]) == pytest.approx(12000 / 32767, rel=0.1)
    assert 4 <= len(facts["levels"]) <= 16  # ten a second


def test_silence_is_recorded_as_silence(tmp_path: Path) -> None:
    with sound_server(tmp_path) as environment:
        facts = recorded_in(environment)
    assert facts["available"]
    assert (facts["peaks"], facts["loudness"]) == ([0, 0], [0.0, 0.0])


def test_without_a_microphone_nothing_is_recorded_and_nothing_breaks(tmp_path: Path) -> None:
    nowhere = {"PULSE_SERVER": f"unix:{tmp_path / 'none'}", "QT_AUDIO_BACKEND": "pulseaudio"}
    facts = recorded_in({**os.environ, **nowhere, "XDG_RUNTIME_DIR": str(tmp_path)})
    assert not facts["available"]
    assert (facts["seconds"], facts["levels"]) == ([0.0, 0.0], [])
