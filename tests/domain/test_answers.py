"""Answers as JSON: what is written down is what was said."""

import json

import pytest
from hypothesis import given

from desktop.domain.answers import Answer, Chosen, Counted, Json, Written, from_json, to_json
from desktop.domain.ids import ChoiceId
from tests.domain.made import answers


@given(answers)
def test_every_answer_survives_the_way_to_disk(answer: Answer) -> None:
    assert from_json(json.loads(json.dumps(to_json(answer), ensure_ascii=False))) == answer


def test_the_order_of_a_ranking_is_kept() -> None:
    ranked = Chosen((ChoiceId("c"), ChoiceId("a"), ChoiceId("b")))
    assert from_json(to_json(ranked)) == ranked


def test_kinds_are_told_apart_by_their_key() -> None:
    """Stored answers must stay readable: these are the words that older vaults hold."""
    assert to_json(Written("3")) == {"written": "3"}
    assert to_json(Counted(3)) == {"counted": 3}


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        [],
        "ja",
        {},
        {"written": "a", "counted": 1},
        {"unknown": 1},
        {"written": 3},
        {"counted": "3"},
        {"dated": "gisteren"},
        {"skipped": "later"},
        {"seen": False},
        {"chosen": "a"},
        {"pictured": ["a"]},
        {"listed": ["a"]},
        {"listed": [{"veld": {"unknown": 1}}]},
    ],
)
def test_anything_else_is_refused(wrong: Json) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - a date, an enum and our own sentences: any of them will do
        from_json(wrong)
