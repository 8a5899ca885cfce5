"""The processes as numbers: a spare that waits, windows, and those that make room; and what is to be done to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from desktop.flows.lines import Errand, Visit
from desktop.flows.messages import Cue

TO_SHOW = 30.0  # seconds a window may take to show something; a slow laptop needs a few
TO_LEAVE = 2.0
TO_BE_LOCKED = 5.0  # a window that locked ends by then, whatever becomes of the next: only that wipes its memory


@dataclass(frozen=True)
class Start:
    """A fresh process with this number, which waits for its order."""

    child: int


@dataclass(frozen=True)
class Tell:
    """An order for a process."""

    child: int
    order: Errand | Visit | Cue


@dataclass(frozen=True)
class Allow:
    """A process may go on so many seconds and is killed then; None takes an earlier limit away."""

    child: int
    seconds: float | None


@dataclass(frozen=True)
class End:
    """The app is over, with this exit status."""

    status: int


Act = Start | Tell | Allow | End


class Crew:
    """Gathers what is to be done; `done` gives it."""

    def __init__(self) -> None:
        self._acts: list[Act] = []
        self._numbers = count(1)
        self._spare: int | None = None
        self._going: set[int] = set()  # their picture stands until the next window is seen

    def done(self) -> Sequence[Act]:
        """What is to be done since it was last asked."""
        acts, self._acts = self._acts, []
        return acts

    def open(self, role: Errand | Visit) -> int:
        """The spare, or a fresh process, becomes this window."""
        child = self._spare if self._spare is not None else self._fresh()
        self._spare = None
        self._acts += [Tell(child, role), Allow(child, TO_SHOW)]
        return child

    def seen(self, child: int) -> None:
        """Its first picture stands: who makes room may go, and a spare is made ready for the next."""
        self._acts.append(Allow(child, None))
        self.send_away()
        if self._spare is None:
            self._spare = self._fresh()

    def lost(self, child: int) -> None:
        """It has ended."""
        self._going.discard(child)
        if child == self._spare:
            self._spare = None

    def make_room(self, child: int) -> None:
        """Its turn is over; what it shows stays until there is something else to see."""
        self._going.add(child)

    def lock(self, child: int) -> None:
        """Like `make_room`, but not for long."""
        self.make_room(child)
        self._acts.append(Allow(child, TO_BE_LOCKED))

    def send_away(self) -> None:
        """Those who make room leave now."""
        for child in sorted(self._going):
            self.dismiss(child)
        self._going.clear()

    def dismiss(self, child: int) -> None:
        """It leaves now, or is killed."""
        self.tell(child, Cue.LEAVE)
        self._acts.append(Allow(child, TO_LEAVE))

    def tell(self, child: int, cue: Cue) -> None:
        """An order to a window that is there."""
        self._acts.append(Tell(child, cue))

    def end(self, status: int) -> None:
        """The app is over."""
        self._acts.append(End(status))

    def _fresh(self) -> int:
        child = next(self._numbers)
        self._acts.append(Start(child))
        return child
