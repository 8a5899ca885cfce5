"""Looking back at fillings, in the real vault and in its twin in memory."""

import json
from datetime import UTC, datetime

from desktop.domain.answers import Kept, from_json, trace_from_json
from desktop.domain.candidate import Mark
from desktop.domain.ids import CandidateId, FillingId, ItemId
from desktop.flows.ports import Clock
from desktop.storage.database import Row
from desktop.storage.memory_desk import Shelf
from desktop.storage.records import HLC_BITS, Records

MARK = "mark:"  # before a mark's name among the candidate's fields


class SqlReview:
    """Reads answers with their traces; marks are fields of the candidate."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def kept(self, filling: FillingId) -> tuple[Kept, ...]:
        """Every answer as it was kept, oldest first."""
        return tuple(map(_kept, self._records.rows("kept_answers", filling=filling)))

    def mark(self, candidate: CandidateId, name: str, value: str) -> None:
        """Adds a mark; KeyError when there is no such candidate."""
        if not self._records.rows("candidates", candidate=candidate):
            raise KeyError("no such candidate")
        with self._records.change():
            self._records.add("add_field", subject=candidate, name=MARK + name, value=json.dumps(value))

    def marks(self, candidate: CandidateId) -> tuple[Mark, ...]:
        """All marks, oldest first."""
        return tuple(map(_mark, self._records.rows("marks", candidate=candidate)))


class MemoryReview:
    """The same over what is kept in memory."""

    def __init__(self, shelf: Shelf, clock: Clock) -> None:
        self._shelf = shelf
        self._clock = clock

    def kept(self, filling: FillingId) -> tuple[Kept, ...]:
        """Every answer as it was kept, oldest first."""
        if self._shelf.closed:
            raise RuntimeError("the vault is closed")
        return tuple(kept for owner, kept in self._shelf.traces if owner == filling)

    def mark(self, candidate: CandidateId, name: str, value: str) -> None:
        """Adds a mark; KeyError when there is no such candidate."""
        self._shelf.dossier(candidate)
        self._shelf.marks.append((candidate, Mark(name, value, self._clock.now())))

    def marks(self, candidate: CandidateId) -> tuple[Mark, ...]:
        """All marks, oldest first."""
        if self._shelf.closed:
            raise RuntimeError("the vault is closed")
        return tuple(mark for owner, mark in self._shelf.marks if owner == candidate)


def _kept(row: Row) -> Kept:
    answer, trace = from_json(json.loads(row["value"])), trace_from_json(json.loads(row["trace"]))
    return Kept(ItemId(row["item"]), answer, trace, datetime.fromisoformat(row["given"]))


def _mark(row: Row) -> Mark:
    at = datetime.fromtimestamp((row["hlc"] >> HLC_BITS) / 1000, UTC).astimezone()
    return Mark(row["name"].removeprefix(MARK), json.loads(row["value"]), at)
