"""The coach's side of an open vault: screens on one hand, flows on the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.ids import CandidateId
from desktop.flows.dossiers import open_dossier, people, photos_of
from desktop.flows.portfolio import portfolio_of
from desktop.flows.ports import DocumentMaker, FormShelf, PhotoReader, Problem, Vault
from desktop.ui.coach import dialogs
from desktop.ui.coach.candidate_list import CandidateList
from desktop.ui.coach.dossier_page import DossierPage
from desktop.ui.coach.new_candidate import NewCandidate, NewCandidatePage
from desktop.ui.coach.portfolio_page import PortfolioPage
from desktop.ui.coach.portfolio_side import PortfolioSide, told_on
from desktop.ui.coach.shell import CoachShell, Place
from desktop.ui.coach.start_page import StartPage
from desktop.ui.theme.current import Look


class CoachSide(QWidget):
    """Everything a coach does with an open vault."""

    lock_wanted = Signal()
    hand_over_wanted = Signal(object)  # HandOver
    speak_wanted = Signal(object)  # Speech

    def __init__(self, vault: Vault, shelf: FormShelf, maker: DocumentMaker, photos: PhotoReader, look: Look) -> None:
        super().__init__()
        self._vault = vault
        self._shelf = shelf
        self._photos = photos
        self._silence = ""
        self.shell = CoachShell(look)
        self.start = StartPage(look)
        self.new = NewCandidatePage(look)
        self.list = CandidateList(look)
        self.dossier = DossierPage(look, vault.photo)
        self.portfolio = PortfolioPage(look)
        self._portfolio_side = PortfolioSide(vault, maker, self.portfolio)
        for page in (self.start, self.new, self.list, self.dossier, self.portfolio):
            self.shell.add(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.shell)
        self._wire()
        self._open_start()

    def show_start(self) -> None:
        """The start page, with who was opened last."""
        with self._told_on_start():
            self._open_start()

    def show_list(self) -> None:
        """All candidates."""
        with self._told_on_start():
            self.list.show_people(people(self._vault, self._shelf))
            self.shell.show_page(self.list, Place.CANDIDATES)

    def show_new(self) -> None:
        """A new candidate."""
        self.new.clear()
        self.shell.show_page(self.new, Place.START)

    def show_dossier(self, candidate: CandidateId) -> None:
        """One dossier; also where a coach comes back to after a hand-over."""
        with self._told_on_start():
            self.dossier.show_dossier(open_dossier(self._vault, self._shelf, candidate))
            self.shell.show_page(self.dossier, Place.CANDIDATES)

    def show_portfolio(self, candidate: CandidateId) -> None:
        """The portfolio, once there is a werkprofiel to make it from."""
        with told_on(self.dossier):
            portfolio = portfolio_of(self._vault, self._shelf, candidate)
            if portfolio is not None:
                self._portfolio_side.open(portfolio)
                self.shell.show_page(self.portfolio, None, side_bar=False)

    def show_silence(self, sentence: str) -> None:
        """Says on the start page that there is nothing to hear; "" when all is well."""
        self._silence = sentence
        self.start.tell(sentence)

    def _open_start(self) -> None:
        self.start.tell(self._silence)
        self.start.show_people(people(self._vault, self._shelf))
        self.shell.show_page(self.start, Place.START)

    @contextmanager
    def _told_on_start(self) -> Iterator[None]:
        """What keeps a page from opening is said on the start page, which needs nothing new for that."""
        try:
            yield
        except Problem as problem:
            self.start.tell(problem.sentence)
            self.shell.show_page(self.start, Place.START)

    def _wire(self) -> None:
        self.shell.lock_wanted.connect(self.lock_wanted)
        self.shell.place_wanted.connect(self._go)
        self.start.new_wanted.connect(self.show_new)
        self.start.list_wanted.connect(self.show_list)
        self.start.person_chosen.connect(self.show_dossier)
        self.new.given.connect(self._add)
        self.new.cancelled.connect(self.show_start)
        self.list.person_chosen.connect(self.show_dossier)
        self.list.new_wanted.connect(self.show_new)
        self.dossier.hand_over_wanted.connect(self.hand_over_wanted)
        self.dossier.portfolio_wanted.connect(self.show_portfolio)
        self.dossier.photo_wanted.connect(self._ask_photos)
        self._portfolio_side.speak_wanted.connect(self.speak_wanted)
        self._portfolio_side.closed.connect(self.show_dossier)

    def _go(self, place: Place) -> None:
        (self.show_start if place is Place.START else self.show_list)()

    def _add(self, new: NewCandidate) -> None:
        with told_on(self.new):
            self.show_dossier(self._vault.add_candidate(new.first_name, new.avatar).id)

    def _ask_photos(self, candidate: CandidateId) -> None:
        dialogs.ask_photos(self, lambda files: self._add_photos(candidate, files))

    def _add_photos(self, candidate: CandidateId, files: tuple[Path, ...]) -> None:
        with told_on(self.dossier):
            for file in files:
                jpeg, size = self._photos.read(file)
                self._vault.add_photo(candidate, jpeg, size)
                self.dossier.show_photos(photos_of(self._vault.desk(candidate)))
