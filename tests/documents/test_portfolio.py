"""The portfolio as an employer gets it: two pages, all that was chosen, nothing else (DOCUMENTS; PRODUCT)."""

import dataclasses
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from desktop import pictures
from desktop.documents import portfolio
from desktop.documents.layout import Placed
from desktop.documents.looks import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from desktop.documents.maker import PdfMaker
from desktop.documents.words import DUTCH, ENGLISH, Words, words
from desktop.domain.employer import EmployerDocument, Look
from tests.documents import reading
from tests.documents.samples import ENGLISH as ROBIN
from tests.documents.samples import NOOR, SAMPLES

every_sample = pytest.mark.parametrize(("name", "look"), [(name, look) for name in SAMPLES for look in Look])
Pdfs = dict[tuple[str, Look], bytes]
_NOT_SHOWN = {"language", "picture", "isco"}


@pytest.fixture(scope="module")
def pdfs() -> Pdfs:
    maker = PdfMaker()
    return {(name, look): maker.portfolio(document, look) for name, document in SAMPLES.items() for look in Look}


def told(part: object) -> Iterator[str]:
    """Every text that is meant to be seen in a document or a part of it."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from told(each)
    elif isinstance(part, date):
        yield DUTCH.valid_until.format(day=DUTCH.day(part))
        yield ENGLISH.valid_until.format(day=ENGLISH.day(part))
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            if field.name not in _NOT_SHOWN:
                yield from told(getattr(part, field.name))


def fixed(said: Words) -> set[str]:
    """What a portfolio may say of itself."""
    texts = {text for text in dataclasses.astuple(said) if isinstance(text, str) and "{" not in text}
    numbered = {said.page.format(page=page) for page in (1, 2)}
    return texts | numbered | {said.pictograms.format(credit=pictures.CREDIT)}


def placed_alone(document: EmployerDocument, look: Look) -> list[list[Placed]]:
    """The blocks of each page."""
    made = portfolio.plan(document, look)
    return [[placed for placed in made.placed if placed.page == page] for page in (0, 1)]


@every_sample
def test_there_are_two_pages_of_a4(name: str, look: Look, pdfs: Pdfs, tmp_path: Path) -> None:
    properties = reading.properties(pdfs[name, look], tmp_path)
    assert properties["Pages"] == "2"
    assert properties["Page size"].endswith("(A4)")


@every_sample
def test_all_that_was_chosen_is_read(name: str, look: Look, pdfs: Pdfs, tmp_path: Path) -> None:
    document = SAMPLES[name]
    read = {text for _, text in reading.story(pdfs[name, look], tmp_path)}
    foreign = ENGLISH.valid_until if document.language == "nl" else DUTCH.valid_until
    wanted = {reading.plain(text) for text in told(document) if text and not text.startswith(foreign[:12])}
    missing = {text for text in wanted - read if not any(_is_right_to_left(letter) for letter in text)}
    assert not missing


@every_sample
def test_nothing_else_is_seen(name: str, look: Look, pdfs: Pdfs, tmp_path: Path) -> None:
    document = SAMPLES[name]
    allowed = {
        word.strip(".")
        for text in (*told(document), *fixed(words(document.language)))
        for word in reading.plain(text).split()
    }
    assert reading.texts(pdfs[name, look], tmp_path) <= allowed


@every_sample
def test_no_text_leaves_the_margins_or_covers_another(name: str, look: Look, pdfs: Pdfs, tmp_path: Path) -> None:
    found = reading.words(pdfs[name, look], tmp_path)
    out = [
        word
        for word in found
        if word.left < MARGIN - 1 or word.right > PAGE_WIDTH - MARGIN + 1 or word.top < 20 or word.bottom > 825
    ]
    assert not out
    assert not [(one, other) for at, one in enumerate(found) for other in found[at + 1 :] if one.touches(other)]


@every_sample
def test_blocks_follow_each_other_on_the_page(name: str, look: Look) -> None:
    for page in placed_alone(SAMPLES[name], look):
        assert page[0].box.top <= PAGE_HEIGHT
        for above, below in pairwise(page):
            assert above.box.bottom >= below.box.top - 0.01
        assert page[-1].box.bottom >= -0.01


@every_sample
def test_the_body_text_can_be_read(name: str, look: Look) -> None:
    """Even the fullest page is not set smaller than 8 points."""
    assert portfolio.plan(SAMPLES[name], look).setter.scale * 10.5 >= 8


def test_it_is_read_in_the_order_of_the_story(tmp_path: Path) -> None:
    read = reading.story(PdfMaker().portfolio(ROBIN), tmp_path)
    assert [text for role, text in read if role != "Figure"] == [
        *("Robin Example", "Warehouse assistant", "+31 6 00 00 00 00", "robin@example.example"),
        *("What I am good at", "Being on time", "I come on time. You can count on it."),
        *("Working together", "I like to work with others.", "Staying calm", "I stay calm, also on a busy day."),
        *("The work I want to do", "Getting goods ready", "I want to get goods ready.", "warehouse assistant"),
        *("This is me", "People say I am calm.", "I like to be outside."),
        *("How I work best", "Show me once. Then I do it.", "A clear list makes me fast."),
        *("What I have done", "Helping in the kitchen", "internship", "Cutting vegetables."),
        *("When I can work", "Monday", "Friday", "16 hours a week"),
        *("My certificates", "Forklift", "Valid until 9 May 2028"),
        *("My languages", "English", "How I travel", "By bus"),
        *("Call or email me", "+31 6 00 00 00 00", "robin@example.example"),
        *("Scan the code with your phone. Then I am in your contacts.", "Pictograms: OpenMoji, CC BY-SA 4.0"),
    ]
    assert [text for role, text in read if role == "H1"] == ["Robin Example"]


def test_it_is_tagged_and_names_its_language_and_title(tmp_path: Path) -> None:
    pdf = PdfMaker().portfolio(NOOR)
    properties = reading.properties(pdf, tmp_path)
    assert properties["Tagged"] == "yes"
    assert properties["Title"] == "Werkverhaal van Noor Voorbeeld"
    assert b"/Lang (nl)" in pdf
    assert b"/Alt (Deze rij plantte ik.)" in pdf


def test_nothing_but_the_title_is_told_of_its_making(tmp_path: Path) -> None:
    properties = reading.properties(PdfMaker().portfolio(NOOR), tmp_path)
    assert [properties[name] for name in ("Author", "Creator", "Producer", "Subject", "Keywords")] == [""] * 5
    assert properties["CreationDate"].startswith("Sat Jan  1 00:00:00 2000")


@every_sample
def test_what_a_photo_knows_of_itself_stays_out(name: str, look: Look, pdfs: Pdfs) -> None:
    content = reading.streams(pdfs[name, look])
    assert b"SENTINEL" not in content
    assert b"Exif" not in content


def test_the_same_document_is_the_same_file() -> None:
    maker = PdfMaker()
    assert maker.portfolio(NOOR) == maker.portfolio(NOOR) == PdfMaker().portfolio(NOOR)


def test_its_fixed_words_are_in_its_own_language_and_dutch_where_there_are_none() -> None:
    assert words("en") is ENGLISH
    assert words("nl") is words("fy") is DUTCH


def test_an_unknown_pictogram_leaves_its_words(tmp_path: Path) -> None:
    """A form of an agency may name a picture that this program does not have."""
    strange = dataclasses.replace(NOOR.strengths[0], picture="no-such-picture")
    pdf = PdfMaker().portfolio(dataclasses.replace(NOOR, strengths=(strange,), wishes=()))
    assert ("P", strange.title) in reading.story(pdf, tmp_path)


def test_the_file_is_small(pdfs: Pdfs) -> None:
    """It goes by mail: under 400 kB (issue 5)."""
    assert max(map(len, pdfs.values())) < 400_000


def test_importing_it_loads_nothing_heavy() -> None:
    """The start stays quick (SPEED)."""
    code = (
        "import sys, desktop.documents.maker\n"
        "print({name.split('.')[0] for name in sys.modules} & {'reportlab', 'svglib', 'segno', 'PIL', 'lxml'})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "set()"


def test_every_picture_of_the_samples_is_in_the_table() -> None:
    strengths = {point.picture for document in SAMPLES.values() for point in document.strengths}
    jobs = {job.picture for document in SAMPLES.values() for job in document.experience}
    assert strengths | jobs <= set(pictures.table())


def _is_right_to_left(letter: str) -> bool:
    return "\u0590" <= letter <= "\u08ff"
