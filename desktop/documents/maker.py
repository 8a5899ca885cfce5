"""The body of the port DocumentMaker."""

from desktop.documents import incident_sheet, portfolio, recovery_sheet
from desktop.documents.photos import Darkroom
from desktop.domain.employer import EmployerDocument
from desktop.domain.recovery import RecoveryKey
from desktop.flows.incident import Incident


class PdfMaker:
    """Makes PDFs; remembers the photos of the newest one only, cut to size."""

    def __init__(self) -> None:
        self._darkroom = Darkroom()

    def portfolio(self, document: EmployerDocument) -> bytes:
        """The two A4 pages as PDF."""
        made = portfolio.make(document, self._darkroom)
        self._darkroom.clear()
        return made

    def recovery_sheet(self, key: RecoveryKey) -> bytes:
        """The recovery key on one A4 page, as PDF; nothing of it is remembered."""
        return recovery_sheet.make(key, self._darkroom)

    def incident_sheet(self, incident: Incident) -> bytes:
        """What to do when the laptop is gone, on one A4 page, as PDF."""
        return incident_sheet.make(incident, self._darkroom)
