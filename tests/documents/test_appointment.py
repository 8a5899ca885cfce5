"""An appointment as it is typed reaches a calendar whole: by its file and by the code on the card (issue 5, 5)."""

from datetime import date, datetime, time, timedelta, timezone

import icalendar
import pytest

from desktop.documents import calendar_file
from desktop.documents.maker import PdfMaker
from desktop.domain.take_home import TakeHome
from desktop.flows.take_home import Meeting, card_of
from tests.documents.dossiers import SHELF, kept

WINTER, SUMMER = date(2027, 12, 8), date(2027, 7, 8)


def card(day: date, hour: time = time(9, 45), place: str = "Zaal 1; achter, links") -> TakeHome:
    """The card of an appointment, as the screen makes it."""
    return card_of(kept().dossier, SHELF, Meeting(day, hour, place, "Robin", "een pen", "06 00000000"), "nl")


def event(text: bytes | str) -> icalendar.Event:
    """The one event that a calendar reads from it."""
    (found,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert isinstance(found, icalendar.Event)
    return found


@pytest.mark.parametrize("day", [WINTER, SUMMER], ids=str)
@pytest.mark.parametrize("hour", [time(0, 0), time(9, 45), time(23, 45)], ids=str)
def test_the_file_tells_the_moment_in_every_zone(day: date, hour: time) -> None:
    """In universal time: a zone by a name of our own would be read as another hour by some calendars."""
    made = card(day, hour)
    data = PdfMaker().calendar(made)
    assert event(data).decoded("dtstart") == made.starts == datetime.combine(day, hour).astimezone()
    assert b"TZID" not in data
    assert event(data).decoded("dtend") - event(data).decoded("dtstart") == timedelta(hours=1)


def test_a_laptop_in_another_zone_makes_the_same_moment() -> None:
    here = card(WINTER)
    there = TakeHome(**{**vars(here), "starts": here.starts.astimezone(timezone(timedelta(hours=5)))})
    assert event(PdfMaker().calendar(there)).decoded("dtstart") == event(PdfMaker().calendar(here)).decoded("dtstart")
    assert event(PdfMaker().calendar(here)).decoded("dtstart").utcoffset() == timedelta(0)


@pytest.mark.parametrize("day", [WINTER, SUMMER], ids=str)
def test_the_code_on_the_card_opens_as_the_same_event(day: date) -> None:
    """What a telephone reads from the code: the hour on the wall where they meet, the place, and an alarm."""
    made = card(day)
    read = event(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{calendar_file.code_text(made)}END:VCALENDAR\r\n")
    filed = event(PdfMaker().calendar(made))
    for name in ("summary", "location"):
        assert str(read[name]) == str(filed[name])
    assert read.decoded("dtstart") == datetime.combine(day, time(9, 45))
    assert read.decoded("dtend") - read.decoded("dtstart") == timedelta(hours=1)
    assert [alarm.decoded("trigger") for alarm in read.walk("VALARM")] == [timedelta(hours=-16)]
