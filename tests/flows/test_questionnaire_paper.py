"""A form on paper: what is asked of whom, and what paper can't ask (issue 5, point 5)."""

from dataclasses import replace

import pytest

from desktop.domain.conditions import Fact, Not
from desktop.domain.form import ChoicesFrom, Derived, Form, Kind, PracticeTask, RespondentRole
from desktop.domain.ids import ItemId
from desktop.domain.questionnaire_sheet import SheetQuestion, Way
from desktop.flows.questionnaire_paper import ROWS, sheet_of
from tests.flows.forms import form, group, info, item, one, practice, says, several, when


def asked(made: Form, role: RespondentRole = RespondentRole.SELF, **more: frozenset[str]) -> list[SheetQuestion]:
    sheet = sheet_of(made, "nl", role, "Sam", **more)
    return [question for block in sheet.blocks for question in block.questions]


def test_questions_are_numbered_and_what_is_only_told_is_not() -> None:
    told = asked(form(info("hoi"), one("weer"), several("wat", "a", "b", most=2)))
    assert [(question.text, question.number, question.way) for question in told] == [
        ("hoi?", 0, Way.READ),
        ("weer?", 1, Way.CROSS_ONE),
        ("wat?", 2, Way.CROSS_SOME),
    ]


@pytest.mark.parametrize(
    ("kind", "way"),
    [(Kind.TEXT, Way.WRITE), (Kind.NUMBER, Way.WRITE), (Kind.DATE, Way.WRITE)],
)
def test_what_is_typed_on_the_screen_is_written(kind: Kind, way: Way) -> None:
    assert [question.way for question in asked(form(item("naam", kind)))] == [way]


def test_a_top_three_shows_the_cards_it_is_chosen_from() -> None:
    top = item("top", Kind.RANK, most=3, choices_from=ChoicesFrom(Derived.PICKED, ItemId("werk")))
    told = asked(form(several("werk", "groen", "post", most=2), top))
    assert told[1].way is Way.RANK
    assert [tile.text for tile in told[1].tiles] == ["groen", "post"]


def test_what_comes_from_answers_is_written_as_numbers() -> None:
    best = several("best", choices_from=ChoicesFrom(Derived.BEST), most=3)
    (question,) = asked(form(best))
    assert (question.way, question.most) == (Way.WRITE_NUMBERS, 3)


def test_what_depends_on_facts_is_there_or_not_and_on_answers_is_marked() -> None:
    working, idle = one("werk", show_if=Fact("works_now")), one("thuis", show_if=Not(Fact("works_now")))
    made = form(one("soort"), working, idle, one("welke", show_if=when("soort", "ja")))
    assert [(each.text, each.only_if) for each in asked(made)] == [
        ("soort?", False),
        ("thuis?", False),
        ("welke?", True),
    ]
    there = asked(made, facts=frozenset({"works_now"}))
    assert [(each.text, each.only_if) for each in there][1] == ("werk?", False)


def test_a_group_is_printed_more_than_once_with_numbers_of_its_own() -> None:
    told = asked(form(group("baan", one("soort"), one("waar"))))
    assert [each.number for each in told if each.number] == list(range(1, 2 * ROWS + 1))
    assert [each.text for each in told].count("Heb je er nog een? Vertel het hier.") == ROWS - 1


def test_what_only_the_screen_can_ask_is_left_out() -> None:
    made = form(
        item("foto", Kind.PHOTO),
        item("hoor", Kind.SOUND_CHECK, "ja"),
        one("oefen", practice=practice(PracticeTask.CHOOSE, "ja")),
        one("weer"),
    )
    assert [each.text for each in asked(made)] == ["weer?"]


def test_someone_else_gets_their_own_words_the_name_and_their_own_way_not_to_answer() -> None:
    twin = replace(one("op-tijd"), observer=says("{name} komt op tijd?"))
    made = form(twin, one("kies", show_if=Not(Fact("observes"))), observer_title=says("Zo doet {name} het"))
    (question,) = asked(made, RespondentRole.MENTOR)
    assert question.text == "Sam komt op tijd?"
    assert question.skips == ("dat zie ik niet", "wil ik niet zeggen")
    assert sheet_of(made, "nl", RespondentRole.MENTOR, "Sam").title == "Zo doet Sam het"
    assert asked(made)[0].skips == ("weet ik niet", "wil ik niet zeggen")


def test_without_skips_on_the_screen_there_are_none_on_paper() -> None:
    (question,) = asked(form(one("weer", skips=False)))
    assert question.skips == ()


def test_without_a_name_there_is_room_for_one() -> None:
    made = form(replace(one("op-tijd"), observer=says("{name} komt op tijd?")))
    sheet = sheet_of(made, "nl", RespondentRole.MENTOR)
    assert sheet.blocks[0].questions[0].text == "… komt op tijd?"
    assert sheet.code == "proef 1"
