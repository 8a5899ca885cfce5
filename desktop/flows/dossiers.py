"""What the coach sees of candidates: all of them with search, and one dossier on one screen."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from desktop.domain.candidate import Candidate, Dossier, Filling
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, FormId, PhotoId
from desktop.flows.also_done import also_done
from desktop.flows.asking import asks_that_apply
from desktop.flows.attention import Attention, attention_of
from desktop.flows.course import ABILITY, PRACTICE, PROFILE
from desktop.flows.days import day_words
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.giving import GIVEN, last_giving, last_language
from desktop.flows.handing import FORMS, HandOver
from desktop.flows.others import Others, others_of
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.result import Result, result_of
from desktop.flows.typing_out import all_said
from desktop.flows.versions import form_as_begun
from desktop.text import language, tr

_LETTERS = str.maketrans("øłđðıæœ", "olddiao")  # letters that have no accent to take off


class Progress(Enum):
    """How far a form is."""

    NOT_YET = "not_yet"
    BUSY = "busy"
    DONE = "done"


@dataclass(frozen=True)
class FormStatus:
    """How far one form is, also in words."""

    form: FormId
    title: str
    progress: Progress
    words: str


@dataclass(frozen=True)
class Person:
    """Who it is about, and what is done."""

    id: CandidateId
    first_name: str
    avatar: str
    since: str  # a date in words
    forms: tuple[FormStatus, ...]


@dataclass(frozen=True)
class DossierView:
    """One dossier. `notice` is what the coach must know first; `result` is None while there are no answers."""

    person: Person
    notice: str
    result: Result | None
    photos: tuple[PhotoId, ...]
    turn: HandOver  # what a next visit is, unless the coach chooses otherwise
    attention: Attention
    others: Others
    said: int  # answers that were said aloud
    also: str  # what else was filled in; "" for nothing

    @property
    def has_profile(self) -> bool:
        """Whether there is something to make a portfolio from."""
        return any(form.form == PROFILE and form.progress is not Progress.NOT_YET for form in self.person.forms)


def people(vault: Vault, shelf: FormShelf) -> tuple[Person, ...]:
    """Every candidate, last opened first. Looking at the list opens no dossier."""
    return tuple(_person(candidate, vault.desk(candidate.id), shelf) for candidate in vault.candidates())


def found(persons: Iterable[Person], query: str) -> tuple[Person, ...]:
    """Those whose name holds every word of the query; accents and capitals do not matter."""
    words = _plain(query).split()
    return tuple(person for person in persons if all(word in _plain(person.first_name) for word in words))


def open_dossier(vault: Vault, shelf: FormShelf, candidate: CandidateId) -> DossierView:
    """One dossier, opened: the vault logs it."""
    dossier = vault.dossier(candidate)
    desk = vault.desk(candidate)
    return DossierView(
        person=_person(dossier.candidate, desk, shelf),
        notice=_notice(dossier),
        result=_result(desk, shelf),
        photos=photos_of(desk),
        turn=next_turn(vault, dossier),
        attention=attention_of(vault, shelf, dossier, PRACTICE),
        others=others_of(dossier),
        said=len(all_said(vault, shelf, dossier)),
        also=also_done(vault, shelf, dossier),
    )


def next_turn(vault: Vault, dossier: Dossier) -> HandOver:
    """As the coach chose the last time, with the help of the moment and what is asked now by itself."""
    last = last_giving(vault, dossier.candidate.id)
    today = dossier.log[-1].at.date()  # it was opened a moment ago
    forms = FORMS if last.first == FORMS[0] else FORMS[::-1]
    spoken = last_language(vault, dossier.candidate.id)
    given, asks = GIVEN[dossier.moments[-1].help], asks_that_apply(dossier, PROFILE, today)
    return HandOver(dossier.candidate.id, forms, last.minutes, given=given, asks=asks, language=spoken)


def photos_of(desk: CandidateDesk) -> tuple[PhotoId, ...]:
    """The photos, newest first."""
    return tuple(photo.id for photo in reversed(desk.photos()))


def _person(candidate: Candidate, desk: CandidateDesk, shelf: FormShelf) -> Person:
    return Person(
        candidate.id,
        candidate.first_name,
        candidate.avatar,
        day_words(candidate.created),
        tuple(_status(form, desk.filling(form, RespondentRole.SELF), shelf) for form in FORMS),
    )


def _status(form: FormId, filling: Filling | None, shelf: FormShelf) -> FormStatus:
    title = shelf.form(form).title.text(language())
    if filling is None:
        return FormStatus(form, title, Progress.NOT_YET, tr("nog niet"))
    if filling.finished is None:
        return FormStatus(form, title, Progress.BUSY, tr("bezig"))
    return FormStatus(form, title, Progress.DONE, tr("klaar op {day}", day=day_words(filling.finished)))


def _notice(dossier: Dossier) -> str:
    consents = [consent for consent in dossier.consents if consent.subject == "meedoen"]
    name = dossier.candidate.first_name
    match consents[-1].answer if consents else "":  # as they were given, whatever the clock said then
        case "no":
            return tr("{name} doet nu niet mee. Alleen de naam en de datum zijn bewaard.", name=name)
        case "talk_first":
            return tr("{name} wil eerst praten. Praat samen. Geef daarna de laptop opnieuw.", name=name)
    return ""


def _result(desk: CandidateDesk, shelf: FormShelf) -> Result | None:
    filling = desk.filling(ABILITY, RespondentRole.SELF)
    if filling is None:
        return None
    result = result_of(form_as_begun(desk, shelf, filling), filling, filling.language, desk.facts)
    return result if result.answered else None


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_LETTERS)
