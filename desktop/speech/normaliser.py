"""Makes a written text sayable, and remembers for each character said where it stands in what was written."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from desktop.speech.rules import SAID_SYMBOLS, Piece, Rule, rules
from desktop.speech.say_as import say_as

SILENT_CATEGORIES = {"Cc", "Cn", "Co", "Cs", "Me", "Sk", "So"}
VARIATION_SELECTORS = range(0xFE00, 0xFE10)


class Spoken(NamedTuple):
    """A text to say, and for each of its characters the range of the written text it stands for."""

    text: str
    spans: tuple[tuple[int, int], ...]


def normalise(written: str, language: str) -> Spoken:
    """The text as it is said in this language; in a language without a table only what nobody says is left out."""
    pieces = list(_pieces(written, language))
    return Spoken(
        "".join(piece.said for piece in pieces),
        tuple((piece.start, piece.end) for piece in pieces for _ in piece.said),
    )


def _pieces(written: str, language: str) -> Iterator[Piece]:
    table, known = say_as(language), _rules(language)
    here = 0
    for match in _finder(language).finditer(written):
        pieces = known[str(match.lastgroup)].say(match, table)
        if pieces is not None:
            yield from _letters(written, here, match.start())
            yield from pieces
            here = match.end()
    yield from _letters(written, here, len(written))


def _letters(written: str, start: int, end: int) -> Iterator[Piece]:
    """This part of the text letter for letter, with a space for what can't be said."""
    return (Piece(_sayable(written[place]), place, place + 1) for place in range(start, end))


def _sayable(character: str) -> str:
    silent = unicodedata.category(character) in SILENT_CATEGORIES or ord(character) in VARIATION_SELECTORS
    return " " if silent and character not in SAID_SYMBOLS else character


@cache
def _rules(language: str) -> dict[str, Rule]:
    return rules(say_as(language))


@cache
def _finder(language: str) -> re.Pattern[str]:
    """One expression for all that is said otherwise in this language, each rule a group with its name."""
    return re.compile("|".join(f"(?P<{name}>{rule.expression})" for name, rule in _rules(language).items()))
