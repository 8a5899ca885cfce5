"""The one door to translations of the interface: screens, documents and speech share it.

Dutch is the source language, so a msgid is the Dutch sentence itself. A further language is one folder with its code as
name: a werkverhaal.po and, for each form that has no texts of its own in it, an overlay (desktop/formfiles/overlay.py).
It lies in assets/locale, or in `languages` in the agency's data folder; it is read when the language is chosen.
The head of the .po says three things: X-Language-Name (its own name for itself, said aloud where one chooses),
X-Language-Picture (a meaning of the pictogram table) and, when it is written from right to left, X-Direction: rtl.
"""

import re
import string
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop import paths

SOURCE_LANGUAGE = "nl"
CATALOGUE = "werkverhaal.po"
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
        return Language(language, "Nederlands", "lang-dutch")
    with (_folders()[language] / CATALOGUE).open(encoding="utf-8") as catalogue:
        said = dict(_HEAD.findall(catalogue.read(_HEAD_LENGTH)))
    name, picture = said.get("Language-Name") or language, said.get("Language-Picture") or ANY_PICTURE
    return Language(language, name, picture, right_to_left=said.get("Direction") == "rtl")


def tr(dutch: str, **values: object) -> str:
    """The sentence in the chosen language, with {name} places filled in; Dutch when it has no translation."""
    sentence = _catalogue(_chosen_file).get(dutch, dutch) if _chosen_file else dutch
    return sentence.format(**values) if values else sentence


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
def _catalogue(file: Path) -> dict[str, str]:
    """Dutch to translation, without those whose {places} are not the Dutch ones: Dutch is better than a crash."""
    import polib  # read only when a language other than Dutch is chosen: it costs start-up time

    entries = [entry for entry in polib.pofile(str(file)) if entry.msgstr and not entry.obsolete and not entry.fuzzy]
    return {entry.msgid: entry.msgstr for entry in entries if _places(entry.msgid) == _places(entry.msgstr)}


def _places(sentence: str) -> set[str] | None:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}
    except ValueError:  # a brace alone
        return None
