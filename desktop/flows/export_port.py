"""What went out, kept so that it can be made again exactly. Bodies: the vault's, and its twin in memory."""

from typing import Protocol

from desktop.domain.ids import CandidateId, ExportId
from desktop.domain.papers import Export


class Exports(Protocol):
    """The part of an open vault that keeps what left. Every change is on disk when it returns."""

    def keep(self, export: Export, content: bytes) -> None:
        """Adds one; KeyError when there is no such candidate."""
        ...

    def of(self, candidate: CandidateId) -> tuple[Export, ...]:
        """What left of this candidate, oldest first."""
        ...

    def content(self, export: ExportId) -> bytes:
        """Its very bytes; b"" when damage to the vault took them, KeyError when there is no such export."""
        ...

    def drop(self, export: ExportId) -> None:
        """Forgets one that did not leave after all; harmless when there is none."""
        ...
