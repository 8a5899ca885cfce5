"""What every part of the tour works with: the windows, a hand on them, the report, and what several parts do."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from PySide6.QtWidgets import QLabel

from desktop.domain.ids import FormId
from desktop.one_process import OneProcess
from desktop.text import tr
from desktop.tour.counting import Counting
from desktop.tour.hand import Hand, NothingToPress
from desktop.tour.record import Record
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.coach.house import House
from desktop.ui.parts import inspect
from desktop.ui.parts.tile import Tile


@dataclass
class Stage:
    """One laptop, its vault, and whoever sits before it."""

    windows: OneProcess
    house: House
    out: Path
    record: Record
    passphrase: str = ""
    seen: set[tuple[str, str]] = field(default_factory=set)  # forms and names of screens: one picture is enough
    countings: list[Counting] = field(default_factory=list)

    @cached_property
    def hand(self) -> Hand:
        """On the window in front."""
        return Hand(lambda: self.windows.front)

    @property
    def side(self) -> CandidateSide:
        """The candidate's screens."""
        side = self.windows.candidate_side
        if side is None:
            raise NothingToPress("nobody has been given the laptop")
        return side

    def coach(self, name: str) -> None:
        """A picture of the coach's screen."""
        self.hand.settle()
        self.record.screen(self.hand.window, name, "coach")

    def offers(self, name: str) -> bool:
        """Whether something with this name, or one that begins so, can be pressed now."""
        return any(target.name.startswith(name) for target in inspect.targets(self.hand.window))

    def press_and_shoot(self, name: str, picture: str) -> None:
        """Presses, and takes a picture of what comes."""
        self.hand.press(name)
        self.coach(picture)

    def has_card(self, card: str) -> bool:
        """Whether a card with this id can be pressed now."""
        return card in self._cards()

    def press_card(self, card: str) -> None:
        """Presses the card with this id."""
        cards = self._cards()
        if card not in cards:
            raise NothingToPress(f"{card!r} is not on the screen; there are the cards {', '.join(cards)}")
        self.hand.press_target(cards[card])

    def _cards(self) -> dict[str, inspect.Target]:
        """The cards on the screen, by their ids."""
        found = inspect.targets(self.hand.window)
        return {target.widget.card.id: target for target in found if isinstance(target.widget, Tile)}

    def texts_in_role(self, role: str) -> list[str]:
        """What stands on the screen in this role, in the order of reading."""
        shown = [found for found in self.hand.window.findChildren(QLabel) if found.isVisible()]
        return [found.text() for found in shown if found.property("role") == role]

    def counting(self, *forms: FormId, respondent: str = "self") -> Counting:
        """Counts of these forms from now on; they end up in the report."""
        made = Counting((self.house.shelf.form(form) for form in forms), respondent)
        self.countings.append(made)
        return made

    def give(self, button: str) -> None:
        """The coach presses this, and the candidate's screens come."""
        self.hand.press(button)
        self.hand.wait(lambda: self.windows.candidate_side is not None)

    def hold_for_coach(self) -> None:
        """The coach's button is held until the passphrase is asked for."""
        self.hand.hold(tr("Ik ben de coach"), lambda: self.offers(tr("Overnemen")))

    def take_over(self, awaited: str) -> None:
        """The coach types the passphrase; `awaited` is what can be pressed then."""
        self.hand.type(tr("Jouw wachtzin"), self.passphrase)
        self.hand.press(tr("Overnemen"))
        self.hand.wait(lambda: self.offers(awaited))

    def come_back(self) -> None:
        """The coach was called to a candidate, and takes over the dossier."""
        self.hold_for_coach()
        self.take_over(tr("Meer vragen"))
