"""Looking back at fillings, for the coach: how each answer came about, and marks that are kept as history."""

from typing import Protocol

from desktop.domain.answers import Kept
from desktop.domain.candidate import Mark
from desktop.domain.ids import CandidateId, FillingId


class Review(Protocol):
    """The part of an open vault that looks back. Every method that changes something has it on disk when it returns."""

    def kept(self, filling: FillingId) -> tuple[Kept, ...]:
        """Every answer as it was kept, oldest first; nothing for a filling that is not there."""
        ...

    def mark(self, candidate: CandidateId, name: str, value: str) -> None:
        """Adds a coach's mark; the newest of a name counts, earlier ones stay. KeyError when there is no candidate."""
        ...

    def marks(self, candidate: CandidateId) -> tuple[Mark, ...]:
        """All marks, oldest first."""
        ...
