"""The sound panel and what is remembered of it (PRODUCT, Sound; issue 4, point 1)."""

from desktop.domain.hearing import Hearing
from desktop.domain.ids import FormId
from desktop.flows.page import Page
from desktop.flows.sound import AUTOPLAY, FASTER, LOUDER, MORE, MOTION, SLOWER, SOFTER, SWITCH
from tests.flows.visits import FIRST, FORMS, SECOND, Visits


def words(page: Page) -> int:
    return max(len(utterance.text.split()) for utterance in page.spoken)


def test_the_panel_stands_in_front_of_any_page_and_goes_away_again() -> None:
    session = Visits(FIRST, SECOND).begin(*FORMS)
    for leave in (session.sound, session.next, session.back):
        before = session.page
        session.sound()
        assert [card.id for card in session.page.cards] == [SOFTER, LOUDER, AUTOPLAY, SLOWER, FASTER, MORE]
        assert words(session.page) <= 10
        leave()
        assert session.page == before


def test_it_stands_in_front_of_a_pause_too() -> None:
    session = Visits(FIRST, SECOND).begin(*FORMS)
    session.pause()
    before = session.page
    session.sound()
    session.next()
    assert session.page == before


def test_what_is_chosen_is_remembered_for_the_next_visit() -> None:
    visits = Visits(FIRST, SECOND)
    session = visits.begin(*FORMS)
    session.sound()
    for card in (LOUDER, FASTER, AUTOPLAY, MORE, SWITCH, MOTION):
        session.press(card)
    chosen = Hearing().louder(1).faster(1)
    assert session.hearing == Hearing(chosen.volume, chosen.pace, autoplay=False, switch=True, motion=False)
    assert {card.id: card.chosen for card in session.page.cards} == {SWITCH: True, MOTION: False}
    session.back()
    assert not next(card for card in session.page.cards if card.id == AUTOPLAY).chosen
    assert visits.begin(*FORMS).hearing == session.hearing


def test_pressing_there_and_back_changes_nothing() -> None:
    session = Visits(FIRST, SECOND).begin(*FORMS)
    for card in (SOFTER, LOUDER, SLOWER, FASTER, AUTOPLAY, AUTOPLAY, SWITCH, SWITCH, MOTION, MOTION):
        session.press(card)
    assert session.hearing == Hearing()


def test_another_candidate_hears_as_at_first() -> None:
    visits = Visits(FIRST, SECOND)
    visits.begin(*FORMS).press(SOFTER)
    assert Visits(FIRST, SECOND).begin(FormId("eerste")).hearing == Hearing()
