"""One visit of a candidate: the forms one after another, with a greeting before and a goodbye after.

The session holds a CandidateDesk and nothing else of the vault.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.answers import Answer, Chosen, Counted, Dated, SkipReason, Written
from desktop.domain.candidate import Filling
from desktop.domain.form import Form, Kind, RespondentRole
from desktop.domain.ids import FormId, ItemId
from desktop.domain.steps import CARDS_A_PAGE, StepKind
from desktop.flows import interludes
from desktop.flows.fill import Fill
from desktop.flows.interludes import Interlude
from desktop.flows.keepers import DeskKeeper, NoKeeper
from desktop.flows.page import Page
from desktop.flows.pages import GO_ON, STOP, Reader, page_of
from desktop.flows.ports import CandidateDesk, Clock, FormShelf
from desktop.flows.way import Way
from desktop.text import tr

WELCOME, CONSENT, PRACTICE, CLOSING = FormId("welkom"), FormId("meedoen"), FormId("oefenen"), FormId("klaar")
PROFILE, ABILITY = FormId("werkprofiel"), FormId("werkvermogen")
UNKEPT = frozenset({WELCOME, CLOSING})


@dataclass(frozen=True)
class Plan:
    """Which forms, in which order, and how: clock (today, and the seconds an answer took), language, role, cards."""

    clock: Clock
    forms: tuple[FormId, ...] = (PROFILE, ABILITY)
    language: str = "nl"
    role: RespondentRole = RespondentRole.SELF
    per_page: int = CARDS_A_PAGE


class Session:
    """What the candidate's side is doing now."""

    def __init__(self, desk: CandidateDesk, shelf: FormShelf, plan: Plan) -> None:
        self._desk = desk
        self._shelf = shelf
        self._plan = plan
        self._interlude: Interlude | None = None
        self._picked = ""
        self._photos = tuple(photo.id for photo in desk.photos())
        self._resumed = self._unfinished()
        self._forms = tuple(self._queue())
        self._at = 0
        self._fill = self._open(self._forms[0])

    @property
    def page(self) -> Page:
        """The screen now."""
        if self._interlude is not None:
            return interludes.page_of(self._interlude, self._picked)
        page = page_of(self._fill.state, self._reader())
        if self._fill.state.step.kind is StepKind.BREAK:
            cards = tuple(replace(card, chosen=card.id == self._picked) for card in page.cards)
            return replace(page, cards=cards)
        return page

    @property
    def language(self) -> str:
        """The language of what is said."""
        return self._plan.language

    @property
    def over(self) -> bool:
        """Whether the candidate is done here: the coach takes over."""
        return self._interlude in {Interlude.STOPPED, *interludes.LASTING}

    def press(self, card: str) -> None:
        """A card was pressed."""
        if self._choosing_to_go_on():
            self._picked = card
        else:
            self._fill.press(card)

    def write(self, value: str) -> None:
        """Something was written, counted, or dated (YYYY-MM-DD)."""
        item = self._fill.state.item
        answer = _typed(item.kind, value.strip()) if item else None
        if answer is not None:
            self._fill.answer_with(answer)

    def skip(self, reason: SkipReason) -> None:
        """*Weet ik niet* or *wil ik niet zeggen*."""
        self._fill.skip(reason)

    def next(self) -> None:
        """Verder."""
        if self._choosing_to_go_on():
            self._go_on_or_stop()
        elif self._interlude is not None:
            if not self.over:
                self._interlude = None
        else:
            self._next_step()

    def back(self) -> None:
        """Terug; at the very first page there is nothing before but the coach."""
        if self._interlude is None:
            if not self._fill.back():
                self._form_before()
        elif self._interlude not in interludes.LASTING:
            self._interlude = None
        self._picked = ""

    def pause(self) -> None:
        """Pauze."""
        self._show(Interlude.PAUSE)

    def help(self) -> None:
        """The coach is called."""
        self._show(Interlude.HELP)

    def listened(self) -> None:
        """The listen button was pressed."""
        if self._interlude is None:
            self._fill.listened()

    def explained(self) -> None:
        """*Leg uit* was pressed."""
        self._fill.explained()

    def _show(self, interlude: Interlude) -> None:
        if not self.over:
            self._interlude = interlude
            self._picked = ""

    def _choosing_to_go_on(self) -> bool:
        on_break = self._interlude is None and self._fill.state.step.kind is StepKind.BREAK
        return on_break or self._interlude is Interlude.PAUSE

    def _go_on_or_stop(self) -> None:
        picked, self._picked = self._picked, ""
        if picked == STOP:
            self._interlude = Interlude.STOPPED
        elif self._interlude is Interlude.PAUSE:
            self._interlude = None
        elif picked == GO_ON or not picked:
            self._next_step()

    def _next_step(self) -> None:
        state = self._fill.state
        asks = interludes.stopped_by(state)
        if asks is Interlude.DECLINED and isinstance(state.answer, Chosen):
            self._desk.consent("meedoen", "", state.answer.ids[0])
            self._desk.decline()
        if asks is not None:
            self._interlude = asks
        elif not self._fill.next():
            self._next_form()

    def _next_form(self) -> None:
        answers = self._fill.state.answers
        agreed = answers.get(ItemId("meedoen"))
        if self._fill.state.form.id == CONSENT and isinstance(agreed, Chosen):
            self._desk.consent("meedoen", "", agreed.ids[0])
        if self._at + 1 == len(self._forms):
            self._interlude = Interlude.DONE
        else:
            self._at += 1
            self._fill = self._open(self._forms[self._at])

    def _form_before(self) -> None:
        if self._at == 0:
            self._show(Interlude.HELP)
        else:
            self._at -= 1
            self._fill = self._open(self._forms[self._at])

    def _queue(self) -> Iterator[FormId]:
        for form in (WELCOME, CONSENT, PRACTICE, *self._plan.forms, CLOSING):
            filling = None if form in UNKEPT else self._desk.filling(form, self._plan.role)
            if filling is None or filling.finished is None:
                yield form

    def _unfinished(self) -> Filling | None:
        """Where an earlier visit stopped, or None on a first one."""
        fillings = [self._desk.filling(form, self._plan.role) for form in (CONSENT, PRACTICE, *self._plan.forms)]
        begun = [filling for filling in fillings if filling is not None]
        return max(begun, key=lambda filling: filling.started, default=None)

    def _open(self, form_id: FormId) -> Fill:
        form = self._shelf.form(form_id)
        keeper: NoKeeper | DeskKeeper = NoKeeper()
        answers, place = None, ""
        if form_id not in UNKEPT:
            filling = self._desk.filling(form_id, self._plan.role)
            if filling is None:
                filling = self._desk.begin(form, self._plan.role, self._plan.language)
            form = self._as_begun(form, filling)
            keeper = DeskKeeper(self._desk, filling.id)
            answers, place = filling.answers, filling.place
        way = Way(form, self._facts(), self._photos, self._plan.per_page)
        return Fill(way, keeper, answers=answers, place=place, monotonic=self._plan.clock.monotonic)

    def _as_begun(self, form: Form, filling: Filling) -> Form:
        """The version the filling began with."""
        if form.content_hash == filling.form_hash:
            return form
        source = self._desk.form_text(filling.form, filling.form_hash)
        return form if source is None else self._shelf.parse(source)

    def _facts(self) -> frozenset[str]:
        return self._desk.facts | ({"resumes"} if self._resumed else frozenset())

    def _reader(self) -> Reader:
        words = {"name": self._desk.first_name, "day": "", "title": ""}
        if self._resumed:
            title = self._shelf.form(self._resumed.form).title
            words |= {"day": day_name(self._resumed.started.date()), "title": title.text(self._plan.language)}
        today = self._plan.clock.now().date().isoformat()
        return Reader(self._plan.language, self._plan.role, words, self._facts(), self._photos, today)


def day_name(day: date) -> str:
    """The weekday as a word."""
    week = tr("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
    return week.split()[day.weekday()]


def _typed(kind: Kind, value: str) -> Answer | None:
    match kind:
        case Kind.TEXT:
            return Written(value)
        case Kind.NUMBER if value.lstrip("-").isdigit():
            return Counted(int(value))
        case Kind.DATE:
            return Dated(date.fromisoformat(value))
    return None
