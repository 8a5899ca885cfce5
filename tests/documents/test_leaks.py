"""Nothing private is in anything an employer gets: every field, every kind of output, raw and decoded (issue 5, 8)."""

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from typing_extensions import override

from desktop import paths
from desktop.documents.maker import PdfMaker
from desktop.domain.answers import Answer, PhotoPick, Pictured, Written
from desktop.domain.candidate import Agency, AgencyRole, Candidate, Dossier, Filling, LogLine, Moment, Photo
from desktop.domain.employer import Block, EmployerDocument
from desktop.domain.form import Form, RespondentRole
from desktop.domain.ids import CandidateId, FillingId, FormId, ItemId, MomentId, PhotoId
from desktop.flows.course import PROFILE
from desktop.flows.file_ports import DocumentMaker
from desktop.flows.portfolio import portfolio_of
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor
from tests.documents import painted
from tests.documents.leaking import SENTINEL, anything, around, found_in
from tests.documents.outputs import DAY, LEAVES, NOBODY, PERSONAL, Told, every_output
from tests.documents.samples import NOOR
from tests.flows.test_export import OFF, marked_form, profiles, shipped_form

WHEN = datetime(2026, 9, 15, 10, 30, tzinfo=UTC)
HERE = MomentId("here")
PHOTOS = (PhotoId("een"), PhotoId("twee"))
PHASES = (Phase.explicit, Phase.generate)  # what fails is told as it was found: each try takes a second
slow = settings(
    max_examples=8,
    phases=PHASES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


class MarkedShelf(FolderShelf):
    """The shipped forms, with a werkprofiel in which every text that may never leave is a sentinel."""

    @override
    def form(self, form: FormId) -> Form:
        return marked_form() if form == PROFILE else super().form(form)


SHELF = MarkedShelf(paths.forms_folder())


def told(dossier: Dossier, answers: Mapping[ItemId, Answer], blocks: frozenset[Block] = frozenset()) -> Told:
    """The dossier in a vault, with one werkprofiel among all that is private; photos bring their metadata."""
    clock = FixedClock()
    agency = Agency(AgencyRole.GUIDE, answers_to_benefit_authority=True, name=SENTINEL)
    vault = MemoryDoor(clock).create("x", agency, SENTINEL)
    sam = CandidateId("sam")
    here = replace(dossier.moments[-1], id=HERE, day=date(2099, 1, 1))
    form = marked_form()
    profile = replace(
        dossier.fillings[0],
        moment=HERE,
        form=PROFILE,
        form_hash=form.content_hash,
        respondent=RespondentRole.SELF,
        language="nl",
        answers=answers,
    )
    photos = tuple(replace(dossier.photos[0], id=photo) for photo in PHOTOS)
    whole = replace(
        dossier,
        candidate=replace(dossier.candidate, id=sam, first_name="Sam", avatar="avatar-kite"),
        moments=(*dossier.moments, here),
        fillings=(*dossier.fillings, profile),
        photos=(*dossier.photos, *photos),
        entries=tuple(replace(each, candidate=sam) for each in dossier.entries),
    )
    vault.shelf.put(whole)
    vault.shelf.jpegs.update(dict.fromkeys(PHOTOS, painted.plants(3, (300, 200))))
    portfolio = portfolio_of(vault, SHELF, sam)
    assert portfolio is not None
    return Told(portfolio, whole, blocks)


def outputs(made: Told) -> dict[str, bytes]:
    """Every file, by its name."""
    maker = PdfMaker()
    return {f"{kind} {name}": data for kind, files in every_output(made, maker) for name, data in files.items()}


def leaks(files: Mapping[str, bytes]) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        return [place for name, content in files.items() for place in found_in(name, content, Path(folder))]


@slow
@given(anything(Dossier), profiles, st.frozensets(st.sampled_from(Block)))
def test_nothing_private_is_in_any_file(
    dossier: Dossier, answers: dict[ItemId, Answer], blocks: frozenset[Block]
) -> None:
    assert leaks(outputs(told(dossier, answers, blocks))) == []


def filled() -> dict[ItemId, Answer]:
    """Whatever a candidate types or picks is a sentinel, photos' captions too."""
    answers: dict[ItemId, Answer] = {
        ItemId(name): Written(SENTINEL) for name in ("telefoon", "email", "plaats", "school", "geen-vraag")
    }
    for name in ("portret", "werkfotos"):
        answers[ItemId(name)] = Pictured((PhotoPick(PhotoId("een"), SENTINEL),))
    return answers


@slow
@given(anything(Dossier))
def test_what_is_switched_off_is_in_no_file(dossier: Dossier) -> None:
    assert leaks(outputs(told(dossier, filled()))) == []


@pytest.mark.parametrize("block", [Block.PHONE, Block.EMAIL, Block.TOWN, Block.WORK_PHOTOS])
@settings(max_examples=1, phases=PHASES, deadline=None)
@given(dossier=anything(Dossier))
def test_the_search_finds_what_is_switched_on(dossier: Dossier, block: Block) -> None:
    """A search that finds nothing anywhere would be no search."""
    made = told(dossier, filled(), frozenset({block}))
    files = LEAVES["portfolio"](PdfMaker(), made)
    assert {place.partition(" ")[0] for place in leaks(files)} == {"bold", "light"}


def some_dossier() -> Dossier:
    """The plainest one there is."""
    here = Moment(HERE, CandidateId("sam"), "T0", DAY, "start")
    filling = Filling(FillingId("f"), HERE, PROFILE, 1, "", RespondentRole.SELF, "nl", WHEN)
    line = LogLine(WHEN, "opened", "")
    candidate = Candidate(CandidateId("sam"), "Sam", "avatar-kite", WHEN)
    photo = Photo(PHOTOS[0], CandidateId("sam"), WHEN, 1, 1)
    return Dossier(candidate, (here,), (filling,), photos=(photo,), log=(line,))


@pytest.fixture(scope="module")
def shown() -> Told:
    """Somebody whose name is the sentinel."""
    phone: dict[ItemId, Answer] = {ItemId("telefoon"): Written("06 00 00 00 00")}
    return replace(told(some_dossier(), phone, frozenset({Block.PHONE})), whole=True)


@pytest.mark.parametrize("kind", LEAVES)
def test_the_search_looks_into_every_kind_of_file(shown: Told, kind: str) -> None:
    """What is meant to be seen is found in each, or the search sees nothing there."""
    files = LEAVES[kind](PdfMaker(), shown)
    for name, content in files.items():
        assert leaks({name: content}), name


def test_the_search_looks_at_names_of_files() -> None:
    assert leaks({f"{SENTINEL}.pdf": b""})


def test_every_kind_of_file_has_its_row() -> None:
    """Whoever adds an output says here what may be in it."""
    makes = {name for name in vars(DocumentMaker) if not name.startswith("_")}
    assert makes == LEAVES.keys() | PERSONAL.keys() | NOBODY


@pytest.mark.parametrize("kind", PERSONAL)
def test_what_is_private_inside_is_not_told_outside(kind: str) -> None:
    """Name of the file, properties, metadata, and what a photo brought along."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in PERSONAL[kind](PdfMaker()).items():
            assert around(name, content, Path(folder)) == []
            assert [place for place in found_in(name, content, Path(folder)) if "pdftotext" in place]


def test_the_search_finds_a_letter_drawn_in_a_font_of_its_own() -> None:
    """Letters on a page are numbers of a font: only what is read back tells them."""
    pdf = PdfMaker().portfolio(replace(NOOR, headline=SENTINEL, wishes=()))
    assert SENTINEL.encode() not in pdf
    assert any("pdftotext" in place for place in leaks({"a.pdf": pdf}))


def test_every_photo_of_these_tests_brings_metadata_that_must_not_leave() -> None:
    assert leaks({"photo.jpg": painted.plants(3, (300, 200))})


def test_what_an_employer_sees_is_known_field_by_field() -> None:
    """A field that is added there must be thought about here."""
    assert {*OFF.values(), "language", "name", "headline"} == set(EmployerDocument.__dataclass_fields__)
    assert shipped_form().id == PROFILE
