"""Practising: repeated until right, never wrong, the third round together with the coach (issue 2, point 6)."""

import pytest

from desktop.domain.form import Form, PracticeTask
from desktop.flows.notices import Notice
from tests.flows.filling import Filling, chosen
from tests.flows.forms import form, info, one, practice

CHOOSE = form(one("fiets", "huis", "fiets", practice=practice(PracticeTask.CHOOSE, "fiets")), one("dag"))
LISTEN = form(info("horen", practice=practice(PracticeTask.LISTEN)), one("dag"))
CHANGE = form(one("vorige"), one("terug", practice=practice(PracticeTask.CHANGE_AND_BACK, "ja")), one("dag"))


def test_the_right_card() -> None:
    sam = Filling(CHOOSE)
    sam.presses("fiets")
    assert sam.fill.state.notice is Notice.PRACTICE_RIGHT
    sam.goes_on()
    assert sam.at == "dag"


def test_another_card_asks_again_and_does_not_go_on() -> None:
    sam = Filling(CHOOSE)
    sam.presses("huis")
    assert (sam.at, sam.fill.state.notice) == ("fiets", Notice.PRACTICE_AGAIN)
    sam.presses("fiets")
    assert sam.fill.state.notice is Notice.PRACTICE_RIGHT


@pytest.mark.parametrize("asks", [CHOOSE, LISTEN])
def test_the_third_round_goes_on_together(asks: Form) -> None:
    sam = Filling(asks)
    seen = []
    for _ in range(3):
        sam.goes_on()
        seen.append(sam.fill.state.notice)
    assert seen == [Notice.PRACTICE_AGAIN, Notice.PRACTICE_AGAIN, Notice.PRACTICE_TOGETHER]
    sam.goes_on(*sam.cards[:1])
    assert sam.at == "dag"


def test_what_took_three_rounds_is_kept_as_done_together() -> None:
    """*Samen met je coach*, recorded as such (issue 4, point 4)."""
    sam = Filling(CHOOSE)
    sam.presses("huis", "huis")
    assert [trace.together for trace in sam.keeper.traces] == [False, False]
    sam.presses("huis")
    assert [trace.together for trace in sam.keeper.traces] == [False, False, True]


def test_listening_together_is_kept_too() -> None:
    sam = Filling(LISTEN)
    for _ in range(4):
        sam.goes_on()
    assert (sam.at, [trace.together for trace in sam.keeper.traces]) == ("dag", [True])


def test_whoever_gets_it_right_in_time_did_it_alone() -> None:
    sam = Filling(CHOOSE)
    sam.presses("huis", "huis", "fiets")
    assert [trace.together for trace in sam.keeper.traces] == [False, False, False]


def test_a_wrong_card_before_terug_is_answered_too() -> None:
    """Spoken feedback on every try, also where a card and then Terug is asked."""
    sam = Filling(CHANGE)
    sam.goes_on("nee")
    seen = []
    for _ in range(3):
        sam.presses("nee")
        seen.append(sam.fill.state.notice)
    assert seen == [Notice.PRACTICE_AGAIN, Notice.PRACTICE_AGAIN, Notice.PRACTICE_TOGETHER]


def test_listening() -> None:
    sam = Filling(LISTEN)
    assert sam.fill.state.practising
    sam.fill.listened()
    assert (sam.fill.state.notice, sam.fill.state.practising) == (Notice.PRACTICE_RIGHT, False)
    sam.goes_on()
    assert sam.at == "dag"


def test_changing_and_going_back() -> None:
    sam = Filling(CHANGE)
    sam.goes_on("nee")
    sam.presses("nee")
    assert not sam.fill.state.wants_back
    sam.presses("ja")
    assert sam.fill.state.wants_back
    assert sam.fill.back()
    assert (sam.at, sam.fill.state.notice, sam.answer("terug")) == ("terug", Notice.PRACTICE_RIGHT, chosen("ja"))
    sam.goes_on()
    assert sam.at == "dag"


def test_back_before_the_right_card_really_goes_back() -> None:
    sam = Filling(CHANGE)
    sam.goes_on("nee")
    sam.fill.back()
    assert sam.at == "vorige"


@pytest.mark.parametrize(("asks", "item"), [(CHOOSE, "fiets"), (LISTEN, "horen"), (CHANGE, "terug")])
def test_what_was_practised_is_not_practised_again(asks: Form, item: str) -> None:
    """Nothing asked twice: coming back to a page that went well, Verder just goes on."""
    sam = Filling(asks)
    while sam.at != "dag":
        sam.presses(*[card for card in sam.cards if card in {"fiets", "ja"}])
        sam.fill.listened()
        if sam.fill.state.wants_back:
            sam.fill.back()
        sam.goes_on()
    sam.fill.back()
    assert (sam.at, sam.fill.state.notice, sam.fill.state.practising) == (item, None, False)
    sam.goes_on()
    assert sam.at == "dag"
