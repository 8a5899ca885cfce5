"""What coaches write down beside the questionnaires. Bodies: the vault's, and its twin in memory."""

from typing import Protocol, TypeVar

from desktop.domain.entry import DossierEntry, Entry, Version
from desktop.domain.ids import CandidateId

E = TypeVar("E", bound=Entry)
D = TypeVar("D", bound=DossierEntry)


class Entries(Protocol):
    """The part of an open vault that keeps entries. Every change is on disk when it returns, and is logged."""

    def keep(self, *entries: Entry) -> None:
        """Adds each, or its next version; all of them or none. KeyError when there is no such candidate."""
        ...

    def take_away(self, entry: Entry) -> None:
        """Leaves it out from now on; what it said stays in its history. Harmless when it is not there."""
        ...

    def of(self, candidate: CandidateId, kind: type[D]) -> tuple[D, ...]:
        """Those of one kind about this candidate as they are now, the first one kept first."""
        ...

    def everywhere(self, kind: type[E]) -> tuple[E, ...]:
        """Those of one kind in all dossiers, or of the agency, as they are now, the first one kept first."""
        ...

    def history(self, entry: Entry) -> tuple[Version, ...]:
        """All it ever said, oldest first; empty when it is not there."""
        ...

    def all_of(self, candidate: CandidateId) -> tuple[Version, ...]:
        """All that was ever written down about this candidate, taken away or not, oldest first."""
        ...
