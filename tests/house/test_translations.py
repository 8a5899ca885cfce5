"""Every text of the interface can be found in the source and has its translations (HOUSE, layout: text.py)."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from desktop import pictures
from tests.house import source

LANGUAGES = ("en",)
DOOR = "desktop/text.py"  # trn() and tr_word() are built on tr(): the one place where a text comes in from outside


def texts(code: str, place: str) -> tuple[set[str], list[str]]:
    """The texts given to tr() and trn(), and the calls whose text can't be read off."""
    found: set[str] = set()
    hidden: list[str] = []
    for call, arguments in _calls(ast.parse(code)):
        for argument in arguments:
            literal = set(_literals(argument))
            found |= literal
            if not literal:
                hidden.append(f"{place}:{call.lineno}: {ast.unparse(call)}")
    return found, hidden


def _calls(module: ast.Module) -> Iterator[tuple[ast.Call, list[ast.expr]]]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in {"tr", "trn"}:
                yield node, node.args[: 2 if name == "trn" else 1]


def _literals(argument: ast.expr) -> list[str]:
    """The texts an argument can be; none when one of them is made at run time."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return [argument.value]
    if isinstance(argument, ast.IfExp):
        one, other = _literals(argument.body), _literals(argument.orelse)
        return [*one, *other] if one and other else []
    return []


def places(text: str) -> set[str]:
    """The names of the {places} to fill in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def differences(wanted: set[str], catalogue: polib.POFile) -> list[str]:
    """What is missing in a catalogue, stale in it, or translated with other {places}."""
    has = {entry.msgid: entry for entry in catalogue if not entry.obsolete}
    return [
        *(f"missing: {text}" for text in sorted(wanted - has.keys())),
        *(f"stale: {text}" for text in sorted(has.keys() - wanted)),
        *(f"not translated: {text}" for text, entry in has.items() if not entry.msgstr or entry.fuzzy),
        *(
            f"other places: {text}"
            for text, entry in has.items()
            if entry.msgstr and places(text) != places(entry.msgstr)
        ),
    ]


def _all_texts() -> tuple[set[str], list[str]]:
    read = [(file.read_text("utf-8"), source.place(file)) for file in source.files("desktop")]
    pairs = [texts(code, place) for code, place in read if place != DOOR]
    avatars = {row.word for row in pictures.table().values() if row.meaning.startswith("avatar-")}
    return avatars.union(*(found for found, _ in pairs)), [call for _, hidden in pairs for call in hidden]


def test_every_text_stands_in_the_source() -> None:
    _, hidden = _all_texts()
    assert not hidden, "\n".join(hidden)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    wanted, _ = _all_texts()
    file = source.ROOT / "assets" / "locale" / language / "werkverhaal.po"
    catalogue = polib.pofile(str(file)) if file.exists() else polib.POFile()
    found = differences(wanted, catalogue)
    assert not found, "\n".join(found)


def test_texts_are_found() -> None:
    code = """
tr("Verder")
text.trn("{count} vraag", "{count} vragen", n)
tr("Ja" if yes else "Nee")
str("x")
"""
    assert texts(code, "a.py") == ({"Verder", "{count} vraag", "{count} vragen", "Ja", "Nee"}, [])


@pytest.mark.parametrize(
    "code", ["tr(label)", 'tr(f"Dag {name}")', 'tr("Dag " + name)', 'trn("een", many, n)', 'tr("Ja" if a else b)']
)
def test_a_text_made_at_run_time_is_noticed(code: str) -> None:
    assert texts(code, "a.py")[1] == [f"a.py:1: {ast.unparse(ast.parse(code))}"]


def test_a_gap_in_a_catalogue_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "werkverhaal.po"
    file.write_text(
        'msgid "Oud"\nmsgstr "Old"\n\nmsgid "Dag {name}"\nmsgstr "Hello {naam}"\n\nmsgid "Leeg"\nmsgstr ""\n', "utf-8"
    )
    assert differences({"Nieuw", "Dag {name}", "Leeg"}, polib.pofile(str(file))) == [
        "missing: Nieuw",
        "stale: Oud",
        "not translated: Leeg",
        "other places: Dag {name}",
    ]
