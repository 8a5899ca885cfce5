"""The letter: one page, the sentences that were chosen, in their order (issue 5, point 3)."""

from pathlib import Path

import pytest

from desktop.documents import arabic, letter
from desktop.documents.looks import MARGIN, PAGE_WIDTH
from desktop.documents.maker import PdfMaker
from desktop.domain.letter import Letter
from tests.documents import reading
from tests.documents.letters import LETTERS

every_letter = pytest.mark.parametrize("made", LETTERS.values(), ids=LETTERS)


@every_letter
def test_one_page_with_nothing_over_anything_else(made: Letter, tmp_path: Path) -> None:
    pdf = PdfMaker().letter(made)
    assert reading.pages(pdf, tmp_path) == 1
    words = reading.words(pdf, tmp_path)
    assert [(one.text, two.text) for at, one in enumerate(words) for two in words[at + 1 :] if one.touches(two)] == []
    assert not [word for word in words if word.left < MARGIN - 1 or word.right > PAGE_WIDTH - MARGIN + 1]
    assert max(word.bottom for word in words) < 832


@every_letter
def test_it_is_read_in_the_order_of_the_story(made: Letter, tmp_path: Path) -> None:
    story = [text for _, text in reading.story(PdfMaker().letter(made), tmp_path)]
    told = [sentence for paragraph in made.paragraphs for sentence in paragraph.sentences]
    read = [text for text in story if text in map(reading.plain, told)]
    assert read == [reading.plain(text) for text in told if not arabic.runs_right_to_left(text)]


@every_letter
def test_letters_can_be_read(made: Letter) -> None:
    """A letter of a few sentences is large; with every sentence there is it still is no small print."""
    assert letter.fitting(made).scale * 14 >= 8


def test_who_it_is_for_is_named_and_an_open_letter_names_nobody(tmp_path: Path) -> None:
    named = [text for _, text in reading.story(PdfMaker().letter(LETTERS["vacancy"]), tmp_path)]
    assert "Beste mensen van Kwekerij Het Voorbeeld," in named
    assert "Over: medewerker kwekerij" in named
    assert "Beste werkgever," in [text for _, text in reading.story(PdfMaker().letter(LETTERS["noor"]), tmp_path)]


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert PdfMaker().letter(LETTERS["noor"]) == PdfMaker().letter(LETTERS["noor"])
