"""The clock's rule, which no system has to help with: time that jumps means that the machine was away, or set back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer

from desktop.flows.ports import Clock
from desktop.flows.watch_port import LockReason

TICK_MS = 1000
APART = 5.0  # seconds that the wall clock may gain or lose on the monotonic clock between two ticks
LATE = 10.0  # seconds a tick may be late: on some systems the monotonic clock sleeps along, on others it runs on


@dataclass(frozen=True)
class Tick:
    """Both clocks at one moment, in seconds."""

    wall: float
    monotonic: float


def jumped(before: Tick, now: Tick) -> bool:
    """Whether more happened between two ticks than time passing by."""
    passed = now.monotonic - before.monotonic
    apart = now.wall - before.wall - passed
    return abs(apart) > APART or passed - TICK_MS / 1000 > LATE


class ClockWatch(QObject):
    """Looks at both clocks every second; open windows and loops of their own do not stop a timer."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._lock: Callable[[LockReason], None] | None = None
        self._before = Tick(0.0, 0.0)
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    def begin(self, lock: Callable[[LockReason], None]) -> None:
        """From now on."""
        self._lock = lock
        self._before = self._read()
        self._timer.start()

    def end(self) -> None:
        """Looks no more."""
        self._timer.stop()
        self._lock = None

    def signals(self) -> dict[LockReason, bool]:
        """Every machine has a clock."""
        return {LockReason.CLOCK_JUMP: True}

    def tick(self) -> None:
        """Looks now."""
        before, self._before = self._before, self._read()
        if self._lock is not None and jumped(before, self._before):
            self._lock(LockReason.CLOCK_JUMP)

    def _read(self) -> Tick:
        return Tick(self._clock.now().timestamp(), self._clock.monotonic())
