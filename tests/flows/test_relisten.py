"""*Zullen we nog een keer luisteren?*: at most once a block, never wrong, never too fast (issue 4, point 6)."""

import re

import pytest

from desktop import paths
from desktop.domain.answers import Given
from desktop.domain.form import RespondentRole
from desktop.flows.course import ABILITY, Plan
from desktop.flows.session import Session
from desktop.formfiles.shelf import FolderShelf
from tests.flows.visits import Visits, at, hand_over, play

SHELF = FolderShelf(paths.forms_folder())
AGAIN = "interlude:again"
REVERSED = {"kwijt", "wachten"}
BLOCK = ["eerst-doen", "vaste-start", "kwijt", "op-tijd", "regels", "wachten"]


def first_block(
    seconds: float, card: str, *, given: Given = Given.ALONE, role: RespondentRole = RespondentRole.SELF
) -> tuple[Visits, Session]:
    """The first block of the questionnaire, answered in so many seconds a question."""
    visits = Visits()
    visits.shelf = SHELF
    plan = Plan(visits.clock, (ABILITY,), role=role, given=given, who="Kim")
    session = play(hand_over(visits.vault, visits.shelf, visits.sam, plan), "eerst-doen")
    for item in BLOCK:
        assert at(session) == item
        visits.clock.pass_time(seconds)
        session.press(card if card == "yes" or item not in REVERSED else "yes")
        session.next()
    return visits, session


@pytest.mark.parametrize(("seconds", "card"), [(0.5, "no"), (9, "yes")])
def test_it_is_asked_after_answers_that_came_at_once_or_are_all_alike(seconds: float, card: str) -> None:
    _, session = first_block(seconds, card)
    assert at(session) == AGAIN
    assert session.page.sentences == ("Zullen we nog een keer luisteren?",)
    said = " ".join([*session.page.sentences, *(card.text for card in session.page.cards)])
    assert not re.search(r"snel|fout|verkeerd|goed|wrong|fast", said)


def test_it_is_not_asked_of_whoever_took_the_time() -> None:
    _, session = first_block(9, "no")
    assert at(session) == "summary:mijn-dag:0"


def test_no_goes_on() -> None:
    _, session = first_block(0.5, "no")
    session.press("go-on")
    session.next()
    assert at(session) == "summary:mijn-dag:0"


def test_yes_goes_back_to_the_first_question_of_the_block_and_is_not_asked_again() -> None:
    _, session = first_block(0.5, "no")
    session.press("listen")
    session.next()
    assert at(session) == "denk-aan" or session.page.key.startswith("item:begin")
    seen = [at(session)]
    while not at(session).startswith("summary"):
        session.next()
        seen.append(at(session))
    assert AGAIN not in seen
    assert [item for item in seen if item in BLOCK] == BLOCK


def test_the_answers_are_still_there() -> None:
    visits, session = first_block(0.5, "no")
    session.press("listen")
    session.next()
    filling = visits.filling("werkvermogen")
    assert filling is not None
    assert {item for item in filling.answers if item in BLOCK} == set(BLOCK)


def test_back_returns_to_the_question() -> None:
    _, session = first_block(0.5, "no")
    session.back()
    assert at(session) == "wachten"
    session.next()
    assert at(session) == "summary:mijn-dag:0"


@pytest.mark.parametrize("given", [Given.COACH_PRESSED, Given.TELEPHONE])
def test_a_coach_who_presses_is_not_asked(given: Given) -> None:
    if given is Given.TELEPHONE:
        visits = Visits()
        visits.shelf = SHELF
        session = hand_over(
            visits.vault, visits.shelf, visits.sam, Plan(visits.clock, (ABILITY,), given=Given.TELEPHONE)
        )
        play(session, "summary:mijn-dag:0")
        return
    _, session = first_block(0.5, "no", given=given)
    assert at(session) == "summary:mijn-dag:0"


def test_an_observer_is_not_asked() -> None:
    _, session = first_block(0.5, "no", role=RespondentRole.MENTOR)
    assert at(session) == "summary:mijn-dag:0"
