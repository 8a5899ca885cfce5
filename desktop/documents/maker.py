"""The body of the port DocumentMaker."""

from desktop.documents import portfolio
from desktop.documents.photos import Darkroom
from desktop.domain.employer import EmployerDocument


class PdfMaker:
    """Makes PDFs; remembers the photos of the newest one only, cut to size."""

    def __init__(self) -> None:
        self._darkroom = Darkroom()

    def portfolio(self, document: EmployerDocument) -> bytes:
        """The two A4 pages as PDF."""
        made = portfolio.make(document, self._darkroom)
        self._darkroom.clear()
        return made
