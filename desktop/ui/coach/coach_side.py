"""The coach's side of an open vault: screens on one hand, flows on the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.ids import CandidateId
from desktop.flows.dossiers import open_dossier, people, photos_of
from desktop.flows.portfolio import Blocks, Portfolio, log_printed, log_saved, portfolio_of
from desktop.flows.ports import DocumentMaker, FormShelf, PhotoReader, Problem, Vault
from desktop.text import tr
from desktop.ui.coach import dialogs
from desktop.ui.coach.candidate_list import CandidateList
from desktop.ui.coach.dossier_page import DossierPage
from desktop.ui.coach.new_candidate import NewCandidate, NewCandidatePage
from desktop.ui.coach.portfolio_page import PortfolioPage
from desktop.ui.coach.printing import a4_printer, print_pages
from desktop.ui.coach.saving import write_whole
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
        self._maker = maker
        self._photos = photos
        self._candidate: CandidateId | None = None
        self._portfolio: Portfolio | None = None
        self._blocks: Blocks = frozenset()
        self._pdf = b""
        self.shell = CoachShell(look)
        self.start = StartPage(look)
        self.new = NewCandidatePage(look)
        self.list = CandidateList(look)
        self.dossier = DossierPage(look, vault.photo)
        self.portfolio = PortfolioPage(look)
        for page in (self.start, self.new, self.list, self.dossier, self.portfolio):
            self.shell.add(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.shell)
        self._wire()
        self.show_start()

    def show_start(self) -> None:
        """The start page, with who was opened last."""
        self.start.show_people(people(self._vault, self._shelf))
        self.shell.show_page(self.start, Place.START)

    def show_list(self) -> None:
        """All candidates."""
        self.list.show_people(people(self._vault, self._shelf))
        self.shell.show_page(self.list, Place.CANDIDATES)

    def show_new(self) -> None:
        """A new candidate."""
        self.new.clear()
        self.shell.show_page(self.new, Place.START)

    def show_dossier(self, candidate: CandidateId) -> None:
        """One dossier; also where a coach comes back to after a hand-over."""
        self._candidate = candidate
        self.dossier.show_dossier(open_dossier(self._vault, self._shelf, candidate))
        self.shell.show_page(self.dossier, Place.CANDIDATES)

    def show_portfolio(self) -> None:
        """The portfolio of the dossier that is open."""
        if self._candidate is None:
            return
        self._portfolio = portfolio_of(self._vault, self._shelf, self._candidate)
        if self._portfolio is not None:
            rows = self._portfolio.rows()
            self.portfolio.show_blocks(self._portfolio.profile.first_name, rows, self._portfolio.marked())
            self._show_blocks(self.portfolio.blocks)
            self.shell.show_page(self.portfolio, None, side_bar=False)

    def show_silence(self, sentence: str) -> None:
        """Says on the start page that there is nothing to hear; "" when all is well."""
        self.start.tell(sentence)

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
        self.portfolio.blocks_chosen.connect(self._show_blocks)
        self.portfolio.listen_wanted.connect(self._speak)
        self.portfolio.save_wanted.connect(self._ask_place)
        self.portfolio.print_wanted.connect(self._ask_printer)
        self.portfolio.back_wanted.connect(self._close_portfolio)

    def _go(self, place: Place) -> None:
        (self.show_start if place is Place.START else self.show_list)()

    def _add(self, new: NewCandidate) -> None:
        with _told(self.new):
            self.show_dossier(self._vault.add_candidate(new.first_name, new.avatar).id)

    def _ask_photos(self) -> None:
        dialogs.ask_photos(self, self._add_photos)

    def _add_photos(self, files: tuple[Path, ...]) -> None:
        if self._candidate is None:
            return
        with _told(self.dossier):
            for file in files:
                jpeg, size = self._photos.read(file)
                self._vault.add_photo(self._candidate, jpeg, size)
                self.dossier.show_photos(photos_of(self._vault.desk(self._candidate)))

    def _show_blocks(self, blocks: Blocks) -> None:
        if self._portfolio is not None:
            self._blocks = blocks
            self._pdf = self._maker.portfolio(self._portfolio.document(blocks))
            self.portfolio.show_pdf(self._pdf)

    def _speak(self) -> None:
        if self._portfolio is not None:
            self.speak_wanted.emit(self._portfolio.speech(self._blocks))

    def _ask_place(self, employer: str) -> None:
        if self._portfolio is not None:
            dialogs.ask_place(self, self._portfolio.file_name(), lambda file: self._save(file, employer))

    def _save(self, file: Path, employer: str) -> None:
        if self._candidate is None:
            return
        with _told(self.portfolio):
            write_whole(file, self._pdf)
            log_saved(self._vault, self._candidate, employer, file)
            self.portfolio.tell(tr("Bewaard als {file}. Dit bestand ligt open op deze laptop.", file=file.name))

    def _ask_printer(self, employer: str) -> None:
        printer = a4_printer()
        dialogs.ask_printer(self, printer, lambda: self._print(printer, employer))

    def _print(self, printer: QPrinter, employer: str) -> None:
        if self._candidate is None:
            return
        with _told(self.portfolio):
            if not print_pages(self.portfolio.preview.paper.pdf, printer):
                raise Problem("cannot-print", tr("De printer doet het niet. Kijk of hij aanstaat en kies hem opnieuw."))
            log_printed(self._vault, self._candidate, employer)
            self.portfolio.tell(tr("Het portfolio is naar de printer."))

    def _close_portfolio(self) -> None:
        if self._candidate is not None:
            self.show_dossier(self._candidate)


class _Tells(Protocol):
    def show_problem(self, sentence: str) -> None: ...


@contextmanager
def _told(page: _Tells) -> Iterator[None]:
    """What a person can fix is said on the page; anything else is our bug and goes on."""
    try:
        yield
    except Problem as problem:
        page.show_problem(problem.sentence)
