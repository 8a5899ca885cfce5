"""What a person can answer: one frozen type for each shape, and how answers are written down as JSON."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias

from desktop.domain.ids import ChoiceId, ItemId, PhotoId, RecordingId

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
class Spoken:
    """A short text said aloud; `text` is what the coach made of it ("" while nobody typed it out)."""

    recording: RecordingId
    text: str = ""


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
    """One photo from the dossier with the caption the candidate gave it ("" while there is none).

    Of a caption that was said aloud the words are what the coach made of it.
    """

    photo: PhotoId
    caption: str = ""
    recording: RecordingId | None = None


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


Answer: TypeAlias = Skipped | Chosen | Written | Spoken | Counted | Dated | Pictured | Listed | Seen


class Given(StrEnum):
    """How an answer was given."""

    ALONE = "alone"
    READ_ALOUD = "read_aloud"  # by the coach
    COACH_PRESSED = "coach_pressed"
    TELEPHONE = "telephone"
    PAPER = "paper"  # with a pen, and typed in by the coach


@dataclass(frozen=True)
class Trace:
    """How an answer came about. Seconds of the page, up to the press; pause and help are in neither of them."""

    seconds: float = 0.0  # in silence: looking and thinking
    sound: float = 0.0  # while something was said
    heard: bool = False  # it was asked for again
    explained: int = 0  # presses of Leg uit
    given: Given = Given.ALONE
    called: bool = False  # the coach was called on this page
    together: bool = False  # practised together with the coach, after three rounds

    @property
    def on_page(self) -> float:
        """Seconds in which the question could be heard or read."""
        return self.seconds + self.sound


@dataclass(frozen=True)
class Kept:
    """One answer as it was kept; an item that was changed has more of them."""

    item: ItemId
    answer: Answer
    trace: Trace
    at: datetime


def trace_to_json(trace: Trace) -> dict[str, Json]:
    """The trace as a JSON object, without what is as it mostly is."""
    usual = Trace()
    return {name: value for name, value in vars(trace).items() if value != getattr(usual, name)}


def trace_from_json(data: Json) -> Trace:
    """The trace that was written down, also by a version that knew less; ValueError for what is no trace."""
    if not isinstance(data, dict):
        raise ValueError("a trace is a JSON object")
    known: dict[str, Any] = {field.name: data[field.name] for field in fields(Trace) if field.name in data}
    return Trace(**(known | {"given": Given(known.get("given", Given.ALONE))}))


def to_json(answer: Answer) -> dict[str, Json]:
    """The answer as a JSON object with one key that names its shape."""
    match answer:
        case Skipped(reason):
            return {"skipped": reason.value}
        case Chosen(ids):
            return {"chosen": list(ids)}
        case Written(text):
            return {"written": text}
        case Spoken(recording, text):
            return {"spoken": {"recording": recording, "text": text}}
        case Counted(number):
            return {"counted": number}
        case Dated(day):
            return {"dated": day.isoformat()}
        case Pictured() | Listed():
            return _parts_to_json(answer)
        case Seen():
            return {"seen": True}


def _parts_to_json(answer: Pictured | Listed) -> dict[str, Json]:
    if isinstance(answer, Pictured):
        return {"pictured": [_pick_to_json(pick) for pick in answer.photos]}
    return {"listed": [{item: to_json(value) for item, value in row.answers.items()} for row in answer.rows]}


def _pick_to_json(pick: PhotoPick) -> dict[str, Json]:
    said = {"recording": pick.recording} if pick.recording else {}
    return {"photo": pick.photo, "caption": pick.caption, **said}


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
        case "spoken", dict():
            return Spoken(RecordingId(str(value["recording"])), str(value["text"]))
        case "counted", int():
            return Counted(value)
        case "dated", str():
            return Dated(date.fromisoformat(value))
        case "pictured" | "listed", list():
            return Pictured(tuple(_picks(value))) if shape == "pictured" else Listed(tuple(map(_row, value)))
        case "seen", True:
            return Seen()
    raise ValueError(f"unknown shape of answer: {shape!r}")


def text_of(answer: Answer | None) -> str:
    """What was typed, by whomever; "" for any other answer."""
    return answer.text if isinstance(answer, Written | Spoken) else ""


def recordings_in(answer: Answer | None) -> frozenset[RecordingId]:
    """The recordings that an answer holds, in its rows and captions too."""
    match answer:
        case Spoken(recording):
            return frozenset({recording})
        case Pictured(photos):
            return frozenset(pick.recording for pick in photos if pick.recording)
        case Listed(rows):
            return frozenset().union(*(recordings_in(each) for row in rows for each in row.answers.values()))
    return frozenset()


def _picks(entries: list[Json]) -> Iterator[PhotoPick]:
    for entry in entries:
        if not isinstance(entry, dict):
            raise ValueError("a picked photo is a JSON object")
        said = entry.get("recording")
        recording = RecordingId(str(said)) if said else None
        yield PhotoPick(PhotoId(str(entry["photo"])), str(entry.get("caption", "")), recording)


def _row(entry: Json) -> Row:
    if not isinstance(entry, dict):
        raise ValueError("a row is a JSON object")
    return Row({ItemId(item): from_json(value) for item, value in entry.items()})
