"""Small forms for tests, written where they are needed: blocks of items, items of cards."""

from dataclasses import replace
from typing import Any

from desktop.domain.conditions import Answered
from desktop.domain.form import Choice, Form, Item, Kind, Practice, PracticeTask, Section, Wording
from desktop.domain.ids import ChoiceId, FormId, ItemId


def says(text: str) -> Wording:
    """A Dutch text."""
    return Wording({"nl": text})


def card(name: str, **more: Any) -> Choice:
    """A card whose word is its id."""
    return Choice(ChoiceId(name), says(name), "star", **more)


def item(name: str, kind: Kind, *cards: str | Choice, **more: Any) -> Item:
    """An item that asks for its id."""
    choices = tuple(card(each) if isinstance(each, str) else each for each in cards)
    return Item(ItemId(name), kind, "star", says(f"{name}?"), choices=choices, **more)


def one(name: str, *cards: str | Choice, **more: Any) -> Item:
    """One of the cards; ja and nee when none are named."""
    return item(name, Kind.ONE, *(cards or ("ja", "nee")), **more)


def several(name: str, *cards: str | Choice, **more: Any) -> Item:
    """Some of the cards."""
    return item(name, Kind.SEVERAL, *cards, **more)


def info(name: str, **more: Any) -> Item:
    """Something to hear."""
    return item(name, Kind.INFO, **more)


def group(name: str, *fields: Item, **more: Any) -> Item:
    """Rows of these fields."""
    return replace(item(name, Kind.GROUP, **{"least": 0, "most": 8, **more}), fields=fields)


def when(name: str, *cards: str) -> Answered:
    """A condition: one of these cards was chosen there."""
    return Answered(ItemId(name), tuple(ChoiceId(each) for each in cards))


def practice(task: PracticeTask, choice: str = "") -> Practice:
    """A task with its two reactions."""
    return Practice(task, ChoiceId(choice) if choice else None, says("Goed."), says("Probeer het nog eens."))


def block(name: str, *items: Item, **more: Any) -> Section:
    """A block."""
    return Section(name, says(name), "sun", items, **more)


def form(*parts: Item | Section, name: str = "proef", **more: Any) -> Form:
    """A form of blocks, or of items in one block."""
    items = tuple(part for part in parts if isinstance(part, Item))
    blocks = tuple(part for part in parts if isinstance(part, Section))
    return Form(FormId(name), 1, says(name), ("nl",), blocks or (block("blok", *items),), **more)
