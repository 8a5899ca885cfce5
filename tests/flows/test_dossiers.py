"""Search, dates and the portfolio's rows: what the coach's screens are drawn from."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import Trace, Written
from desktop.domain.employer import Block
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, FormId, ItemId
from desktop.flows.course import ABILITY, PROFILE
from desktop.flows.days import day_words
from desktop.flows.dossier_json import dossier_json
from desktop.flows.dossier_paper import dossier_paper
from desktop.flows.dossiers import FormStatus, Person, Progress, found, open_dossier, people
from desktop.flows.opening import same_passphrase
from desktop.flows.portfolio import ALL, Portfolio, portfolio_of
from desktop.formfiles.shelf import MemoryShelf
from tests.ui.coach import household

NOBODY = frozenset[Block]()


def _person(name: str) -> Person:
    return Person(CandidateId(name), name, "avatar-kite", "", ())


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("zoe", "Zoë"),
        ("ZOË", "zoe"),
        ("soren", "Søren"),
        ("lukasz", "Łukasz"),
        ("isik", "Işık"),
        ("jan boer", "Jan de Boer"),
        ("boer jan", "Jan de Boer"),
        ("", "Sam"),
    ],
)
def test_a_name_is_found(query: str, name: str) -> None:
    """PRODUCT: every list is searchable; accents, capitals and the order of words do not matter."""
    assert found([_person(name)], query)


def test_another_name_is_not_found() -> None:
    assert found([_person("Sam"), _person("Jan")], "sa") == (_person("Sam"),)


@given(st.text(max_size=20))
def test_a_name_finds_itself(name: str) -> None:
    assert found([_person(name)], name)


def test_a_date_is_said_as_people_say_it() -> None:
    assert day_words(date(2026, 5, 3)) == "3 mei 2026"


def test_the_list_tells_how_far_each_form_is() -> None:
    vault, shelf = household.vault(), household.shelf()
    candidate = vault.add_candidate("Jan", "avatar-boat").id
    household.fill(vault, shelf, candidate, ABILITY, household.ABILITY_ANSWERS)
    (jan,) = people(vault, shelf)
    assert jan.forms == (
        FormStatus(PROFILE, "Werkprofiel", Progress.NOT_YET, "nog niet"),
        FormStatus(ABILITY, "Zo doe ik het", Progress.DONE, "klaar op 9 maart 2027"),
    )


def test_a_result_is_read_with_the_form_it_began_with() -> None:
    """Issue 2 point 4: a filling goes on with the version it began with."""
    vault, old = household.vault(), household.shelf()
    candidate = vault.add_candidate("Sam", "avatar-kite").id
    vault.save_form_text(old.form(ABILITY), old.source(ABILITY))
    household.fill(vault, old, candidate, ABILITY, household.ABILITY_ANSWERS)
    newer = MemoryShelf(household.WERKPROFIEL, household.WERKVERMOGEN.replace("Plannen", "Vooruit kijken"))
    result = open_dossier(vault, newer, candidate).result
    assert result is not None
    assert result.rows[0].title == "Plannen"


def test_a_form_that_was_taken_away_keeps_nobody_from_the_dossier() -> None:
    """An agency's own form, of which no text was kept: all its answers still come on paper and as JSON."""
    vault, all_forms = household.vault(), household.shelf()
    sam = household.sam(vault, all_forms)
    own = replace(all_forms.form(ABILITY), id=FormId("eigen"), content_hash="x")
    filling = vault.desk(sam).begin(own, RespondentRole.SELF, "nl")
    vault.desk(sam).record(filling.id, ItemId("vraag"), Written("Zeepaardje"), Trace())
    view = open_dossier(vault, all_forms, sam)
    assert view.result is not None
    dossier = vault.dossier(sam)
    assert "Zeepaardje" in str(dossier_paper(vault, all_forms, dossier, "nl"))
    assert b"Zeepaardje" in dossier_json(vault, all_forms, dossier, "nl")


def test_without_one_answer_there_is_no_result() -> None:
    vault, shelf = household.vault(), household.shelf()
    candidate = vault.add_candidate("Sam", "avatar-kite").id
    household.fill(vault, shelf, candidate, ABILITY, {})
    assert open_dossier(vault, shelf, candidate).result is None


def test_without_a_werkprofiel_there_is_no_portfolio() -> None:
    vault, shelf = household.vault(), household.shelf()
    candidate = vault.add_candidate("Sam", "avatar-kite").id
    assert portfolio_of(vault, shelf, candidate) is None
    assert not open_dossier(vault, shelf, candidate).has_profile


def _portfolio() -> Portfolio:
    vault, shelf = household.vault(), household.shelf()
    made = portfolio_of(vault, shelf, household.sam(vault, shelf))
    assert made is not None
    return made


def test_each_filled_block_is_said_and_each_empty_one_is_not() -> None:
    portfolio = _portfolio()
    filled = {row.block for row in portfolio.rows() if row.shows}
    assert filled == {
        *(Block.PHONE, Block.STRENGTHS, Block.WISHES),
        *(Block.WORKS_BEST, Block.EXPERIENCE),
    }
    assert set(portfolio.speech(ALL).sentences) >= {"06 00000000", "Laat het mij een keer zien. Dan doe ik het."}
    assert portfolio.speech(NOBODY).sentences == ("Sam Voorbeeld",)


@given(st.sets(st.sampled_from(list(Block))))
def test_what_is_off_is_never_said(on: set[Block]) -> None:
    """PRODUCT, What may leave: only what is switched on."""
    portfolio = _portfolio()
    said = set(portfolio.speech(frozenset(on)).sentences) - {"Sam Voorbeeld"}
    off = portfolio.speech(ALL - on).sentences
    assert said <= set(portfolio.speech(ALL).sentences)
    assert said.isdisjoint(off)


def test_the_file_is_called_by_first_name_and_nothing_a_disk_refuses() -> None:
    vault, shelf = household.vault(), household.shelf()
    candidate = vault.add_candidate("Jan/../?", "avatar-boat").id
    household.fill(vault, shelf, candidate, PROFILE, household.PROFILE_ANSWERS)
    made = portfolio_of(vault, shelf, candidate)
    assert made is not None
    assert made.file_name() == "Werkverhaal Jan.pdf"


def test_a_passphrase_typed_otherwise_is_the_same() -> None:
    """As in the vault: capitals and spaces make no difference."""
    assert same_passphrase("Fiets  lepel wolk ", "fiets LEPEL wolk")
    assert not same_passphrase("fiets lepel", "fietslepel")
