"""What is known of a vault without opening it: where backups go, how the last ones went, what the check found."""

import hashlib
import json
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.flows.upkeep import Care
from desktop.storage.files import write_durably

MOST_MADE = 200  # backups remembered
FIRST_PAGE = 4096  # bytes


@dataclass(frozen=True)
class Made:
    """A backup that was made and not yet dropped."""

    folder: Path
    at: datetime


@dataclass(frozen=True)
class CareNotes:
    """The notes: nothing of a person in them. `state` names the vault that the last backup was made of."""

    care: Care = field(default_factory=Care)
    made: tuple[Made, ...] = ()
    state: str = ""


class NoteBook:
    """The notes in their file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> CareNotes:
        """The notes; empty ones when they are gone or can't be read, for nothing depends on them."""
        try:
            return _parse(json.loads(self._file.read_bytes()))
        except (OSError, ValueError, KeyError, TypeError, RecursionError, AttributeError):
            return CareNotes()

    def write(self, notes: CareNotes) -> None:
        """Keeps the notes."""
        write_durably(self._file, json.dumps(_body(notes), indent=1).encode())

    def note(self, **known: Any) -> None:
        """Keeps what is known of the care now."""
        notes = self.read()
        self.write(replace(notes, care=replace(notes.care, **known)))


def state_of(database: Path) -> str:
    """A name for what is in a vault now, read without its key: every change encrypts the first page anew."""
    try:
        with database.open("rb") as stream:
            return hashlib.sha256(stream.read(FIRST_PAGE)).hexdigest()[:32]
    except OSError:
        return ""


def _body(notes: CareNotes) -> dict[str, Any]:
    care = notes.care
    return {
        "place": str(care.place) if care.place else "",
        "backed_up": _moment(care.backed_up),
        "at_place": _moment(care.at_place),
        "failing": care.failing,
        "checked": _moment(care.checked),
        "bad_places": care.bad_places,
        "made": [{"folder": str(made.folder), "at": made.at.isoformat()} for made in notes.made[-MOST_MADE:]],
        "state": notes.state,
    }


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
    return CareNotes(care, made, str(body.get("state", "")))


def _moment(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


def _read_moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
