"""The report of a questionnaire: a page for the candidate without figures, a page for the coach with places on a line.

What there is to go into (flags), notes and answers one by one have no place in it.
"""

from dataclasses import dataclass
from datetime import date

from desktop.domain.employer import Point
from desktop.domain.form import RespondentRole


@dataclass(frozen=True)
class Mark:
    """Where one respondent stands on a line, 0 (left) to 6 (right).

    `same` tells whether that counts as where the candidate stands; None where it can't be said, and for the candidate.
    """

    role: RespondentRole
    place: int
    same: bool | None = None


@dataclass(frozen=True)
class Line:
    """One construct: the marks on it, the candidate's first, and a question to begin the talk with."""

    title: str
    marks: tuple[Mark, ...]
    opening: str = ""
    surroundings: bool = False  # people around the candidate

    @property
    def differs(self) -> bool:
        """Whether someone sees it otherwise than the candidate."""
        return any(mark.same is False for mark in self.marks)


@dataclass(frozen=True)
class Change:
    """Where the candidate stood on one construct at each moment, in their order; None where that is not known."""

    title: str
    places: tuple[int | None, ...]


@dataclass(frozen=True)
class ReportMoment:
    """A moment at which the candidate answered."""

    label: str
    day: date


@dataclass(frozen=True)
class Agreed:
    """An agreement, and when to come back to it."""

    picture: str
    text: str
    review_on: date | None = None


@dataclass(frozen=True)
class Report:
    """Everything is already in words of `language`. `changes` are only those that count as one."""

    language: str
    first_name: str
    avatar: str  # a meaning in the pictogram table
    day: date
    strong: tuple[Point, ...] = ()  # what goes well: chosen by the candidate
    to_learn: tuple[Point, ...] = ()  # chosen by the candidate
    lines: tuple[Line, ...] = ()
    moments: tuple[ReportMoment, ...] = ()  # earliest first; more than one when there is something to compare
    changes: tuple[Change, ...] = ()
    agreements: tuple[Agreed, ...] = ()
