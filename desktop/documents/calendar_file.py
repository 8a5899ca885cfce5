"""The appointment as an iCalendar file (RFC 5545), with an alarm the evening before and two hours ahead."""

from datetime import UTC, timedelta

from desktop.documents.take_home_words import take_home_words
from desktop.domain.take_home import TakeHome

LASTS = timedelta(hours=1)
ALARMS = (timedelta(hours=16), timedelta(hours=2))  # before it begins


def make(card: TakeHome) -> bytes:
    """The file; the same bytes for the same appointment, so that a calendar takes the second for the first."""
    from icalendar import Alarm, Calendar, Event

    said, starts = take_home_words(card.language), card.starts.astimezone(UTC)  # a zone by name would need its rules
    title = said.appointment.format(name=card.with_whom)
    event = Event()
    event.add("uid", f"{card.starts:%Y%m%dT%H%M%S%z}@werkverhaal")
    event.add("dtstamp", starts)
    event.add("dtstart", starts)
    event.add("dtend", starts + LASTS)
    event.add("summary", title)
    event.add("location", card.place)
    told = [said.call.format(phone=card.phone)] if card.phone else []
    told += [said.bring.format(what=card.bring)] if card.bring else []
    event.add("description", "\n".join(told))
    for before in ALARMS:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", -before)
        event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//Werkverhaal//Werkverhaal//NL")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def code_text(card: TakeHome) -> str:
    """The event alone, short enough for a QR code that a telephone reads from paper."""
    said = take_home_words(card.language)
    lines = (
        "BEGIN:VEVENT",
        f"SUMMARY:{_value(said.appointment.format(name=card.with_whom))}",
        f"LOCATION:{_value(card.place)}",
        f"DTSTART:{card.starts:%Y%m%dT%H%M%S}",
        f"DTEND:{card.starts + LASTS:%Y%m%dT%H%M%S}",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"TRIGGER:-PT{ALARMS[0] // timedelta(hours=1)}H",
        "END:VALARM",
        "END:VEVENT",
        "",
    )
    return "\r\n".join(lines)


def _value(text: str) -> str:
    """As RFC 5545 wants a text: on one line, its marks escaped."""
    plain = " ".join(text.split())
    for mark in ("\\", ";", ","):
        plain = plain.replace(mark, f"\\{mark}")
    return plain
