"""Filling a form in: one question a screen, every answer kept at once, nothing lost by going back (PRODUCT, Task)."""

import pytest
from typing_extensions import override

from desktop.domain.answers import Answer, Counted, Seen, Skipped, SkipReason, Trace, Written
from desktop.domain.conditions import Fact
from desktop.domain.form import ChoicesFrom, Derived, Kind
from desktop.domain.ids import ItemId
from desktop.flows.notices import Notice
from tests.flows.filling import Filling, RecordingKeeper, chosen
from tests.flows.forms import block, card, form, info, item, one, says, several, when

LETTERS = tuple("abcdefgh")


def test_choosing_one_replaces_the_other_and_moves_nowhere() -> None:
    sam = Filling(form(one("weer", "zon", "regen"), one("dag")))
    sam.presses("zon", "regen")
    assert (sam.at, sam.answer("weer")) == ("weer", chosen("regen"))


def test_pressing_the_chosen_card_again_leaves_it_chosen() -> None:
    sam = Filling(form(one("weer", "zon", "regen")))
    assert sam.presses("zon", "zon").answer("weer") == chosen("zon")


def test_next_without_an_answer_says_choose_first() -> None:
    """DECISIONS 1: Next is never greyed."""
    sam = Filling(form(one("weer"), one("dag")))
    assert sam.goes_on()
    assert (sam.at, sam.fill.state.notice) == ("weer", Notice.CHOOSE_FIRST)
    sam.presses("ja")
    assert sam.fill.state.notice is None


def test_several_between_least_and_most() -> None:
    sam = Filling(form(several("dieren", *LETTERS[:5], least=2, most=3), one("dag")))
    sam.goes_on("a")
    assert sam.fill.state.notice is Notice.CHOOSE_MORE
    sam.presses("b", "c", "d")
    assert (sam.answer("dieren"), sam.fill.state.notice) == (chosen("a", "b", "c"), Notice.ENOUGH)
    sam.presses("b")
    assert sam.answer("dieren") == chosen("a", "c")
    assert sam.goes_on()
    assert sam.at == "dag"


def test_taking_everything_back_is_no_answer() -> None:
    sam = Filling(form(several("dieren", "a", "b", least=1, most=2), one("dag")))
    sam.goes_on("a", "a")
    assert (sam.at, sam.fill.state.notice) == ("dieren", Notice.CHOOSE_FIRST)


def test_none_of_these_is_an_answer_where_least_is_none() -> None:
    sam = Filling(form(several("dieren", "a", "b", least=0, most=2), one("dag")))
    sam.goes_on()
    assert (sam.at, sam.answer("dieren")) == ("dag", chosen())


def test_more_than_six_cards_are_turned_as_equal_pages() -> None:
    """DECISIONS 3; choosing on a later page adds to what was chosen on an earlier one."""
    sam = Filling(form(several("dieren", *LETTERS, least=2, most=3), one("dag")))
    assert (sam.at, sam.cards) == ("dieren 1/2", list("abcd"))
    assert sam.goes_on("a")
    assert (sam.at, sam.cards) == ("dieren 2/2", list("efgh"))
    sam.goes_on()
    assert sam.fill.state.notice is Notice.CHOOSE_MORE
    sam.goes_on("h")
    assert (sam.at, sam.answer("dieren")) == ("dag", chosen("a", "h"))


def test_cards_of_two_groups_never_share_a_page() -> None:
    buiten = [card(name, group="buiten") for name in "ab"]
    binnen = [card(name, group="binnen") for name in "cde"]
    sam = Filling(form(several("werk", *buiten, *binnen, most=5)))
    assert sam.cards == ["a", "b"]
    sam.goes_on("a")
    assert sam.cards == ["c", "d", "e"]


def test_the_order_of_pressing_is_the_order_of_a_ranking() -> None:
    sam = Filling(form(item("top", Kind.RANK, "a", "b", "c", "d", most=3)))
    sam.presses("c", "a", "b")
    assert sam.answer("top") == chosen("c", "a", "b")
    sam.presses("a", "d")
    assert sam.answer("top") == chosen("c", "b", "d")


def test_the_one_card_that_was_chosen_passes_the_other_pages() -> None:
    """More cards can add nothing to it; whoever goes back sees them."""
    sam = Filling(form(one("dier", *LETTERS), one("dag")))
    sam.goes_on("a")
    assert sam.at == "dag"
    sam.fill.back()
    assert sam.at == "dier 2/2"


@pytest.mark.parametrize("reason", SkipReason)
def test_skipping_is_an_answer_and_passes_the_other_pages(reason: SkipReason) -> None:
    """*Weet ik niet* and *wil ik niet zeggen* are always there."""
    sam = Filling(form(several("dieren", *LETTERS, *"ijklm", least=2, most=3), one("dag")))
    sam.fill.skip(reason)
    assert sam.answer("dieren") == Skipped(reason)
    sam.goes_on()
    assert sam.at == "dag"


def test_a_card_after_a_skip_is_the_answer() -> None:
    sam = Filling(form(one("weer")))
    sam.fill.skip(SkipReason.DONT_KNOW)
    assert sam.presses("ja").answer("weer") == chosen("ja")


def test_back_loses_nothing() -> None:
    sam = Filling(form(one("weer"), several("dieren", *LETTERS, most=3), one("dag")))
    sam.goes_on("ja")
    sam.goes_on("a")
    sam.goes_on("h")
    while sam.fill.state.can_go_back:
        assert sam.fill.back()
    assert sam.at == "weer"
    assert not sam.fill.back()
    assert sam.fill.state.answer == chosen("ja")
    for _ in range(3):
        sam.goes_on()
    assert (sam.at, sam.answer("dieren")) == ("dag", chosen("a", "h"))


def test_something_to_hear_needs_no_press() -> None:
    sam = Filling(form(info("hallo"), one("weer")))
    assert sam.goes_on()
    assert (sam.at, sam.answer("hallo")) == ("weer", Seen())


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.NUMBER, Kind.DATE])
def test_what_is_written_or_counted_needs_an_answer(kind: Kind) -> None:
    sam = Filling(form(item("vraag", kind), one("weer")))
    sam.goes_on()
    assert (sam.at, sam.fill.state.notice) == ("vraag", Notice.CHOOSE_FIRST)
    sam.fill.answer_with(Counted(3))
    sam.goes_on()
    assert sam.at == "weer"


def test_an_emptied_field_is_no_answer() -> None:
    sam = Filling(form(item("naam", Kind.TEXT), one("weer")))
    sam.fill.answer_with(Written("Sam"))
    sam.fill.answer_with(Written(""))
    sam.goes_on()
    assert (sam.at, sam.fill.state.notice) == ("naam", Notice.CHOOSE_FIRST)


def test_pressing_where_nothing_can_be_pressed_keeps_nothing() -> None:
    sam = Filling(form(info("hallo"), one("weer")))
    assert sam.presses("ja").keeper.events == []


def test_questions_appear_and_disappear_with_earlier_answers() -> None:
    """DECISIONS 8: what is no longer asked stays stored, and comes back when it is asked again."""
    sam = Filling(form(one("werk"), one("baas", show_if=when("werk", "ja")), one("dag")))
    sam.goes_on("ja")
    sam.goes_on("nee")
    sam.fill.back()
    sam.fill.back()
    sam.goes_on("nee")
    assert (sam.at, sam.answer("baas")) == ("dag", chosen("nee"))
    sam.fill.back()
    sam.goes_on("ja")
    assert (sam.at, sam.fill.state.answer) == ("baas", chosen("nee"))


def test_declared_facts_decide_too() -> None:
    asks = form(one("weer"), one("baas", show_if=Fact("works_now")))
    assert not Filling(asks).goes_on("ja")
    assert Filling(asks, facts=frozenset({"works_now"})).goes_on("ja")


def test_derived_cards_ask_for_no_more_than_there_are() -> None:
    picked = item("top", Kind.RANK, choices_from=ChoicesFrom(Derived.PICKED, ItemId("werk")), least=3, most=3)
    sam = Filling(form(several("werk", "a", "b", "c", most=3), picked, one("dag")))
    sam.goes_on("b", "a")
    assert sam.cards == ["b", "a"]
    sam.goes_on("a")
    assert sam.fill.state.notice is Notice.CHOOSE_MORE
    sam.goes_on("b")
    assert sam.at == "dag"


def test_the_end_is_told_once_and_kept() -> None:
    sam = Filling(form(one("weer")))
    assert not sam.goes_on("ja")
    assert sam.keeper.events[-1] == ("finish", None)


def test_a_summary_goes_to_what_is_pressed_and_a_break_follows() -> None:
    """DECISIONS 10."""
    first = block("een", one("weer"), one("dag"), summary=True, praise=says("Dank je wel."))
    sam = Filling(form(first, block("twee", one("z"))))
    sam.goes_on("ja")
    sam.goes_on("ja")
    assert sam.at == "summary:een:0"
    sam.presses("weer")
    assert sam.at == "weer"
    sam.goes_on("nee")
    assert (sam.at, sam.answer("weer")) == ("summary:een:0", chosen("nee"))
    sam.goes_on()
    assert sam.at == "break:een:0"
    sam.goes_on()
    assert sam.at == "z"


class FullDisk(RecordingKeeper):
    """Nothing can be kept."""

    @override
    def record(self, item: ItemId, answer: Answer, trace: Trace) -> None:
        """Refuses."""
        raise OSError("no space left")


def test_an_answer_is_kept_before_the_screen_changes() -> None:
    """Issue 2, point 6: what could not be kept is not shown as chosen."""
    sam = Filling(form(one("weer")), keeper=FullDisk())
    with pytest.raises(OSError, match="no space"):
        sam.presses("ja")
    assert sam.fill.state.answer is None


def test_everything_is_kept_in_the_order_it_happened() -> None:
    sam = Filling(form(one("weer"), one("dag")))
    sam.goes_on("ja")
    sam.goes_on("nee")
    assert sam.keeper.events == [
        ("record", ("weer", chosen("ja"))),
        ("move", "item:dag:0"),
        ("record", ("dag", chosen("nee"))),
        ("finish", None),
    ]


def test_how_an_answer_came_about_is_kept_with_it() -> None:
    sam = Filling(form(one("weer"), one("dag")))
    sam.fill.listened()
    sam.witness.explained()
    sam.seconds = 4.0
    sam.goes_on("ja")
    sam.seconds = 5.5
    sam.presses("nee")
    assert sam.keeper.traces == [Trace(4.0, heard=True, explained=1), Trace(1.5)]
