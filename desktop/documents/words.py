"""The fixed words of documents, in the document's own language (the interface may speak another)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Words:
    """Every word a portfolio adds to what the candidate chose."""

    title: str
    strengths: str
    wishes: str
    about: str
    works_best: str
    experience: str
    work_photos: str
    work_photo: str
    portrait: str
    certificates: str
    languages: str
    availability: str
    travel: str
    call: str
    mail: str
    call_or_mail: str
    scan: str
    code: str
    valid_until: str
    months: tuple[str, ...]
    day_month_year: str
    pictograms: str
    page: str

    def day(self, day: date) -> str:
        """A date as people write it."""
        return self.day_month_year.format(day=day.day, month=self.months[day.month - 1], year=day.year)


DUTCH = Words(
    title="Werkverhaal van {name}",
    strengths="Hier ben ik goed in",
    wishes="Dit werk wil ik doen",
    about="Dit ben ik",
    works_best="Zo werk ik het best",
    experience="Dit heb ik gedaan",
    work_photos="Foto's van mijn werk",
    work_photo="Foto van mijn werk",
    portrait="Foto van {name}",
    certificates="Diploma's en rijbewijs",
    languages="Mijn talen",
    availability="Dan kan ik werken",
    travel="Zo reis ik",
    call="Bel mij",
    mail="Mail mij",
    call_or_mail="Bel of mail mij",
    scan="Scan de code met je telefoon. Dan sta ik in je contacten.",
    code="QR-code met mijn contact",
    valid_until="Geldig tot en met {day}",
    months=(
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    day_month_year="{day} {month} {year}",
    pictograms="Pictogrammen: {credit}",
    page="Bladzijde {page} van 2",
)

ENGLISH = Words(
    title="Work story of {name}",
    strengths="What I am good at",
    wishes="The work I want to do",
    about="This is me",
    works_best="How I work best",
    experience="What I have done",
    work_photos="Photos of my work",
    work_photo="Photo of my work",
    portrait="Photo of {name}",
    certificates="My certificates",
    languages="My languages",
    availability="When I can work",
    travel="How I travel",
    call="Call me",
    mail="Email me",
    call_or_mail="Call or email me",
    scan="Scan the code with your phone. Then I am in your contacts.",
    code="QR code with my contact",
    valid_until="Valid until {day}",
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    day_month_year="{day} {month} {year}",
    pictograms="Pictograms: {credit}",
    page="Page {page} of 2",
)

_LANGUAGES = {"nl": DUTCH, "en": ENGLISH}


def words(language: str) -> Words:
    """The fixed words in this language; Dutch when there are none."""
    return _LANGUAGES.get(language, DUTCH)
