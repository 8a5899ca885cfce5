"""An item whose condition can never hold is found, and one that can is left alone."""

import pytest

from desktop.formfiles.reader import read
from tests.formfiles.samples import FORM

CONDITION = '{all: [{fact: works_now}, {item: begin, any_of: ["yes", some]}]}'


def _codes(condition: str) -> list[str]:
    text = FORM.replace(CONDITION, condition).replace("[works_now]", "[works_now, observes]")
    return [problem.code for problem in read(text, "a").problems]


@pytest.mark.parametrize(
    "condition",
    [
        "{all: [{fact: works_now}, {not: {fact: works_now}}]}",
        '{all: [{item: begin, any_of: ["yes"]}, {item: begin, any_of: ["no"]}]}',
        "{not: {any: [{fact: works_now}, {not: {fact: works_now}}]}}",
        '{all: [{item: laat, any_of: ["yes"]}, {not: {item: laat, any_of: [some, "yes"]}}]}',
    ],
)
def test_what_can_never_hold_is_found(condition: str) -> None:
    assert _codes(condition) == ["F213"]


@pytest.mark.parametrize(
    "condition",
    [
        CONDITION,
        "{any: [{fact: works_now}, {not: {fact: works_now}}]}",
        '{not: {item: begin, any_of: ["yes", some, "no"]}}',
        "{all: [{fact: works_now}, {fact: observes}]}",
    ],
)
def test_what_can_hold_is_left_alone(condition: str) -> None:
    assert _codes(condition) == []


def test_two_cards_of_a_several_question_can_be_picked_together() -> None:
    """Unlike two of a one-of question."""
    both = "{all: [{item: welk-werk, any_of: [groen]}, {item: welk-werk, any_of: [keuken]}]}"
    after = FORM.replace(
        "        choices_from: {picked: welk-werk}\n",
        "        choices_from: {picked: welk-werk}\n        show_if: " + both + "\n",
    )
    assert read(after, "a").problems == ()
    one = after.replace("        least: 1\n        most: 2\n", "").replace("kind: several", "kind: one")
    assert [problem.code for problem in read(one, "a").problems] == ["F213"]


def test_a_condition_with_very_many_cases_is_taken_to_be_possible() -> None:
    """Trying them all would take longer than anybody waits."""
    facts = [f"fact{number}" for number in range(40)]
    every = "{all: [" + ", ".join(f"{{fact: {fact}}}" for fact in facts) + "]}"
    text = FORM.replace(CONDITION, every).replace("[works_now]", f"[works_now, {', '.join(facts)}]")
    assert read(text, "a").problems == ()


def test_a_condition_deep_inside_is_looked_at_too() -> None:
    assert _codes("{any: [{not: {all: [{fact: works_now}, {item: weg, any_of: [a]}]}}, {fact: rains}]}") == [
        "F209",
        "F212",
    ]


def test_a_question_without_cards_can_not_be_read() -> None:
    """A condition looks at cards that were pressed; a number never matches."""
    after = FORM.replace("        least: 0\n", "        show_if: {item: jaren, any_of: [a]}\n        least: 0\n")
    assert [problem.code for problem in read(after, "a").problems] == ["F213", "F211"]


def test_an_item_is_read_with_its_choices() -> None:
    assert _codes("{item: begin}") == ["F108"]


def test_a_mistake_elsewhere_is_not_told_again_as_one_here() -> None:
    """Without a kind nobody knows the choices."""
    text = FORM.replace("        kind: several\n", "").replace(CONDITION, '{item: begin, any_of: ["yes"]}')
    after = text.replace(
        "        lowest: 15\n", "        show_if: {item: welk-werk, any_of: [bos]}\n        lowest: 15\n"
    )
    assert [problem.code for problem in read(after, "a").problems] == ["F202"]


GROUP = """form: papieren
version: 1
languages: [nl]
title: {nl: Papieren}
blocks:
  - id: blok
    title: {nl: Papieren}
    picture: house
    items:
      - id: papieren
        kind: group
        least: 0
        most: 5
        picture: house
        self: {nl: Welke papieren heb jij?}
        fields:
          - id: soort
            kind: one
            picture: house
            self: {nl: Welk papier?}
            choices:
              - {id: rijbewijs, text: {nl: Rijbewijs}, picture: house}
              - {id: diploma, text: {nl: Diploma}, picture: house}
          - id: naam
            kind: text
            picture: house
            show_if: CONDITION
            self: {nl: Waar gaat het over?}
"""


@pytest.mark.parametrize(
    ("condition", "codes"),
    [
        ("{item: soort, any_of: [diploma]}", []),
        ("{item: soort, any_of: [vca]}", ["F211"]),
        ("{item: naam, any_of: [diploma]}", ["F209"]),
        ("{all: [{item: soort, any_of: [diploma]}, {item: soort, any_of: [rijbewijs]}]}", ["F213"]),
    ],
)
def test_field_may_read_the_fields_before_it(condition: str, codes: list[str]) -> None:
    """Conditions read earlier answers; within a group those are the fields of the same entry."""
    problems = read(GROUP.replace("CONDITION", condition), "a", pictures=None).problems
    assert [problem.code for problem in problems] == codes
