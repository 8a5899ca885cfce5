"""The one door to translations of the interface: screens, documents and speech share it.

Dutch is the source language, so a msgid is the Dutch sentence itself. A further language is one folder in
assets/locale with a werkverhaal.po in it; its texts are read when the language is chosen, not before.
"""

from functools import cache
from pathlib import Path

from desktop import paths

SOURCE_LANGUAGE = "nl"
_chosen = SOURCE_LANGUAGE


def set_language(language: str) -> None:
    """Chooses the language of tr(); an unknown one is refused with ValueError."""
    global _chosen
    if language not in languages():
        raise ValueError(f"no interface texts for language {language!r}; there are {', '.join(languages())}")
    _chosen = language


def language() -> str:
    """The language tr() answers in now."""
    return _chosen


def languages() -> tuple[str, ...]:
    """Dutch and every language that has a folder in assets/locale."""
    found = sorted(file.parent.name for file in _locale_folder().glob("*/werkverhaal.po"))
    return (SOURCE_LANGUAGE, *found)


def tr(dutch: str, **values: object) -> str:
    """The sentence in the chosen language, with {name} places filled in; Dutch when it has no translation."""
    sentence = dutch if _chosen == SOURCE_LANGUAGE else _catalogue(_chosen).get(dutch, dutch)
    return sentence.format(**values) if values else sentence


def trn(one: str, many: str, count: int, **values: object) -> str:
    """Like tr(), with the wording for one or for many; {count} is filled in."""
    return tr(one if count == 1 else many, count=count, **values)


def tr_word(dutch: str) -> str:
    """A word that stands in a table of data instead of in the code, such as an avatar's, in the chosen language."""
    return tr(dutch)


def _locale_folder() -> Path:
    return paths.assets_folder() / "locale"


@cache
def _catalogue(language: str) -> dict[str, str]:
    import polib  # read only when a language other than Dutch is chosen: it costs start-up time

    entries = polib.pofile(str(_locale_folder() / language / "werkverhaal.po"))
    return {entry.msgid: entry.msgstr for entry in entries if entry.msgstr and not entry.obsolete}
