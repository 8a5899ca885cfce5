"""Sees how the answer on a page comes about: time, sound, what was asked for; and remembers it for each question."""

from collections.abc import Callable

from desktop.domain.answers import Given, Trace
from desktop.domain.ids import ItemId


class Witness:
    """The monotonic clock of one page after another; it stands still while the candidate is away (pause, help)."""

    def __init__(self, monotonic: Callable[[], float] = lambda: 0.0, given: Given = Given.ALONE) -> None:
        self.kept: dict[ItemId, list[Trace]] = {}  # of this visit
        self._monotonic = monotonic
        self._given = given
        self._sounding = False
        self._away = False
        self.turn_to()

    def turn_to(self) -> None:
        """Another page: everything begins anew, but for a sound that goes on."""
        self._since = self._monotonic()
        self._silent = self._sound = 0.0
        self._heard = self._called = False
        self._explained = 0
        self._told: tuple[bool, int, bool] | None = None

    def sounding(self, *, on: bool) -> None:
        """Something begins to be said, or there is silence."""
        self._count()
        self._sounding = on

    def away(self, *, on: bool) -> None:
        """Something else stands in front of the page, or does so no longer."""
        self._count()
        self._away = on

    def listened(self) -> None:
        """The listen button was pressed."""
        self._heard = True

    def explained(self) -> None:
        """*Leg uit* was pressed."""
        self._explained += 1

    def called(self) -> None:
        """The coach was called."""
        self._called = True

    @property
    def saw_more(self) -> bool:
        """Whether something was asked for after the answer was kept."""
        return self._told is not None and self._told != self._asked_for

    def trace(self, *, together: bool) -> Trace:
        """How the answer came about that is given now."""
        self._count()
        heard, explained, called = self._asked_for
        return Trace(round(self._silent, 1), round(self._sound, 1), heard, explained, self._given, called, together)

    def keep(self, item: ItemId, trace: Trace) -> None:
        """This trace was kept."""
        self.kept.setdefault(item, []).append(trace)
        self._told = self._asked_for

    @property
    def _asked_for(self) -> tuple[bool, int, bool]:
        return self._heard, self._explained, self._called

    def _count(self) -> None:
        now = self._monotonic()
        if not self._away and self._sounding:
            self._sound += now - self._since
        elif not self._away:
            self._silent += now - self._since
        self._since = now
