"""What the program does by itself for an open vault: a check a day, backups of what was changed, and a reserve."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.flows.ports import Clock, Problem
from desktop.flows.upkeep import Backup, Caretaker, Warn, Watch, backup_due, check_due, warning
from desktop.ui.parts.lane import Lane, T

LOOK_EVERY_MS = 10 * 60 * 1000


class Housekeeping(QObject):
    """The caretaker with its one lane. What goes wrong by itself is told only when it matters (warning).

    Its window says when a session begins and is over; `finish` comes before the vault is closed with the app, never at
    a lock.
    """

    changed = Signal()

    def __init__(self, caretaker: Caretaker, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.caretaker = caretaker
        self.clock = clock
        self._lane = Lane(self)
        self._quiet: list[Watch] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

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
        """Slow work that a coach asked for; what is done by itself makes way and comes back. `home` hears of it."""
        self._make_way()
        return self._lane.run(home, work, done, failed, told)

    def session_begun(self) -> None:
        """A vault was opened."""
        self._timer.start()
        self._run_quietly(self.caretaker.keep_reserve)
        self.look(at_opening=True)

    def look(self, *, at_opening: bool = False) -> None:
        """Does what is due."""
        care, now = self.caretaker.care(), self.clock.now()
        if check_due(care, now):
            self._run_quietly(self.caretaker.check)
        if backup_due(care, now, at_opening=at_opening):
            self._run_quietly(self.caretaker.back_up)
        if care.tight:
            self.changed.emit()

    def finish(self) -> None:
        """The app is being closed and the vault still open: keeps what was changed, and waits until all is done."""
        self._timer.stop()
        self._run_quietly(self._back_up_changes)
        self._lane.close()

    def session_over(self) -> None:
        """The vault was closed: nothing goes on that needs its key."""
        self._timer.stop()
        self._make_way()

    def close(self) -> None:
        """Waits until all is done that a coach asked for."""
        self._timer.stop()
        self._make_way()
        self._lane.close()

    def _back_up_changes(self, watch: Watch) -> Backup | None:
        return self.caretaker.back_up(watch) if self.caretaker.care().changed else None

    def _make_way(self) -> None:
        for watch in self._quiet:
            watch.stop()
        self._quiet.clear()

    def _run_quietly(self, work: Callable[[Watch], object]) -> None:
        told = self.changed.emit
        self._quiet.append(self._lane.run(self, work, lambda _result: told(), lambda _problem: told()))
