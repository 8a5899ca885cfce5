"""Only orders and reports go through the pipe, and what is refused is not repeated (HOUSE, style 10)."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import Given
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId
from desktop.flows.asking import Ask, Subject
from desktop.flows.lines import Arrival, Errand
from desktop.flows.manner import Manner
from desktop.flows.messages import (
    Called,
    Cue,
    HandedOver,
    Locked,
    Order,
    Part,
    Report,
    Told,
    order_as_bytes,
    order_of,
    report_as_bytes,
    report_of,
)
from tests.supervisor.people import visit

REFUSAL = r"^not a message of ours$"
MANNER = Manner("nl", "contrast", 1.5, motion=False, folder=Path("/made/up"))
ORDERS: list[Order] = [
    *Cue,
    Part(MANNER, Errand()),
    Part(MANNER, Errand(Arrival.TAKE_OVER, "Sam", "Geen geluid.", CandidateId("1"))),
    Part(MANNER, visit("Zoë", followed=True)),
    Part(MANNER, replace(visit("Sam"), minutes=15, role=RespondentRole.MENTOR, who="Kim", given=Given.READ_ALOUD)),
    Part(MANNER, replace(visit("Sam"), asks=(Ask(Subject.PHOTO), Ask(Subject.EMPLOYER, "Kwekerij Voorbeeld")))),
]
REPORTS: list[Report] = [
    *Told,
    HandedOver((visit("Sam"), visit("Noor"))),
    Locked(at_once=True),
    Called("Sam", "Geen geluid."),
]
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("order", ORDERS)
def test_order_arrives_as_it_was_sent(order: Order) -> None:
    assert order_of(order_as_bytes(order)) == order


@pytest.mark.parametrize("report", REPORTS)
def test_report_arrives_as_it_was_sent(report: Report) -> None:
    assert report_of(report_as_bytes(report)) == report


def spoilt(message: object, place: list[str | int], value: object) -> bytes:
    """The message with something else in one place."""
    here = message
    for step in place[:-1]:
        here = here[step]  # type: ignore[index]  # JSON has no type of its own
    here[place[-1]] = value  # type: ignore[index]
    return json.dumps(message).encode()


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (["report"], "handover"),
        (["report"], 1),
        (["visits"], []),
        (["visits"], "Sam"),
        (["more"], 1),
        (["visits", 0, "ticket", "kiosk"], "../vault"),
        (["visits", 0, "ticket", "kiosk"], ""),
        (["visits", 0, "ticket", "key"], "00" * 31),
        (["visits", 0, "ticket", "key"], "0" * 63),
        (["visits", 0, "ticket", "key"], "zz" * 32),
        (["visits", 0, "ticket", "first_name"], None),
        (["visits", 0, "forms"], "werkprofiel"),
        (["visits", 0, "forms"], [1]),
        (["visits", 0, "minutes"], "15"),
        (["visits", 0, "minutes"], True),
        (["visits", 0, "role"], "coach"),
        (["visits", 0, "who"], None),
        (["visits", 0, "given"], ""),
        (["visits", 0, "asks"], {}),
        (["visits", 0, "asks"], [{"subject": "vault", "who": ""}]),
        (["visits", 0, "followed"], 1),
    ],
)
def test_hand_over_is_taken_literally(place: list[str | int], value: object) -> None:
    """A kiosk's name becomes a file's name: it can't lead to another folder."""
    message = json.loads(report_as_bytes(HandedOver((visit("Sam"),))))
    with pytest.raises(ValueError, match=REFUSAL):
        report_of(spoilt(message, place, value))


@given(st.binary(max_size=40) | anything.map(lambda made: json.dumps(made).encode()))
def test_nonsense_is_refused_without_repeating_it(data: bytes) -> None:
    for read in (order_of, report_of):
        with pytest.raises(ValueError, match=REFUSAL):
            read(data)


@given(st.sampled_from(["coach", "candidate", "hand_over", "lock", "call_coach", "shown"]), anything)
def test_half_a_message_is_none(kind: str, rest: object) -> None:
    for read, word in ((order_of, "order"), (report_of, "report")):
        message = {word: kind, "manner": rest, "visit": rest, "visits": [rest], "errand": rest, "first_name": rest}
        with pytest.raises(ValueError, match=REFUSAL):
            read(json.dumps(message).encode())


def test_deep_nonsense_is_nonsense() -> None:
    with pytest.raises(ValueError, match=REFUSAL):
        order_of(b"[" * 100_000)
