"""The app as it is shipped, with several processes, and people at its windows who are somewhere else: in the test."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing.connection import Connection, Listener, wait
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop import paths
from tests.supervisor.waiting import PATIENCE, wait_until


class Gone(Exception):
    """The window's process ended before it answered."""


class Window:
    """One window's process; what is done to it is done by the hand inside."""

    def __init__(self, line: Connection) -> None:
        self._line = line
        told = json.loads(line.recv_bytes())
        self.role: str = told["role"]
        self.process: int = told["process"]

    def does(self, what: str, **asked: str) -> object:
        """Asks the hand, and waits for its answer."""
        try:
            self._line.send_bytes(json.dumps({"do": what} | asked).encode())
            if not self._line.poll(PATIENCE):
                raise AssertionError(f"the window did not answer: {what} {asked}")
            told = json.loads(self._line.recv_bytes())
        except (OSError, EOFError):
            raise Gone from None
        assert "wrong" not in told, told["wrong"]
        return told["answer"]

    def presses(self, *names: str) -> Self:
        """One after another; a window that is ended by it needs not answer."""
        for name in names:
            self.waits_for(name)
            with suppress(Gone):
                self.does("presses", name=name)
        return self

    def types(self, field: str, text: str) -> Self:
        """In a field."""
        self.waits_for(field).does("types", name=field, text=text)
        return self

    def waits_for(self, name: str) -> Self:
        """Until this can be pressed."""
        wait_until(lambda: bool(self.does("offers", name=name)))
        return self

    def waits_to_see(self, text: str) -> Self:
        """Until these words stand on it."""
        wait_until(lambda: bool(self.does("shows", text=text)))
        return self

    def kill(self) -> None:
        """The process is ended without being asked."""
        os.kill(self.process, signal.SIGKILL)


class App:
    """The supervisor's process and the windows it opened so far, in a folder; ended with everything when left."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self._folder = folder
        self._environment = os.environ | environment
        self._meeting = tempfile.TemporaryDirectory(prefix="werkverhaal-")
        self._listener = Listener(str(Path(self._meeting.name) / "line"), backlog=16)
        self.windows: list[Window] = []

    def __enter__(self) -> Self:
        self.starts()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.supervisor.kill()
        self.supervisor.wait()
        wait_until(lambda: not self.children())
        self._listener.close()
        self._meeting.cleanup()

    def starts(self) -> None:
        """As from its icon."""
        command = [sys.executable, "-m", "tests.journeys.driven", str(self._folder), str(self._listener.address)]
        self.supervisor = subprocess.Popen(
            command, cwd=paths.program_root(), env=self._environment, start_new_session=True
        )

    def next_window(self, role: str) -> Window:
        """The window that opens next, which must be a coach's or a candidate's."""
        wait_until(self._somebody_comes)
        window = Window(self._listener.accept())
        self.windows.append(window)
        assert window.role == role
        return window

    def _somebody_comes(self) -> bool:
        listening = self._listener._listener  # type: ignore[attr-defined]  # the only way to wait with a limit
        return bool(wait([listening._socket], 0.0))

    def children(self) -> Mapping[int, Path]:
        """Every process below the supervisor that runs: its number, and where the system tells about it."""
        return of_session(self.supervisor.pid)


def of_session(leader: int) -> dict[int, Path]:
    """The processes this one started, and those that they did; also when it is gone itself."""
    found = {}
    for place in Path("/proc").iterdir():
        if place.name.isdecimal() and int(place.name) != leader:
            with suppress(OSError):
                state, _, _, session, *_ = (place / "stat").read_text().rpartition(")")[2].split()
                if int(session) == leader and state not in {"Z", "X"}:
                    found[int(place.name)] = place
    return found
