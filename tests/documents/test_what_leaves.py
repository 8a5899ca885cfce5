"""From answers to the bytes an employer gets: nothing taken back, nothing unseen (DECISIONS 8, PRODUCT)."""

import io
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image

from desktop import paths
from desktop.documents.maker import PdfMaker
from desktop.domain.answers import Answer, Chosen, Listed, PhotoPick, Pictured, Row, Skipped, SkipReason, Trace, Written
from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.employer import Block, EmployerDocument
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ChoiceId, ItemId, PhotoId
from desktop.flows.course import PROFILE
from desktop.flows.export import Profile, employer_document
from desktop.flows.portfolio import ALL, portfolio_of
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor

SHELF = FolderShelf(paths.forms_folder())


def _picked(*ids: str) -> Chosen:
    return Chosen(tuple(map(ChoiceId, ids)))


def _document(answers: Mapping[str, Answer], first_name: str = "Sam") -> EmployerDocument:
    by_item = {ItemId(item): answer for item, answer in answers.items()}
    return employer_document(Profile(SHELF.form(PROFILE), by_item, "nl", first_name, lambda _: b""), frozenset(Block))


def test_work_that_was_taken_back_is_no_wish_any_more() -> None:
    """The top three was made before the candidate changed her mind about what to pick."""
    document = _document({"werk": _picked("groen", "post"), "top-drie": _picked("keuken", "post")})
    assert len(document.wishes) == 1
    assert "keuken" not in document.headline.lower()
    assert document.headline == document.wishes[0].sentence


def test_when_all_of_the_top_three_was_taken_back_what_is_picked_counts() -> None:
    document = _document({"werk": _picked("groen", "post"), "top-drie": _picked("keuken")})
    assert len(document.wishes) == 2


def test_work_that_is_not_told_leaves_no_top_three() -> None:
    document = _document({"werk": Skipped(SkipReason.WONT_SAY), "top-drie": _picked("keuken")})
    assert document.wishes == ()
    assert document.headline == ""


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Sam\x00\x1b[31m\r\nVoor\tbeeld", "Sam [31m Voor beeld"),
        ("\u202eSam\u202c \u2066Voorbeeld\u2069", "Sam Voorbeeld"),
        ("Sam\ufffe\uffffVoorbeeld", "Sam Voorbeeld"),
        ("  Sam   Voorbeeld ", "Sam Voorbeeld"),
        ("Jürgen-Renée d'Ö", "Jürgen-Renée d'Ö"),
        ("محمد", "محمد"),
    ],
)
def test_what_is_typed_goes_out_on_one_line_without_what_can_not_be_seen(typed: str, printed: str) -> None:
    texts = dict.fromkeys(("naam", "telefoon", "email", "plaats"), Written(typed))
    paper = Row({ItemId("soort"): _picked("diploma"), ItemId("naam"): Written(typed)})
    document = _document({**texts, "certificaten": Listed((paper,))})
    assert (document.name, document.phone, document.email, document.town) == (printed,) * 4
    assert document.certificates[0].title.endswith(f": {printed}")
    assert _document({}, first_name=typed).name == printed


def test_properties_stay_readable_whatever_was_typed(tmp_path: Path) -> None:
    """A reader program refuses properties that are no XML."""
    pdf = PdfMaker().portfolio(_document({"naam": Written("<b>Sam</b> & \x00\x07 ]]> {x} %s \\ (")}))
    (tmp_path / "sam.pdf").write_bytes(pdf)
    told = subprocess.run(["pdfinfo", "-meta", tmp_path / "sam.pdf"], capture_output=True, check=True).stdout
    assert "<b>Sam</b>" in "".join(ET.fromstring(told).itertext())


def test_someone_elses_photo_can_not_get_in() -> None:
    """Photos come from the candidate's own desk, whatever an answer names."""
    vault = MemoryDoor(FixedClock()).create("x", Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False), "Robin")
    sam, kim = (vault.add_candidate(name, "avatar-tulip") for name in ("Sam", "Kim"))
    kims = vault.add_photo(kim.id, _jpeg(), (320, 240))
    desk = vault.desk(sam.id)
    filling = desk.begin(SHELF.form(PROFILE), RespondentRole.SELF, "nl")
    desk.record(filling.id, ItemId("portret"), Pictured((PhotoPick(PhotoId(kims.id)),)), Trace())
    portfolio = portfolio_of(vault, SHELF, sam.id)
    assert portfolio is not None
    with pytest.raises(KeyError):
        portfolio.document(ALL)


def _jpeg() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (320, 240), "teal").save(made, "JPEG")
    return made.getvalue()
