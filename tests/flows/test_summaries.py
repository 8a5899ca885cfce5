"""A block's summary: an answer is pressed, changed, and the summary is there again (issue 4, point 5)."""

import pytest

from desktop.domain.form import Form
from tests.flows.filling import Filling, chosen
from tests.flows.forms import block, form, one, says, several, when

ASKS = form(
    block("een", one("weer"), one("dag"), one("zin"), summary=True, praise=says("Dank je wel.")),
    block("twee", one("slot")),
)


def at_summary(asks: Form) -> Filling:
    """Everything of the first block answered with ja."""
    sam = Filling(asks)
    while not sam.at.startswith("summary"):
        sam.goes_on(sam.cards[0] if sam.fill.state.answer is None else "")
    return sam


@pytest.mark.parametrize("item", ["weer", "dag", "zin"])
def test_after_changing_an_answer_the_summary_is_there_again(item: str) -> None:
    """Not the rest of the block."""
    sam = at_summary(ASKS)
    sam.presses(item)
    assert sam.at == item
    sam.goes_on("nee")
    assert (sam.at, sam.answer(item)) == ("summary:een:0", chosen("nee"))
    sam.goes_on()
    assert sam.at == "break:een:0"


def test_looking_without_changing_goes_back_too() -> None:
    sam = at_summary(ASKS)
    sam.presses("weer")
    sam.goes_on()
    assert sam.at == "summary:een:0"
    sam.presses("dag")
    assert sam.fill.back()
    assert sam.at == "summary:een:0"


def test_killed_in_between_it_still_goes_back_to_the_summary() -> None:
    sam = at_summary(ASKS)
    sam.presses("weer")
    later = sam.again()
    assert later.at == "weer"
    later.goes_on("nee")
    assert later.at == "summary:een:0"
    assert later.again().goes_on()
    assert later.again().at == "summary:een:0"


def test_the_other_pages_of_the_question_come_first() -> None:
    asks = form(block("een", one("weer"), several("dieren", *"abcdefgh", most=3), summary=True))
    sam = at_summary(asks)
    sam.presses("dieren")
    assert sam.at == "dieren 1/2"
    sam.goes_on("b")
    assert sam.at == "dieren 2/2"
    assert sam.fill.back()
    assert sam.at == "dieren 1/2"
    sam.goes_on()
    sam.goes_on("h")
    assert sam.at == "summary:een:0"


def test_a_question_that_the_change_opens_is_asked_first() -> None:
    """Nothing is passed by: what is new is asked, what is known is not asked again."""
    asks = form(block("een", one("werk"), one("baas", show_if=when("werk", "nee")), one("dag"), summary=True))
    sam = at_summary(asks)
    sam.presses("werk")
    sam.goes_on("nee")
    assert sam.at == "baas"
    sam.goes_on("ja")
    assert sam.at == "summary:een:0"


def test_a_walk_back_without_the_summary_is_an_ordinary_walk() -> None:
    sam = at_summary(ASKS)
    sam.fill.back()
    sam.fill.back()
    assert sam.at == "dag"
    sam.goes_on()
    assert sam.at == "zin"
