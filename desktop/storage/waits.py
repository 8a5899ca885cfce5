"""Growing waits after wrong secrets. A try is on disk before it is looked at, so that no kill gives one for free.

Time is counted from the machine's start, never by the calendar: setting the clock gives no try and costs no wait. After
a new start a wait is counted from that start, so nobody ever waits longer than the longest wait.
"""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from desktop.flows.key_port import Secret
from desktop.flows.ports import Clock, Problem
from desktop.flows.waiting import MustWait
from desktop.storage.files import write_durably
from desktop.storage.slots import Keys, Slot, SlotKind, SlotSet
from desktop.storage.troubles import Trouble, problem

FREE_TRIES = 3  # wrong ones in a row that cost no wait
FIRST_WAIT, LONGEST_WAIT = 2.0, 300.0  # seconds; each next one is twice the one before
T = TypeVar("T")


@dataclass(frozen=True)
class Tries:
    """Wrong tries in a row, when the last was (seconds since the machine started), and the slot that opened last."""

    wrong: int = 0
    at: float = 0.0
    slot: str = ""

    def seconds_left(self, now: float) -> int:
        """How long it takes until the next try, `now` in seconds since the machine started."""
        passed = now - self.at if now >= self.at else now
        return max(0, math.ceil(wait_after(self.wrong) - passed))


def wait_after(wrong: int) -> float:
    """Seconds to wait after so many wrong tries in a row."""
    doublings = wrong - FREE_TRIES
    return 0.0 if doublings < 0 else min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(doublings, 30))


class TriesKept(Protocol):
    """Where the tries are kept."""

    def read(self) -> Tries:
        """What is known."""
        ...

    def write(self, tries: Tries) -> None:
        """Kept, also after a power cut, when this returns."""
        ...


class TriesInMemory:
    """Kept until the program ends."""

    def __init__(self) -> None:
        self._tries = Tries()

    def read(self) -> Tries:
        """What is known."""
        return self._tries

    def write(self, tries: Tries) -> None:
        """Keeps them."""
        self._tries = tries


class TriesFile:
    """Kept in a file beside the vault; one that is gone or damaged counts as no tries."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> Tries:
        """What is known."""
        try:
            found = json.loads(self._file.read_bytes())
            return Tries(max(0, int(found["wrong"])), float(found["at"]), str(found["slot"]))
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return Tries()

    def write(self, tries: Tries) -> None:
        """Keeps them; where there is no folder there is no vault to guard."""
        if not self._file.parent.exists():
            return
        data = json.dumps({"wrong": tries.wrong, "at": tries.at, "slot": tries.slot}).encode()
        try:
            write_durably(self._file, data)
        except PermissionError:
            raise problem(Trouble.READ_ONLY) from None


class Waits:
    """Guards whatever a secret opens."""

    def __init__(self, clock: Clock, kept: TriesKept) -> None:
        self._clock = clock
        self._kept = kept

    def tried(self, opened: Callable[[str], T | None], slot_of: Callable[[T], str]) -> T | None:
        """What the secret opens, or None; MustWait when it is too early to look.

        `opened` gets the slot that opened last, to begin with; `slot_of` names the one that opens next, "" to keep it.
        """
        before, now = self._kept.read(), self._clock.monotonic()
        if left := before.seconds_left(now):
            raise MustWait(left)
        self._kept.write(replace(before, wrong=before.wrong + 1, at=now))
        try:
            found = opened(before.slot)
        except Problem:  # it could not be looked at: no memory, a disk that is gone
            self._kept.write(before)
            raise
        if found is not None:
            self._kept.write(Tries(slot=slot_of(found) or before.slot))
        return found

    def opened_by(self, secret: Secret, found: SlotSet) -> tuple[Slot, Keys] | None:
        """The slot this secret opens and what is in it, or None; MustWait when it is too early to look."""
        return self.tried(partial(found.open, secret), _slot_of)


def _slot_of(opened: tuple[Slot, Keys]) -> str:
    """The paper is seldom used: the coach who opens it daily stays first."""
    slot, _ = opened
    return slot.id if slot.kind == SlotKind.PASSPHRASE else ""
