"""The door for slow work: runs one job after another off the main thread, and comes home with what came of it."""

import gc
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.flows.ports import Problem
from desktop.flows.upkeep import Stopped, Watch

T = TypeVar("T")


@dataclass(frozen=True)
class _Job:
    work: Callable[[Watch], Any]
    watch: Watch
    done: Callable[[Any], None]
    failed: Callable[[Problem], None]
    gone: threading.Event


class Lane(QObject):
    """One thread at most, and only while there is work. What is told, done or failed is said on the main thread."""

    _came_home = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[_Job] = deque()
        self._to_say: deque[Callable[[], None]] = deque()
        self._guard = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._came_home.connect(self._carry_out, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        home: QObject,
        work: Callable[[Watch], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
        told: Callable[[float], None] | None = None,
    ) -> Watch:
        """Does the work after what waits already; nothing is said any more when `home` is gone.

        The watch given back stops it; then nothing is said either.
        """
        gone = threading.Event()
        home.destroyed.connect(gone.set)
        watch = Watch(None if told is None else lambda share: self._say_at_home(partial(_say, gone, told, share)))
        with self._guard:
            self._waiting.append(_Job(work, watch, done, failed, gone))
            if self._thread is None:
                gc.disable()  # Qt's objects die on the main thread only, so nothing is collected on the other
                self._thread = threading.Thread(target=self._work, name="lane")
                self._thread.start()
        return watch

    def close(self) -> None:
        """Waits until all is done; nothing comes home any more."""
        self._closed = True
        thread = self._thread
        if thread is not None:
            thread.join()

    def _work(self) -> None:
        while self._has_work():
            self._say_at_home(self._done(self._waiting.popleft()))  # without a name: held on to by home alone

    def _has_work(self) -> bool:
        with self._guard:
            if self._waiting:
                return True
            self._thread = None
            gc.enable()
            return False

    def _done(self, job: _Job) -> Callable[[], None]:
        """Does it; what is then to be said."""
        try:
            result = job.work(job.watch)
        except Stopped:
            return partial(_say_nothing, job)
        except Problem as problem:
            return partial(_say, job.gone, job.failed, problem)
        except Exception as error:  # noqa: BLE001 - our bug, whatever it is: raised again where all of them are told
            return partial(_say, job.gone, _raise, error)
        return partial(_say, job.gone, job.done, result)

    def _say_at_home(self, say: Callable[[], None]) -> None:
        self._to_say.append(say)
        del say  # before the main thread can be done with it
        if not self._closed:
            self._came_home.emit()

    def _carry_out(self) -> None:
        while self._to_say:
            say = self._to_say.popleft()
            if not self._closed:
                say()


def _say(gone: threading.Event, say: Callable[[Any], None], what: Any) -> None:
    if not gone.is_set():
        say(what)


def _say_nothing(_job: _Job) -> None:
    """Was stopped; the job comes home all the same, to be let go of there."""


def _raise(error: Exception) -> None:
    raise error
