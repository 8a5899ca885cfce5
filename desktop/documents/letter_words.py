"""The fixed words around a letter, in its own language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LetterWords:
    """Every word a letter adds to its sentences."""

    title: str
    dear: str
    dear_reader: str
    about: str
    regards: str
    portrait: str


_WORDS = {
    "nl": LetterWords(
        title="Brief van {name}",
        dear="Beste mensen van {employer},",
        dear_reader="Beste werkgever,",
        about="Over: {vacancy}",
        regards="Groeten van {name}",
        portrait="Foto van {name}",
    ),
    "en": LetterWords(
        title="Letter from {name}",
        dear="Dear people of {employer},",
        dear_reader="Dear employer,",
        about="About: {vacancy}",
        regards="Kind regards, {name}",
        portrait="Photo of {name}",
    ),
}


def letter_words(language: str) -> LetterWords:
    """The words in this language; Dutch when there are none."""
    return _WORDS.get(language, _WORDS["nl"])
