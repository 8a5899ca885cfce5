"""A dossier with a sentinel word in every private field, found by reflection; and a search through finished files."""

import io
import subprocess
import types
import typing
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

import pikepdf
from hypothesis import strategies as st

from desktop.domain.answers import Written
from desktop.domain.entry import DossierEntry
from desktop.domain.entry_kinds import of_dossiers
from desktop.domain.ids import ItemId
from tests.documents import reading

SENTINEL = "GEHEIM"
IN_PHOTOS = "SENTINEL"  # in the metadata of the photos that are painted for tests
_WHEN = datetime(2026, 9, 15, 10, 30, tzinfo=UTC)
_PLAIN: dict[object, st.SearchStrategy[Any]] = {
    str: st.sampled_from([SENTINEL, f"{SENTINEL} {SENTINEL.lower()}", f"{SENTINEL}-{SENTINEL}"]),
    bool: st.booleans(),
    int: st.integers(0, 9),
    float: st.floats(0, 1),
    bytes: st.just(SENTINEL.encode()),
    datetime: st.just(_WHEN),
    date: st.just(_WHEN.date()),
    types.NoneType: st.none(),
}


def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Anything of this type, every text in it a sentinel; a record has all its fields, also those of later days."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, typing.NewType):
        return anything(kind.__supertype__)
    if origin in {types.UnionType, typing.Union}:
        return st.one_of(*map(anything, parts))
    if origin is tuple and parts[0] is DossierEntry:
        return st.tuples(*map(anything, of_dossiers()))  # one of each kind
    if origin is tuple:
        return st.lists(anything(parts[0]), min_size=1, max_size=2).map(tuple)
    if origin is not None and issubclass(origin, Mapping):
        return st.just({ItemId(SENTINEL): Written(SENTINEL)})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return st.builds(kind, **{field.name: anything(hints[field.name]) for field in fields(kind)})
    raise TypeError(f"no way to fill in {kind}: say how")


def found_in(name: str, content: bytes, folder: Path) -> list[str]:
    """Where the sentinel stands in a file: in its name, its bytes as they are, or what they are when unpacked."""
    places = {"name": name.encode(), "bytes": content, **_unpacked(content, folder)}
    return [f"{name}: {place}" for place, data in places.items() if _has(data)]


def around(name: str, content: bytes, folder: Path) -> list[str]:
    """Where the sentinel stands beside what is read: in the name, the properties, the metadata, what photos brought."""
    told = _unpacked(content, folder)
    beside = {"name": name.encode(), **{tool: told[tool] for tool in ("pdfinfo", "pdfinfo -meta")}}
    found = [f"{name}: {place}" for place, data in beside.items() if _has(data)]
    return found + [f"{name}: {place}" for place, data in told.items() if IN_PHOTOS.encode() in data]


def _has(data: bytes) -> bool:
    words = (SENTINEL, IN_PHOTOS)
    forms = [word.encode(coding) for word in words for coding in ("ascii", "utf-16-be", "utf-16-le")]
    low = data.lower()
    return any(form.lower() in low for form in forms) or any(word.encode().hex().encode() in low for word in words)


def _unpacked(content: bytes, folder: Path) -> dict[str, bytes]:
    if content.startswith(b"%PDF"):
        return {"streams": reading.streams(content), **dict(_pdf(content, folder))}
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return {part: part.encode() + parts.read(part) for part in parts.namelist()}
    return {}


def _pdf(content: bytes, folder: Path) -> Iterator[tuple[str, bytes]]:
    """What is drawn (letters stand in fonts of their own there), the properties, and every string in every object."""
    file = folder / "made.pdf"
    file.write_bytes(content)
    for tool in (["pdftotext", str(file), "-"], ["pdfinfo", str(file)], ["pdfinfo", "-meta", str(file)]):
        yield (
            " ".join(tool[:-1] if tool[-1] == str(file) else tool[:1]),
            subprocess.run(tool, capture_output=True, check=True).stdout.replace(b"\n", b" "),
        )
    with pikepdf.open(file) as pdf:
        yield "strings", " ".join(text for each in pdf.objects for text in _strings(each)).encode()


def _strings(part: object) -> Iterator[str]:
    if isinstance(part, pikepdf.String):
        yield str(part)
    elif isinstance(part, pikepdf.Array):
        for each in part:
            yield from ([] if getattr(each, "is_indirect", False) else _strings(each))
    elif isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
        for name, each in part.items():
            yield str(name)
            yield from ([] if getattr(each, "is_indirect", False) else _strings(each))
