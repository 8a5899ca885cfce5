"""The fixed words of the take-home card, in the card's own language (A2)."""

from dataclasses import dataclass
from datetime import datetime

from desktop.documents.words import words


@dataclass(frozen=True)
class TakeHomeWords:
    """Every word the card adds to what was agreed."""

    title: str
    again: str
    time: str
    place: str
    who: str
    call: str
    bring: str
    done: str
    well_done: str
    scan: str
    code: str
    cut: str
    appointment: str
    days: tuple[str, ...]
    clock: str

    def day(self, when: datetime) -> str:
        """The weekday."""
        return self.days[when.weekday()]


_WORDS = {
    "nl": TakeHomeWords(
        title="Afspraak van {name}",
        again="Tot ziens, {name}!",
        time="Hoe laat",
        place="Waar",
        who="Met wie",
        call="Kan je niet? Bel {phone}",
        bring="Neem mee: {what}",
        done="Dit deden wij vandaag",
        well_done="Goed gedaan!",
        scan="Scan met je telefoon. Dan staat het in je agenda.",
        code="QR-code met de afspraak",
        cut="Knip hier. Vouw de kaart dan dubbel.",
        appointment="Afspraak met {name}",
        days=("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
        clock="{hour}.{minute:02} uur",
    ),
    "en": TakeHomeWords(
        title="Appointment of {name}",
        again="See you, {name}!",
        time="What time",
        place="Where",
        who="With whom",
        call="You can not come? Call {phone}",
        bring="Bring: {what}",
        done="This is what we did today",
        well_done="Well done!",
        scan="Scan it with your phone. Then it is in your calendar.",
        code="QR code with the appointment",
        cut="Cut here. Then fold the card.",
        appointment="Appointment with {name}",
        days=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        clock="{hour}:{minute:02}",
    ),
}


def take_home_words(language: str) -> TakeHomeWords:
    """The words in this language; Dutch when there are none."""
    return _WORDS.get(language, _WORDS["nl"])


def date_words(card_language: str, when: datetime) -> str:
    """The day and the month, without the year: it is soon."""
    return f"{when.day} {words(card_language).months[when.month - 1]}"
