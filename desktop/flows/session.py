"""One visit of a candidate. The session holds a CandidateDesk and nothing else of the vault."""

from dataclasses import replace
from datetime import date

from desktop.domain.answers import Answer, Counted, Dated, SkipReason, Written
from desktop.domain.form import Kind
from desktop.domain.ids import PhotoId
from desktop.domain.steps import StepKind
from desktop.flows import interludes, relisten
from desktop.flows.aloud import Aloud
from desktop.flows.asking import chosen_now
from desktop.flows.course import Course, Plan
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.fill import Fill
from desktop.flows.interludes import Interlude
from desktop.flows.page import Page
from desktop.flows.pages import STOP, page_of
from desktop.flows.ports import FormShelf
from desktop.flows.sound import SOUND_CARDS, changed, sound_page


class Session:
    """What the candidate's side is doing now: a form of the course, or an interlude in front of it."""

    def __init__(self, desk: CandidateDesk, shelf: FormShelf, plan: Plan) -> None:
        self._desk = desk
        self._course = Course(desk, shelf, plan)
        self._plan = plan
        self._interlude: Interlude | None = None
        self._picked = ""
        self._heard_again: set[str] = set()  # blocks for which that was asked
        self.first_name = self._course.first_name  # who it is about
        self._at_sound = False
        self.hearing = desk.hearing()
        self.language = plan.language  # of what is said
        self.trouble = ""  # for the coach
        self.left = False  # for the next one who is lined up
        self._followed = plan.followed
        self.aloud = Aloud(desk, lambda: self._course.fill)

    @property
    def page(self) -> Page:
        """The screen now."""
        if self._at_sound:
            return sound_page(self.hearing)
        if self._interlude is not None:
            return interludes.page_of(self._interlude, self._picked, observes=self._plan.observes)
        page = page_of(self._fill.state, self._course.reader())
        if self._fill.state.step.kind is StepKind.BREAK:
            cards = tuple(replace(card, chosen=card.id == self._picked) for card in page.cards)
            return replace(page, cards=cards)
        return self.aloud.shown(page)

    @property
    def over(self) -> bool:
        """Whether the candidate is done here: the coach takes over."""
        return self._interlude in {Interlude.STOPPED, *interludes.LASTING}

    def photo(self, photo: PhotoId) -> bytes:
        """A photo of this candidate as JPEG bytes."""
        return self._desk.photo(photo)

    def press(self, card: str) -> None:
        """A card was pressed."""
        if card in SOUND_CARDS:
            self.hearing = changed(self.hearing, card)
            self._desk.remember_hearing(self.hearing)
        elif self._choosing_to_go_on():
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
        if self._at_sound:
            self.sound()
        elif self._choosing_to_go_on():
            self._go_on_or_stop()
        elif self._interlude is None:
            self._next_step()
        elif self._interlude not in interludes.LASTING:
            self._show(None)

    def back(self) -> None:
        """Terug; before the very first page there is nothing but the coach."""
        if self._at_sound:
            self.sound()
            return
        self._picked = ""
        if self._interlude is None:
            if not self._fill.back() and not self._course.go_back():
                self.help()
        elif self._interlude not in interludes.LASTING:
            self._show(None)

    def pause(self, *, unattended: bool = False) -> None:
        """Pauze; when nobody has touched anything, one that shows nothing of anyone."""
        if self.over:
            return
        if not unattended:
            self._show(Interlude.PAUSE)
        elif self._interlude is None:
            self._show(Interlude.REST)

    def sound(self) -> None:
        """*Geluid*: how loud, how fast, by itself or not, in front of any page; pressed again it closes."""
        self._at_sound = not self._at_sound
        self._fill.witness.away(on=self._at_sound or self._interlude is not None)

    def help(self, trouble: str = "") -> None:
        """The coach is called; `trouble` is what the coach must know, when an answer could not be kept."""
        self.trouble = trouble
        if self.over:
            return
        if self._interlude is None:
            self._fill.witness.called()
        self._show(Interlude.TROUBLE if trouble else Interlude.HELP)

    def listened(self) -> None:
        """The listen button was pressed."""
        if self._interlude is None and not self._at_sound:
            self._fill.listened()

    def explained(self) -> None:
        """*Leg uit* was pressed."""
        if self._interlude is None:
            self._fill.witness.explained()

    def sounding(self, *, on: bool) -> None:
        """Something begins to be said, or there is silence: neither is time in which an answer was thought about."""
        self._fill.witness.sounding(on=on)

    @property
    def _fill(self) -> Fill:
        return self._course.fill

    def _show(self, interlude: Interlude | None) -> None:
        self._interlude = interlude
        self._picked = ""
        self._fill.witness.away(on=interlude is not None)

    def _choosing_to_go_on(self) -> bool:
        on_break = self._interlude is None and self._fill.state.step.kind is StepKind.BREAK
        return on_break or self._interlude in interludes.CHOOSING

    def _go_on_or_stop(self) -> None:
        picked, self._picked = self._picked, ""
        before = self._interlude
        if picked == STOP:
            self._show(Interlude.NEXT if self._followed else Interlude.STOPPED)
            return
        if before is Interlude.NEXT:
            self.left = picked == interludes.LEAVE  # without a card nothing: a press too many sends nobody away
            if picked == interludes.CALL:
                self.help()
            return
        self._show(None)
        if before is Interlude.AGAIN and picked == interludes.LISTEN:
            relisten.from_the_beginning(self._fill)
        elif before is not Interlude.PAUSE:
            self._next_step()

    def _next_step(self) -> None:
        state = self._fill.state
        asks = interludes.stopped_by(state)
        consent = chosen_now(state, self._plan.asks)
        if consent is not None:
            self._desk.consent(*consent)
        if asks is Interlude.DECLINED:
            self._desk.decline()
        block = f"{state.form.id}/{state.step.section.id}"
        if asks is None and block not in self._heard_again and relisten.wanted(self._fill, self._course.reader()):
            self._heard_again.add(block)
            asks = Interlude.AGAIN
        if asks is not None:
            self._show(asks)
        elif not self._fill.next() and not self._course.go_on():
            self._show(Interlude.NEXT if self._followed else Interlude.DONE)


def _typed(kind: Kind, value: str) -> Answer | None:
    match kind:
        case Kind.TEXT:
            return Written(value)
        case Kind.NUMBER if value.lstrip("-").isdecimal():
            return Counted(int(value))
        case Kind.DATE:
            return Dated(date.fromisoformat(value))
    return None
