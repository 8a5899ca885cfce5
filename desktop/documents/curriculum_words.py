"""The headings of a plain CV, in its own language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CvWords:
    """The headings of a plain CV: the usual ones, so that reading programs of job boards know them."""

    title: str
    profile: str
    wanted: str
    experience: str
    strengths: str
    certificates: str
    languages: str
    availability: str
    travel: str
    works_best: str
    days: str
    parts: str
    hours: str
    start: str
    portrait: str


_CV_WORDS = {
    "nl": CvWords(
        title="Cv van {name}",
        profile="Profiel",
        wanted="Gewenst werk",
        experience="Werkervaring",
        strengths="Vaardigheden",
        certificates="Diploma's en certificaten",
        languages="Talen",
        availability="Beschikbaar",
        travel="Vervoer",
        works_best="Zo werk ik het best",
        days="Dagen",
        parts="Tijden",
        hours="Uren",
        start="Begin",
        portrait="Foto van {name}",
    ),
    "en": CvWords(
        title="CV of {name}",
        profile="Profile",
        wanted="Work wanted",
        experience="Work experience",
        strengths="Skills",
        certificates="Certificates",
        languages="Languages",
        availability="Availability",
        travel="Transport",
        works_best="How I work best",
        days="Days",
        parts="Times",
        hours="Hours",
        start="Start",
        portrait="Photo of {name}",
    ),
}


def cv_words(language: str) -> CvWords:
    """The headings in this language; Dutch when there are none."""
    return _CV_WORDS.get(language, _CV_WORDS["nl"])
