"""One candidate's portfolio on the screen: what its page wants is done here, with the flow and the ports."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from desktop.domain.ids import CandidateId
from desktop.flows import saved_files
from desktop.flows.file_ports import DocumentMaker
from desktop.flows.portfolio import Blocks, Portfolio, log_printed, log_saved
from desktop.flows.ports import Problem, Vault
from desktop.text import tr
from desktop.ui.coach import dialogs
from desktop.ui.coach.portfolio_page import PortfolioPage
from desktop.ui.coach.printing import a4_printer, print_pages
from desktop.ui.coach.saving import written_aside
from desktop.ui.coach.told import told_on


class PortfolioSide(QObject):
    """Draws the pages anew with every switch, and lets them out with a line in the log."""

    speak_wanted = Signal(object)  # Speech
    closed = Signal(object)  # CandidateId

    def __init__(self, vault: Vault, maker: DocumentMaker, page: PortfolioPage) -> None:
        super().__init__(page)
        self._vault = vault
        self._maker = maker
        self._page = page
        self._opened: Portfolio | None = None
        self._pdf = b""
        self._wire()

    def open(self, portfolio: Portfolio) -> None:
        """Shows this portfolio, switched as its candidate marked it."""
        self._opened = portfolio
        self._page.show_blocks(portfolio.profile.first_name, portfolio.rows(), portfolio.marked())
        self._draw(self._page.blocks)

    @property
    def candidate(self) -> CandidateId:
        """Whose portfolio is open."""
        return self._portfolio.candidate

    @property
    def _portfolio(self) -> Portfolio:
        if self._opened is None:
            raise RuntimeError("no portfolio is open")
        return self._opened

    def _wire(self) -> None:
        self._page.blocks_chosen.connect(self._draw)
        self._page.listen_wanted.connect(self._speak)
        self._page.save_wanted.connect(self._ask_place)
        self._page.print_wanted.connect(self._ask_printer)
        self._page.back_wanted.connect(lambda: self.closed.emit(self.candidate))

    def _draw(self, blocks: Blocks) -> None:
        self._pdf = self._maker.portfolio(self._portfolio.document(blocks))
        self._page.show_pdf(self._pdf)

    def _speak(self) -> None:
        self.speak_wanted.emit(self._portfolio.speech(self._page.blocks))

    def _ask_place(self, employer: str) -> None:
        dialogs.ask_place(self._page, self._portfolio.file_name(), lambda file: self._save(file, employer))

    def _save(self, file: Path, employer: str) -> None:
        with told_on(self._page):
            with written_aside(file, self._pdf) as put_in_place:
                saved_files.remember(self._vault, self._portfolio.candidate, file, self._pdf)
                with log_saved(self._vault, self._portfolio, self._page.blocks, employer, file):
                    put_in_place()
            self._page.tell(
                tr(
                    "Bewaard als {file}. Het ligt open: iedereen kan het lezen. Wissen kan bij Bestanden.",
                    file=file.name,
                ),
                "notice",
            )

    def _ask_printer(self, employer: str) -> None:
        printer = a4_printer()
        dialogs.ask_printer(self._page, printer, lambda: self._print(printer, employer))

    def _print(self, printer: QPrinter, employer: str) -> None:
        with told_on(self._page):
            with log_printed(self._vault, self._portfolio, self._page.blocks, employer):
                if not print_pages(self._page.preview.paper.pdf, printer):
                    raise Problem(
                        "cannot-print", tr("De printer doet het niet. Kijk of hij aanstaat en kies hem opnieuw.")
                    )
            self._page.tell(tr("Het portfolio is naar de printer."))
