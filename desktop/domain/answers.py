"""What a person can answer: one frozen type for each shape, and how answers are written down as JSON."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from desktop.domain.ids import ChoiceId, ItemId, PhotoId

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


class SkipReason(StrEnum):
    """The two ways not to answer that are always there."""

    DONT_KNOW = "dont_know"
    WONT_SAY = "wont_say"


@dataclass(frozen=True)
class Skipped:
    """*Weet ik niet* or *wil ik niet zeggen*: an answer that counts in no score and stands in no document."""

    reason: SkipReason


@dataclass(frozen=True)
class Chosen:
    """Cards pressed, in the order they were pressed (rank questions: the order is the answer)."""

    ids: tuple[ChoiceId, ...]


@dataclass(frozen=True)
class Written:
    """A short text."""

    text: str


@dataclass(frozen=True)
class Counted:
    """A whole number."""

    number: int


@dataclass(frozen=True)
class Dated:
    """A calendar day."""

    day: date


@dataclass(frozen=True)
class PhotoPick:
    """One photo from the dossier with the caption the candidate gave it ("" while there is none)."""

    photo: PhotoId
    caption: str = ""


@dataclass(frozen=True)
class Pictured:
    """Photos picked, in order."""

    photos: tuple[PhotoPick, ...]


@dataclass(frozen=True)
class Row:
    """One entry of a repeated group: answers by the id of the group's fields."""

    answers: Mapping[ItemId, "Answer"]


@dataclass(frozen=True)
class Listed:
    """The entries of a repeated group; none at all is an answer too."""

    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Seen:
    """An information page that was heard or passed."""


Answer: TypeAlias = Skipped | Chosen | Written | Counted | Dated | Pictured | Listed | Seen


@dataclass(frozen=True)
class Trace:
    """How an answer came about: seconds on the page, whether it was listened to on purpose, presses of *Leg uit*."""

    seconds: float = 0.0
    heard: bool = False
    explained: int = 0


def to_json(answer: Answer) -> dict[str, Json]:
    """The answer as a JSON object with one key that names its shape."""
    match answer:
        case Skipped(reason):
            return {"skipped": reason.value}
        case Chosen(ids):
            return {"chosen": list(ids)}
        case Written(text):
            return {"written": text}
        case Counted(number):
            return {"counted": number}
        case Dated(day):
            return {"dated": day.isoformat()}
        case Pictured(photos):
            return {"pictured": [{"photo": pick.photo, "caption": pick.caption} for pick in photos]}
        case Listed(rows):
            return {"listed": [{item: to_json(value) for item, value in row.answers.items()} for row in rows]}
        case Seen():
            return {"seen": True}


def from_json(data: Json) -> Answer:
    """The answer that to_json() wrote; ValueError for anything else."""
    if not isinstance(data, dict) or len(data) != 1:
        raise ValueError("an answer is a JSON object with one key")
    ((shape, value),) = data.items()
    match shape, value:
        case "skipped", str():
            return Skipped(SkipReason(value))
        case "chosen", list():
            return Chosen(tuple(ChoiceId(str(choice)) for choice in value))
        case "written", str():
            return Written(value)
        case "counted", int():
            return Counted(value)
        case "dated", str():
            return Dated(date.fromisoformat(value))
        case "pictured", list():
            return Pictured(tuple(_picks(value)))
        case "listed", list():
            return Listed(tuple(_row(entry) for entry in value))
        case "seen", True:
            return Seen()
    raise ValueError(f"unknown shape of answer: {shape!r}")


def _picks(entries: list[Json]) -> Iterator[PhotoPick]:
    for entry in entries:
        if not isinstance(entry, dict):
            raise ValueError("a picked photo is a JSON object")
        yield PhotoPick(PhotoId(str(entry["photo"])), str(entry.get("caption", "")))


def _row(entry: Json) -> Row:
    if not isinstance(entry, dict):
        raise ValueError("a row is a JSON object")
    return Row({ItemId(item): from_json(value) for item, value in entry.items()})
