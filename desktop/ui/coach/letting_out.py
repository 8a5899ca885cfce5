"""The one way out for a paper: after a yes where it goes to an employer, to a file or the printer, and logged."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter

from desktop.flows import going_out
from desktop.flows.going_out import Leaving
from desktop.flows.papers import FOR, NAMED
from desktop.flows.ports import Problem, Vault
from desktop.text import tr
from desktop.ui.coach import dialogs
from desktop.ui.coach.asking_employer import AskingEmployer
from desktop.ui.coach.choosing_page import ChoosingPage
from desktop.ui.coach.paper_page import PaperPage
from desktop.ui.coach.printing import a4_printer, print_pages
from desktop.ui.coach.saving import written_aside
from desktop.ui.coach.told import told_on


class LettingOut(QObject):
    """Stands behind a page that shows a paper; `keep` keeps in the dossier what belongs to one that leaves."""

    def __init__(
        self, vault: Vault, asking: AskingEmployer, page: ChoosingPage | PaperPage, keep: Callable[[], None]
    ) -> None:
        super().__init__(page)
        self._vault, self._asking, self._page, self._keep = vault, asking, page, keep

    def to_file(self, leaving: Leaving) -> None:
        """Asks where it goes, once it may."""
        self._once_allowed(
            leaving, lambda: dialogs.ask_file(self._page, leaving.name, lambda file: self._save(file, leaving))
        )

    def to_paper(self, leaving: Leaving) -> None:
        """Asks for the printer, once it may; what is printed are the pages that are shown."""
        printer = a4_printer()
        self._once_allowed(
            leaving, lambda: dialogs.ask_printer(self._page, printer, lambda: self._print(printer, leaving))
        )

    def _once_allowed(self, leaving: Leaving, go: Callable[[], object]) -> None:
        if FOR[leaving.paper] in NAMED:
            self._asking.once_yes(leaving.candidate, leaving.whom, leaving.content, go)
        else:
            go()

    def _save(self, file: Path, leaving: Leaving) -> None:
        with told_on(self._page):
            self._keep()
            with (
                written_aside(file, leaving.content) as put_in_place,
                going_out.to_file(self._vault, leaving, file),
            ):
                put_in_place()
            lies_open = tr(
                "Bewaard als {file}. Het ligt open: iedereen kan het lezen. Wissen kan bij Bestanden.", file=file.name
            )
            self._page.told.say(lies_open, "notice")

    def _print(self, printer: QPrinter, leaving: Leaving) -> None:
        with told_on(self._page):
            self._keep()
            with going_out.to_paper(self._vault, leaving):
                if not print_pages(self._page.view.paper.pdf, printer):
                    raise Problem(
                        "cannot-print", tr("De printer doet het niet. Kijk of hij aanstaat en kies hem opnieuw.")
                    )
            self._page.told.say(tr("Het is naar de printer."), "good")
