"""What every candidate's desk does, on disk and in memory alike (HOUSE: each port has two honest bodies)."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.answers import Chosen, Skipped, SkipReason, Trace, Written
from desktop.domain.candidate import AgencyRole, Moment
from desktop.domain.form import RespondentRole
from desktop.domain.hearing import Hearing
from desktop.domain.ids import ChoiceId, FillingId, FormId, ItemId, MomentId
from desktop.flows.ports import Vault
from desktop.storage.clocks import FixedClock
from tests.storage.vaults import AGENCY, FORM, ITEM

SELF = RespondentRole.SELF


def test_newest_answer_counts_and_place_in_the_order_stays(vault: Vault) -> None:
    desk = vault.desk(vault.add_candidate("Sam", "fiets").id)
    filling = desk.begin(FORM, SELF, "nl")
    first, second = ItemId("een"), ItemId("twee")
    desk.record(filling.id, first, Chosen((ChoiceId("a"),)), Trace())
    desk.record(filling.id, second, Skipped(SkipReason.DONT_KNOW), Trace())
    desk.record(filling.id, first, Chosen((ChoiceId("b"),)), Trace())
    found = desk.filling(FORM.id, SELF)
    assert found is not None
    assert list(found.answers.items()) == [(first, Chosen((ChoiceId("b"),))), (second, Skipped(SkipReason.DONT_KNOW))]


def test_filling_remembers_its_form_and_finishes(vault: Vault, clock: FixedClock) -> None:
    """Issue 2, point 4: form id, version and content hash go into every filling."""
    desk = vault.desk(vault.add_candidate("Sam", "fiets").id)
    filling = desk.begin(FORM, RespondentRole.MENTOR, "en")
    assert (filling.form, filling.form_version, filling.form_hash) == (FORM.id, 3, "ab" * 32)
    assert desk.filling(FORM.id, SELF) is None
    clock.pass_time(60)
    desk.finish(filling.id)
    found = desk.filling(FORM.id, RespondentRole.MENTOR)
    assert found == replace(filling, finished=clock.now())


def test_desk_shows_the_newest_moment_only(vault: Vault) -> None:
    sam = vault.add_candidate("Sam", "fiets")
    desk = vault.desk(sam.id)
    first = desk.begin(FORM, SELF, "nl")
    vault.add_moment(Moment(MomentId("m1"), sam.id, "T1", date(2027, 6, 1), "stage", situation="works_now"))
    assert desk.filling(FORM.id, SELF) is None
    second = desk.begin(FORM, SELF, "nl")
    assert (first.moment, second.moment) == (vault.dossier(sam.id).moments[0].id, MomentId("m1"))
    assert {filling.id for filling in vault.dossier(sam.id).fillings} == {first.id, second.id}


def test_newest_filling_of_a_form_is_the_one_to_go_on_with(vault: Vault) -> None:
    desk = vault.desk(vault.add_candidate("Sam", "fiets").id)
    desk.begin(FORM, SELF, "nl")
    second = desk.begin(FORM, SELF, "nl")
    assert desk.filling(FORM.id, SELF) == second


def test_facts_come_from_the_agency_and_the_moment(vault: Vault) -> None:
    sam = vault.add_candidate("Sam", "fiets")
    assert vault.desk(sam.id).facts == {"answers_stay_here"}
    vault.set_agency(replace(AGENCY, role=AgencyRole.EMPLOYER, answers_to_benefit_authority=True))
    vault.add_moment(Moment(MomentId("m1"), sam.id, "T1", date(2027, 6, 1), "baan", situation="works_now stage"))
    assert vault.desk(sam.id).facts == {"agency_employs", "works_now", "stage"}


def test_desk_reaches_nobody_else(vault: Vault) -> None:
    """Issue 2, point 6: a port that knows only one candidate's name, forms and drafts."""
    anna, bo = (vault.add_candidate(name, "ster") for name in ("Anna", "Bo"))
    theirs = vault.desk(bo.id).begin(FORM, SELF, "nl")
    photo = vault.add_photo(bo.id, b"jpeg", (1, 1))
    desk = vault.desk(anna.id)
    assert desk.first_name == "Anna"
    assert desk.avatar == "ster"
    assert desk.photos() == ()
    for reach in (
        lambda: desk.record(theirs.id, ITEM, Written("x"), Trace()),
        lambda: desk.move(theirs.id, "x"),
        lambda: desk.finish(theirs.id),
        lambda: desk.record(FillingId("nergens"), ITEM, Written("x"), Trace()),
        lambda: desk.photo(photo.id),
    ):
        with pytest.raises(KeyError):
            reach()
    assert vault.desk(bo.id).filling(FORM.id, SELF) == theirs


def test_desk_sees_photos_oldest_first(vault: Vault, clock: FixedClock) -> None:
    sam = vault.add_candidate("Sam", "fiets")
    first = vault.add_photo(sam.id, b"een", (640, 480))
    clock.pass_time(1)
    second = vault.add_photo(sam.id, b"twee", (480, 640))
    desk = vault.desk(sam.id)
    assert desk.photos() == (first, second)
    assert (desk.photo(first.id), desk.photo(second.id)) == (b"een", b"twee")
    assert (second.width, second.height, second.added) == (480, 640, clock.now())


def test_form_text_is_kept_by_its_hash(vault: Vault) -> None:
    desk = vault.desk(vault.add_candidate("Sam", "fiets").id)
    assert desk.form_text(FORM.id, FORM.content_hash) is None
    vault.save_form_text(FORM, "eerste")
    vault.save_form_text(FORM, "nog een keer")
    vault.save_form_text(replace(FORM, content_hash="cd" * 32), "tweede")
    assert desk.form_text(FORM.id, FORM.content_hash) == "eerste"
    assert desk.form_text(FORM.id, "cd" * 32) == "tweede"
    assert desk.form_text(FormId("anders"), FORM.content_hash) is None


def test_declining_leaves_name_date_and_choice(vault: Vault, clock: FixedClock) -> None:
    """DECISIONS 12: no dossier is left beyond name and date."""
    anna, sam = vault.add_candidate("Anna", "ster"), vault.add_candidate("Sam", "fiets")
    for candidate in (anna, sam):
        filling = vault.desk(candidate.id).begin(FORM, SELF, "nl")
        vault.desk(candidate.id).record(filling.id, ITEM, Written("iets"), Trace())
        vault.add_photo(candidate.id, b"jpeg", (1, 1))
    desk = vault.desk(sam.id)
    desk.consent("meedoen", "", "no")
    desk.decline()

    left = vault.dossier(sam.id)
    assert (left.candidate, left.fillings, left.photos) == (sam, (), ())
    assert [consent.answer for consent in left.consents] == ["no"]
    assert [line.what for line in left.log] == ["created", "changed", "declined", "opened"]
    assert len(vault.dossier(anna.id).fillings) == len(vault.dossier(anna.id).photos) == 1
    assert desk.begin(FORM, SELF, "nl").answers == {}


def test_how_a_candidate_wants_to_hear_is_remembered_and_the_last_word_counts(vault: Vault) -> None:
    """PRODUCT, Sound: sound, speed and autoplay are remembered per candidate."""
    sam, bo = (vault.add_candidate(name, "ster") for name in ("Sam", "Bo"))
    assert vault.desk(sam.id).hearing() == Hearing()
    for hearing in (Hearing().louder(1), Hearing(0.4, 125, autoplay=False)):
        vault.desk(sam.id).remember_hearing(hearing)
    assert vault.desk(sam.id).hearing() == hearing
    assert vault.desk(bo.id).hearing() == Hearing()


def test_whoever_does_not_take_part_leaves_no_hearing_behind(vault: Vault) -> None:
    """DECISIONS 12: no dossier beyond name and date."""
    desk = vault.desk(vault.add_candidate("Sam", "ster").id)
    desk.remember_hearing(Hearing().faster(1))
    desk.decline()
    assert desk.hearing() == Hearing()
