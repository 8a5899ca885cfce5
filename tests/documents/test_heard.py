"""What is heard beside a page: the sentences of the tags, in their order, each where it stands (issue 5, point 7)."""

from pathlib import Path

import pytest

from desktop.documents.maker import PdfMaker
from desktop.domain.employer import Look
from desktop.domain.readable import Readable, Strip, Told
from tests.documents import reading
from tests.documents.cards import CARDS
from tests.documents.letters import LETTERS
from tests.documents.samples import SAMPLES

PAPERS: dict[str, Readable] = {
    **{
        f"{look.value} {name}": PdfMaker().heard_portfolio(SAMPLES[name], look)
        for name in ("noor", "rich", "bare", "letters")
        for look in Look
    },
    "letter": PdfMaker().heard_letter(LETTERS["everything"]),
    "card": PdfMaker().heard_work_card(CARDS["agreed"]),
}
every_paper = pytest.mark.parametrize("name", PAPERS)


@every_paper
def test_what_is_heard_is_what_the_tags_tell_in_their_order(name: str, tmp_path: Path) -> None:
    paper = PAPERS[name]
    tagged = " ".join(text for _, text in reading.story(paper.pdf, tmp_path))
    texts = [told.text for told in paper.told if not _is_picture(told)]
    assert _words(" ".join(texts)) == _words(tagged)


@every_paper
def test_every_word_stands_where_its_sentence_lights_up(name: str, tmp_path: Path) -> None:
    """Each word of the page that is read lies inside a strip of a sentence that holds it."""
    paper = PAPERS[name]
    words = reading.words(paper.pdf, tmp_path)
    for told in paper.told:
        if _is_picture(told) or _is_arabic(told.text):
            continue
        under = [
            word.text
            for strip in told.strips
            for word in words
            if word.page == told.page and _holds(strip, (word.left + word.right) / 2, (word.top + word.bottom) / 2)
        ]
        assert sorted("".join(under)) == sorted(reading.plain(told.text).replace(" ", "")), told


def test_a_tile_with_two_sentences_lights_them_one_by_one() -> None:
    texts = [told.text for told in PAPERS["bold noor"].told]
    at = texts.index("Ik kom op tijd.")
    assert texts[at + 1] == "Daar kun je op rekenen."


def _is_picture(told: Told) -> bool:
    return len(told.strips) == 1 and told.strips[0].height > 60


def _words(text: str) -> list[str]:
    """Without Arabic words, which poppler turns around here and there."""
    return [word for word in reading.plain(text).split() if not _is_arabic(word)]


def _is_arabic(word: str) -> bool:
    return any(0x590 < ord(letter) < 0x800 for letter in word)


def _holds(strip: Strip, x: float, y: float) -> bool:
    return strip.left <= x <= strip.left + strip.width and strip.top <= y <= strip.top + strip.height
