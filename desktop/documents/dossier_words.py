"""The fixed words of the dossier on paper, in its own language (A2)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DossierFrame:
    """Every word the paper adds to what is kept."""

    title: str
    headline: str
    explained: tuple[str, ...]
    empty: str
    photo: str
    photos: str
    page: str
    made_on: str


_WORDS = {
    "nl": DossierFrame(
        title="Dossier van {name}",
        headline="Dit bewaren wij over jou.",
        explained=(
            "Dit is van jou. Je mag alles zien.",
            "Klopt er iets niet? Zeg het tegen jouw coach.",
            "Wil je iets weg hebben? Dat mag je vragen.",
        ),
        empty="Hier is niets bewaard.",
        photo="Foto van {day}",
        photos="Jouw foto's",
        page="Bladzijde {page} van {pages}",
        made_on="Gemaakt op {day}",
    ),
    "en": DossierFrame(
        title="Dossier of {name}",
        headline="This is what we keep about you.",
        explained=(
            "This is yours. You may see everything.",
            "Is something not right? Tell your coach.",
            "Do you want something removed? You may ask.",
        ),
        empty="Nothing is kept here.",
        photo="Photo of {day}",
        photos="Your photos",
        page="Page {page} of {pages}",
        made_on="Made on {day}",
    ),
}


def dossier_frame(language: str) -> DossierFrame:
    """The words in this language; Dutch when there are none."""
    return _WORDS.get(language, _WORDS["nl"])
