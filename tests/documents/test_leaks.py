"""Nothing private is in anything an employer gets: every field, every kind of output, raw and decoded (issue 5, 8)."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from typing_extensions import override

from desktop import paths
from desktop.documents.maker import PdfMaker
from desktop.domain.answers import Answer, PhotoPick, Pictured, Written
from desktop.domain.candidate import Agency, AgencyRole, Dossier
from desktop.domain.employer import Block, EmployerDocument, Look
from desktop.domain.form import Form, RespondentRole
from desktop.domain.ids import CandidateId, FormId, ItemId, MomentId, PhotoId
from desktop.flows.course import PROFILE
from desktop.flows.letter import propose
from desktop.flows.portfolio import Portfolio, portfolio_of
from desktop.flows.work_card import work_card_of
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor
from tests.documents import painted
from tests.documents.leaking import SENTINEL, anything, found_in
from tests.documents.letters import everything
from tests.documents.samples import NOOR
from tests.flows.test_export import OFF, marked_form, profiles, shipped_form

DAY = date(2026, 9, 15)
HERE = MomentId("here")
PHOTOS = (PhotoId("een"), PhotoId("twee"))
PHASES = (Phase.explicit, Phase.generate)  # what fails is told as it was found: each try takes a second
slow = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


class MarkedShelf(FolderShelf):
    """The shipped forms, with a werkprofiel in which every text that may never leave is a sentinel."""

    @override
    def form(self, form: FormId) -> Form:
        return marked_form() if form == PROFILE else super().form(form)


SHELF = MarkedShelf(paths.forms_folder())


@dataclass(frozen=True)
class Told:
    """A candidate of whom everything private is a sentinel."""

    portfolio: Portfolio
    dossier: Dossier


def told(dossier: Dossier, answers: Mapping[ItemId, Answer]) -> Told:
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
        agreements=tuple(replace(each, candidate=sam) for each in dossier.agreements),
    )
    vault.shelf.put(whole)
    vault.shelf.jpegs.update(dict.fromkeys(PHOTOS, painted.plants(3, (300, 200))))
    portfolio = portfolio_of(vault, SHELF, sam)
    assert portfolio is not None
    return Told(portfolio, whole)


def outputs(made: Told, blocks: frozenset[Block]) -> dict[str, bytes]:
    """Every kind of file an employer or a colleague gets, by its name."""
    document, maker = made.portfolio.document(blocks), PdfMaker()
    letter = everything(propose(document, DAY, "Kwekerij Het Voorbeeld", "medewerker")).letter()
    stem = made.portfolio.file_name().removesuffix(".pdf")
    return {
        **{f"{stem} {look.value}.pdf": maker.portfolio(document, look) for look in Look},
        f"{stem} cv.pdf": maker.cv(document),
        f"{stem} cv.docx": maker.cv_word(document),
        f"{stem} cv.json": maker.cv_json(document),
        f"{stem}.vcf": maker.vcard(document),
        f"{stem} brief.pdf": maker.letter(letter),
        f"{stem} werkkaart.pdf": maker.work_card(work_card_of(made.portfolio, made.dossier).card()),
    }


def leaks(files: Mapping[str, bytes]) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        return [place for name, content in files.items() for place in found_in(name, content, Path(folder))]


@slow
@given(anything(Dossier), profiles, st.frozensets(st.sampled_from(Block)))
def test_nothing_private_is_in_any_file(
    dossier: Dossier, answers: dict[ItemId, Answer], blocks: frozenset[Block]
) -> None:
    assert leaks(outputs(told(dossier, answers), blocks)) == []


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
    assert leaks(outputs(told(dossier, filled()), frozenset())) == []


@pytest.mark.parametrize("block", [Block.PHONE, Block.EMAIL, Block.TOWN, Block.WORK_PHOTOS])
@settings(max_examples=1, phases=PHASES, deadline=None)
@given(dossier=anything(Dossier))
def test_the_search_finds_what_is_switched_on(dossier: Dossier, block: Block) -> None:
    """A search that finds nothing anywhere would be no search."""
    files = outputs(told(dossier, filled()), frozenset({block}))
    assert {place.partition(":")[0].rpartition(" ")[2] for place in leaks(files)} >= {"bold.pdf", "light.pdf"}


def test_the_search_looks_into_every_kind_of_file() -> None:
    document = replace(NOOR, name=SENTINEL)
    maker = PdfMaker()
    letter = propose(document, DAY).letter()
    for name, content in {
        "a.pdf": maker.portfolio(document),
        "b.pdf": maker.cv(document),
        "c.docx": maker.cv_word(document),
        "d.json": maker.cv_json(document),
        "e.vcf": maker.vcard(document),
        "f.pdf": maker.letter(letter),
    }.items():
        assert leaks({name: content}), name
    assert leaks({f"{SENTINEL}.pdf": b""})


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
