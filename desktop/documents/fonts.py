"""Fonts by coverage: Atkinson Hyperlegible, and a wider one for each word that it can't write."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import fontpkg_atkinson_hyperlegible
import fontpkg_fira_sans
import fontpkg_ibm_plex_sans_arabic

from desktop.documents import arabic

REGULAR = (
    fontpkg_atkinson_hyperlegible.ROOT / "files" / "AtkinsonHyperlegible-Regular.ttf",
    fontpkg_fira_sans.ROOT / "files" / "FiraSans-Regular.ttf",
    fontpkg_ibm_plex_sans_arabic.ROOT / "files" / "IBMPlexSansArabic-Regular.ttf",
)
BOLD = (
    fontpkg_atkinson_hyperlegible.ROOT / "files" / "AtkinsonHyperlegible-Bold.ttf",
    fontpkg_fira_sans.ROOT / "files" / "FiraSans-Bold.ttf",
    fontpkg_ibm_plex_sans_arabic.ROOT / "files" / "IBMPlexSansArabic-Bold.ttf",
)
CAP_HEIGHT = 0.668  # of Atkinson Hyperlegible, in ems
UNWRITABLE = "?"  # for a letter that no font of ours has
_SILENT = {"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk", "Mn", "Me"}  # dropped when no font has them: emoji, joiners


@dataclass(frozen=True)
class Run:
    """Letters in one font."""

    font: str
    text: str


@dataclass(frozen=True)
class Word:
    """A word as it is drawn: its runs, its width at size 1, and its letters in the order they are read."""

    runs: tuple[Run, ...]
    width: float
    text: str
    right_to_left: bool = False
    goes_on: bool = False  # a piece of a long word: the next piece follows without a space


@cache
def font(file: Path) -> tuple[str, frozenset[int]]:
    """Registers a font file with reportlab and tells its name and the characters it has."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    name = file.stem
    face = TTFont(name, str(file))
    pdfmetrics.registerFont(face)
    return name, frozenset(face.face.charToGlyph)


def body_font() -> str:
    """The name of the font that most text is in."""
    return font(REGULAR[0])[0]


def words_of(text: str, *, bold: bool) -> tuple[Word, ...]:
    """The words of a text, each with the fonts it needs."""
    family = BOLD if bold else REGULAR
    words = (_word(_in_print(word), family) for word in unicodedata.normalize("NFC", text).split())
    return tuple(word for word in words if word.runs)


def space_width(*, bold: bool) -> float:
    """The width of a space at size 1."""
    return _width(font((BOLD if bold else REGULAR)[0])[0], " ")


def pieces_of(word: Word, room: float) -> tuple[Word, ...]:
    """The word itself, or cut into pieces when it is wider than any line (room is in sizes)."""
    if word.width <= room:
        return (word,)
    pieces: list[list[Run]] = [[]]
    used = 0.0
    for letter in (Run(run.font, letter) for run in word.runs for letter in run.text):
        width = _width(letter.font, letter.text)
        if pieces[-1] and used + width > room:
            pieces.append([])
            used = 0.0
        pieces[-1].append(letter)
        used += width
    return tuple(_piece(piece, goes_on=piece is not pieces[-1]) for piece in pieces)


def _piece(letters: list[Run], *, goes_on: bool) -> Word:
    width = sum(_width(letter.font, letter.text) for letter in letters)
    return Word(tuple(letters), width, "".join(letter.text for letter in letters), goes_on=goes_on)


def _in_print(word: str) -> str:
    """As a printer sets it: a round apostrophe (not in an address, which gets copied), no invisible hyphens."""
    word = word.replace("\u2011", "-").replace("\u00ad", "")
    return word if "@" in word else word.replace("'", "\u2019")


def _word(text: str, family: tuple[Path, ...]) -> Word:
    right_to_left = arabic.runs_right_to_left(text)
    seen = arabic.as_seen(text) if right_to_left else text
    runs = _runs(seen, family)
    width = sum(_width(run.font, run.text) for run in runs)
    return Word(runs, width, text if right_to_left else "".join(run.text for run in runs), right_to_left)


def _runs(text: str, family: tuple[Path, ...]) -> tuple[Run, ...]:
    """One run in the first font that has the whole word; letter by letter when none has."""
    for file in family:
        name, has = font(file)
        if has.issuperset(map(ord, text)):
            return (Run(name, text),)
    runs: list[Run] = []
    for run in (_letter(letter, family) for letter in text):
        if runs and runs[-1].font == run.font:
            runs[-1] = Run(run.font, runs[-1].text + run.text)
        elif run.text:
            runs.append(run)
    return tuple(runs)


def _letter(letter: str, family: tuple[Path, ...]) -> Run:
    plain = unicodedata.normalize("NFKD", letter)[0]
    for candidate in (letter, plain):
        for file in family:
            name, has = font(file)
            if ord(candidate) in has:
                return Run(name, candidate)
    first = font(family[0])[0]
    return Run(first, "" if unicodedata.category(letter) in _SILENT else UNWRITABLE)


def _width(name: str, text: str) -> float:
    from reportlab.pdfbase import pdfmetrics

    return pdfmetrics.stringWidth(text, name, 1)
