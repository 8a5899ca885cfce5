"""Lining candidates up for one laptop: who is chosen, in which order, and the start (DECISIONS 16)."""

from PySide6.QtCore import QObject, Signal

from desktop.domain.ids import CandidateId
from desktop.flows.dossiers import people
from desktop.flows.handing import HandOver
from desktop.flows.ports import FormShelf, Vault
from desktop.ui.coach.line_up_page import LineUpPage
from desktop.ui.coach.shell import CoachShell, Place
from desktop.ui.theme.current import Look


class LineUpSide(QObject):
    """One page of the coach's side."""

    started = Signal(object)  # a tuple of HandOver, in order
    back_wanted = Signal()

    def __init__(self, vault: Vault, shelf: FormShelf, shell: CoachShell, look: Look) -> None:
        super().__init__(shell)
        self._vault = vault
        self._shelf = shelf
        self._shell = shell
        self.page = LineUpPage(look)
        shell.add(self.page)
        self.page.started.connect(self._start)
        self.page.back_wanted.connect(self.back_wanted)

    @property
    def chosen(self) -> str:
        """Who is in the row now, in order: as show_again() takes it."""
        return " ".join(self.page.chosen)

    def show_again(self, chosen: str) -> None:
        """With these in the row."""
        self.page.show_people(people(self._vault, self._shelf), tuple(map(CandidateId, chosen.split())))
        self._shell.show_page(self.page, Place.CANDIDATES)

    def show(self) -> None:
        """Everybody to choose from, last opened first; nobody is in the row yet."""
        self.show_again("")

    def _start(self, chosen: tuple[CandidateId, ...]) -> None:
        self.started.emit(tuple(map(HandOver, chosen)))
