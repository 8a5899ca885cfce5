"""Answers as JSON: what is written down is what was said."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import (
    Answer,
    Chosen,
    Counted,
    Given,
    Json,
    Trace,
    Written,
    from_json,
    to_json,
    trace_from_json,
    trace_to_json,
)
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


@given(st.builds(Trace, given=st.sampled_from(Given)))
def test_a_trace_comes_back_as_it_was(trace: Trace) -> None:
    assert trace_from_json(json.loads(json.dumps(trace_to_json(trace)))) == trace


def test_a_trace_of_another_version_is_read() -> None:
    """Older ones knew less, newer ones may know more; only what is no trace is refused."""
    assert trace_from_json({"seconds": 1.5, "heard": True, "explained": 0}) == Trace(1.5, heard=True)
    assert trace_from_json({"seconds": 1.5, "eyes": "closed"}) == Trace(1.5)
    with pytest.raises(ValueError, match="trace"):
        trace_from_json([1.5])
