"""What is known of a vault without opening it: where backups go, how the last ones went, what the check found."""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.flows.upkeep import Care
from desktop.storage.files import write_durably

MOST_MADE = 200  # backups remembered


@dataclass(frozen=True)
class Made:
    """A backup that was made and not yet dropped."""

    folder: Path
    at: datetime


@dataclass(frozen=True)
class CareNotes:
    """The notes: nothing of a person in them."""

    care: Care = field(default_factory=Care)
    made: tuple[Made, ...] = ()


def read(file: Path) -> CareNotes:
    """The notes; empty ones when they are gone or can't be read, for nothing depends on them."""
    try:
        return _parse(json.loads(file.read_bytes()))
    except (OSError, ValueError, KeyError, TypeError, RecursionError, AttributeError):
        return CareNotes()


def write(file: Path, notes: CareNotes) -> None:
    """Keeps the notes."""
    care = notes.care
    body = {
        "place": str(care.place) if care.place else "",
        "backed_up": _moment(care.backed_up),
        "at_place": _moment(care.at_place),
        "failing": care.failing,
        "checked": _moment(care.checked),
        "bad_places": care.bad_places,
        "made": [{"folder": str(made.folder), "at": made.at.isoformat()} for made in notes.made[-MOST_MADE:]],
    }
    write_durably(file, json.dumps(body, indent=1).encode())


def with_made(notes: CareNotes, folder: Path, at: datetime) -> CareNotes:
    """The notes after a good backup."""
    return replace(notes, made=(*notes.made, Made(folder, at)))


def _parse(body: Any) -> CareNotes:
    care = Care(
        Path(body["place"]) if body["place"] else None,
        _read_moment(body["backed_up"]),
        _read_moment(body["at_place"]),
        str(body["failing"]),
        _read_moment(body["checked"]),
        int(body["bad_places"]),
    )
    made = tuple(Made(Path(one["folder"]), datetime.fromisoformat(one["at"])) for one in body["made"])
    return CareNotes(care, made)


def _moment(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


def _read_moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
