"""Each employer anew: the form's own question, nothing chosen, and no is not asked again today (PRODUCT, Consent)."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop import paths
from desktop.domain.candidate import Consent
from desktop.domain.ids import CandidateId
from desktop.flows.employer_yes import ask_about, question, refused_today
from desktop.formfiles.shelf import FolderShelf, MemoryShelf
from tests.flows.visits import FIRST

NOW = datetime(2027, 3, 9, 10, tzinfo=UTC)
BAKER, BUTCHER = "Bakker Voorbeeld", "Slager Voorbeeld"


def said(answer: str, employer: str = BAKER, given: datetime = NOW) -> Consent:
    ask = ask_about(employer)
    return Consent(CandidateId("sam"), ask.subject.value, ask.who, answer, given)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_question_names_the_employer_and_nothing_is_chosen(language: str) -> None:
    asked = question(FolderShelf(paths.forms_folder()), BAKER, language)
    assert BAKER in asked.text
    assert asked.language == language
    assert {card.id for card in asked.cards} == {"yes", "no", "later"}
    assert not any(card.chosen for card in asked.cards)
    assert all(card.picture for card in asked.cards)


def test_without_the_form_there_is_no_question() -> None:
    with pytest.raises(KeyError):
        question(MemoryShelf(FIRST), BAKER, "nl")


@pytest.mark.parametrize("answer", ["no", "later"])
def test_what_was_not_a_yes_is_not_asked_again_that_day(answer: str) -> None:
    assert refused_today([said(answer)], BAKER, NOW.date())
    assert not refused_today([said(answer)], BAKER, NOW.date() + timedelta(1))


def test_a_no_to_one_employer_says_nothing_of_another() -> None:
    assert not refused_today([said("no")], BUTCHER, NOW.date())
    assert not refused_today([], BAKER, NOW.date())


def test_the_newest_answer_counts() -> None:
    assert not refused_today([said("no"), said("yes", given=NOW + timedelta(minutes=5))], BAKER, NOW.date())
    assert refused_today([said("yes"), said("no", given=NOW + timedelta(minutes=5))], BAKER, NOW.date())
