"""A nameless pause when nobody is there, and making room for the next who is lined up (DECISIONS 15 and 16)."""

import pytest

from desktop.flows.course import Plan
from desktop.flows.page import Layout
from desktop.flows.session import Session
from tests.flows.visits import FORMS, Visits, at, play


def followed(visits: Visits) -> Session:
    """Sam's visit, with somebody lined up behind."""
    return visits.by(Plan(visits.clock, FORMS, followed=True))


@pytest.mark.parametrize("place", ["ben-jij", "meedoen", "naam"])
def test_left_alone_nothing_of_anyone_is_shown(place: str) -> None:
    """DECISIONS 15: no name, no answers; the candidate leaves it alone."""
    session = play(Visits().begin(), place)
    before = session.page
    session.pause(unattended=True)
    assert session.page.key == "interlude:rest"
    assert (session.page.cards, session.page.value, session.page.strip) == ((), "", ())
    assert "Sam" not in " ".join(session.page.sentences)
    session.press("yes")
    assert session.page.key == "interlude:rest"
    session.next()
    assert session.page == before


def test_what_stands_in_front_already_stays() -> None:
    """Help and pause show nobody's name either."""
    session = play(Visits().begin(), "meedoen")
    session.help()
    session.pause(unattended=True)
    assert at(session) == "interlude:help"


def test_alone_the_end_calls_the_coach() -> None:
    session = play(Visits().begin(), "interlude:done")
    assert session.page.layout is Layout.CALL
    assert not session.left


def test_with_somebody_lined_up_the_end_makes_room() -> None:
    """Only by choosing it: a press too many sends nobody away."""
    session = play(followed(Visits()), "interlude:next")
    session.next()
    assert (at(session), session.left) == ("interlude:next", False)
    session.press("leave")
    assert [card.id for card in session.page.cards if card.chosen] == ["leave"]
    assert not session.left
    session.next()
    assert session.left


def test_the_coach_can_be_called_instead() -> None:
    session = play(followed(Visits()), "interlude:next")
    session.press("call")
    session.next()
    assert (at(session), session.left) == ("interlude:help", False)
    session.back()
    session.next()
    assert at(session) == "interlude:next"


def test_whoever_stops_makes_room_too() -> None:
    session = play(followed(Visits()), "zon")
    session.pause()
    session.press("stop")
    session.next()
    assert at(session) == "interlude:next"
    session.back()
    assert at(session) == "zon"


def test_whoever_says_no_talks_with_the_coach_first() -> None:
    session = play(followed(Visits()), "meedoen")
    session.press("no")
    session.next()
    assert (at(session), session.over) == ("interlude:declined", True)
