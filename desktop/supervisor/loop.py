"""The supervisor itself: real processes and pipes around the rules of `turns`."""

import signal
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import FrameType
from typing import TYPE_CHECKING

from desktop import mishaps, privacy
from desktop.flows.manner import Manner
from desktop.supervisor.running import AlreadyOpen, Running
from desktop.supervisor.spawned import window

if TYPE_CHECKING:
    from desktop.supervisor.crew import Act
    from desktop.supervisor.turns import Turns

ENDS_US = ("SIGTERM", "SIGINT", "SIGHUP")
TO_END = 3.0  # seconds the windows have when the app ends

Body = Callable[[Connection], None]


class MustEnd(Exception):
    """The system wants us to end."""


@dataclass
class Child:
    """One window's process, our end of its pipe, and when it is killed."""

    process: SpawnProcess
    pipe: Connection
    until: float | None = None


def run(manner: Manner, body: Body = window) -> int:
    """Keeps the app open until it is closed; its exit status. A second start for the same folder says so: 0."""
    privacy.keep_to_ourselves()
    privacy.be_unreadable()
    mishaps.write_down(manner.folder)
    try:
        running = Running(manner.folder)
    except AlreadyOpen:
        from desktop.supervisor.second import say_already_open

        say_already_open(manner)
        return 0
    try:
        return Supervisor(manner, body).run()
    finally:
        running.release()


class Supervisor:
    """Starts and ends processes, and carries orders and reports."""

    def __init__(self, manner: Manner, body: Body) -> None:
        self._manner = manner
        self._body = body
        self._children: dict[int, Child] = {}
        self._status: int | None = None
        self._ready: Child | None = None

    def run(self) -> int:
        """Until the app is closed, or the system wants it to end; its exit status."""
        before = {name: signal.signal(name, _stop) for name in _signals()}
        try:
            self._ready = self._spawn()  # it loads Qt while we load our rules
            from desktop.supervisor.turns import Turns

            turns = Turns()
            self._do(turns.begin())
            while self._status is None:
                self._wait(turns)
        except MustEnd:
            self._status = 0
        finally:
            for name in before:
                signal.signal(name, signal.SIG_IGN)
            self._end_all()
            for name, handler in before.items():
                signal.signal(name, handler)
        if self._status:
            from desktop import text

            text.set_language(self._manner.language)
            sentence = text.tr("Werkverhaal kan geen venster openen. Start de computer opnieuw, of vraag om hulp.")
            mishaps.say(f"{sentence}\n")
        return self._status or 0

    def _spawn(self) -> Child:
        spawning = get_context("spawn")
        ours, theirs = spawning.Pipe()
        process = spawning.Process(target=self._body, args=(theirs,))
        process.start()
        theirs.close()
        return Child(process, ours)

    def _wait(self, turns: "Turns") -> None:
        """For the next thing to happen, and does what must be done then."""
        pipes = {child.pipe: number for number, child in self._children.items() if not child.pipe.closed}
        ends = {child.process.sentinel: number for number, child in self._children.items()}
        happened = connection.wait([*pipes, *ends], self._patience())
        for number in [number for pipe, number in pipes.items() if pipe in happened]:
            self._hear(turns, number)
        for number in [number for end, number in ends.items() if end in happened]:
            self._bury(turns, number)
        for child in self._children.values():
            if child.until is not None and child.until <= time.monotonic():
                child.process.kill()
                child.until = None

    def _patience(self) -> float | None:
        limits = [child.until for child in self._children.values() if child.until is not None]
        return max(0.0, min(limits) - time.monotonic()) if limits else None

    def _hear(self, turns: "Turns", number: int) -> None:
        """One report; what is none is left alone."""
        from desktop.flows.messages import MOST_BYTES, report_of

        child = self._children[number]
        try:
            told = child.pipe.recv_bytes(MOST_BYTES)
        except (EOFError, OSError):
            child.pipe.close()
            child.until = time.monotonic() + TO_END  # it is about to end, or nothing can be said to it any more
            return
        try:
            report = report_of(told)
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)  # goes to the log, without content
            return
        self._do(turns.heard(number, report, time.monotonic()))

    def _bury(self, turns: "Turns", number: int) -> None:
        """It has ended; what it still told comes first."""
        child = self._children[number]
        with suppress(OSError):
            while not child.pipe.closed and child.pipe.poll():
                self._hear(turns, number)
        child.process.join()
        child.process.close()
        child.pipe.close()
        del self._children[number]
        self._do(turns.ended(number, time.monotonic()))

    def _do(self, acts: "Iterable[Act]") -> None:
        from desktop.flows.messages import Cue, Part, order_as_bytes
        from desktop.supervisor.crew import Allow, End, Start, Tell

        for act in acts:
            match act:
                case Start(number):
                    self._children[number] = self._ready or self._spawn()
                    self._ready = None
                case Tell(number, order):
                    sent = order if isinstance(order, Cue) else Part(self._manner, order)
                    with suppress(OSError):  # it has just ended: we hear of that next
                        self._children[number].pipe.send_bytes(order_as_bytes(sent))
                case Allow(number, seconds):
                    self._children[number].until = None if seconds is None else time.monotonic() + seconds
                case End(status):
                    self._status = status

    def _end_all(self) -> None:
        """Our ends of the pipes close: that tells every window to end. Who does not in time is killed."""
        children = [*self._children.values(), *([self._ready] if self._ready else [])]
        for child in children:
            child.pipe.close()
        until = time.monotonic() + TO_END
        for child in children:
            child.process.join(max(0.0, until - time.monotonic()))
            child.process.kill()
            child.process.join()


def _signals() -> list[signal.Signals]:
    return [getattr(signal, name) for name in ENDS_US if hasattr(signal, name)]


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise MustEnd
