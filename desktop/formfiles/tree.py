"""YAML text to a tree that knows where each part stands; strict about what YAML lets people do by accident.

Values follow YAML 1.2: only true and false are booleans, so that `no` is a word. Why events and no composed nodes:
libyaml's composer calls itself for each level and takes the process down on a file of brackets.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

import yaml

from desktop.formfiles.problems import FormProblem, Place

MAX_DEPTH = 24

Scalar: TypeAlias = bool | int | float | str | None

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNWELCOME = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_INTEGER = re.compile(r"[-+]?\d{1,18}")
_DECIMAL = re.compile(r"[-+]?(\d{1,18}\.\d{0,18}|\.\d{1,18})")
_WORDS: Mapping[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}


class Mark(Protocol):
    """A place as libyaml and PyYAML give it, counting from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file; asking it for what it does not have gives an empty part, so that checks need no guards."""

    place: Place
    value: "Scalar | dict[str, Part] | list[Part]" = None

    def __getitem__(self, key: str) -> "Part":
        """The entry of a mapping, placed at its key; an empty part at this place when there is none."""
        return self.value.get(key, Part(self.place)) if isinstance(self.value, dict) else Part(self.place)

    def __contains__(self, key: object) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def __iter__(self) -> "Iterator[Part]":
        """The entries of a list; nothing for anything else."""
        return iter(self.value if isinstance(self.value, list) else ())

    def entries(self) -> "Iterator[tuple[str, Part]]":
        """Keys and values of a mapping; nothing for anything else."""
        return iter(self.value.items() if isinstance(self.value, dict) else ())

    @property
    def text(self) -> str:
        """The text, "" when it is none."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def number(self) -> int | None:
        """The whole number, None when it is none."""
        return self.value if isinstance(self.value, int) and not isinstance(self.value, bool) else None

    def plain(self) -> object:
        """The value without places: dict, list or scalar."""
        if isinstance(self.value, dict):
            return {key: part.plain() for key, part in self.value.items()}
        if isinstance(self.value, list):
            return [part.plain() for part in self.value]
        return self.value

    def problem(self, code: str, **facts: str | int) -> FormProblem:
        """A problem at this place."""
        return FormProblem(self.place, code, facts)


@dataclass
class _Open:
    """A collection that is being read: a mapping waits for a key, then for its value."""

    place: Place
    value: "dict[str, Part] | list[Part]"
    key: Part | None = None


@dataclass
class _Builder:
    file: str
    problems: list[FormProblem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    root: Part | None = None
    broken: bool = False

    def refuse(self, place: Place, code: str, **facts: str | int) -> None:
        self.problems.append(FormProblem(place, code, facts))
        self.broken = True

    def add(self, part: Part) -> None:
        if not self.stack:
            self.root = part
            return
        top = self.stack[-1]
        if isinstance(top.value, list):
            top.value.append(part)
        elif top.key is None:
            if isinstance(part.value, dict | list):
                self.refuse(part.place, "F016")
            top.key = part
        else:
            self._add_entry(top.value, top.key, part)
            top.key = None

    def _add_entry(self, mapping: dict[str, Part], key: Part, part: Part) -> None:
        name = key.text
        if name in mapping:
            self.problems.append(key.problem("F011", key=name, first=mapping[name].place.line))
        else:
            mapping[name] = Part(key.place, part.value)

    def close(self) -> None:
        done = self.stack.pop()
        self.add(Part(done.place, done.value))

    def take(self, event: yaml.Event) -> None:
        """Takes one event of the YAML parser."""
        place = _place(self.file, event.start_mark)
        self._refuse_extras(event, place)
        match event:
            case yaml.ScalarEvent():
                is_key = bool(self.stack) and isinstance(self.stack[-1].value, dict) and self.stack[-1].key is None
                quoted = is_key or not event.implicit[0]
                self.add(Part(place, event.value if quoted else _scalar(event.value)))
            case yaml.AliasEvent():
                self.add(Part(place))
            case yaml.MappingStartEvent():
                self.stack.append(_Open(place, {}))
            case yaml.SequenceStartEvent():
                self.stack.append(_Open(place, []))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.close()

    def _refuse_extras(self, event: yaml.Event, place: Place) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            self.refuse(place, "F012", what=f"An alias (*{anchor})")
        elif anchor is not None:
            self.refuse(place, "F012", what=f"An anchor (&{anchor})")
        elif tag is not None:
            self.refuse(place, "F012", what=f"A tag ({tag})")


def parse(text: str, file: str) -> tuple[Part | None, list[FormProblem]]:
    """The tree of a YAML text, or None when it has none; and all that is the matter with it as YAML."""
    unwelcome = [_unwelcome(text, found, file) for found in _UNWELCOME.finditer(text)]
    if unwelcome:
        return None, unwelcome
    builder = _Builder(file)
    documents = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                builder.refuse(_place(file, event.start_mark), "F014")
                break
            builder.take(event)
            if len(builder.stack) > MAX_DEPTH:
                builder.refuse(builder.stack[-1].place, "F013", limit=MAX_DEPTH)
                break
    except yaml.YAMLError as error:
        builder.problems.append(_syntax(error, file))
        builder.broken = True
    if not builder.broken and (builder.root is None or builder.root.value is None):
        builder.refuse(Place(file), "F005")
    return None if builder.broken else builder.root, builder.problems


def _scalar(text: str) -> Scalar:
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def _unwelcome(text: str, found: re.Match[str], file: str) -> FormProblem:
    before = text[: found.start()]
    place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return FormProblem(place, "F015", {"character": f"U+{ord(found.group()):04X}"})


def _syntax(error: yaml.YAMLError, file: str) -> FormProblem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "it can't be read"
    return FormProblem(_place(file, mark), "F010", {"reason": str(reason)})


def _place(file: str, mark: Mark | None) -> Place:
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1, 1)
