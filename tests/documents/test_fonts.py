"""Names are written as they are: each word in a font that has its letters, never an empty box (DOCUMENTS)."""

from pathlib import Path

import pytest

from desktop.documents import arabic, fonts
from desktop.documents.maker import PdfMaker
from tests.documents import reading
from tests.documents.samples import SAMPLES

LANGUAGES = {
    "Dutch": "Één oma's coördinatie, € 12 – geüpload",
    "Turkish": "İıŞşĞğÇçÖöÜü",
    "Polish": "ĄąĆćĘęŁłŃńÓóŚśŹźŻż",
    "Vietnamese": "Nguyễn Thị Ánh Tuyết Đặng Ưng Ơn Ỹ",
    "Czech": "Příliš žluťoučký kůň",
    "Romanian": "ȘșȚțĂă",
    "Ukrainian": "Юлія Їжак Ґанна Євген",
    "Greek": "Αλέξης Ϊώ ήρεμα",
    "Arabic": "سمير العربي پژگ",
}


def files_of(name: str) -> frozenset[int]:
    return next(
        has for family in (fonts.REGULAR, fonts.BOLD) for at in family if (has := fonts.font(at)[1]) and at.stem == name
    )


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_is_in_the_font_it_is_written_in(language: str, bold: bool) -> None:
    words = fonts.words_of(LANGUAGES[language], bold=bold)
    assert len(words) == len(LANGUAGES[language].split())
    for run in (run for word in words for run in word.runs):
        assert files_of(run.font).issuperset(map(ord, run.text))
        assert fonts.UNWRITABLE not in run.text


def test_dutch_stays_in_the_font_of_the_house() -> None:
    runs = [run for word in fonts.words_of(LANGUAGES["Dutch"], bold=False) for run in word.runs]
    assert {run.font for run in runs} == {"AtkinsonHyperlegible-Regular"}


def test_a_word_is_not_patched_from_two_fonts() -> None:
    (word,) = fonts.words_of("Nguyễn", bold=False)
    assert [run.text for run in word.runs] == ["Nguyễn"]


def test_what_no_font_has_is_dropped_or_told() -> None:
    """An emoji goes, a letter becomes a question mark: never a box."""
    assert ["".join(run.text for run in word.runs) for word in fonts.words_of("hoi 🐕 宝x", bold=False)] == [
        "hoi",
        "?x",
    ]


def test_an_address_is_left_as_it_is_typed() -> None:
    """It gets copied."""
    texts = [word.runs[0].text for word in fonts.words_of("o'neil@voorbeeld.example foto's", bold=False)]
    assert texts == ["o'neil@voorbeeld.example", "foto\u2019s"]


def test_arabic_letters_join() -> None:
    """sin-initial, mim-medial, ya-medial, ra-final, seen from left to right."""
    assert arabic.as_seen("سمير") == "\ufeae\ufef4\ufee4\ufeb3"


def test_lam_and_alef_are_one_letter() -> None:
    assert arabic.as_seen("لا") == "\ufefb"
    assert arabic.as_seen("بلا") == "\ufefc\ufe91"


def test_arabic_is_found_again_in_the_order_it_is_read(tmp_path: Path) -> None:
    assert {"سمير", "صبور", "كل"} <= reading.texts(PdfMaker().portfolio(SAMPLES["letters"]), tmp_path)
