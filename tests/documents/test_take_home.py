"""The take-home card and its .ics: day, time, place and who, and nothing else (DOCUMENTS; issue 5, point 5)."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from desktop.documents import calendar_file
from desktop.documents.maker import PdfMaker
from desktop.domain.employer import Point
from desktop.domain.take_home import TakeHome
from tests.documents import reading

STARTS = datetime(2026, 12, 8, 9, 45, tzinfo=ZoneInfo("Europe/Amsterdam"))
CARD = TakeHome(
    language="nl",
    first_name="Sam",
    avatar="avatar-kite",
    starts=STARTS,
    place="Voorbeeldstraat 12, Voorbeeldstad",
    with_whom="Robin",
    phone="06 00 00 00 00",
    bring="een foto van jouw werk",
    done=(Point("pencil", "Jij vertelde wie jij bent."), Point("letter", "Wij maakten jouw portfolio.")),
)
LONG = replace(
    CARD,
    first_name="Alexandrina Wilhelmina",
    place="Bedrijfsverzamelgebouw De Lange Naam, Voorbeeldlaan 1234, Voorbeeldstad-Noord",
    with_whom="Robin Voorbeeld-Denkbeeldig van het team",
    bring="een foto van jouw werk en jouw fiets",
    done=(Point("pencil", "Jij vertelde wie jij bent en wat jij graag doet."),) * 6,
)
every_card = pytest.mark.parametrize("card", [CARD, LONG, replace(CARD, language="en"), replace(CARD, done=())])


@every_card
def test_one_page_with_nothing_over_anything_else(card: TakeHome, tmp_path: Path) -> None:
    pdf = PdfMaker().take_home(card)
    assert reading.pages(pdf, tmp_path) == 1
    words = reading.words(pdf, tmp_path)
    assert [(one.text, two.text) for at, one in enumerate(words) for two in words[at + 1 :] if one.touches(two)] == []
    assert max(word.bottom for word in words) < 842 / 2 + 30  # the lower half is not used


def test_the_appointment_is_read_first(tmp_path: Path) -> None:
    told = [text for _, text in reading.story(PdfMaker().take_home(CARD), tmp_path)]
    assert told[:4] == ["dinsdag", "8 december", "Hoe laat", "9.45 uur"]
    assert "Kan je niet? Bel 06 00 00 00 00" in told


def test_the_file_is_a_calendar_with_one_event_and_its_alarms() -> None:
    calendar = icalendar.Calendar.from_ical(PdfMaker().calendar(CARD))
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("dtstart") == STARTS
    assert str(event["location"]) == CARD.place
    assert [alarm.decoded("trigger") for alarm in event.walk("VALARM")] == [timedelta(hours=-16), timedelta(hours=-2)]
    assert "Bel 06 00 00 00 00" in str(event["description"])


def test_the_code_is_the_same_event_whatever_stands_in_the_place() -> None:
    awkward = replace(CARD, place="Zaal 1; achter, links\nEND:VEVENT")
    (event,) = icalendar.Calendar.from_ical(
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{calendar_file.code_text(awkward)}END:VCALENDAR\r\n"
    ).walk("VEVENT")
    assert str(event["location"]) == "Zaal 1; achter, links END:VEVENT"
    assert event.decoded("dtstart") == STARTS.replace(tzinfo=None)


def test_the_same_card_gives_the_same_bytes() -> None:
    assert PdfMaker().take_home(CARD) == PdfMaker().take_home(CARD)
    assert PdfMaker().calendar(CARD) == PdfMaker().calendar(CARD)
