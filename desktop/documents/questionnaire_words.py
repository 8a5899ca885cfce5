"""The fixed words of a questionnaire on paper, in its own language (A2)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class QuestionnaireWords:
    """Every word the paper adds to the form's own."""

    title: str
    cross: str
    change: str
    no_wrong: str
    name: str
    filled_by: str
    date: str
    only_if: str
    numbers: str
    look_back: str
    page: str


_WORDS = {
    "nl": QuestionnaireWords(
        title="{title} op papier",
        cross="Zet een kruis in het vakje.",
        change="Fout kruis? Kleur het vakje vol. Zet een nieuw kruis.",
        no_wrong="Er is geen goed of fout.",
        name="Naam",
        filled_by="Wie vult dit in?",
        date="Datum",
        only_if="Past dit niet bij jou? Ga dan door.",
        look_back="Kijk naar jouw kruisjes. Schrijf hier de nummers.",
        numbers="Schrijf 1 bij het beste plaatje. Schrijf dan 2 en 3.",
        page="Bladzijde {page} van {pages}",
    ),
    "en": QuestionnaireWords(
        title="{title} on paper",
        cross="Put a cross in the box.",
        change="Wrong cross? Fill the box. Put a new cross.",
        no_wrong="There is no right or wrong.",
        name="Name",
        filled_by="Who fills this in?",
        date="Date",
        only_if="Is this not for you? Then go on.",
        look_back="Look at your crosses. Write the numbers here.",
        numbers="Write 1 with the best picture. Then write 2 and 3.",
        page="Page {page} of {pages}",
    ),
}


def questionnaire_words(language: str) -> QuestionnaireWords:
    """The words in this language; Dutch when there are none."""
    return _WORDS.get(language, _WORDS["nl"])
