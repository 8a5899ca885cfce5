"""Lets the sheet with a recovery key out: to the printer, or to the file the coach chooses. Nothing of it is kept."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter

from desktop.domain.recovery import RecoveryKey
from desktop.flows.file_ports import DocumentMaker
from desktop.flows.ports import Problem
from desktop.text import tr
from desktop.ui.coach import dialogs
from desktop.ui.coach.preview import Paper
from desktop.ui.coach.printing import a4_printer, print_pages
from desktop.ui.coach.recovery_steps import SheetStep
from desktop.ui.coach.saving import write_whole
from desktop.ui.coach.told import told_on


class SheetSide(QObject):
    """Does what a SheetStep wants, for as long as that step is there."""

    def __init__(self, step: SheetStep, key: RecoveryKey, maker: DocumentMaker) -> None:
        super().__init__(step)
        self._step = step
        self._key = key
        self._maker = maker
        step.print_wanted.connect(self._ask_printer)
        step.save_wanted.connect(self._ask_place)

    def _ask_place(self) -> None:
        title = tr("Waar moet het blad heen? Kies een stick.")
        dialogs.ask_place(self._step, tr("herstelsleutel.pdf"), self._save, title)

    def _save(self, file: Path) -> None:
        with told_on(self._step):
            write_whole(file, self._maker.recovery_sheet(self._key))
            said = tr("Bewaard als {file}. Druk het af. Haal het bestand daarna van deze laptop.", file=file.name)
            self._step.told.say(said, "notice")

    def _ask_printer(self) -> None:
        printer = a4_printer()
        dialogs.ask_printer(self._step, printer, lambda: self._print(printer))

    def _print(self, printer: QPrinter) -> None:
        paper = Paper(self._step)
        paper.load(self._maker.recovery_sheet(self._key))
        with told_on(self._step):
            if not print_pages(paper.pdf, printer):
                raise Problem("cannot-print", tr("De printer doet het niet. Kijk of hij aanstaat en kies hem opnieuw."))
            self._step.told.say(tr("Het blad is naar de printer. Haal het meteen op."), "good")
