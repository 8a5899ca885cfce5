"""Whoever has the laptop in the tour: page after page, pressing tiles and buttons until the coach is called."""

from collections.abc import Callable, Mapping

from desktop.flows import example
from desktop.flows.page import Layout, Page
from desktop.text import tr
from desktop.tour.counting import Counting
from desktop.tour.hand import NothingToPress
from desktop.tour.stage import Stage
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.parts import inspect
from desktop.ui.parts.tile import Tile

MOST_PAGES = 400
SHOWN_AFTER = {"ben-jij", "eerst-doen", "sterk", "werk", "top-drie", "best", "mag-zien", "kies-de-fiets"}  # once chosen
SHOWN_AFTER |= {"vandaag", "wat-was-lastig", "hoe-was-het", "verwacht", "observer"}


class Visitor:
    """Plays one visit on the real screen; `prefix` is put before the names of its pictures.

    A detour is made once, on its item's page (or the page of that key), before anything is pressed there.
    """

    def __init__(
        self,
        stage: Stage,
        counting: Counting,
        detours: Mapping[str, "Detour"] | None = None,
        *,
        prefix: str = "",
        side: str = "candidate",
    ) -> None:
        self.hand = stage.hand
        self._stage = stage
        self._counting = counting
        self.detours = dict(detours or {})
        self._prefix = prefix
        self._side_name = side

    @property
    def side(self) -> CandidateSide:
        """The screens; made anew when another language is chosen."""
        return self._stage.side

    @property
    def page(self) -> Page:
        """What stands there."""
        return self.side.page

    def go_through(self) -> None:
        """Every page, until the coach is called."""
        for _ in range(MOST_PAGES):
            page = self.page
            self.shoot()
            if page.layout is Layout.CALL:
                return
            detour = self.detours.pop(example.item_of(page) or page.key, None)
            if detour is not None:
                detour(self)
                continue
            self._answer(page)
            self._go_on(page)
        raise NothingToPress("the tour goes round in circles")

    def offers(self, card: str) -> bool:
        """Whether there is a card with this id."""
        return any(shown.id == card for shown in self.page.cards)

    def press_card(self, card: str) -> None:
        """Presses the card with this id."""
        self._stage.press_card(card)

    def shoot(self, more: str = "") -> None:
        """A picture of the page, unless there is one of that name."""
        page = self.page
        name = page.key.replace("item:", "").replace(":", "-").replace("/", "-").removesuffix("-0") + more
        name = self._prefix + name
        if (page.form, name) in self._stage.seen:
            return
        self._stage.seen.add((page.form, name))
        buttons = [
            target.name
            for target in inspect.targets(self.hand.window)
            if not isinstance(target.widget, Tile) and target.role != "field"
        ]
        spoken = self._stage.record.heard(page, buttons)
        self._stage.record.screen(self.hand.window, name, self._side_name, spoken)
        self._counting.heard(page, sum(one.seconds for one in spoken if one.auto))

    def _answer(self, page: Page) -> None:
        before = self.hand.presses
        for _ in range(12):
            now = self.page
            acts = () if now.aloud else example.acts_on(now)
            if not acts or now.key != page.key:
                break
            for act in acts:
                self._act(act)
        item = example.item_of(page)
        if item in SHOWN_AFTER and self.page.key == page.key and page.page == 0:
            self.shoot("-gekozen")
        self._counting.pressed(page, self.hand.presses - before)

    def _act(self, act: example.Act) -> None:
        if act.card:
            self.press_card(act.card)
        elif act.write and self.page.layout is Layout.DATE:
            for _ in range(example.YEARS):
                self.hand.press(tr("Jaar later"))
        elif act.write:
            field = next(target for target in inspect.targets(self.hand.window) if target.role == "field")
            self.hand.type(field.name, act.write)
        elif act.listen:
            self.hand.press(tr("Luister"), "listen")
        elif act.back:
            self.hand.press(tr("Terug"))

    def _go_on(self, page: Page) -> None:
        if self.page.key != page.key:
            return  # a press opened another page already
        before = self.hand.presses
        self.hand.press(tr("Verder"))
        self._counting.pressed(page, self.hand.presses - before)


Detour = Callable[[Visitor], None]
