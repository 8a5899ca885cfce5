"""Going on where an earlier visit stopped, also with another text size or other facts (PRODUCT; issue 2, point 6)."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.conditions import Fact
from desktop.domain.form import Kind
from tests.flows.filling import Filling, chosen
from tests.flows.forms import block, form, group, info, item, one, several, when

LETTERS = tuple("abcdefgh")
ASKS = form(
    block("een", info("hallo"), one("weer"), one("baas", show_if=when("weer", "ja"))),
    block("twee", several("dieren", *LETTERS, most=3), group("werk", one("soort", *LETTERS), one("waar"))),
    block("drie", item("naam", Kind.TEXT), one("slot")),
)


def test_the_same_question_with_its_answer() -> None:
    sam = Filling(ASKS)
    sam.goes_on()
    sam.goes_on("ja")
    sam.presses("nee")
    later = sam.again()
    assert (later.at, later.fill.state.answer) == ("baas", chosen("nee"))


def test_the_same_page_of_a_question() -> None:
    sam = Filling(form(several("dieren", *LETTERS, most=3), one("dag")))
    sam.goes_on("a")
    assert sam.again().at == "dieren 2/2"


def test_the_same_question_in_a_text_size_with_other_pages() -> None:
    """A larger text puts fewer cards on a screen: its pages are not those of the earlier visit."""
    sam = Filling(form(one("weer"), several("dieren", *LETTERS, most=3), one("dag")), per_page=3)
    sam.goes_on("ja")
    sam.goes_on("a")
    sam.goes_on()
    assert sam.at == "dieren 3/3"
    assert sam.again(per_page=6).at == "dieren 2/2"


def test_the_same_field_of_a_row_in_another_text_size() -> None:
    sam = Filling(form(group("werk", one("soort", *LETTERS), one("waar"))), per_page=3)
    sam.presses("add")
    sam.goes_on()
    sam.goes_on()
    assert sam.at == "soort 3/3 in 0"
    assert sam.again(per_page=6).at == "soort 2/2 in 0"


def test_a_question_that_is_gone_gives_way_to_the_first_without_an_answer() -> None:
    sam = Filling(form(one("weer"), one("baas", show_if=Fact("works_now")), one("dag")), facts=frozenset({"works_now"}))
    sam.goes_on("ja")
    assert sam.at == "baas"
    assert sam.again(facts=frozenset()).at == "dag"


@given(st.lists(st.sampled_from(["ja", "nee", "a", "b", "add", "0", "remove", "change", "next", "back"]), max_size=40))
def test_wherever_it_stops_it_goes_on_there(presses: list[str]) -> None:
    """Killed after any press: the same place, the same answer, the same cards."""
    sam = Filling(ASKS)
    for press in presses:
        {"next": sam.fill.next, "back": sam.fill.back}.get(press, lambda card=press: sam.presses(_there(sam, card)))()
        later = sam.again()
        assert (later.at, later.cards) == (sam.at, sam.cards)
        assert later.fill.state.answer == sam.fill.state.answer


def _there(sam: Filling, card: str) -> str:
    """The card when it is on the screen, else the first that is."""
    state = sam.fill.state
    rows = len(getattr(state.answer, "rows", ()))
    menu = ["change", "remove"] if state.row_menu else []
    shown = menu or ([*map(str, range(rows)), "add"] if state.item and state.item.fields else sam.cards)
    return card if card in shown else next(iter(shown), "")
