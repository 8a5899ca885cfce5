"""What an agency can say with a voice of its own: every sentence that is the same for everybody, one by one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desktop.domain.ids import FormId
from desktop.flows.fixed_texts import form_texts, general_texts
from desktop.flows.ports import Clip, FormShelf

GENERAL = "algemeen"  # the sheet of what is said around the questions


class Recordings(Protocol):
    """The agency's own recordings: they win over what is shipped, and over every voice."""

    def has(self, text: str, language: str) -> bool:
        """Whether there is a recording of this text."""
        ...

    def clip(self, text: str, language: str) -> Clip | None:
        """The recording as it will be played, or None."""
        ...

    def keep(self, text: str, language: str, form: str, clip: Clip) -> None:
        """Keeps a recording in the place of an earlier one; Problem when it can't be written."""
        ...

    def remove(self, text: str, language: str) -> None:
        """Takes a recording away; harmless when there is none."""
        ...


class Microphone(Protocol):
    """Records one thing at a time."""

    @property
    def available(self) -> bool:
        """Whether there is a microphone."""
        ...

    def start(self, at_level: Callable[[float], None]) -> None:
        """Begins; `at_level` tells about ten times a second how loud it is, 0..1."""
        ...

    def stop(self) -> Clip:
        """Ends; what was heard since start()."""
        ...


@dataclass(frozen=True)
class Line:
    """One sentence to record."""

    text: str
    done: bool


@dataclass(frozen=True)
class Sheet:
    """The sentences of one form in one language."""

    form: str
    language: str
    lines: tuple[Line, ...]

    @property
    def done(self) -> int:
        """How many are recorded."""
        return sum(line.done for line in self.lines)

    def following(self, row: int) -> int:
        """The next row still to do after this one, from the top again; the next row when all are done."""
        rows = [*range(row + 1, len(self.lines)), *range(row)]
        return next((other for other in rows if not self.lines[other].done), min(row + 1, len(self.lines) - 1))


def sheet_of(shelf: FormShelf, recordings: Recordings, form: str, language: str) -> Sheet:
    """What there is to record of a form, or of what is said around the questions, and what is done."""
    texts = general_texts() if form == GENERAL else form_texts(shelf, FormId(form), language)
    return Sheet(form, language, tuple(Line(text, recordings.has(text, language)) for text in texts))
