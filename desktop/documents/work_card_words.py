"""The fixed words of the card for colleagues, in its own language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WorkCardWords:
    """Every word the card adds to what was chosen."""

    title: str
    greeting: str
    helps: str
    agreements: str
    call: str
    call_somebody: str
    portrait: str


_WORDS = {
    "nl": WorkCardWords(
        title="Werkkaart van {name}",
        greeting="Ik werk graag met jou samen.",
        helps="Zo werk ik het best",
        agreements="Dit spraken wij af",
        call="Heb je een vraag? Bel {name}: {phone}",
        call_somebody="Heb je een vraag? Bel {phone}",
        portrait="Foto van {name}",
    ),
    "en": WorkCardWords(
        title="Work card of {name}",
        greeting="I like working with you.",
        helps="How I work best",
        agreements="What we agreed",
        call="A question? Call {name}: {phone}",
        call_somebody="A question? Call {phone}",
        portrait="Photo of {name}",
    ),
}


def work_card_words(language: str) -> WorkCardWords:
    """The words in this language; Dutch when there are none."""
    return _WORDS.get(language, _WORDS["nl"])
