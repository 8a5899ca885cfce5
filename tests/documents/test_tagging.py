"""Every document is tagged, archivable and says so itself (DOCUMENTS: tagged, archivable PDF).

`pdfua` looks at a part of PDF/UA-1 only; `do.py validate` asks veraPDF about all of it and of PDF/A-2a.
"""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import pdfua
import pikepdf
import pytest

from desktop.documents.maker import PdfMaker
from desktop.domain import recovery
from desktop.domain.employer import Look
from desktop.flows.file_ports import DocumentMaker
from tests.documents.cards import CARDS
from tests.documents.dossiers import paper
from tests.documents.letters import LETTERS
from tests.documents.reports import REPORTS
from tests.documents.samples import SAMPLES
from tests.documents.sheets import NAMES, printed
from tests.documents.test_incident_sheet import facts
from tests.documents.test_take_home import CARD

KEY = recovery.new_key()


def _printed(_maker: PdfMaker, name: str) -> bytes:
    return printed(name)


MADE: dict[str, Callable[[PdfMaker], bytes]] = {
    **{
        f"{look.value} {name}": partial(PdfMaker.portfolio, document=document, look=look)
        for name, document in SAMPLES.items()
        for look in Look
    },
    **{f"cv {name}": partial(PdfMaker.cv, document=document) for name, document in SAMPLES.items()},
    "take-home card": lambda maker: maker.take_home(CARD),
    **{f"letter {name}": partial(PdfMaker.letter, letter=letter) for name, letter in LETTERS.items()},
    **{f"work card {name}": partial(PdfMaker.work_card, card=card) for name, card in CARDS.items()},
    **{f"report {name}": partial(PdfMaker.report, report=report) for name, report in REPORTS.items()},
    **{f"result {name}": partial(PdfMaker.result, report=report) for name, report in REPORTS.items()},
    **{f"dossier {language}": partial(PdfMaker.dossier, paper=paper(language)) for language in ("nl", "en")},
    **{f"questionnaire {name}": partial(_printed, name=name) for name in NAMES},
    "recovery sheet": lambda maker: maker.recovery_sheet(KEY),
    "incident sheet": lambda maker: maker.incident_sheet(facts()),
}
STARTS = {  # of the names above, and what the maker calls it
    **{look.value: "portfolio" for look in Look},
    **{kind: kind for kind in ("cv", "letter", "report", "result", "dossier", "questionnaire")},
    "take-home card": "take_home",
    "work card": "work_card",
    "recovery sheet": "recovery_sheet",
    "incident sheet": "incident_sheet",
}
NO_PDF = frozenset({"cv_word", "cv_json", "vcard", "calendar"})
every_document = pytest.mark.parametrize("name", MADE)


@pytest.fixture
def file(name: str, tmp_path: Path) -> Path:
    made = tmp_path / "document.pdf"
    made.write_bytes(_bytes(name))
    return made


@cache
def _bytes(name: str) -> bytes:
    """Made once for all tests: the same document gives the same bytes."""
    return MADE[name](PdfMaker())


@every_document
def test_nothing_to_find_for_the_checker(file: Path) -> None:
    assert [str(finding) for finding in pdfua.validate(str(file)).findings] == []


def test_every_kind_of_pdf_is_among_them() -> None:
    """A new kind is checked from its first day; what is heard is the same page, drawn by the same hand."""
    kinds = {name for name in vars(DocumentMaker) if not name.startswith(("_", "heard_"))} - NO_PDF
    assert kinds == {next(kind for start, kind in STARTS.items() if name.startswith(start)) for name in MADE}


def test_the_checker_finds_what_is_spoiled(tmp_path: Path) -> None:
    spoiled = tmp_path / "spoiled.pdf"
    spoiled.write_bytes(PdfMaker().recovery_sheet(recovery.new_key()).replace(b"/Marked true", b"/Marked null"))
    assert pdfua.validate(str(spoiled)).findings


@every_document
def test_colours_have_a_profile_and_the_metadata_name_both_standards(file: Path) -> None:
    with pikepdf.open(file) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
        metadata = pdf.Root.Metadata.read_bytes().decode()
    assert 'pdfaid:part="2" pdfaid:conformance="A"' in metadata
    assert 'pdfuaid:part="1"' in metadata


@every_document
def test_every_stream_ends_on_a_line_of_its_own(file: Path) -> None:
    """ISO 19005-2, 6.1.7.1; readers of archives refuse the file otherwise."""
    data = file.read_bytes()
    assert data.count(b"\nendstream\nendobj") == data.count(b"endstream\nendobj") > 0
