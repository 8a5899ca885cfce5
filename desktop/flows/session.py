"""One visit of a candidate. The session holds a CandidateDesk and nothing else of the vault."""

from dataclasses import replace
from datetime import date

from desktop.domain.answers import Answer, Counted, Dated, SkipReason, Written
from desktop.domain.form import Kind
from desktop.domain.steps import StepKind
from desktop.flows import interludes, relisten
from desktop.flows.aloud import Aloud
from desktop.flows.asking import chosen_now
from desktop.flows.course import Course, Plan
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.interludes import Interlude
from desktop.flows.language_choice import SPEAK, LanguageChoice
from desktop.flows.notices import Notice
from desktop.flows.page import Page
from desktop.flows.pages import STOP, page_of
from desktop.flows.panel import Panel
from desktop.flows.photo_pages import CALL, CAMERA
from desktop.flows.photographing import Photographing
from desktop.flows.ports import FormShelf
from desktop.flows.sound import SOUND_CARDS, changed

LANGUAGE_FIRST = "language"  # the key of the page before the greeting


class Session:
    """What the candidate's side is doing now: a form of the course, or an interlude in front of it."""

    def __init__(self, desk: CandidateDesk, shelf: FormShelf, plan: Plan) -> None:
        self._desk = desk
        self._course = Course(desk, shelf, plan)
        self._plan = plan
        self._interlude: Interlude | None = None
        self._picked = ""
        self._heard_again: set[str] = set()  # blocks for which that was asked
        self._together: set[str] = set()  # practised with the coach: whoever was called once goes on
        self.first_name = self._course.first_name  # who it is about
        self.photo = desk.photo  # a photo of this candidate as JPEG bytes
        self.hearing = desk.hearing()
        self.language = self._course.language  # of what is said
        self._panel = Panel(plan.languages, plan.per_page)
        self._languages = LanguageChoice(plan.languages, self.language, plan.per_page)
        self._asks_language = bool(plan.languages) and (plan.observes or not self.hearing.language)
        self._greeting = self._asks_language  # the language is being chosen, before anything is said
        self.trouble = ""  # for the coach
        self.left = False  # for the next one who is lined up
        self._followed = plan.followed
        self.aloud = Aloud(desk, lambda: self._course.fill)
        self.camera = Photographing(desk, shelf, self._course)
        self._face()

    @property
    def page(self) -> Page:
        """The screen now."""
        if self._panel.open:
            return self._panel.page(self.hearing, self.language)
        if self._interlude is not None:
            page = interludes.page_of(self._interlude, self._picked, observes=self._plan.observes)
            return replace(page, walked=self._course.walked()) if self._interlude is Interlude.DONE else page
        if self._greeting:
            return self._languages.page(LANGUAGE_FIRST, self.language, quiet=False)
        page = page_of(self._course.fill.state, self._course.reader())
        if self._course.fill.state.step.kind is StepKind.BREAK:
            cards = tuple(replace(card, chosen=card.id == self._picked) for card in page.cards)
            return replace(page, cards=cards)
        if self._course.closing:
            return replace(page, walked=self._course.walked())
        return self.camera.shown(self.aloud.shown(page))

    @property
    def over(self) -> bool:
        """Whether the candidate is done here: the coach takes over."""
        return self._interlude in {Interlude.STOPPED, *interludes.LASTING}

    def press(self, card: str) -> None:
        """A card was pressed."""
        if card in SOUND_CARDS:
            self.hearing = changed(self.hearing, card)
            self._desk.remember_hearing(self.hearing)
        elif card.startswith(SPEAK):
            self._speak(card.removeprefix(SPEAK))
        elif self._panel.open:
            self._panel.press(card, self.language)
        elif self._choosing_to_go_on():
            self._picked = card
        elif self.camera.busy and card == CALL:
            self.help(self.camera.trouble)
        elif self._at_question and (self.camera.busy or card == CAMERA):
            self.camera.press(card)
        elif self._at_question:
            self._course.fill.press(card)

    def write(self, value: str) -> None:
        """Something was written, counted, or dated (YYYY-MM-DD)."""
        item = self._course.fill.state.item
        answer = _typed(item.kind, value.strip()) if item and self._at_question else None
        if answer is not None:
            self._course.fill.answer_with(answer)

    def skip(self, reason: SkipReason) -> None:
        """*Weet ik niet* or *wil ik niet zeggen*."""
        if self._at_question:
            self._course.fill.skip(reason)

    def next(self) -> None:
        """Verder."""
        if self._panel.open:
            self._panel.next()
            self._face()
        elif self._choosing_to_go_on():
            self._go_on_or_stop()
        elif self._at_question and self.camera.busy:
            self.camera.next()
        elif self._at_question:
            self._next_step()
        elif self._interlude is None and not self._languages.next():
            self._speak(self.language)  # who leaves it as it is has chosen too
            self._greeting = False
            self._face()
        elif self._interlude not in interludes.LASTING:
            self._show(None)

    def back(self) -> None:
        """Terug; before the very first page there is nothing but the coach."""
        if self._panel.open:
            self._panel.back()
            self._face()
            return
        self._picked = ""
        if self._at_question and self.camera.busy:
            self.camera.back()
        elif self._at_question:
            if self._course.fill.back() or self._course.go_back():
                return
            self._greeting = self._asks_language
            self._face()
            if not self._greeting:
                self.help()
        elif self._interlude is None:
            if not self._languages.back():
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
        """*Geluid*: how loud, how fast, in which language, in front of any page; pressed again it closes."""
        self._panel.toggle()
        self._face()

    def help(self, trouble: str = "") -> None:
        """The coach is called; `trouble` is what the coach must know, when an answer could not be kept."""
        self.trouble = trouble
        if self.over:
            return
        if self._at_question:
            self._course.fill.witness.called()
        self._show(Interlude.TROUBLE if trouble else Interlude.HELP)

    def listened(self) -> None:
        """The listen button was pressed."""
        if self._at_question and not self._panel.open and not self.camera.busy:
            self._course.fill.listened()

    def explained(self) -> None:
        """*Leg uit* was pressed."""
        if self._at_question:
            self._course.fill.witness.explained()

    def sounding(self, *, on: bool) -> None:
        """Something begins to be said, or there is silence: neither is time in which an answer was thought about."""
        self._course.fill.witness.sounding(on=on)

    def _show(self, interlude: Interlude | None) -> None:
        self._interlude = interlude
        self._picked = ""
        self._face()

    def _face(self) -> None:
        """What stands in front has changed: time that goes by there is not the question's."""
        self._at_question = self._interlude is None and not self._greeting
        self._course.fill.witness.away(on=self._panel.open or not self._at_question or self.camera.busy)

    def _speak(self, language: str) -> None:
        """From now on everything is said in this language; whoever it is about hears it the next time too."""
        self.language = language
        self._course.speak(language)
        if not self._plan.observes:
            self.hearing = replace(self.hearing, language=language)
            self._desk.remember_hearing(self.hearing)

    def _choosing_to_go_on(self) -> bool:
        on_break = self._interlude is None and self._course.fill.state.step.kind is StepKind.BREAK
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
            relisten.from_the_beginning(self._course.fill)
        elif before is not Interlude.PAUSE:
            self._next_step()

    def _next_step(self) -> None:
        state = self._course.fill.state
        if state.notice is Notice.PRACTICE_TOGETHER and state.step.key not in self._together:
            self._together.add(state.step.key)
            self.help()
            return
        asks = interludes.stopped_by(state)
        consent = chosen_now(state, self._plan.asks)
        if consent is not None:
            self._desk.consent(*consent)
        if asks is Interlude.DECLINED:
            self._desk.decline()
        block = f"{state.form.id}/{state.step.section.id}"
        if (
            asks is None
            and block not in self._heard_again
            and relisten.wanted(self._course.fill, self._course.reader())
        ):
            self._heard_again.add(block)
            asks = Interlude.AGAIN
        if asks is not None:
            self._show(asks)
        elif not self._course.fill.next() and not self._course.go_on():
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
