"""What a coach may type wrong about an appointment is told in a clear sentence (issue 5, point 5)."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from desktop.flows.take_home import Meeting, trouble, warning

NOW = datetime(2027, 3, 9, 10, 30).astimezone()
GOOD = Meeting(NOW.date() + timedelta(days=7), time(10), "Buurthuis", "Noor")


@pytest.mark.parametrize(
    ("meeting", "told"),
    [
        (GOOD, ""),
        (replace(GOOD, day=NOW.date(), time=time(10, 15)), "Deze tijd is al voorbij."),
        (replace(GOOD, day=NOW.date() - timedelta(days=1)), "Deze tijd is al voorbij."),
        (replace(GOOD, day=NOW.date(), time=time(10, 45)), ""),
        (replace(GOOD, place="  "), "Typ eerst waar"),
        (replace(GOOD, with_whom=""), "Typ eerst met wie"),
    ],
)
def test_what_has_to_be_put_right_first(meeting: Meeting, told: str) -> None:
    assert trouble(meeting, NOW)[: len(told) or None] == told


@pytest.mark.parametrize(
    ("hour", "told"), [(time(7), ""), (time(20), ""), (time(6, 45), "06:45 is vroeg"), (time(21), "21:00 is vroeg")]
)
def test_an_odd_time_is_asked_about_and_may_stay(hour: time, told: str) -> None:
    meeting = replace(GOOD, time=hour)
    assert (told in warning(meeting, NOW)) if told else (warning(meeting, NOW) == "")
    assert trouble(meeting, NOW) == ""


def test_a_time_that_was_is_told_at_once() -> None:
    assert warning(replace(GOOD, day=NOW.date(), time=time(7)), NOW).startswith("Deze tijd is al voorbij.")
