"""What the *Reservekopie* page wants, done with the caretaker off the main thread."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.flows.ports import Problem
from desktop.flows.upkeep import Backup, Watch
from desktop.text import tr
from desktop.ui.coach import dialogs
from desktop.ui.coach.backup_page import BackupPage
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.coach.told import told_on


class BackupSide(QObject):
    """Makes a backup now, and lets the coach choose where they go."""

    restore_wanted = Signal()

    def __init__(self, page: BackupPage, keeping: Housekeeping) -> None:
        super().__init__(page)
        self._page = page
        self._keeping = keeping
        self._watch: Watch | None = None
        page.make_wanted.connect(self._make)
        page.stop_wanted.connect(self._stop)
        page.place_wanted.connect(self._ask_place)
        page.restore_wanted.connect(self.restore_wanted)
        keeping.changed.connect(self.show)

    def show(self) -> None:
        """How it stands now."""
        caretaker = self._keeping.caretaker
        self._page.show_care(caretaker.care(), caretaker.backups())

    def _ask_place(self) -> None:
        dialogs.ask_folder(self._page, tr("Waar moeten reservekopieën heen?"), self.choose)

    def _make(self) -> None:
        self._page.told.say("")
        self._page.show_busy(busy=True)
        self._watch = self._keeping.run(
            self, self._keeping.caretaker.back_up, self._made, self._failed, self._page.show_share
        )

    def _stop(self) -> None:
        if self._watch is not None:
            self._watch.stop()
        self._end()
        self._page.told.say(tr("Gestopt. Er is niets veranderd."), "notice")

    def _made(self, backup: Backup | None) -> None:
        self._end()
        if backup is not None:
            self._page.told.say(tr("De reservekopie is gemaakt en nagekeken."), "good")

    def _failed(self, problem: Problem) -> None:
        self._end()
        self._page.show_problem(problem.sentence)

    def _end(self) -> None:
        self._watch = None
        self._page.show_busy(busy=False)
        self._keeping.changed.emit()

    def choose(self, place: Path) -> None:
        """Backups go there from now on, beginning with one now."""
        with told_on(self._page):
            self._keeping.caretaker.choose_place(place)
            self.show()
            self._make()
