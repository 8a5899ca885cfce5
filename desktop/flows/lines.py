"""The lines between a window and the parent process that starts and ends windows; with two honest bodies.

`desktop.supervisor` talks over pipes to real processes; `desktop.one_process` does the same within one, for the demo.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from desktop.domain.answers import Given
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, FormId
from desktop.flows.asking import Ask
from desktop.flows.kiosk_port import Ticket


class Arrival(StrEnum):
    """Why a coach's window is opened."""

    START = "start"  # the app was started: a first start, or the lock
    LOCKED = "locked"  # the window before it was locked
    TAKE_OVER = "take_over"  # above a candidate's window: the coach was called
    STRANDED = "stranded"  # the candidate's window can't go on: only the coach can


@dataclass(frozen=True)
class Errand:
    """What a coach's window is opened for. `first_name` is who is busy, `trouble` a sentence for the coach."""

    arrival: Arrival = Arrival.START
    first_name: str = ""
    trouble: str = ""
    candidate: CandidateId | None = None  # who is busy: two may have the same first name


@dataclass(frozen=True)
class Visit:
    """One turn at the laptop, of a candidate or an observer; see Plan."""

    ticket: Ticket
    forms: tuple[FormId, ...]
    language: str
    minutes: int | None = None
    role: RespondentRole = RespondentRole.SELF
    who: str = ""
    given: Given = Given.ALONE
    asks: tuple[Ask, ...] = ()
    followed: bool = False  # somebody is lined up after this one
    languages: tuple[str, ...] = ()  # to choose from


class CoachLine(Protocol):
    """What a coach's window asks of the parent process."""

    def shown(self) -> None:
        """The first picture stands on the screen: the window before it may go."""
        ...

    def hand_over(self, visits: Sequence[Visit]) -> None:
        """The vault is closed; the first candidate is next, the others are lined up. This window is then ended."""
        ...

    def take_over(self, gone: Callable[[], None]) -> None:
        """The passphrase fits: ends the candidate's window; `gone` is called when its file is nobody's any more."""
        ...

    def give_back(self) -> None:
        """The coach goes back to the candidate: this window is ended, the candidate's goes on."""
        ...

    def lock(self, *, at_once: bool) -> None:
        """The vault is closed: a lock window takes the place of this one, which ends; `at_once` waits for nothing."""
        ...

    def close(self) -> None:
        """The app is closed altogether."""
        ...


class CandidateLine(Protocol):
    """What a candidate's window asks of the parent process."""

    def shown(self) -> None:
        """The first picture stands on the screen: the coach's window may go."""
        ...

    def call_coach(self, first_name: str, trouble: str) -> None:
        """The coach's button was held: a coach's window opens above this one."""
        ...

    def next_candidate(self) -> None:
        """This candidate is done and somebody is lined up: this window is ended, the next one's opens."""
        ...
