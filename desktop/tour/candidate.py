"""The candidate's part of the tour: Sam, page after page, pressing tiles and buttons."""

from desktop.flows import example
from desktop.flows.page import Layout, Page
from desktop.text import tr
from desktop.tour.counting import Counting
from desktop.tour.hand import Hand, NothingToPress
from desktop.tour.record import Record
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.parts import inspect
from desktop.ui.parts.tile import Tile

MOST_PAGES = 400
SHOWN_AFTER = {"ben-jij", "eerst-doen", "sterk", "werk", "top-drie", "best", "mag-zien", "kies-de-fiets"}  # once chosen


class Sam:
    """Plays the candidate on the real screen until the coach is called."""

    def __init__(self, hand: Hand, side: CandidateSide, record: Record, counting: Counting) -> None:
        self._hand = hand
        self._side = side
        self._record = record
        self._counting = counting
        self._seen: set[str] = set()

    def fill_everything_in(self) -> None:
        """Goes through every page to the end."""
        for _ in range(MOST_PAGES):
            page = self._side.page
            self._shoot(page)
            if page.layout is Layout.CALL:
                return
            self._answer(page)
            self._go_on(page)
        raise NothingToPress("the tour goes round in circles")

    def show_interludes(self) -> None:
        """Looks at pause, help and Leg uit once, and at what a press without an answer says."""
        self._hand.press(tr("Pauze"))
        self._shoot(self._side.page)
        self._hand.press_target(self._tile("go-on"))
        self._hand.press(tr("Verder"))
        self._hand.press(tr("Help"))
        self._shoot(self._side.page)
        self._hand.press(tr("Terug"))

    def _answer(self, page: Page) -> None:
        before = self._hand.presses
        for _ in range(12):
            now = self._side.page
            acts = example.acts_on(now)
            if not acts or now.key != page.key:
                break
            for act in acts:
                self._act(act)
        item = example.item_of(page)
        if item in SHOWN_AFTER and self._side.page.key == page.key and page.page == 0:
            self._shoot(self._side.page, "-gekozen")
        self._counting.pressed(page, self._hand.presses - before)

    def _act(self, act: example.Act) -> None:
        if act.card:
            self._hand.press_target(self._tile(act.card))
        elif act.write and self._side.page.layout is Layout.DATE:
            for _ in range(example.YEARS):
                self._hand.press(tr("Jaar later"))
        elif act.write:
            field = next(target for target in inspect.targets(self._hand.window) if target.role == "field")
            self._hand.type(field.name, act.write)
        elif act.listen:
            self._hand.press(tr("Luister"), "listen")
        elif act.back:
            self._hand.press(tr("Terug"))

    def _go_on(self, page: Page) -> None:
        if self._side.page.key != page.key:
            return  # a press opened another page already
        before = self._hand.presses
        self._hand.press(tr("Verder"))
        self._counting.pressed(page, self._hand.presses - before)

    def _tile(self, card: str) -> inspect.Target:
        for target in inspect.targets(self._hand.window):
            if isinstance(target.widget, Tile) and target.widget.card.id == card:
                return target
        raise NothingToPress(f"there is no card {card!r} on {self._side.page.key}")

    def _shoot(self, page: Page, more: str = "") -> None:
        name = page.key.replace("item:", "").replace(":", "-").replace("/", "-").removesuffix("-0") + more
        if name in self._seen:
            return
        self._seen.add(name)
        buttons = [
            target.name
            for target in inspect.targets(self._hand.window)
            if not isinstance(target.widget, Tile) and target.role != "field"
        ]
        spoken = self._record.heard(page, buttons)
        self._record.screen(self._hand.window, name, "candidate", spoken)
        self._counting.heard(page, sum(one.seconds for one in spoken if one.auto))
