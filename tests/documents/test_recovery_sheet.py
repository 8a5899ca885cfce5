"""The sheet with the recovery key: one page on which the key can be read, heard and scanned (issue 3, point 1)."""

from pathlib import Path

import pytest

from desktop import text
from desktop.documents import contact
from desktop.documents.maker import PdfMaker
from desktop.domain import recovery
from tests.documents import reading

KEY = recovery.new_key()


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return PdfMaker().recovery_sheet(KEY)


def test_one_page_with_every_group_in_order(pdf: bytes, tmp_path: Path) -> None:
    assert reading.pages(pdf, tmp_path) == 1
    told = [text for _, text in reading.story(pdf, tmp_path)]
    assert [text for text in told if text in KEY.groups] == list(KEY.groups)
    assert [text for text in told if text.isdigit() and len(text) == 1] == list("123456789")


def test_there_is_room_to_write_who_and_when(pdf: bytes, tmp_path: Path) -> None:
    """Place for date and name of the agency: written by hand, so that we keep nothing of it."""
    told = [text for _, text in reading.story(pdf, tmp_path)]
    assert {"Naam van de organisatie", "Datum"} <= set(told)


def test_nothing_stands_over_anything_else_or_off_the_page(pdf: bytes, tmp_path: Path) -> None:
    words = reading.words(pdf, tmp_path)
    assert not [(one, other) for at, one in enumerate(words) for other in words[:at] if one.touches(other)]
    assert all(word.left >= 40 and word.right <= 556 and word.bottom <= 830 for word in words)


def test_the_code_holds_the_key_as_it_is_typed() -> None:
    """A code of few modules is read from a crumpled sheet too."""
    assert recovery.read(KEY.text) == KEY
    assert contact.qr_code(KEY.text).side <= 33


def test_the_same_key_gives_the_same_sheet_and_tells_nothing_of_this_computer(pdf: bytes, tmp_path: Path) -> None:
    assert PdfMaker().recovery_sheet(KEY) == pdf
    known = reading.properties(pdf, tmp_path)
    assert known["Title"] == "Herstelsleutel"
    assert not known.get("Author")
    assert not known.get("Creator")
    assert KEY.groups[0] not in known["Title"]


def test_in_english_too(tmp_path: Path) -> None:
    text.set_language("en")
    try:
        told = reading.texts(PdfMaker().recovery_sheet(KEY), tmp_path)
    finally:
        text.set_language("nl")
    assert "Recovery" in told
    assert "Herstelsleutel" not in told
