"""The page with the sheet for the day the laptop is gone: made anew each time it is opened."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.flows.file_ports import DocumentMaker
from desktop.flows.incident import incident_of
from desktop.flows.ports import Vault
from desktop.text import tr
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.coach.incident_page import IncidentPage
from desktop.ui.coach.sheet_side import Sheet, SheetSide
from desktop.ui.coach.shell import CoachShell, Place
from desktop.ui.coach.told import told_on
from desktop.ui.theme.current import Look


class IncidentSide(QObject):
    """One page of the coach's side; `closed` leads back to where it was opened."""

    closed = Signal()

    def __init__(
        self, vault: Vault, maker: DocumentMaker, keeping: Housekeeping, shell: CoachShell, look: Look
    ) -> None:
        super().__init__(shell)
        self._vault = vault
        self._maker = maker
        self._keeping = keeping
        self._shell = shell
        self.page = IncidentPage(look)
        shell.add(self.page)
        SheetSide(
            self.page,
            Sheet(self._make, tr("laptop-kwijt.pdf"), tr("Waar moet het blad heen? Niet op deze laptop."), _saved),
        )
        self.page.back_wanted.connect(self.closed)

    def show(self) -> None:
        """The sheet of this moment."""
        self._shell.show_page(self.page, Place.BACKUP)
        with told_on(self.page):
            self.page.show_sheet(self._make())

    def _make(self) -> bytes:
        care = self._keeping.caretaker.care()
        return self._maker.incident_sheet(incident_of(self._vault, care, self._keeping.clock.now()))


def _saved(file: Path) -> str:
    return tr("Bewaard als {file}. Zorg dat het ook ergens anders ligt dan op deze laptop.", file=file.name)
