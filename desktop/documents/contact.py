"""The contact as vCard, drawn as a QR code: only what the document shows."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from desktop.domain.employer import EmployerDocument


def vcard(document: EmployerDocument) -> str:
    """The contact; "" when there is neither a phone number nor an e-mail address."""
    if not (document.phone or document.email):
        return ""
    name = _value(document.name)
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{name};;;;", f"FN:{name}"]
    if document.phone:
        lines.append(f"TEL;TYPE=CELL:{_value(document.phone)}")
    if document.email:
        lines.append(f"EMAIL:{_value(document.email)}")
    return "\r\n".join([*lines, "END:VCARD", ""])


@dataclass(frozen=True)
class Code:
    """A QR code: its side in modules, and its dark runs as (column, row from the top, length)."""

    side: int
    runs: tuple[tuple[int, int, int], ...]


def code(document: EmployerDocument) -> Code | None:
    """The contact as a QR code, or None when there is nothing in it."""
    text = vcard(document)
    return _newest(text) if text else None


@lru_cache(maxsize=1)
def _newest(text: str) -> Code:
    """The newest contact's code: a preview draws the same one again and again."""
    return qr_code(text)


def qr_code(text: str) -> Code:
    """Any text as a QR code."""
    import segno

    matrix = segno.make(text, error="m", micro=False, encoding="utf-8").matrix
    runs = [run for number, row in enumerate(matrix) for run in _runs(row, number)]
    return Code(len(matrix), tuple(runs))


def _runs(row: Iterable[int], number: int) -> Iterator[tuple[int, int, int]]:
    column = 0
    for dark, modules in groupby(row):
        length = sum(1 for _ in modules)
        if dark:
            yield column, number, length
        column += length


def _value(text: str) -> str:
    """A text as vCard wants it: the marks that part its fields escaped, on one line."""
    return re.sub(r"([\\,;])", r"\\\1", " ".join(text.split()))
