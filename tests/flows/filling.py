"""A form being filled in for tests, with a keeper that remembers the order of what it was told."""

from collections.abc import Mapping

from desktop.domain.answers import Answer, Chosen, Trace
from desktop.domain.form import Form
from desktop.domain.ids import ChoiceId, ItemId, PhotoId, RecordingId
from desktop.flows.fill import Fill
from desktop.flows.way import Way
from desktop.flows.witness import Witness

Event = tuple[str, object]


class RecordingKeeper:
    """Keeps everything in order: ("record", (item, answer)), ("move", place), ("finish", None)."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.answers: dict[ItemId, Answer] = {}
        self.traces: list[Trace] = []
        self.place = ""

    def record(self, item: ItemId, answer: Answer, trace: Trace) -> None:
        """Kept."""
        self.events.append(("record", (item, answer)))
        self.answers[item] = answer
        self.traces.append(trace)

    def drop(self, recording: RecordingId) -> None:
        """Kept."""
        self.events.append(("drop", recording))

    def move(self, place: str) -> None:
        """Kept."""
        self.events.append(("move", place))
        self.place = place

    def finish(self) -> None:
        """Kept."""
        self.events.append(("finish", None))


class Filling:
    """A person filling in `form`; what was kept can be taken up again, as after a power cut."""

    def __init__(
        self,
        form: Form,
        *,
        facts: frozenset[str] = frozenset(),
        photos: tuple[str, ...] = (),
        per_page: int = 6,
        answers: Mapping[ItemId, Answer] | None = None,
        place: str = "",
        keeper: RecordingKeeper | None = None,
    ) -> None:
        self.keeper = keeper or RecordingKeeper()
        self.keeper.answers.update(answers or {})
        self._form = form
        self._facts = facts
        self._photos = photos
        self.seconds = 0.0
        way = Way(form, facts, tuple(map(PhotoId, photos)), per_page)
        self.witness = Witness(lambda: self.seconds)
        self.fill = Fill(way, self.keeper, answers=answers, place=place, witness=self.witness)

    def presses(self, *cards: str) -> "Filling":
        """Presses cards, one after another."""
        for card in cards:
            self.fill.press(card)
        return self

    def goes_on(self, *cards: str) -> bool:
        """Presses cards and then Verder; False when that was the end."""
        self.presses(*cards)
        return self.fill.next()

    @property
    def at(self) -> str:
        """The item, and its page when it has more; or the kind of step and its block."""
        state = self.fill.state
        if state.item is None:
            return state.step.key if not state.row_menu else f"menu {state.row}"
        row = "" if state.row is None else f" in {state.row}"
        page = f" {state.step.page + 1}/{state.step.pages}" if state.step.pages > 1 else ""
        return f"{state.item.id}{page}{row}"

    @property
    def cards(self) -> list[str]:
        """The cards on this page."""
        return [choice.id for choice in self.fill.state.step.cards]

    def answer(self, item: str) -> Answer | None:
        """What is kept for an item."""
        return self.keeper.answers.get(ItemId(item))

    def again(self, per_page: int = 6, facts: frozenset[str] | None = None) -> "Filling":
        """The same filling, opened anew from what was kept."""
        return Filling(
            self._form,
            facts=self._facts if facts is None else facts,
            photos=self._photos,
            per_page=per_page,
            answers=self.keeper.answers,
            place=self.keeper.place,
        )


def chosen(*cards: str) -> Chosen:
    """An answer of cards."""
    return Chosen(tuple(map(ChoiceId, cards)))
