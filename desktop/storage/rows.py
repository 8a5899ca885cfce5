"""Rows of the database to what they say: the domain's own types."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from enum import Enum
from typing import Any

from desktop.domain.answers import Answer, from_json
from desktop.domain.candidate import (
    Agency,
    AgencyRole,
    Candidate,
    Consent,
    Filling,
    Help,
    LogLine,
    Moment,
    Photo,
    Purpose,
)
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, ExportId, FillingId, FormId, ItemId, MomentId, PhotoId
from desktop.domain.papers import Export, Paper
from desktop.storage.database import Row

AGENCY = "agency"  # the subject under which the agency's fields are kept

# What stands where damage took a field and the rest could be saved: nobody is shut out of what is left. An agency then
# asks the least and promises the least.
_LOST_NAME, _LOST_AVATAR = "?", "person"
_LOST_AGENCY = {"role": AgencyRole.EMPLOYER.value, "answers_to_benefit_authority": True}


def columns(record: Any) -> dict[str, str | int | None]:
    """A domain dataclass as values for the columns of the same names; what is more than one value is left out."""
    values = {field.name: getattr(record, field.name) for field in fields(record)}
    return {name: _plain(value) for name, value in values.items() if not isinstance(value, Mapping)}


def agency(history: Iterable[Row]) -> Agency:
    """The agency from the history of its fields, oldest first."""
    newest = _LOST_AGENCY | {row["name"]: json.loads(row["value"]) for row in history}
    role = AgencyRole(newest.pop("role"))
    known = {name: value for name, value in newest.items() if name in {field.name for field in fields(Agency)}}
    return Agency(role, **known)


def agency_history(agency: Agency) -> dict[str, str]:
    """The agency's fields as JSON, by name."""
    return {name: json.dumps(value, ensure_ascii=False) for name, value in columns(agency).items()}


def candidate(row: Row) -> Candidate:
    """A candidate."""
    created = datetime.fromisoformat(row["created"])
    first_name = json.loads(row["first_name"]) if row["first_name"] else _LOST_NAME
    avatar = json.loads(row["avatar"]) if row["avatar"] else _LOST_AVATAR
    return Candidate(CandidateId(row["id"]), first_name, avatar, created)


def moment(row: Row) -> Moment:
    """A moment."""
    return Moment(
        MomentId(row["id"]),
        CandidateId(row["candidate"]),
        row["label"],
        date.fromisoformat(row["day"]),
        row["reason"],
        Purpose(row["purpose"]),
        Help(row["help"]),
        row["situation"],
    )


def consent(row: Row) -> Consent:
    """A consent."""
    given = datetime.fromisoformat(row["given"])
    return Consent(CandidateId(row["candidate"]), row["subject"], row["about"], row["answer"], given)


def photo(row: Row) -> Photo:
    """A photo, without its bytes."""
    added = datetime.fromisoformat(row["added"])
    return Photo(PhotoId(row["id"]), CandidateId(row["candidate"]), added, row["width"], row["height"])


def recording(row: Row) -> tuple[bytes, int]:
    """A recording: its samples and their rate."""
    datetime.fromisoformat(row["added"])
    if not (isinstance(row["pcm"], bytes) and isinstance(row["rate"], int) and row["rate"] > 0):
        raise ValueError("no samples")
    return row["pcm"], row["rate"]


def export(row: Row) -> Export:
    """Something that left, without its bytes."""
    made = datetime.fromisoformat(row["made"])
    return Export(
        ExportId(row["id"]), CandidateId(row["candidate"]), Paper(row["paper"]), row["whom"], row["name"], made
    )


def export_with_content(row: Row) -> tuple[Export, bytes]:
    """The same with its bytes."""
    if not isinstance(row["content"], bytes):
        raise TypeError("no bytes")
    return export(row), row["content"]


def log_line(row: Row) -> LogLine:
    """A line of the log."""
    return LogLine(datetime.fromisoformat(row["at"]), row["what"], row["detail"], row["who"])


def fillings(rows: Iterable[Row], answers: Iterable[Row]) -> tuple[Filling, ...]:
    """Fillings with their answers, oldest answer first: the newest to an item counts."""
    by_filling: dict[str, dict[ItemId, Answer]] = defaultdict(dict)
    for row in answers:
        by_filling[row["filling"]][ItemId(row["item"])] = from_json(json.loads(row["value"]))
    return tuple(replace(_filling(row), answers=by_filling[row["id"]]) for row in rows)


def _filling(row: Row) -> Filling:
    return Filling(
        FillingId(row["id"]),
        MomentId(row["moment"]),
        FormId(row["form"]),
        row["form_version"],
        row["form_hash"],
        RespondentRole(row["respondent"]),
        row["language"],
        datetime.fromisoformat(row["started"]),
        place=row["place"],
        finished=datetime.fromisoformat(row["finished"]) if row["finished"] else None,
    )


def _plain(value: Any) -> str | int | None:
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    plain: str | int | None = value.value if isinstance(value, Enum) else value
    return plain
