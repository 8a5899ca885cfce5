"""Each employer anew: whether what lies ready may go to this one, asked in the words of the form `toestemming`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.candidate import Consent
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.asking import ASKING, NAMED, YES, Ask, Subject, may_ask, newest
from desktop.flows.page import Card
from desktop.flows.ports import FormShelf
from desktop.flows.reader import Reader


@dataclass(frozen=True)
class Question:
    """What is asked about one employer, and the cards to answer with; nothing is chosen beforehand."""

    text: str
    picture: str
    cards: tuple[Card, ...]
    language: str


def ask_about(employer: str) -> Ask:
    """Whether it may go to this employer."""
    return Ask(Subject.EMPLOYER, employer)


def question(shelf: FormShelf, employer: str, language: str) -> Question:
    """The form's own question about this employer; KeyError when there is no such form."""
    item = shelf.form(ASKING).item(ItemId(Subject.EMPLOYER.value))
    if item is None:
        raise KeyError(Subject.EMPLOYER)
    reader = Reader(language, RespondentRole.SELF, {NAMED[Subject.EMPLOYER]: employer})
    cards = (Card(choice.id, reader.says(choice.text), choice.picture) for choice in item.choices)
    return Question(reader.says(item.wording), item.picture, tuple(cards), language)


def refused_today(consents: Iterable[Consent], employer: str, today: date) -> bool:
    """Whether no or later was said today: that is not asked again before tomorrow."""
    given, ask = tuple(consents), ask_about(employer)
    last = newest(given, ask)
    return last is not None and last.answer != YES and not may_ask(given, ask, today)
