"""The gallery of made-up candidates, from a bare name to a life full of work, in every kind of document (issue 5)."""

import io
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

import pikepdf
import pytest

from desktop.documents import fonts, portfolio
from desktop.documents.layout import Placed
from desktop.documents.looks import PAGE_HEIGHT
from desktop.documents.maker import PdfMaker
from desktop.domain.employer import EmployerDocument, Look
from tests.documents.samples import SAMPLES
from tests.documents.test_tagging import MADE

LARGEST_FILE = 400_000  # bytes: it goes by mail
WHITE = 100.0  # points: more of it between two blocks, or above the foot, is a hole
SCRIPTS = {
    "Turkish": "\u011f",
    "Polish": "\u0141",
    "Vietnamese": "\u1ec5",
    "Cyrillic": "\u042e",
    "Arabic": "\u0633",
}
every_document = pytest.mark.parametrize("name", MADE)
every_page = pytest.mark.parametrize(
    ("name", "look", "page"), [(name, look, page) for name in SAMPLES for look in Look for page in (0, 1)]
)


@cache
def opened(name: str) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made(name)))


@cache
def made(name: str) -> bytes:
    return MADE[name](PdfMaker())


@pytest.mark.parametrize(
    "holds",
    [
        lambda one: one == EmployerDocument(one.language, one.name, one.headline),
        lambda one: one.photo is None and bool(one.strengths),
        lambda one: one.photo is not None and bool(one.work_photos),
        lambda one: len(one.strengths) == 1,
        lambda one: len(one.strengths) == 8,
        lambda one: len(one.experience) >= 8,
        lambda one: bool(one.strengths) and not one.experience,
        lambda one: bool(one.strengths) and not one.certificates,
        lambda one: bool(one.strengths) and not one.wishes,
        lambda one: len(one.name) > 45,
        lambda one: one.language == "en",
    ],
)
def test_it_goes_from_thin_to_rich(holds: Callable[[EmployerDocument], bool]) -> None:
    assert len(SAMPLES) >= 20
    assert any(holds(document) for document in SAMPLES.values())


@pytest.mark.parametrize("letter", SCRIPTS.values(), ids=SCRIPTS)
def test_it_has_names_that_need_another_font(letter: str) -> None:
    assert any(letter in document.name for document in SAMPLES.values())


@every_document
def test_every_letter_is_in_the_font_that_draws_it(name: str) -> None:
    """What a font lacks would be an empty box: each code that a page can show stands for a letter the font has."""
    checked = 0
    for font, letters in written(opened(name)):
        checked += len(letters)
        assert not {letter for letter in letters if letter not in has(font)}, font
    assert checked > 10


@every_document
def test_no_heading_stands_alone_at_the_foot_of_a_page(name: str) -> None:
    """On each page something other than a heading is read last."""
    last = dict(read(opened(name)))
    assert last
    assert not [page for page, role in last.items() if re.fullmatch(r"/H\d?", role)]


@pytest.mark.parametrize("name", [name for name in MADE if not name.startswith("questionnaire")])
def test_it_goes_by_mail(name: str) -> None:
    """The questionnaire is for the printer."""
    assert len(made(name)) < LARGEST_FILE


@every_page
def test_a_page_is_never_half_empty(name: str, look: Look, page: int) -> None:
    """White lies between blocks and above the foot in the amount that parts them: a thin page is a cover."""
    blocks = [placed for placed in plan(name, look) if placed.page == page]
    assert blocks
    above, below = (0.0, 58.0) if page == 0 else (70.0, 0.0)
    edges = [(PAGE_HEIGHT - above, blocks[0].box.top), (blocks[-1].box.bottom, below)]
    edges += [(upper.box.bottom, lower.box.top) for upper, lower in pairwise(blocks)]
    assert max(upper - lower for upper, lower in edges) < WHITE


@pytest.mark.parametrize("name", SAMPLES)
def test_the_looks_are_two_designs(name: str) -> None:
    """Not one page in two colours: name and blocks stand elsewhere, or take another height."""
    bold, light = ([(one.page, round(one.box.top), round(one.box.height)) for one in plan(name, look)] for look in Look)
    rows = len(bold) - 2
    assert type(plan(name, Look.BOLD)[0].block) is not type(plan(name, Look.LIGHT)[0].block)
    assert rows == 0 or bold != light


@cache
def plan(name: str, look: Look) -> tuple[Placed, ...]:
    return portfolio.plan(SAMPLES[name], look).placed


def written(pdf: pikepdf.Pdf) -> Iterator[tuple[str, set[int]]]:
    """Each font of a document by its file's name, with the letters that pages show in it."""
    shown: dict[tuple[int, int], set[int]] = defaultdict(set)
    found: dict[tuple[int, int], pikepdf.Object] = {}
    for page in pdf.pages:
        current = (0, 0)
        for step in pikepdf.parse_content_stream(page):
            match str(step.operator):
                case "Tf":
                    font = page.resources.Font[str(step.operands[0])]
                    current = font.objgen
                    found[current] = font
                case "Tj":
                    shown[current].update(bytes(step.operands[0]))
    for key, codes in shown.items():
        letters = unicodes(found[key].ToUnicode.read_bytes())
        yield str(found[key].BaseFont).split("+")[-1], {letters[code] for code in codes}


def unicodes(table: bytes) -> dict[int, int]:
    """The letter of each code, from a font's own table."""
    letters = re.findall(rb"<(\w\w)> <(\w+)>\s*\n", table.split(b"beginbfchar")[1])
    return {int(code, 16): int(letter, 16) for code, letter in letters}


@cache
def has(name: str) -> frozenset[int]:
    """The letters of the font with this name."""
    files = (*fonts.REGULAR, *fonts.BOLD)
    return next(letters for file in files for font, letters in [fonts.font(file)] if font == name)


def read(pdf: pikepdf.Pdf) -> list[tuple[int, str]]:
    """What is read in order: the page, and the role of the element that holds it."""
    pages: dict[object, int] = {page.objgen: number for number, page in enumerate(pdf.pages)}
    found: list[tuple[int, str]] = []

    def walk(node: pikepdf.Object, page: int) -> None:
        if "/Pg" in node:
            page = pages[node.Pg.objgen]
        kids = node.get("/K", pikepdf.Array())
        for kid in kids.as_list() if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                found.append((page, str(node.S)))
            elif "/MCID" in kid:
                found.append((pages[kid.Pg.objgen] if "/Pg" in kid else page, str(node.S)))
            else:
                walk(kid, page)

    walk(pdf.Root.StructTreeRoot, 0)
    return found
