"""Looking back, on disk and in memory alike: how answers came about, marks as history, who was here (issue 4)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.answers import Chosen, Given, Trace, Written
from desktop.domain.candidate import Moment
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, ChoiceId, FillingId, ItemId, MomentId
from desktop.flows.ports import Vault
from desktop.storage.clocks import FixedClock
from tests.storage.vaults import FORM, ITEM

SELF, MENTOR = RespondentRole.SELF, RespondentRole.MENTOR
TRACE = Trace(2.5, 6.1, heard=True, explained=2, given=Given.READ_ALOUD, called=True, together=True)


def test_every_answer_comes_back_as_it_was_kept(vault: Vault, clock: FixedClock) -> None:
    desk = vault.desk(vault.add_candidate("Sam", "fiets").id)
    filling, other = desk.begin(FORM, SELF, "nl"), desk.begin(FORM, MENTOR, "nl")
    began = clock.now()
    desk.record(filling.id, ITEM, Chosen((ChoiceId("a"),)), Trace())
    desk.record(other.id, ITEM, Written("x"), Trace())
    clock.pass_time(5)
    desk.record(filling.id, ITEM, Chosen((ChoiceId("b"),)), TRACE)
    kept = vault.review.kept(filling.id)
    assert [(each.item, each.answer, each.trace) for each in kept] == [
        (ITEM, Chosen((ChoiceId("a"),)), Trace()),
        (ITEM, Chosen((ChoiceId("b"),)), TRACE),
    ]
    assert [each.at for each in kept] == [began, began + timedelta(seconds=5)]
    assert vault.review.kept(FillingId("nergens")) == ()


def test_marks_are_added_never_changed(vault: Vault, clock: FixedClock) -> None:
    sam, bo = (vault.add_candidate(name, "ster").id for name in ("Sam", "Bo"))
    for value in ("open", "bespröken"):
        vault.review.mark(sam, "flag:een", value)
        clock.pass_time(60)
    vault.review.mark(bo, "flag:een", "akkoord")
    marks = vault.review.marks(sam)
    assert [(mark.name, mark.value) for mark in marks] == [("flag:een", "open"), ("flag:een", "bespröken")]
    assert timedelta(seconds=59) < marks[1].at - marks[0].at < timedelta(seconds=61)
    assert [candidate.first_name for candidate in vault.candidates()] == ["Bo", "Sam"]
    with pytest.raises(KeyError):
        vault.review.mark(CandidateId("nergens"), "flag:een", "open")


def test_marks_go_with_the_dossier_and_when_someone_says_no(vault: Vault) -> None:
    sam, bo = (vault.add_candidate(name, "ster").id for name in ("Sam", "Bo"))
    for candidate in (sam, bo):
        vault.review.mark(candidate, "turn", "[15]")
    vault.desk(sam).decline()
    assert vault.review.marks(sam) == ()
    assert vault.desk(sam).first_name == "Sam"
    vault.erase(bo)
    assert vault.review.marks(bo) == ()


def test_who_finished_a_form_once_has_at_any_moment(vault: Vault) -> None:
    sam = vault.add_candidate("Sam", "fiets").id
    desk = vault.desk(sam)
    filling = desk.begin(FORM, SELF, "nl")
    assert not desk.finished_once(FORM.id, SELF)
    desk.finish(filling.id)
    vault.add_moment(Moment(MomentId("m1"), sam, "T1", date(2027, 6, 1), "stage"))
    assert desk.finished_once(FORM.id, SELF)
    assert not desk.finished_once(FORM.id, MENTOR)
    assert not vault.desk(vault.add_candidate("Bo", "ster").id).finished_once(FORM.id, SELF)


def test_when_someone_was_here_last_at_this_moment(vault: Vault, clock: FixedClock) -> None:
    sam = vault.add_candidate("Sam", "fiets").id
    desk = vault.desk(sam)
    filling = desk.begin(FORM, SELF, "nl")
    assert desk.last_here(SELF) is None
    for item in ("een", "twee"):
        clock.pass_time(3600)
        desk.record(filling.id, ItemId(item), Written("x"), Trace())
    assert desk.last_here(SELF) == clock.now()
    assert desk.last_here(MENTOR) is None
    vault.add_moment(Moment(MomentId("m1"), sam, "T1", date(2027, 6, 1), "stage"))
    assert desk.last_here(SELF) is None


def test_a_trace_of_an_earlier_version_is_read(vault: Vault) -> None:
    """What it did not know then is as it mostly is."""
    desk = vault.desk(vault.add_candidate("Sam", "fiets").id)
    filling = desk.begin(FORM, SELF, "nl")
    desk.record(filling.id, ITEM, Written("x"), replace(Trace(), seconds=1.5))
    assert vault.review.kept(filling.id)[0].trace == Trace(seconds=1.5)
