"""The code that an employer scans holds only what the page shows (DOCUMENTS)."""

from dataclasses import replace

import segno

from desktop.documents import contact
from tests.documents.samples import BARE, NOOR


def test_only_what_is_shown_is_in_the_contact() -> None:
    assert contact.vcard(NOOR).split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Noor Voorbeeld;;;;",
        "FN:Noor Voorbeeld",
        "TEL;TYPE=CELL:06 00 00 00 00",
        "EMAIL:noor@voorbeeld.example",
        "END:VCARD",
        "",
    ]
    assert "TEL" not in contact.vcard(replace(NOOR, phone=""))
    assert "EMAIL" not in contact.vcard(replace(NOOR, email=""))


def test_without_a_way_to_reach_somebody_there_is_no_code() -> None:
    assert contact.vcard(BARE) == ""
    assert contact.code(BARE) is None


def test_marks_that_part_fields_are_escaped() -> None:
    assert r"FN:Voorbeeld\, Noor\; \\ x" in contact.vcard(replace(NOOR, name="Voorbeeld, Noor; \\ x"))


def test_the_runs_are_the_dark_modules() -> None:
    made = contact.code(NOOR)
    assert made is not None
    drawn = {(column + step, row) for column, row, length in made.runs for step in range(length)}
    matrix = segno.make(contact.vcard(NOOR), error="m", micro=False, encoding="utf-8").matrix
    assert drawn == {(x, y) for y, line in enumerate(matrix) for x, dark in enumerate(line) if dark}
    assert made.side == len(matrix)
