"""Growing waits after wrong secrets. A try is on disk before it is looked at, so that no kill gives one for free.

Time is counted from the machine's start, never by the calendar: setting the clock gives no try and costs no wait. After
a new start a wait is counted from that start, so nobody ever waits longer than the longest wait.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from desktop.flows.key_port import Secret
from desktop.flows.ports import Clock, Problem
from desktop.flows.waiting import MustWait
from desktop.storage.slots import Keys, Slot, SlotKind, SlotSet
from desktop.storage.tries import Tries, TriesKept

T = TypeVar("T")


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
