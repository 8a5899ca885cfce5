"""A form's items as far as they can be made out, also when the file is wrong elsewhere: what the rules look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop.domain.form import Kind
from desktop.formfiles.tree import Part


@dataclass(frozen=True)
class Entry:
    """One item: its part of the file, its kind when that is known, and its cards."""

    part: Part
    kind: Kind | None
    choices: tuple[Part, ...]
    order: int

    @property
    def id(self) -> str:
        """The item's id, "" when it has none."""
        return self.part["id"].text

    @property
    def choice_ids(self) -> tuple[str, ...]:
        """The ids of its cards."""
        return tuple(choice["id"].text for choice in self.choices)

    @property
    def scored(self) -> bool:
        """Whether its cards have scores."""
        return any("score" in choice for choice in self.choices)

    @property
    def practised(self) -> bool:
        """Whether it is a practice item."""
        return "practice" in self.part


@dataclass(frozen=True)
class Outline:
    """A form file, item by item."""

    form: Part

    @cached_property
    def items(self) -> tuple[Entry, ...]:
        """The items of all blocks, in order, without the fields of groups."""
        parts = [item for block in self.form["blocks"] for item in block["items"]]
        return tuple(self._entry(part, order) for order, part in enumerate(parts))

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """The items by id; the first when an id stands twice."""
        return {entry.id: entry for entry in reversed(self.items) if entry.id}

    def fields(self, entry: Entry) -> Iterator[Entry]:
        """The fields of a group; they stand in the order of their group."""
        return (self._entry(part, entry.order) for part in entry.part["fields"])

    def everything(self) -> Iterator[Entry]:
        """Items and fields."""
        for entry in self.items:
            yield entry
            yield from self.fields(entry)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages the form says it has."""
        return tuple(language.text for language in self.form["languages"] if language.text)

    @cached_property
    def observed(self) -> bool:
        """Whether anybody but the candidate fills it in."""
        return any(role.text not in {"self", ""} for role in self.form["respondents"])

    def _entry(self, part: Part, order: int) -> Entry:
        shared = self.form["answers"][part["answers"].text]
        kind = part["kind"] if "kind" in part else shared["kind"]
        choices = part["choices"] if "choices" in part else shared["points"]
        return Entry(part, _kind(kind.text), tuple(choices), order)


def _kind(text: str) -> Kind | None:
    return Kind(text) if text in set(Kind) else None
