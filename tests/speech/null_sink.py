"""A sound server of our own with a device that leads nowhere, and an ear on it."""

import os
import shutil
import subprocess
import threading
from array import array
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import IO, NamedTuple

RATE = 22050
LOUD = 500  # of 32767
SINK = "nowhere"
# Without rewinds: a null sink renders seconds ahead, and would take what comes next only after them.
NULL_SINK = f"module-null-sink sink_name={SINK} norewinds=1"


class Heard(NamedTuple):
    """A piece of recorded sound, and when it came in (monotonic seconds)."""

    moment: float
    peak: int


class Ear:
    """Listens to what is played on the null sink."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.heard: list[Heard] = []
        self.thread = threading.Thread(target=self._listen)

    def loud(self, after: float, before: float = float("inf")) -> list[float]:
        """The moments between these two at which there was sound."""
        return [piece.moment for piece in self.heard if piece.peak > LOUD and after <= piece.moment <= before]

    def _listen(self) -> None:
        while piece := os.read(self._stream.fileno(), 4096):
            samples = array("h", piece[: len(piece) // 2 * 2])
            self.heard.append(Heard(monotonic(), max(map(abs, samples), default=0)))


@contextmanager
def sound_server(folder: Path) -> Iterator[dict[str, str]]:
    """Starts a private PulseAudio with one null sink; gives the environment in which programs use it."""
    folder.chmod(0o700)
    with start(folder) as server:
        try:
            yield environment_in(folder)
        finally:
            server.terminate()
            server.communicate()


def environment_in(folder: Path) -> dict[str, str]:
    """The environment in which programs use the server of this folder."""
    environment = {**os.environ, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    return environment | {"PULSE_SERVER": f"unix:{folder / 'socket'}", "QT_AUDIO_BACKEND": "pulseaudio"}


def start(folder: Path) -> "subprocess.Popen[str]":
    """Starts a server in this folder, and waits until it answers."""
    binary = shutil.which("pulseaudio")
    assert binary, "These tests play into PulseAudio: install the packages pulseaudio and pulseaudio-utils."
    socket = folder / "socket"
    socket.unlink(missing_ok=True)  # of one that was killed
    loads = [NULL_SINK, f"module-native-protocol-unix socket={socket} auth-anonymous=1"]
    options = ["--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--log-level=error", "-n"]
    command = [binary, *options, *(f"--load={module}" for module in loads)]
    server = subprocess.Popen(command, env=environment_in(folder), stderr=subprocess.PIPE, text=True)
    (folder / "server").write_text(str(server.pid), "utf-8")
    _wait_until_it_answers(environment_in(folder), server)
    return server


def server_id(folder: Path) -> int:
    """The process of the server in this folder."""
    return int((folder / "server").read_text("utf-8"))


def _wait_until_it_answers(environment: Mapping[str, str], server: "subprocess.Popen[str]") -> None:
    deadline = monotonic() + 10
    while subprocess.run(["pactl", "info"], env=environment, capture_output=True, check=False).returncode:
        assert server.poll() is None, f"pulseaudio ended: {server.communicate()[1]}"
        assert monotonic() < deadline, "pulseaudio does not answer"


@contextmanager
def ear(environment: Mapping[str, str]) -> Iterator[Ear]:
    """Records what is played on the null sink while this lasts."""
    command = ["parec", f"--device={SINK}.monitor", "--latency-msec=10", f"--rate={RATE}", "--channels=1", "--raw"]
    with subprocess.Popen([*command, "--format=s16le"], env=environment, stdout=subprocess.PIPE) as recorder:
        assert recorder.stdout is not None
        listening = Ear(recorder.stdout)
        listening.thread.start()
        try:
            deadline = monotonic() + 10
            while not listening.heard:
                assert monotonic() < deadline, "nothing is recorded from the null sink"
                listening.thread.join(0.01)
            yield listening
        finally:
            recorder.terminate()
            listening.thread.join()
