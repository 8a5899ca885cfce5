"""One visit of a candidate. The session holds a CandidateDesk and nothing else of the vault."""

from dataclasses import replace
from datetime import date

from desktop.domain.answers import Answer, Chosen, Counted, Dated, SkipReason, Written
from desktop.domain.form import Kind
from desktop.domain.ids import ItemId, PhotoId
from desktop.domain.steps import StepKind
from desktop.flows import interludes
from desktop.flows.course import CONSENT, Course, Plan
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.fill import Fill
from desktop.flows.interludes import Interlude
from desktop.flows.page import Page
from desktop.flows.pages import GO_ON, STOP, page_of
from desktop.flows.ports import FormShelf

TAKING_PART = ItemId("meedoen")


class Session:
    """What the candidate's side is doing now: a form of the course, or an interlude in front of it."""

    def __init__(self, desk: CandidateDesk, shelf: FormShelf, plan: Plan) -> None:
        self._desk = desk
        self._course = Course(desk, shelf, plan)
        self._interlude: Interlude | None = None
        self._picked = ""
        self.language = plan.language  # of what is said
        self.trouble = ""  # for the coach
        self.left = False  # for the next one who is lined up
        self._followed = plan.followed

    @property
    def page(self) -> Page:
        """The screen now."""
        if self._interlude is not None:
            return interludes.page_of(self._interlude, self._picked)
        page = page_of(self._fill.state, self._course.reader())
        if self._fill.state.step.kind is StepKind.BREAK:
            cards = tuple(replace(card, chosen=card.id == self._picked) for card in page.cards)
            return replace(page, cards=cards)
        return page

    @property
    def first_name(self) -> str:
        """Who it is."""
        return self._course.first_name

    @property
    def over(self) -> bool:
        """Whether the candidate is done here: the coach takes over."""
        return self._interlude in {Interlude.STOPPED, *interludes.LASTING}

    def photo(self, photo: PhotoId) -> bytes:
        """A photo of this candidate as JPEG bytes."""
        return self._desk.photo(photo)

    def press(self, card: str) -> None:
        """A card was pressed."""
        if self._choosing_to_go_on():
            self._picked = card
        elif self._interlude is None:
            self._fill.press(card)

    def write(self, value: str) -> None:
        """Something was written, counted, or dated (YYYY-MM-DD)."""
        item = self._fill.state.item
        answer = _typed(item.kind, value.strip()) if item and self._interlude is None else None
        if answer is not None:
            self._fill.answer_with(answer)

    def skip(self, reason: SkipReason) -> None:
        """*Weet ik niet* or *wil ik niet zeggen*."""
        if self._interlude is None:
            self._fill.skip(reason)

    def next(self) -> None:
        """Verder."""
        if self._choosing_to_go_on():
            self._go_on_or_stop()
        elif self._interlude is None:
            self._next_step()
        elif self._interlude not in interludes.LASTING:
            self._interlude = None

    def back(self) -> None:
        """Terug; before the very first page there is nothing but the coach."""
        self._picked = ""
        if self._interlude is None:
            if not self._fill.back() and not self._course.go_back():
                self.help()
        elif self._interlude not in interludes.LASTING:
            self._interlude = None

    def pause(self, *, unattended: bool = False) -> None:
        """Pauze; when nobody has touched anything, one that shows nothing of anyone."""
        if not unattended:
            self._show(Interlude.PAUSE)
        elif self._interlude is None:
            self._show(Interlude.REST)

    def help(self, trouble: str = "") -> None:
        """The coach is called; `trouble` is what the coach must know, when an answer could not be kept."""
        self.trouble = trouble
        self._show(Interlude.TROUBLE if trouble else Interlude.HELP)

    def listened(self) -> None:
        """The listen button was pressed."""
        if self._interlude is None:
            self._fill.listened()

    def explained(self) -> None:
        """*Leg uit* was pressed."""
        if self._interlude is None:
            self._fill.explained()

    @property
    def _fill(self) -> Fill:
        return self._course.fill

    def _show(self, interlude: Interlude) -> None:
        if not self.over:
            self._interlude = interlude
            self._picked = ""

    def _choosing_to_go_on(self) -> bool:
        on_break = self._interlude is None and self._fill.state.step.kind is StepKind.BREAK
        return on_break or self._interlude in {Interlude.PAUSE, Interlude.NEXT}

    def _go_on_or_stop(self) -> None:
        picked, self._picked = self._picked, ""
        if picked == STOP:
            self._interlude = Interlude.NEXT if self._followed else Interlude.STOPPED
        elif self._interlude is Interlude.NEXT:
            self._leave_or_call(picked)
        elif self._interlude is Interlude.PAUSE:
            self._interlude = None
        elif picked in {GO_ON, ""}:
            self._next_step()

    def _leave_or_call(self, picked: str) -> None:
        """Without a card pressed nothing happens: a press too many must not send anyone away."""
        self.left = picked == interludes.LEAVE
        if picked == interludes.CALL:
            self.help()

    def _next_step(self) -> None:
        state = self._fill.state
        asks = interludes.stopped_by(state)
        if (
            state.form.id == CONSENT
            and state.item
            and state.item.id == TAKING_PART
            and isinstance(state.answer, Chosen)
        ):
            self._desk.consent(TAKING_PART, "", state.answer.ids[0])
        if asks is Interlude.DECLINED:
            self._desk.decline()
        if asks is not None:
            self._interlude = asks
        elif not self._fill.next() and not self._course.go_on():
            self._interlude = Interlude.NEXT if self._followed else Interlude.DONE


def _typed(kind: Kind, value: str) -> Answer | None:
    match kind:
        case Kind.TEXT:
            return Written(value)
        case Kind.NUMBER if value.lstrip("-").isdecimal():
            return Counted(int(value))
        case Kind.DATE:
            return Dated(date.fromisoformat(value))
    return None
