"""Sound, speed and autoplay are remembered per candidate (PRODUCT, Sound)."""

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.hearing import LEAST_VOLUME, MOST_VOLUME, PACES, Hearing, hearing_of

STEPS = st.lists(st.sampled_from([-1, 1]), max_size=30)


@given(STEPS, STEPS)
def test_it_stays_within_what_can_be_heard_and_survives_storage(louder: list[int], faster: list[int]) -> None:
    hearing = Hearing()
    for step in louder:
        hearing = hearing.louder(step)
    for step in faster:
        hearing = hearing.faster(step)
    assert LEAST_VOLUME <= hearing.volume <= MOST_VOLUME
    assert hearing.pace in PACES
    assert hearing_of(json.dumps(asdict(hearing))) == hearing


def test_every_step_is_a_step() -> None:
    assert Hearing().louder(1).volume > Hearing().volume > Hearing().louder(-1).volume
    assert Hearing().faster(1).pace > Hearing().pace > Hearing().faster(-1).pace


@pytest.mark.parametrize(
    "stored",
    ["{}", '{"volume": 7, "pace": 3, "autoplay": 1, "switch": "x", "motion": 0}', '{"volume": "x", "pace": null}'],
)
def test_what_can_not_be_chosen_is_as_it_is_at_first(stored: str) -> None:
    assert hearing_of(stored) == Hearing()
