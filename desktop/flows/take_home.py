"""The take-home card put together: the next appointment as it was typed, and what was done today."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from desktop.domain.agreeing import Appointment
from desktop.domain.candidate import Dossier
from desktop.domain.employer import Point
from desktop.domain.take_home import TakeHome
from desktop.flows.course import ABILITY, KICKOFF, MOOD, PROFILE
from desktop.flows.export import on_paper
from desktop.flows.ports import FormShelf, Vault
from desktop.text import tr

FORMS = (PROFILE, ABILITY, MOOD, KICKOFF)  # what a candidate knows as something that was done
USUAL = time(10)
IN_DAYS = 7
EARLY, LATE = time(7), time(20)  # between these people mostly meet


@dataclass(frozen=True)
class Meeting:
    """The appointment as it is typed."""

    day: date
    time: time
    place: str
    with_whom: str
    bring: str = ""
    phone: str = ""

    @property
    def starts(self) -> datetime:
        """By this laptop's clock, with its summer time."""
        return datetime.combine(self.day, self.time).astimezone()


def trouble(meeting: Meeting, now: datetime) -> str:
    """What has to be put right before its card can leave; "" for nothing."""
    if meeting.starts <= now:
        return tr("Deze tijd is al voorbij. Kies een dag en tijd die nog komen.")
    if not meeting.place.strip():
        return tr("Typ eerst waar jullie elkaar zien.")
    return "" if meeting.with_whom.strip() else tr("Typ eerst met wie de afspraak is.")


def warning(meeting: Meeting, now: datetime) -> str:
    """What may be a slip of the hand, told at once; "" for nothing."""
    if meeting.starts <= now:
        return trouble(meeting, now)
    if EARLY <= meeting.time <= LATE:
        return ""
    return tr("Let op: {time} is vroeg of laat. Klopt dat?", time=f"{meeting.time:%H:%M}")


def first_meeting(dossier: Dossier) -> Meeting:
    """What is known of the next appointment; else in a week, where and with whom it was the last time."""
    now = dossier.log[-1].at  # it was opened a moment ago
    coming = sorted((each for each in dossier.appointments if each.starts > now), key=lambda each: each.starts)
    if coming:
        return _typed(coming[0])
    last = max(dossier.appointments, key=lambda each: each.starts, default=None)
    place, whom = (last.place, last.with_whom) if last else ("", dossier.log[-1].who)
    return Meeting(now.date() + timedelta(days=IN_DAYS), USUAL, place, whom)


def card_of(dossier: Dossier, shelf: FormShelf, meeting: Meeting, language: str) -> TakeHome:
    """The card for this appointment."""
    return TakeHome(
        language=language,
        first_name=dossier.candidate.first_name,
        avatar=dossier.candidate.avatar,
        starts=meeting.starts,
        place=on_paper(meeting.place),
        with_whom=on_paper(meeting.with_whom),
        phone=on_paper(meeting.phone),
        bring=on_paper(meeting.bring),
        done=tuple(_done(dossier, shelf, language)),
    )


def keep(vault: Vault, dossier: Dossier, card: TakeHome) -> Dossier:
    """Keeps the appointment in the dossier, once; the dossier as it is then."""
    made = Appointment(dossier.candidate.id, card.starts, card.place, card.with_whom, card.bring)
    if made in dossier.appointments:
        return dossier
    vault.entries.keep(made)
    return replace(dossier, entries=(*dossier.entries, made))


def _typed(known: Appointment) -> Meeting:
    starts = known.starts.astimezone()
    return Meeting(starts.date(), starts.time(), known.place, known.with_whom, known.bring)


def _done(dossier: Dossier, shelf: FormShelf, language: str) -> Iterator[Point]:
    """The forms that were worked on today, each once."""
    today = dossier.log[-1].at.date()
    worked = {
        filling.form
        for filling in dossier.fillings
        if today in {filling.started.date(), filling.finished.date() if filling.finished else None}
    }
    for form in (shelf.form(name) for name in FORMS if name in worked):
        yield Point(form.sections[0].picture, form.title.text(language))
