"""The card for colleagues: one page, what was chosen and nothing else (issue 5, point 10)."""

from pathlib import Path

import pytest

from desktop.documents import work_card
from desktop.documents.maker import PdfMaker
from desktop.documents.work_card_words import work_card_words
from desktop.domain.work_card import WorkCard
from tests.documents import reading
from tests.documents.cards import CARDS

every_card = pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)


@every_card
def test_one_page_with_nothing_over_anything_else(card: WorkCard, tmp_path: Path) -> None:
    pdf = PdfMaker().work_card(card)
    assert reading.pages(pdf, tmp_path) == 1
    words = reading.words(pdf, tmp_path)
    assert [(one.text, two.text) for at, one in enumerate(words) for two in words[at + 1 :] if one.touches(two)] == []
    assert max(word.bottom for word in words) < 832


@every_card
def test_it_is_read_in_order(card: WorkCard, tmp_path: Path) -> None:
    said = work_card_words(card.language)
    story = [text for role, text in reading.story(PdfMaker().work_card(card), tmp_path) if role != "Figure"]
    wanted = [card.name, said.greeting]
    for heading, points in ((said.helps, card.helps), (said.agreements, card.agreements)):
        wanted += [heading, *((point.sentence or point.title) for point in points)] if points else []
    assert story[: len(wanted)] == [reading.plain(text) for text in wanted]
    assert len(story) == len(wanted) + bool(card.call_phone)


@every_card
def test_letters_can_be_read_from_where_one_stands(card: WorkCard) -> None:
    assert work_card.fitting(card).scale >= 1


def test_whom_to_call_needs_no_name(tmp_path: Path) -> None:
    story = [text for _, text in reading.story(PdfMaker().work_card(CARDS["one"]), tmp_path)]
    assert story[-1] == "Heb je een vraag? Bel 06 00 00 00 00"


def test_the_same_card_gives_the_same_bytes() -> None:
    assert PdfMaker().work_card(CARDS["full"]) == PdfMaker().work_card(CARDS["full"])
