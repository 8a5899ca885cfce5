"""The dossier on paper: everything, readable, with page numbers and a list of contents (right of access)."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from desktop.documents import leaves
from desktop.documents.looks import MARGIN, PAGE_WIDTH
from desktop.documents.maker import PdfMaker
from desktop.domain.dossier_paper import Chapter, DossierPaper, Fact, FactGroup
from tests.documents import reading
from tests.documents.dossiers import paper

LONG = FactGroup("Lang", (Fact("Brief", "Dit is een lange tekst. " * 900, "later", "sun"),))
PAPERS = {
    "plain": paper(),
    "english": paper("en"),
    "bare": replace(paper(), chapters=(), photos=()),
    "long": replace(paper(), chapters=(Chapter("Tekst", (LONG,)), Chapter("Leeg", ()))),
}
every_paper = pytest.mark.parametrize("made", PAPERS.values(), ids=PAPERS)


@every_paper
def test_nothing_stands_over_anything_else(made: DossierPaper, tmp_path: Path) -> None:
    words = reading.words(PdfMaker().dossier(made), tmp_path)
    by_page = [[word for word in words if word.page == page] for page in {word.page for word in words}]
    for page in by_page:
        assert [(a.text, b.text) for at, a in enumerate(page) for b in page[at + 1 :] if a.touches(b)] == []
    assert not [word for word in words if word.left < MARGIN - 1 or word.right > PAGE_WIDTH - MARGIN + 1]
    assert max(word.bottom for word in words) < 832


@every_paper
def test_everything_is_read_in_order(made: DossierPaper, tmp_path: Path) -> None:
    story = reading.plain(" ".join(text for _, text in reading.story(PdfMaker().dossier(made), tmp_path)))
    place = 0
    for chapter in made.chapters:
        facts = [fact for group in chapter.groups for fact in group.facts]
        for text in (chapter.title, *(text for fact in facts for text in (fact.label, fact.value, fact.note))):
            start = story.find(reading.plain(text), place)
            assert start >= 0, text
            place = start + len(reading.plain(text))


@every_paper
def test_pages_are_numbered_and_every_chapter_is_in_the_list_of_contents(made: DossierPaper, tmp_path: Path) -> None:
    pdf = PdfMaker().dossier(made)
    count = reading.pages(pdf, tmp_path)
    word = "Page 1 of" if made.language == "en" else "Bladzijde 1 van"
    assert set(f"{word} {count}".split()) <= reading.texts(pdf, tmp_path)
    file = tmp_path / "made.pdf"
    file.write_bytes(pdf)
    with pikepdf.open(file) as opened, opened.open_outline() as outline:
        listed = [str(item.title) for item in outline.root]
    assert [chapter.title for chapter in made.chapters] == listed[: len(made.chapters)]


def test_photos_are_in_it_with_words(tmp_path: Path) -> None:
    figures = PdfMaker().dossier(paper()).count(b"/Alt (Foto van")
    assert figures == len(paper().photos) == 3


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert PdfMaker().dossier(paper()) == PdfMaker().dossier(paper())


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    room = leaves.TOP - leaves.BOTTOM
    pages = leaves.laid([_Piece(room - 60), _Piece(40, stays=True), _Piece(30), _Piece(room * 2)])
    assert [[placed.piece.height for placed in page] for page in pages] == [[room - 60], [40, 30], [room * 2]]


class _Piece:
    def __init__(self, height: float, *, stays: bool = False) -> None:
        self.height, self.stays = height, stays

    def draw(self, pen: object, top: float, /) -> None:
        """Nothing."""
