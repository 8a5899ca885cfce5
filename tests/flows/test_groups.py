"""Rows of a repeated group: add another, change, take away, back, and never more than six cards (DECISIONS 3 and 7)."""

from desktop.domain.answers import Listed, Row, Skipped, SkipReason, Written
from desktop.domain.form import Kind, RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.notices import Notice
from desktop.flows.pages import page_of
from desktop.flows.reader import Reader
from tests.flows.filling import Filling, chosen
from tests.flows.forms import form, group, item, one

JOBS = form(group("werk", one("soort", "kok", "tuin"), one("waar", "thuis", "baan")), one("dag"))
READER = Reader("nl", RespondentRole.SELF, {"name": "Sam"})


def row(**answers: str) -> Row:
    """A row of cards."""
    return Row({ItemId(field): chosen(card) for field, card in answers.items()})


def shown(sam: Filling) -> list[str]:
    """The cards on the screen."""
    return [card.id for card in page_of(sam.fill.state, READER).cards]


def with_a_row() -> Filling:
    """Sam, who has worked as a cook at home."""
    sam = Filling(JOBS)
    sam.presses("add")
    sam.goes_on("kok")
    sam.goes_on("thuis")
    return sam


def test_adding_asks_each_field_on_a_screen_of_its_own() -> None:
    sam = Filling(JOBS)
    sam.presses("add")
    assert sam.at == "soort in 0"
    sam.goes_on("kok")
    assert sam.at == "waar in 0"
    sam.goes_on("thuis")
    assert (sam.at, sam.answer("werk")) == ("werk", Listed((row(soort="kok", waar="thuis"),)))
    assert shown(sam) == ["0", "add"]


def test_no_row_at_all_is_an_answer() -> None:
    sam = Filling(JOBS)
    sam.goes_on()
    assert (sam.at, sam.answer("werk")) == ("dag", Listed(()))


def test_a_field_needs_an_answer_or_a_skip() -> None:
    sam = Filling(JOBS)
    sam.presses("add")
    sam.goes_on()
    assert (sam.at, sam.fill.state.notice) == ("soort in 0", Notice.CHOOSE_FIRST)
    sam.fill.skip(SkipReason.WONT_SAY)
    sam.goes_on()
    assert sam.at == "waar in 0"
    assert sam.answer("werk") == Listed((Row({ItemId("soort"): Skipped(SkipReason.WONT_SAY)}),))


def test_changing_a_row() -> None:
    sam = with_a_row()
    sam.presses("0")
    assert sam.at == "menu 0"
    sam.presses("change")
    assert (sam.at, sam.fill.state.answer) == ("soort in 0", chosen("kok"))
    sam.goes_on("tuin")
    sam.goes_on()
    assert sam.answer("werk") == Listed((row(soort="tuin", waar="thuis"),))


def test_taking_a_row_away() -> None:
    sam = with_a_row()
    sam.presses("add")
    sam.goes_on("tuin")
    sam.goes_on("baan")
    sam.presses("0", "remove")
    assert (sam.at, sam.answer("werk")) == ("werk", Listed((row(soort="tuin", waar="baan"),)))


def test_back_from_the_menu_changes_nothing() -> None:
    sam = with_a_row()
    sam.presses("0")
    sam.fill.back()
    assert (sam.at, sam.answer("werk")) == ("werk", Listed((row(soort="kok", waar="thuis"),)))


def test_going_on_from_the_menu_says_choose_first() -> None:
    sam = with_a_row()
    sam.presses("0")
    sam.goes_on()
    assert (sam.at, sam.fill.state.notice) == ("menu 0", Notice.CHOOSE_FIRST)


def test_back_goes_field_by_field_and_loses_nothing() -> None:
    sam = Filling(JOBS)
    sam.presses("add")
    sam.goes_on("kok")
    sam.fill.back()
    assert (sam.at, sam.fill.state.answer) == ("soort in 0", chosen("kok"))
    sam.fill.back()
    assert (sam.at, sam.answer("werk")) == ("werk", Listed((row(soort="kok"),)))


def test_back_goes_to_the_last_page_of_the_field_before() -> None:
    sam = Filling(form(group("werk", one("soort", *"abcdefgh"), one("waar"))))
    sam.presses("add")
    sam.goes_on("a")
    sam.goes_on()
    assert sam.at == "waar in 0"
    sam.fill.back()
    assert sam.at == "soort 2/2 in 0"


def test_back_from_an_empty_row_leaves_no_row() -> None:
    sam = Filling(JOBS)
    sam.presses("add")
    sam.fill.back()
    assert (sam.at, shown(sam), sam.answer("werk")) == ("werk", ["add"], None)


def test_resuming_in_the_middle_of_a_row() -> None:
    sam = with_a_row()
    sam.presses("add")
    sam.goes_on("tuin")
    later = sam.again()
    assert later.at == "waar in 1"
    later.goes_on("baan")
    assert later.answer("werk") == Listed((row(soort="kok", waar="thuis"), row(soort="tuin", waar="baan")))


def test_rows_are_turned_as_pages_too() -> None:
    """Never more than six cards on a screen; the rows of other pages stay visible in a strip."""
    sam = Filling(JOBS)
    for _ in range(6):
        if "add" not in shown(sam):
            sam.goes_on()
        sam.presses("add")
        sam.goes_on("kok")
        sam.goes_on("thuis")
    assert (sam.at, shown(sam)) == ("werk 1/2", ["0", "1", "2", "3"])
    assert [card.id for card in page_of(sam.fill.state, READER).strip] == ["4", "5"]
    sam.goes_on()
    assert shown(sam) == ["4", "5", "add"]
    sam.goes_on()
    assert sam.at == "dag"


def test_taking_the_last_row_of_a_page_away_turns_back() -> None:
    six = Listed(tuple(row(soort="kok", waar="thuis") for _ in range(6)))
    sam = Filling(JOBS, answers={ItemId("werk"): six}, place="item:werk:1")
    sam.presses("5", "remove")
    assert (sam.at, shown(sam)) == ("werk", ["0", "1", "2", "3", "4", "add"])


def test_skipping_the_group_on_its_second_page() -> None:
    six = Listed(tuple(row(soort="kok", waar="thuis") for _ in range(6)))
    sam = Filling(JOBS, answers={ItemId("werk"): six}, place="item:werk:1")
    sam.fill.skip(SkipReason.DONT_KNOW)
    assert shown(sam) == ["add"]
    sam.goes_on()
    assert sam.at == "dag"


def test_enough_rows() -> None:
    two = Listed(tuple(row(soort="kok") for _ in range(2)))
    sam = Filling(form(group("werk", one("soort"), most=2)), answers={ItemId("werk"): two})
    assert shown(sam) == ["0", "1"]
    sam.presses("add")
    assert (sam.at, sam.fill.state.notice) == ("werk", Notice.ENOUGH)


def test_a_written_field_offers_its_suggestions() -> None:
    sam = Filling(form(group("papier", item("naam", Kind.TEXT, "Groen", "Zorg"))))
    sam.presses("add")
    assert shown(sam) == ["Groen", "Zorg"]
    sam.fill.answer_with(Written("Groen"))
    assert [card.chosen for card in page_of(sam.fill.state, READER).cards] == [True, False]


def test_a_row_is_shown_by_what_was_chosen_first_in_it() -> None:
    half = Listed((Row({ItemId("waar"): chosen("baan")}), Row({ItemId("soort"): Skipped(SkipReason.DONT_KNOW)})))
    sam = Filling(JOBS, answers={ItemId("werk"): half})
    assert [card.text for card in page_of(sam.fill.state, READER).cards] == ["baan", "Nog niet af", "Ik kies nog iets"]
