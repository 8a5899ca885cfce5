"""Keeps a clip's time on a clock of its own, so that words light up whether or not they can be heard."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

from desktop.flows.ports import Clip, WordTime

DRAIN_SECONDS = 0.5  # the longest wait for a slow device (wireless) to sound the last of a clip
DRAIN_STEP_MS = 10


def _never() -> bool:
    return False


@dataclass(frozen=True)
class _Run:
    """One clip on its way."""

    seconds: float
    due: deque[WordTime]
    at_word: Callable[[WordTime], None]
    done: Callable[[], None]
    sounding: Callable[[], bool]


class Timekeeper(QObject):
    """Calls back at each word and at the end, for one clip at a time and never from inside start()."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: _Run | None = None
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(
        self,
        clip: Clip,
        at_word: Callable[[WordTime], None],
        done: Callable[[], None],
        sounding: Callable[[], bool] = _never,
    ) -> None:
        """Starts the clock; `sounding` tells at the end whether the device is still busy with the clip."""
        self._run = _Run(clip.seconds, deque(clip.words), at_word, done, sounding)
        self._clock.start()
        self._wait_for_next(self._run)

    def stop(self) -> None:
        """No more callbacks for what was running."""
        self._run = None
        self._timer.stop()

    def _tick(self) -> None:
        run = self._run
        if run is None:
            return
        while run.due and run.due[0].seconds <= self._now():
            run.at_word(run.due.popleft())
            if self._run is not run:  # the callback stopped it, or started another clip
                return
        if run.due or self._now() < run.seconds:
            self._wait_for_next(run)
        elif run.sounding() and self._now() < run.seconds + DRAIN_SECONDS:
            self._timer.start(DRAIN_STEP_MS)
        else:
            self.stop()
            run.done()

    def _wait_for_next(self, run: _Run) -> None:
        moment = run.due[0].seconds if run.due else run.seconds
        self._timer.start(max(0, round((moment - self._now()) * 1000)))

    def _now(self) -> float:
        return self._clock.nsecsElapsed() / 1e9
