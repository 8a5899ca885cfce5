"""The one door to translations of the interface: screens, documents and speech share it.

Dutch is the source language, so a msgid is the Dutch sentence itself. A further language is one folder with its code as
name: a werkverhaal.po and, for each form that has no texts of its own in it, an overlay (desktop/formfiles/overlay.py).
It lies in assets/locale, or in `languages` in the agency's data folder; it is read when the language is chosen.
The head of the .po says three things: X-Language-Name (its own name for itself, said aloud where one chooses),
X-Language-Picture (a meaning of the pictogram table: no flag, as languages have none; a drawing of its own in the
folder, picture.svg, goes before it) and, when it is written from right to left, X-Direction: rtl.
"""

import copyreg
import re
import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop import paths

SOURCE_LANGUAGE = "nl"
MIXED = "mul"  # more than one language (ISO 639-2): no voice speaks it
CATALOGUE = "werkverhaal.po"
PICTURE = "picture.svg"
DRAWN = "svg:"  # begins a picture that is a file instead of a meaning
ANY_PICTURE = "lang-other"
_CODE = re.compile(r"[a-z]{2,3}")
_HEAD = re.compile(r'^"X-(Language-Name|Language-Picture|Direction): *(.*?) *\\n"$', re.MULTILINE)
_HEAD_LENGTH = 4_000  # characters, more than the head of a .po takes
_chosen = SOURCE_LANGUAGE
_chosen_file: Path | None = None  # its texts


@dataclass(frozen=True)
class Language:
    """A language as one chooses it: its own name for itself, and a picture that is no flag."""

    code: str
    name: str
    picture: str
    right_to_left: bool = False


class Phrase(str):
    """Words that know in which language they are. Plain words are in none: a name, or what somebody typed."""

    __slots__ = ("language",)
    language: str

    def __new__(cls, words: str, language: str) -> "Phrase":
        """These words in this language."""
        made = super().__new__(cls, words)
        made.language = language
        return made


copyreg.pickle(Phrase, lambda phrase: (Phrase, (str(phrase), phrase.language)))  # how it is copied


def language_of(words: str) -> str:
    """The language these words are in; "" for those any voice may read."""
    return words.language if isinstance(words, Phrase) else ""


def cut_from(whole: str, part: str) -> str:
    """A part of these words, in their language."""
    return Phrase(part, whole.language) if isinstance(whole, Phrase) else part


def filled(sentence: str, values: Mapping[str, object]) -> str:
    """The sentence with its {places} filled in; in one language only when all that stands in it is."""
    said = sentence.format(**values)
    names = _places(sentence) or ()
    inside = {language_of(value) for name, value in values.items() if name in names and isinstance(value, str)}
    spoken = ({language_of(sentence)} | inside) - {""}
    if not spoken:
        return said
    return Phrase(said, spoken.pop() if len(spoken) == 1 else MIXED)


def set_language(language: str) -> None:
    """Chooses the language of tr(); an unknown one is refused with ValueError."""
    global _chosen, _chosen_file
    if language not in languages():
        raise ValueError(f"no interface texts for language {language!r}; there are {', '.join(languages())}")
    place = folder(language)
    _chosen, _chosen_file = language, place / CATALOGUE if place else None


def language() -> str:
    """The language tr() answers in now."""
    return _chosen


def languages() -> tuple[str, ...]:
    """Dutch and every language that has a folder."""
    return (SOURCE_LANGUAGE, *sorted(_folders()))


def folder(language: str) -> Path | None:
    """The folder of a further language; None for Dutch."""
    return _folders().get(language)


def known(language: str) -> Language:
    """What its folder says of a language."""
    if language == SOURCE_LANGUAGE:
        return Language(language, "Nederlands", "speak-dutch")
    place = _folders()[language]
    with (place / CATALOGUE).open(encoding="utf-8") as catalogue:
        said = dict(_HEAD.findall(catalogue.read(_HEAD_LENGTH)))
    name, picture = said.get("Language-Name") or language, said.get("Language-Picture") or ANY_PICTURE
    if (place / PICTURE).is_file():
        picture = f"{DRAWN}{place / PICTURE}"
    return Language(language, name, picture, right_to_left=said.get("Direction") == "rtl")


def tr(dutch: str, **values: object) -> str:
    """The sentence in the chosen language, with {name} places filled in; Dutch when it has no translation."""
    sentence = _catalogue(_chosen_file).get(dutch) if _chosen_file else None
    said = sentence or Phrase(dutch, SOURCE_LANGUAGE)
    return filled(said, values) if values else said


def trn(one: str, many: str, count: int, **values: object) -> str:
    """Like tr(), with the wording for one or for many; {count} is filled in."""
    return tr(one if count == 1 else many, count=count, **values)


def tr_word(dutch: str) -> str:
    """A word that stands in a table of data instead of in the code, such as an avatar's, in the chosen language."""
    return tr(dutch)


def _folders() -> dict[str, Path]:
    """The folders of further languages; an agency's own wins over the one that is shipped."""
    homes = (paths.assets_folder() / "locale", paths.data_folder() / "languages")
    files = [file for home in homes for file in home.glob(f"*/{CATALOGUE}")]
    return {file.parent.name: file.parent for file in files if _CODE.fullmatch(file.parent.name)}


@cache
def _catalogue(file: Path) -> dict[str, Phrase]:
    """Dutch to translation, without those whose {places} are not the Dutch ones: Dutch is better than a crash."""
    import polib  # read only when a language other than Dutch is chosen: it costs start-up time

    entries = [entry for entry in polib.pofile(str(file)) if entry.msgstr and not entry.obsolete and not entry.fuzzy]
    kept = [entry for entry in entries if _places(entry.msgid) == _places(entry.msgstr)]
    return {entry.msgid: Phrase(entry.msgstr, file.parent.name) for entry in kept}


def _places(sentence: str) -> set[str] | None:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}
    except ValueError:  # a brace alone
        return None
