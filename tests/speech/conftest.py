"""For the tests of the player: a sound server of their own, or none, and a process that plays."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.speech import null_sink

ROOT = Path(__file__).resolve().parents[2]
Play = Callable[[str], Any]
# What Qt tells where there is no PipeWire, no sound server, or no device on it.
QT_SAYS = (
    "Using Qt multimedia with FFmpeg",
    "Couldn't load pipewire-0.3 library",
    "Couldn't resolve pipewire-0.3 symbols",
    "PulseAudioService: pa_context_connect() failed",
    'Stream failed to connect: "Failed"',
)


def play_in(environment: Mapping[str, str], scenario: str, *, quiet: bool = True) -> Any:
    """Runs a scenario of playing.py; what it tells.

    Not `quiet`: a process beside it is to be aborted by libpulse, which says so.
    """
    return run_in(environment, ["tests.speech.playing", *scenario.split()], quiet=quiet)


def run_in(environment: Mapping[str, str], module: Sequence[str], *, quiet: bool = True) -> Any:
    """Runs a module with its arguments; the JSON it tells. It must end well: Qt says there what it left behind."""
    command = [sys.executable, "-X", "faulthandler", "-m", *module]
    done = subprocess.run(
        command, cwd=ROOT, env={**environment}, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    strange = [line for line in done.stderr.splitlines() if not any(known in line for known in QT_SAYS)]
    assert not (quiet and strange), "\n".join(strange)
    return json.loads(done.stdout)


@pytest.fixture
def play_without_device(tmp_path: Path) -> Play:
    """Plays a scenario where there is no sound server."""
    nowhere = {"PULSE_SERVER": f"unix:{tmp_path / 'none'}", "QT_AUDIO_BACKEND": "pulseaudio"}
    environment = {**os.environ, **nowhere, "XDG_RUNTIME_DIR": str(tmp_path)}
    return lambda scenario: play_in(environment, scenario)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment of a private sound server with one null sink."""
    with null_sink.sound_server(tmp_path_factory.mktemp("pulse")) as environment:
        yield environment


@pytest.fixture
def play(server: dict[str, str]) -> Play:
    """Plays a scenario on the null sink."""
    return lambda scenario: play_in(server, scenario)


@pytest.fixture
def recording(server: dict[str, str]) -> Iterator[null_sink.Ear]:
    """Hears what is played on the null sink."""
    with null_sink.ear(server) as listening:
        yield listening
