"""Every text of a form file with what it is for, and the rules that hold for all texts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.form import DUTCH, Kind
from desktop.formfiles.outline import Outline
from desktop.formfiles.problems import FormProblem
from desktop.formfiles.suggest import all_of
from desktop.formfiles.tree import Part

PLACEHOLDERS = frozenset({"{name}"})
OF_FORM: Mapping[str, frozenset[str]] = {
    "welkom": PLACEHOLDERS | {"{day}", "{title}", "{who}"},
    "toestemming": PLACEHOLDERS | {"{employer}", "{coach}", "{funder}"},
}
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
_ITEM_KEYS = ("self", "observer", "explain", "unit")
_CHOICE_KEYS = ("text", "more", "sentence")


@dataclass(frozen=True)
class Spot:
    """One text in all its languages: the key it stands under, and whether only a coach meets it."""

    key: str
    part: Part
    for_coach: bool = False

    def texts(self) -> Iterator[tuple[str, Part]]:
        """Language and text."""
        return ((language, text) for language, text in self.part.entries() if text.text)


def spots(form: Part) -> Iterator[Spot]:
    """Every text of a form, or of a glossary."""
    yield from _at(form, "title", "observer_title")
    for _, answers in form["answers"].entries():
        yield from _choices(answers["points"])
    for _, construct in form["constructs"].entries():
        for key in ("title", "opening"):
            if key in construct:
                yield Spot(key, construct[key], for_coach=True)
    for block in form["blocks"]:
        yield from _at(block, "title")
        for item in block["items"]:
            yield from item_spots(item)
        yield from _at(block, "praise")
    for word in form["words"]:
        yield Spot("meaning", word["sentence"])


def item_spots(item: Part) -> Iterator[Spot]:
    """The texts of an item, its cards and its fields."""
    yield from _at(item, *_ITEM_KEYS)
    yield from _choices(item["choices"])
    yield from _at(item["practice"], "right", "otherwise")
    for inner in item["fields"]:
        yield from item_spots(inner)


def problems(outline: Outline) -> Iterator[FormProblem]:
    """Missing and surplus languages, missing wordings for observers, and braces that nothing fills."""
    form = outline.form
    if outline.languages and DUTCH not in outline.languages:
        yield form["languages"].problem("F216")
    for spot in spots(form):
        yield from _languages(spot.part, outline.languages)
        yield from _braces(spot, OF_FORM.get(form["form"].text, PLACEHOLDERS))
    if outline.observed:
        for entry in outline.items:
            if entry.kind is Kind.AMOUNT and not entry.practised and "observer" not in entry.part:
                yield entry.part.problem("F217", item=entry.id)


def _languages(wording: Part, languages: Sequence[str]) -> Iterator[FormProblem]:
    present = [language for language, _ in wording.entries()]
    for language in languages:
        if present and language not in present:
            yield wording.problem("F214", language=language)
    for language, text in wording.entries():
        if languages and language not in languages:
            yield text.problem("F215", language=language)


def _braces(spot: Spot, allowed: frozenset[str]) -> Iterator[FormProblem]:
    for _, text in spot.texts():
        for found in _BRACES.findall(text.text):
            if found not in allowed:
                yield text.problem("F223", braces=found, known=all_of(sorted(allowed)))


def _at(part: Part, *keys: str) -> Iterator[Spot]:
    return (Spot(key, part[key]) for key in keys if key in part)


def _choices(choices: Part) -> Iterator[Spot]:
    for choice in choices:
        yield from _at(choice, *_CHOICE_KEYS)
