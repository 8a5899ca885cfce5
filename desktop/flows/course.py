"""The forms of one visit, one after another: a greeting, what is still to be filled in, a goodbye."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.domain.answers import Given
from desktop.domain.candidate import Filling
from desktop.domain.form import Form, RespondentRole, Wording
from desktop.domain.ids import FormId
from desktop.domain.pace import seconds_of
from desktop.domain.portions import ALL, REPEATS, Begun, Part, Portion, parts_of, portions
from desktop.domain.steps import CARDS_A_PAGE
from desktop.flows.asking import ASKING, Ask, facts_of
from desktop.flows.days import when_words
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.fill import Fill
from desktop.flows.keepers import DeskKeeper, NoKeeper
from desktop.flows.page import Path
from desktop.flows.ports import Clock, FormShelf
from desktop.flows.reader import Reader
from desktop.flows.versions import form_as_begun
from desktop.flows.walked import Stones, path_along, stones_of
from desktop.flows.way import Way
from desktop.flows.witness import Witness
from desktop.text import languages

WELCOME, CONSENT, PRACTICE, CLOSING = FormId("welkom"), FormId("meedoen"), FormId("oefenen"), FormId("klaar")
PROFILE, ABILITY = FormId("werkprofiel"), FormId("werkvermogen")
MOOD, KICKOFF = FormId("stemming"), FormId("kickoff")
UNKEPT = frozenset({WELCOME, ASKING, CLOSING})  # heard anew each time; what is chosen there is kept as a consent
REPEATED = frozenset({MOOD})  # begun anew when it was finished
_READS_ALONE = frozenset({RespondentRole.MENTOR, RespondentRole.SUPERVISOR})  # they need no practice


@dataclass(frozen=True)
class Plan:
    """One visit: which forms, in which order and in how many minutes (None is all the time there is), for whom.

    `who` is the name of someone else than the candidate, `asks` are consents that are asked this time.
    """

    clock: Clock
    forms: tuple[FormId, ...] = (PROFILE, ABILITY)
    language: str = "nl"
    role: RespondentRole = RespondentRole.SELF
    per_page: int = CARDS_A_PAGE
    minutes: int | None = None
    given: Given = Given.ALONE
    who: str = ""
    asks: tuple[Ask, ...] = ()
    followed: bool = False  # somebody is lined up after this one
    languages: tuple[str, ...] = ()  # to choose from; none when there is only one

    @property
    def observes(self) -> bool:
        """Whether someone else than the candidate answers."""
        return self.role is not RespondentRole.SELF

    @property
    def before(self) -> tuple[FormId, ...]:
        """What comes first unless it was done: consent is the candidate's own, practice for who may need it."""
        if self.observes:
            return () if self.role in _READS_ALONE else (PRACTICE,)
        return CONSENT, PRACTICE


class Course:
    """Holds the form being filled in now, and opens the next or the one before."""

    def __init__(self, desk: CandidateDesk, shelf: FormShelf, plan: Plan) -> None:
        self._desk = desk
        self._shelf = shelf
        self._plan = plan
        self.photos = tuple(photo.id for photo in desk.photos())
        self.first_name, self._avatar, self._declared = desk.first_name, desk.avatar, desk.facts
        self.language = _language(desk, plan)  # of what is said
        self._last = desk.last_here(plan.role)
        self._portions: dict[FormId, Portion | None] = {}
        self._goes_on_with: tuple[Wording, str] | None = None
        self._portions = dict(self._divided())
        self._forms = tuple(self._to_do())
        self._goes_on_with = self._place_to_go_on() if self._last else None
        self._at = 0
        self._opened: dict[FormId, Fill] = {}
        self.fill = self._open(self._forms[0])

    def go_on(self) -> bool:
        """Opens the next form; False when that was the last."""
        return self._move(1)

    def go_back(self) -> bool:
        """Goes to the form before, where it was left; False when this is the first."""
        return self._move(-1)

    def speak(self, language: str) -> None:
        """Everything is said in this language from now on."""
        self.language = language

    def see_photos(self) -> None:
        """A photo was added: it can be chosen, also in a form that was opened before."""
        self.photos = tuple(photo.id for photo in self._desk.photos())
        for fill in (self.fill, *self._opened.values()):
            fill.way = replace(fill.way, photos=self.photos)
        item = self.fill.state.item
        if item is not None:
            self.fill.open(item.id, detour=False)  # its pages are others now

    @property
    def closing(self) -> bool:
        """Whether this is the goodbye."""
        return self._forms[self._at] == CLOSING

    def walked(self) -> Path:
        """The blocks of all that this visit is for, done now or before, or still to come."""
        return path_along([stone for form in self._plan.forms for stone in self._stones(form)])

    def reader(self) -> Reader:
        """Who the pages are for."""
        words = {"name": self.first_name, "who": self._plan.who, "day": "", "title": ""}
        pictures = {"avatar": "person" if self._plan.observes else self._avatar}
        now = self._plan.clock.now()
        if self._last and self._goes_on_with:
            title, picture = self._goes_on_with
            words |= {"day": when_words(self._last.date(), now.date()), "title": title.text(self.language).rstrip("?")}
            pictures["place"] = picture
        return Reader(
            language=self.language,
            role=self._plan.role,
            words=words | {ask.place: ask.who for ask in self._plan.asks},
            facts=self._facts(),
            photos=self.photos,
            today=now.date().isoformat(),
            pictures=pictures,
            glossary=self._shelf.glossary(),
        )

    def _stones(self, form_id: FormId) -> Stones:
        fill = self._opened.get(form_id)
        if fill is not None:
            form, answers = fill.way.form, fill.state.answers
        else:
            filling = self._desk.filling(form_id, self._plan.role)
            form, answers = self._form(form_id, filling), filling.answers if filling else {}
        return stones_of(form, Way(form, self._facts(), self.photos).steps(answers), answers)

    def _move(self, by: int) -> bool:
        at = self._at + by
        if not 0 <= at < len(self._forms):
            return False
        form = self._forms[at]
        fill = self._opened.get(form) or self._open(form)  # when this can't be kept, nothing has moved yet
        self._opened[self._forms[self._at]] = self.fill
        self._at, self.fill = at, fill
        return True

    def _place_to_go_on(self) -> tuple[Wording, str] | None:
        """The block where the first form goes on, or the form itself when nothing of it was done: word and picture.

        None when there is no form to go on with.
        """
        form_id = next((form for form in self._forms if form not in UNKEPT), None)
        if form_id is None:
            return None
        filling = self._filling(form_id)
        form = self._form(form_id, filling)
        if filling is None or not filling.answers:
            return form.title, form.sections[0].picture
        section = self._way(form).resumed(filling.place, filling.answers).section
        return section.title, section.picture

    def _divided(self) -> Iterator[tuple[FormId, Portion | None]]:
        """What this visit asks of each form of the plan."""
        plan, facts = self._plan, self._facts()
        begun: list[Begun] = []
        parts: list[Part] = []
        for form_id in plan.forms:
            filling = self._filling(form_id)
            if filling is None or filling.finished is None:
                form = self._form(form_id, filling)
                answers = filling.answers if filling else {}
                begun.append(Begun(form, answers, facts, len(self.photos)))
                parts += parts_of(form, self.language, plan.role, facts)
        return portions(begun, parts, self._seconds(facts))

    def _seconds(self, facts: frozenset[str]) -> float | None:
        """The time for the forms of the plan: what greeting, consent and practice leave of it."""
        if self._plan.minutes is None:
            return None
        first = (WELCOME, *filter(self._wanted, self._plan.before), CLOSING)
        forms = map(self._shelf.form, first)
        spent = sum(
            seconds_of(form, {item.id for item in form.items()}, self.language, self._plan.role, facts)
            for form in forms
        )
        return 60 * self._plan.minutes / REPEATS - spent

    def _to_do(self) -> Iterator[FormId]:
        forms = [form for form in self._plan.forms if self._portions.get(form)]
        if forms and self._plan.given is Given.TELEPHONE:  # a coach's script: the coach greets
            yield from forms
            return
        yield WELCOME
        yield from filter(self._wanted, self._plan.before)
        if self._plan.asks:
            yield ASKING
        yield from forms
        yield CLOSING

    def _wanted(self, form: FormId) -> bool:
        """Whether a form that comes first is still to be done: whoever practised once never does it again."""
        if form == PRACTICE and not self._plan.observes and self._desk.finished_once(form, self._plan.role):
            return False
        filling = self._filling(form)
        return filling is None or filling.finished is None

    def _filling(self, form: FormId) -> Filling | None:
        filling = self._desk.filling(form, self._plan.role)
        over = filling is not None and filling.finished is not None and form in REPEATED
        return None if over else filling

    def _form(self, form_id: FormId, filling: Filling | None) -> Form:
        return form_as_begun(self._desk, self._shelf, filling) if filling else self._shelf.form(form_id)

    def _open(self, form_id: FormId) -> Fill:
        keeper: NoKeeper | DeskKeeper = NoKeeper()
        filling = None
        if form_id not in UNKEPT:
            filling = self._filling(form_id)
            if filling is None:
                filling = self._desk.begin(self._shelf.form(form_id), self._plan.role, self.language)
            keeper = DeskKeeper(self._desk, filling.id)
        return Fill(
            self._way(self._form(form_id, filling)),
            keeper,
            answers=filling.answers if filling else None,
            place=filling.place if filling else "",
            witness=Witness(self._plan.clock.monotonic, self._plan.given),
        )

    def _way(self, form: Form) -> Way:
        portion = self._portions.get(form.id) or ALL
        return Way(form, self._facts(), self.photos, self._plan.per_page, portion)

    def _facts(self) -> frozenset[str]:
        own = {
            "resumes": self._goes_on_with is not None,
            "observes": self._plan.observes,
            "more_to_come": any(portion is None or portion.left for portion in self._portions.values()),
        }
        true = {fact for fact, holds in own.items() if holds}
        return self._declared | true | facts_of(self._plan.asks)


def _language(desk: CandidateDesk, plan: Plan) -> str:
    """What this candidate chose last, if it can still be spoken; for anyone else, what the plan says."""
    chosen = "" if plan.observes else desk.hearing().language
    return chosen if chosen in languages() else plan.language
