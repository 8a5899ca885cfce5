"""Languages made for tests out of the shipped texts: a folder each, and no code (DECISIONS 6; issue 4, point 9)."""

import re
from collections.abc import Callable
from pathlib import Path

import polib
import yaml

from desktop import paths
from desktop.formfiles.overlay import KEY
from desktop.formfiles.tree import Part, parse
from desktop.formfiles.wordings import spots

LONGER = 0.4
_PLACES = re.compile(r"(\{[^{}]*\})")
_ACCENTED = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابجدهوزحطيكلمنسعفصقرشتثخذض")


def accented(dutch: str) -> str:
    """The same with accents, and each word two fifths longer."""
    return _outside_places(dutch, lambda text: re.sub(r"[^\W\d_]+", _longer, text))


def arabic(dutch: str) -> str:
    """The same in Arabic letters, one for one: no language, but its letters and direction."""
    return _outside_places(dutch, lambda text: text.casefold().translate(_ARABIC))


def everything(_dutch: str) -> bool:
    """Nothing is left out."""
    return True


def make(
    folder: Path,
    said: Callable[[str], str],
    name: str,
    direction: str = "ltr",
    has: Callable[[str], bool] = everything,
) -> Path:
    """Writes the folder of a language; of a Dutch text that it has not, nothing is written anywhere."""
    folder.mkdir(parents=True)
    shipped = polib.pofile(str(paths.assets_folder() / "locale" / "en" / "werkverhaal.po"))
    made = polib.POFile(wrapwidth=0)
    made.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "X-Language-Name": name,
        "X-Language-Picture": "lang-other",
        "X-Direction": direction,
    }
    made += [polib.POEntry(msgid=each.msgid, msgstr=said(each.msgid)) for each in shipped if has(each.msgid)]
    made.save(str(folder / "werkverhaal.po"))
    for file in sorted(paths.forms_folder().glob("*.yaml")):
        texts = {text: said(text) for text in _dutch_in(file) if has(text)}
        content = {KEY: file.stem, "texts": texts}
        if not texts:
            continue
        (folder / file.name).write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), "utf-8")
    return folder


def _dutch_in(file: Path) -> list[str]:
    tree, _ = parse(file.read_text("utf-8"), file.name)
    assert tree is not None
    whole = Part(tree.place, {"words": tree}) if file.stem == "glossary" else tree
    return list(
        dict.fromkeys(text.text for spot in spots(whole) for language, text in spot.texts() if language == "nl")
    )


def _longer(word: re.Match[str]) -> str:
    found = word.group().translate(_ACCENTED)
    return found + found[-1] * round(len(found) * LONGER)


def _outside_places(dutch: str, said: Callable[[str], str]) -> str:
    parts = _PLACES.split(dutch)
    return "".join(part if number % 2 else said(part) for number, part in enumerate(parts))
