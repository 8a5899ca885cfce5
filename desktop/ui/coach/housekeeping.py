"""What the program does by itself for the vault: a backup and a check a day, and a backup after every session."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.flows.ports import Clock, Problem
from desktop.flows.upkeep import Backup, Caretaker, Warn, Watch, backup_due, check_due, warning
from desktop.ui.parts.lane import Lane, T

LOOK_EVERY_MS = 10 * 60 * 1000


class Housekeeping(QObject):
    """The caretaker with its one lane. What goes wrong by itself is told only when it matters (warning)."""

    changed = Signal()

    def __init__(self, caretaker: Caretaker, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.caretaker = caretaker
        self.clock = clock
        self._lane = Lane(self)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._do_what_is_due)

    @property
    def warning(self) -> Warn | None:
        """What the coach must know now."""
        return warning(self.caretaker.care(), self.clock.now())

    def run(
        self,
        home: QObject,
        work: Callable[[Watch], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
        told: Callable[[float], None] | None = None,
    ) -> Watch:
        """Slow work that a coach asked for, after what waits already; `home` is who hears of it."""
        return self._lane.run(home, work, done, failed, told)

    def session_begun(self) -> None:
        """A vault was opened."""
        self._timer.start()
        self._do_what_is_due()

    def session_over(self) -> None:
        """The vault was closed: what was done today is kept."""
        self._timer.stop()
        self._run_quietly(self.caretaker.back_up)

    def close(self) -> None:
        """Waits until all is done."""
        self._timer.stop()
        self._lane.close()

    def _do_what_is_due(self) -> None:
        care, now = self.caretaker.care(), self.clock.now()
        if check_due(care, now):
            self._run_quietly(self.caretaker.check)
        if backup_due(care, now):
            self._run_quietly(self.caretaker.back_up)

    def _run_quietly(self, work: Callable[[Watch], Backup | int | None]) -> None:
        self._lane.run(self, work, lambda _result: self.changed.emit(), lambda _problem: self.changed.emit())
