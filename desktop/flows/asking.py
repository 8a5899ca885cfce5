"""What a candidate is asked to choose when it applies: a photo, someone who knows them, an employer, being called …

Each is a question of the form `toestemming`, shown only when it is asked; what is chosen is kept as a consent.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.answers import Chosen, text_of
from desktop.domain.candidate import Consent, Dossier
from desktop.domain.ids import FormId, ItemId
from desktop.flows.fill import FillState

ASKING = FormId("toestemming")
YES, NO, LATER = "yes", "no", "later"
TAKING_PART = "meedoen"


class Subject(StrEnum):
    """What can be asked; also the id of its question."""

    PHOTO = "foto"
    OBSERVER = "observer"
    EMPLOYER = "werkgever"
    OTHER_COACH = "andere-coach"
    FUNDER = "opdrachtgever"
    CALLING = "bellen"
    RESEARCH = "onderzoek"


NAMED = {Subject.EMPLOYER: "employer", Subject.OTHER_COACH: "coach", Subject.FUNDER: "funder"}  # about someone
ANEW = frozenset({Subject.EMPLOYER, Subject.FUNDER})  # asked every time, also after a yes


@dataclass(frozen=True)
class Ask:
    """One thing to ask; `who` is the employer, coach or funder it is about."""

    subject: Subject
    who: str = ""

    @property
    def place(self) -> str:
        """The place in the question's words that says who it is about."""
        return NAMED.get(self.subject, "")


def facts_of(asks: Iterable[Ask]) -> frozenset[str]:
    """The facts by which the form shows these questions and no others."""
    return frozenset(f"asks_{ask.subject.name.lower()}" for ask in asks)


def newest(consents: Iterable[Consent], ask: Ask) -> Consent | None:
    """What was chosen last about this; None when it was never asked."""
    found = [each for each in consents if (each.subject, each.about) == (ask.subject, ask.who)]
    return found[-1] if found else None  # as they were given, whatever the clock said then


def may_ask(consents: Iterable[Consent], ask: Ask, today: date) -> bool:
    """Whether it can be asked now: a no is not asked again that day, a yes only where every time is a new one."""
    last = newest(consents, ask)
    if last is None:
        return True
    if last.answer == YES:
        return ask.subject in ANEW
    return last.given.date() != today


def asks_that_apply(dossier: Dossier, profile: FormId, today: date) -> tuple[Ask, ...]:
    """What a next visit asks by itself: about photos that are there, and a telephone number that was given."""
    return tuple(_applying(dossier, profile, today))


def _applying(dossier: Dossier, profile: FormId, today: date) -> Iterator[Ask]:
    filling = dossier.filling(profile)
    number = filling.answers.get(ItemId("telefoon")) if filling else None
    there = {Subject.PHOTO: bool(dossier.photos), Subject.CALLING: bool(text_of(number))}
    for subject, applies in there.items():
        ask = Ask(subject)
        last = newest(dossier.consents, ask)
        if applies and (last is None or last.answer == LATER) and may_ask(dossier.consents, ask, today):
            yield ask


def chosen_now(state: FillState, asks: Iterable[Ask]) -> tuple[str, str, str] | None:
    """The consent that this page's answer gives: subject, about whom, and the answer; None on any other page."""
    if state.item is None or not isinstance(state.answer, Chosen) or not state.answer.ids:
        return None
    answer = state.answer.ids[0]
    if state.item.id == TAKING_PART:
        return TAKING_PART, "", answer
    if state.form.id == ASKING:
        return next(((ask.subject, ask.who, answer) for ask in asks if ask.subject.value == str(state.item.id)), None)
    return None
