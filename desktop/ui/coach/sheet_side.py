"""Lets a sheet of our own out: to the printer, or to the file the coach chooses. Nothing of it is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter

from desktop.domain.recovery import RecoveryKey
from desktop.flows.file_ports import DocumentMaker
from desktop.flows.ports import Problem
from desktop.text import tr
from desktop.ui.coach import dialogs
from desktop.ui.coach.incident_page import IncidentPage
from desktop.ui.coach.preview import Paper
from desktop.ui.coach.printing import a4_printer, print_pages
from desktop.ui.coach.recovery_steps import SheetStep
from desktop.ui.coach.saving import write_whole
from desktop.ui.coach.told import told_on


@dataclass(frozen=True)
class Sheet:
    """What is let out: how it is made, the name it is offered under, and what is said once it is saved."""

    make: Callable[[], bytes]
    name: str
    asked: str  # above the window that asks for a place
    saved: Callable[[Path], str]


class SheetSide(QObject):
    """Does what the buttons beside a sheet want, for as long as their page is there."""

    def __init__(self, page: SheetStep | IncidentPage, sheet: Sheet) -> None:
        super().__init__(page)
        self._page = page
        self._sheet = sheet
        page.print_wanted.connect(self._ask_printer)
        page.save_wanted.connect(self._ask_place)

    def _ask_place(self) -> None:
        dialogs.ask_place(self._page, self._sheet.name, self._save, self._sheet.asked)

    def _save(self, file: Path) -> None:
        with told_on(self._page):
            write_whole(file, self._sheet.make())
            self._page.told.say(self._sheet.saved(file), "notice")

    def _ask_printer(self) -> None:
        printer = a4_printer()
        dialogs.ask_printer(self._page, printer, lambda: self._print(printer))

    def _print(self, printer: QPrinter) -> None:
        paper = Paper(self._page)
        paper.load(self._sheet.make())
        with told_on(self._page):
            if not print_pages(paper.pdf, printer):
                raise Problem("cannot-print", tr("De printer doet het niet. Kijk of hij aanstaat en kies hem opnieuw."))
            self._page.told.say(tr("Het blad is naar de printer. Haal het meteen op."), "good")


def let_out_key(step: SheetStep, key: RecoveryKey, maker: DocumentMaker) -> SheetSide:
    """For the sheet with a recovery key, which must not stay on the laptop."""
    sheet = Sheet(
        lambda: maker.recovery_sheet(key),
        tr("herstelsleutel.pdf"),
        tr("Waar moet het blad heen? Kies een stick."),
        lambda file: tr("Bewaard als {file}. Druk het af. Haal het bestand daarna van deze laptop.", file=file.name),
    )
    return SheetSide(step, sheet)
