"""The plain CV on paper, in Word and as JSON Resume: the same facts in each (issue 5, point 2)."""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import jsonschema
import pytest
from docx.document import Document as WordDocument

from desktop.documents import arabic, curriculum
from desktop.documents.maker import PdfMaker
from desktop.documents.outline import contact_of, outline_of
from desktop.domain.employer import EmployerDocument
from tests.documents import painted, reading
from tests.documents.samples import NOOR, SAMPLES

SCHEMA = json.loads(Path(__file__).with_name("json_resume.schema.json").read_text("utf-8"))
every_sample = pytest.mark.parametrize("document", SAMPLES.values(), ids=SAMPLES)


def facts(document: EmployerDocument) -> Iterator[str]:
    """Every text of a CV, in its order, headings and contact included."""
    yield from filter(None, (document.name, document.headline, *contact_of(document)))
    for part in outline_of(document):
        yield part.heading
        for line in part.lines:
            yield from filter(None, (line.title, line.note, line.sentence))


def paragraphs(document: WordDocument) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


@every_sample
def test_paper_is_one_page_at_a_size_that_reads(document: EmployerDocument, tmp_path: Path) -> None:
    assert reading.pages(PdfMaker().cv(document), tmp_path) == 1
    assert curriculum.fits(document)


@every_sample
def test_paper_is_read_aloud_in_the_order_of_the_story(document: EmployerDocument, tmp_path: Path) -> None:
    """Texts from right to left are read back by another tool, below: this one tells their runs one by one."""
    story = " ".join(text for _, text in reading.story(PdfMaker().cv(document), tmp_path))
    told = [reading.plain(fact) for fact in facts(document) if not arabic.runs_right_to_left(fact)]
    places, start = [], 0
    for fact in told:
        start = story.find(fact, start)
        places.append(start)
    assert -1 not in places, [fact for fact, place in zip(told, places, strict=True) if place < 0]


@every_sample
def test_paper_holds_every_word(document: EmployerDocument, tmp_path: Path) -> None:
    held = reading.texts(PdfMaker().cv(document), tmp_path)
    told = {word.strip(".") for fact in facts(document) for word in reading.plain(fact).split()} - {"·"}
    assert told - held == set()


@every_sample
def test_word_tells_the_same_in_headings_that_are_headings(document: EmployerDocument) -> None:
    word = docx.Document(io.BytesIO(PdfMaker().cv_word(document)))
    told = paragraphs(word)
    assert [fact for fact in facts(document) if fact not in told] == []
    headings = [each.text for each in word.paragraphs if each.style is not None and each.style.name == "Heading 1"]
    assert headings == [part.heading for part in outline_of(document)]


def test_word_names_nobody_in_its_properties_and_says_what_the_photo_shows() -> None:
    made = PdfMaker().cv_word(NOOR)
    word = docx.Document(io.BytesIO(made))
    properties = word.core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert not [name for name in parts.namelist() if "thumbnail" in name]
        assert 'descr="Foto van Noor Voorbeeld"' in parts.read("word/document.xml").decode()
        assert b"python-docx" not in b"".join(parts.read(name) for name in parts.namelist())


@every_sample
def test_json_is_json_resume_and_nothing_more(document: EmployerDocument) -> None:
    made = json.loads(PdfMaker().cv_json(document))
    checker = jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in checker.iter_errors(made)] == []
    assert made["basics"].get("name") == document.name


def test_the_same_document_gives_the_same_bytes() -> None:
    """An earlier export can be made again exactly (issue 5, point 7)."""
    for make in (PdfMaker.cv, PdfMaker.cv_word, PdfMaker.cv_json):
        assert make(PdfMaker(), NOOR) == make(PdfMaker(), NOOR)


def test_a_very_full_cv_gets_smaller_letters_rather_than_a_second_page(tmp_path: Path) -> None:
    sparse = curriculum.fitting(replace(NOOR, experience=NOOR.experience[:1])).scale
    full = curriculum.fitting(replace(NOOR, photo=painted.portrait(3), experience=NOOR.experience * 2)).scale
    assert full < sparse
