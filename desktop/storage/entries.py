"""What coaches write down, in the real vault and in its twin in memory."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.domain.entry import DossierEntry, Entry, Version
from desktop.domain.entry_kinds import KINDS
from desktop.domain.ids import CandidateId, EntryId
from desktop.flows.ports import Clock
from desktop.storage.database import Row
from desktop.storage.memory_desk import Shelf
from desktop.storage.records import Records

if TYPE_CHECKING:
    from pydantic import TypeAdapter

AGENCY = "agency"  # the subject of what is about no candidate
E = TypeVar("E", bound=Entry)
D = TypeVar("D", bound=DossierEntry)


def subject_of(entry: Entry) -> str:
    """Whose it is."""
    return entry.candidate if isinstance(entry, DossierEntry) else AGENCY


def read(row: Row) -> Version:
    """A row as a version; ValueError or KeyError when it says nothing that is known."""
    entry: Entry = _codec(row["kind"]).validate_json(row["body"])
    return Version(entry, datetime.fromisoformat(row["written"]), row["who"], bool(row["away"]))


def read_merged(row: Row) -> Version:
    """A row from elsewhere as a version; ValueError too when it says to be another's."""
    version = read(row)
    if (subject_of(version.entry), version.entry.id) != (row["subject"], row["id"]):
        raise ValueError("another's entry")
    return version


def of_dossier(records: Records, candidate: CandidateId) -> tuple[DossierEntry, ...]:
    """Every entry about a candidate as it is now."""
    return _only(DossierEntry, _entries(records.rows("entries", subject=candidate, kind=None)))


class SqlEntries:
    """Every version is a row of JSON; the newest of an id counts."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def keep(self, *entries: Entry) -> None:
        """Adds each, or its next version; KeyError when there is no such candidate."""
        with self._records.change():
            for entry in entries:
                self._add(entry, away=False)

    def take_away(self, entry: Entry) -> None:
        """Leaves it out from now on."""
        history = self.history(entry)
        if history and not history[-1].away:
            with self._records.change():
                self._add(history[-1].entry, away=True)

    def of(self, candidate: CandidateId, kind: type[D]) -> tuple[D, ...]:
        """Those of one kind about this candidate as they are now."""
        return _only(kind, _entries(self._records.rows("entries", subject=candidate, kind=kind.kind)))

    def everywhere(self, kind: type[E]) -> tuple[E, ...]:
        """Those of one kind in all dossiers, or of the agency, as they are now."""
        return _only(kind, _entries(self._records.rows("entries_of_kind", kind=kind.kind)))

    def history(self, entry: Entry) -> tuple[Version, ...]:
        """All it ever said, oldest first."""
        return tuple(map(read, self._records.rows("entry_versions", subject=subject_of(entry), id=entry.id)))

    def all_of(self, candidate: CandidateId) -> tuple[Version, ...]:
        """All that was ever written down about this candidate, oldest first."""
        return tuple(map(read, self._records.rows("entry_versions", subject=candidate, id=None)))

    def _add(self, entry: Entry, *, away: bool) -> None:
        if isinstance(entry, DossierEntry):
            if not self._records.rows("candidates", candidate=entry.candidate):
                raise KeyError("no such candidate")
            self._records.log(entry.candidate, "changed", entry.kind)
        kept = {"subject": subject_of(entry), "id": entry.id, "kind": entry.kind, "away": int(away)}
        body = _codec(entry.kind).dump_json(entry).decode()
        self._records.add("add_entry", **kept, body=body, written=self._records.now(), who=self._records.who)


class MemoryEntries:
    """The same, kept on the shelf; those of a dossier stand in it as they are now."""

    def __init__(self, shelf: Shelf, clock: Clock) -> None:
        self._shelf = shelf
        self._clock = clock

    def keep(self, *entries: Entry) -> None:
        """Adds each, or its next version; KeyError when there is no such candidate."""
        for entry in entries:
            if isinstance(entry, DossierEntry):
                self._shelf.dossier(entry.candidate)
        for entry in entries:
            self._put(entry, away=False)

    def take_away(self, entry: Entry) -> None:
        """Leaves it out from now on."""
        history = self.history(entry)
        if history and not history[-1].away:
            self._put(history[-1].entry, away=True)

    def of(self, candidate: CandidateId, kind: type[D]) -> tuple[D, ...]:
        """Those of one kind about this candidate as they are now."""
        return tuple(entry for entry in self.everywhere(kind) if entry.candidate == candidate)

    def everywhere(self, kind: type[E]) -> tuple[E, ...]:
        """Those of one kind in all dossiers, or of the agency, as they are now."""
        return _only(kind, (versions[-1].entry for versions in self._versions.values() if not versions[-1].away))

    def history(self, entry: Entry) -> tuple[Version, ...]:
        """All it ever said, oldest first."""
        return tuple(self._versions.get(entry.id, ()))

    def all_of(self, candidate: CandidateId) -> tuple[Version, ...]:
        """All that was ever written down about this candidate, oldest first."""
        found = [each for all_said in self._versions.values() for each in all_said]
        return tuple(sorted((each for each in found if subject_of(each.entry) == candidate), key=lambda each: each.at))

    @property
    def _versions(self) -> dict[EntryId, list[Version]]:
        if self._shelf.closed:
            raise RuntimeError("the vault is closed")
        return self._shelf.versions

    def _put(self, entry: Entry, *, away: bool) -> None:
        self._versions.setdefault(entry.id, []).append(Version(entry, self._clock.now(), self._shelf.coach, away))
        if isinstance(entry, DossierEntry):
            self._shelf.put_entry(entry, away=away)
            self._shelf.log(entry.candidate, self._clock, "changed", entry.kind, self._shelf.coach)


def _entries(rows: Iterable[Row]) -> Iterator[Entry]:
    return (_codec(row["kind"]).validate_json(row["body"]) for row in rows)


def _only(kind: type[E], entries: Iterable[Entry]) -> tuple[E, ...]:
    return tuple(entry for entry in entries if isinstance(entry, kind))


@cache
def _codec(kind: str) -> "TypeAdapter[Any]":
    """Records as JSON by the names and types of their fields; pydantic is asked for when the first one is needed."""
    from pydantic import TypeAdapter

    return TypeAdapter(KINDS[kind])
