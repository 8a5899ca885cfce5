"""What a coach writes down beside the questionnaires: things with a name of their own, kept in every version."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from desktop.domain.ids import CandidateId, EntryId, new_id


def _new_entry_id() -> EntryId:
    return EntryId(new_id())


@dataclass(frozen=True)
class Entry:
    """One thing; a changed one with the same id is its next version. `kind` is the word it is kept by."""

    kind: ClassVar[str]
    id: EntryId = field(default_factory=_new_entry_id, compare=False, kw_only=True)


@dataclass(frozen=True)
class DossierEntry(Entry):
    """One about a candidate; one that is none is the agency's own."""

    candidate: CandidateId


@dataclass(frozen=True)
class Version:
    """What an entry said from then on."""

    entry: Entry
    at: datetime
    who: str  # the coach's name; "" when the coach is not known any more
    away: bool = False  # it was taken away, and said this until then
