"""The forms of one visit, one after another: a greeting, what is still to be filled in, a goodbye."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.candidate import Filling
from desktop.domain.form import RespondentRole
from desktop.domain.ids import FormId
from desktop.domain.steps import CARDS_A_PAGE
from desktop.flows.days import day_name
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.fill import Fill
from desktop.flows.keepers import DeskKeeper, NoKeeper
from desktop.flows.ports import Clock, FormShelf
from desktop.flows.reader import Reader
from desktop.flows.versions import form_as_begun
from desktop.flows.way import Way

WELCOME, CONSENT, PRACTICE, CLOSING = FormId("welkom"), FormId("meedoen"), FormId("oefenen"), FormId("klaar")
PROFILE, ABILITY = FormId("werkprofiel"), FormId("werkvermogen")
UNKEPT = frozenset({WELCOME, CLOSING})  # heard anew each time


@dataclass(frozen=True)
class Plan:
    """Which forms, in which order, and how: clock (today, and the seconds an answer took), language, role, cards."""

    clock: Clock
    forms: tuple[FormId, ...] = (PROFILE, ABILITY)
    language: str = "nl"
    role: RespondentRole = RespondentRole.SELF
    per_page: int = CARDS_A_PAGE
    followed: bool = False  # somebody is lined up after this one


class Course:
    """Holds the form being filled in now, and opens the next or the one before."""

    def __init__(self, desk: CandidateDesk, shelf: FormShelf, plan: Plan) -> None:
        self._desk = desk
        self._shelf = shelf
        self._plan = plan
        self._photos = tuple(photo.id for photo in desk.photos())
        self.first_name, self._avatar, self._declared = desk.first_name, desk.avatar, desk.facts
        self._resumed = self._unfinished()
        self._forms = tuple(self._to_do())
        self._at = 0
        self._opened: dict[FormId, Fill] = {}
        self.fill = self._open(self._forms[0])

    def go_on(self) -> bool:
        """Opens the next form; False when that was the last."""
        return self._move(1)

    def go_back(self) -> bool:
        """Goes to the form before, where it was left; False when this is the first."""
        return self._move(-1)

    def reader(self) -> Reader:
        """Who the pages are for."""
        words = {"name": self.first_name, "day": "", "title": ""}
        if self._resumed:
            title = self._shelf.form(self._going_on_with()).title
            words |= {"day": day_name(self._resumed.started.date()), "title": title.text(self._plan.language)}
        today = self._plan.clock.now().date().isoformat()
        return Reader(
            language=self._plan.language,
            role=self._plan.role,
            words=words,
            facts=self._facts(),
            photos=self._photos,
            today=today,
            avatar=self._avatar,
            glossary=self._shelf.glossary(),
        )

    def _move(self, by: int) -> bool:
        at = self._at + by
        if not 0 <= at < len(self._forms):
            return False
        form = self._forms[at]
        fill = self._opened.get(form) or self._open(form)  # when this can't be kept, nothing has moved yet
        self._opened[self._forms[self._at]] = self.fill
        self._at, self.fill = at, fill
        return True

    def _going_on_with(self) -> FormId:
        return next((form for form in self._forms if form not in UNKEPT), CLOSING)

    def _to_do(self) -> Iterator[FormId]:
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
            form = form_as_begun(self._desk, self._shelf, filling)
            keeper = DeskKeeper(self._desk, filling.id)
            answers, place = filling.answers, filling.place
        way = Way(form, self._facts(), self._photos, self._plan.per_page)
        return Fill(way, keeper, answers=answers, place=place, monotonic=self._plan.clock.monotonic)

    def _facts(self) -> frozenset[str]:
        own = {"resumes": self._resumed is not None, "observes": self._plan.role is not RespondentRole.SELF}
        return self._declared | {fact for fact, true in own.items() if true}
