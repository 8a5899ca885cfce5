"""The doors for files that come in and documents that leave, each with its body."""

from pathlib import Path
from typing import Protocol

from desktop.domain.employer import EmployerDocument
from desktop.domain.recovery import RecoveryKey
from desktop.flows.incident import Incident


class PhotoReader(Protocol):
    """Turns a file into a clean photo."""

    def read(self, file: Path) -> tuple[bytes, tuple[int, int]]:
        """JPEG bytes without metadata, upright, at most 1600 px, and its size; Problem when it is no picture."""
        ...


class DocumentMaker(Protocol):
    """Makes what leaves."""

    def portfolio(self, document: EmployerDocument) -> bytes:
        """The two A4 pages as PDF."""
        ...

    def recovery_sheet(self, key: RecoveryKey) -> bytes:
        """The recovery key on one A4 page, as PDF."""
        ...

    def incident_sheet(self, incident: Incident) -> bytes:
        """What to do when the laptop is gone, on one A4 page, as PDF."""
        ...
