"""What lending and collecting do, on disk and in memory alike (DECISIONS 14-18; VAULT, candidate mode)."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.agreeing import Agreement, Appointment
from desktop.domain.answers import Trace, Written
from desktop.domain.candidate import Consent, Moment
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, ItemId, MomentId
from desktop.flows.kiosk_port import Collected, KioskDoor, Ticket
from desktop.flows.ports import Problem, Vault, VaultDoor
from desktop.storage.clocks import FixedClock
from tests.storage.vaults import AGENCY, COACH, FORM, ITEM, PASSPHRASE

SELF = RespondentRole.SELF
SECOND = ItemId("tweede")


def begun(vault: Vault, name: str = "Sam") -> CandidateId:
    """A candidate with one answer, a consent and a photo."""
    sam = vault.add_candidate(name, "fiets").id
    vault.save_form_text(FORM, "form: proef")
    desk = vault.desk(sam)
    filling = desk.begin(FORM, SELF, "nl")
    desk.record(filling.id, ITEM, Written(f"{name} thuis"), Trace())
    desk.consent("meedoen", "", "yes")
    vault.add_photo(sam, b"jpeg van " + name.encode(), (40, 30))
    return sam


def test_a_kiosk_is_the_same_desk(vault: Vault, kiosks: KioskDoor) -> None:
    sam = begun(vault)
    vault.add_moment(Moment(MomentId("m1"), sam, "T1", date(2027, 6, 1), "stage", situation="works_now"))
    desk = vault.desk(sam)
    desk.begin(FORM, SELF, "nl")
    ticket = vault.lend(sam)
    kiosk = kiosks.open(ticket)
    assert (ticket.candidate, ticket.first_name, len(ticket.key)) == (sam, "Sam", 32)
    assert (kiosk.first_name, kiosk.avatar, kiosk.facts) == ("Sam", "fiets", desk.facts)
    assert "works_now" in kiosk.facts
    assert kiosk.filling(FORM.id, SELF) == desk.filling(FORM.id, SELF)
    assert kiosk.photos() == desk.photos()
    assert kiosk.photo(kiosk.photos()[0].id) == b"jpeg van Sam"
    assert kiosk.form_text(FORM.id, FORM.content_hash) == "form: proef"
    kiosk.close()
    assert repr(ticket.key) not in repr(ticket)


def test_all_that_was_done_comes_back(vault: Vault, kiosks: KioskDoor, clock: FixedClock) -> None:
    sam = begun(vault)
    before = vault.dossier(sam)
    kiosk = kiosks.open(vault.lend(sam))
    first = kiosk.filling(FORM.id, SELF)
    assert first is not None
    clock.pass_time(60)
    kiosk.record(first.id, ITEM, Written("anders"), Trace(2.0))
    kiosk.record(first.id, SECOND, Written("nieuw"), Trace(2.0))
    kiosk.move(first.id, "een/tweede")
    kiosk.finish(first.id)
    ended = clock.now()
    clock.pass_time(60)
    kiosk.finish(first.id)
    other = kiosk.begin(replace(FORM, content_hash="cd" * 32), RespondentRole.MENTOR, "en")
    kiosk.record(other.id, ITEM, Written("van de mentor"), Trace())
    kiosk.consent("foto", "", "no")
    kiosk.close()

    assert kiosks.waiting() == 1
    assert vault.collect() == (Collected(sam),)
    assert kiosks.waiting() == 0
    after = vault.dossier(sam)
    answers = {ITEM: Written("anders"), SECOND: Written("nieuw")}
    assert after.fillings == (
        replace(first, answers=answers, place="een/tweede", finished=ended),
        replace(other, answers={ITEM: Written("van de mentor")}),
    )
    assert [consent.subject for consent in after.consents] == ["meedoen", "foto"]
    assert (after.moments, after.photos, after.candidate) == (before.moments, before.photos, before.candidate)
    assert [(line.what, line.who) for line in after.log][-2:] == [("collected", COACH), ("opened", COACH)]
    assert vault.collect() == ()


def test_what_the_coach_did_meanwhile_stays(vault: Vault, kiosks: KioskDoor, clock: FixedClock) -> None:
    sam = begun(vault)
    kiosk = kiosks.open(vault.lend(sam))
    filling = kiosk.filling(FORM.id, SELF)
    assert filling is not None
    kiosk.record(filling.id, SECOND, Written("van Sam"), Trace())
    kiosk.close()
    later = Moment(MomentId("m1"), sam, "T1", date(2027, 6, 1), "stage")
    vault.add_moment(later)
    vault.entries.keep(Agreement(sam, later.id, "Bellen", "klok", clock.now()))
    vault.entries.keep(Appointment(sam, clock.now(), "Kantoor", "Coach Voorbeeld"))
    vault.add_consent(Consent(sam, "werkgever", "", "later", clock.now()))
    vault.collect()
    found = vault.dossier(sam)
    assert found.fillings[0].answers == {ITEM: Written("Sam thuis"), SECOND: Written("van Sam")}
    assert (len(found.moments), len(found.agreements), len(found.appointments)) == (2, 1, 1)
    assert {consent.subject for consent in found.consents} == {"meedoen", "werkgever"}


def test_declining_in_a_kiosk_is_obeyed(vault: Vault, kiosks: KioskDoor) -> None:
    """DECISIONS 12: no dossier is left beyond name and date."""
    sam, bo = begun(vault), begun(vault, "Bo")
    photo = vault.dossier(sam).photos[0].id
    kiosk = kiosks.open(vault.lend(sam))
    kiosk.consent("meedoen", "", "no")
    kiosk.decline()
    assert (kiosk.filling(FORM.id, SELF), kiosk.photos()) == (None, ())
    kiosk.close()
    assert vault.collect() == (Collected(sam),)
    left = vault.dossier(sam)
    assert (left.fillings, left.photos, left.candidate.first_name) == ((), (), "Sam")
    assert [consent.answer for consent in left.consents] == ["yes", "no"]
    assert [(line.what, line.who) for line in left.log if line.what in {"declined", "collected"}] == [
        ("declined", ""),
        ("collected", COACH),
    ]
    with pytest.raises(KeyError):
        vault.photo(photo)
    assert len(vault.dossier(bo).fillings) == len(vault.dossier(bo).photos) == 1


def test_declining_meanwhile_is_not_undone_by_a_kiosk(vault: Vault, kiosks: KioskDoor) -> None:
    """An erasure is a tombstone that later imports obey."""
    sam = begun(vault)
    kiosk = kiosks.open(vault.lend(sam))
    filling = kiosk.filling(FORM.id, SELF)
    assert filling is not None
    kiosk.record(filling.id, SECOND, Written("te laat"), Trace())
    kiosk.close()
    vault.desk(sam).decline()
    assert vault.collect() == (Collected(sam),)
    assert (vault.dossier(sam).fillings, vault.dossier(sam).photos) == ((), ())


def test_erasing_removes_kiosks_too(vault: Vault, kiosks: KioskDoor) -> None:
    sam, bo = begun(vault), begun(vault, "Bo")
    gone, stays = vault.lend(sam), vault.lend(bo)
    vault.erase(sam)
    assert kiosks.waiting() == 1
    with pytest.raises(Problem) as told:
        kiosks.open(gone)
    assert told.value.code == "kiosk-gone"
    kiosks.open(stays).close()
    assert vault.collect() == (Collected(bo),)


def test_several_are_lined_up(vault: Vault, kiosks: KioskDoor) -> None:
    """DECISIONS 16: one session key each."""
    people = [begun(vault, name) for name in ("Anna", "Bo", "Cas")]
    tickets = [vault.lend(each) for each in people]
    assert len({ticket.key for ticket in tickets}) == len({ticket.kiosk for ticket in tickets}) == 3
    assert kiosks.waiting() == 3
    for ticket, name in zip(tickets, ("Anna", "Bo", "Cas"), strict=True):
        kiosk = kiosks.open(ticket)
        assert (kiosk.first_name, len(kiosk.photos())) == (name, 1)
        kiosk.record(kiosk.begin(FORM, SELF, "nl").id, ITEM, Written(f"{name} hier"), Trace())
        kiosk.close()
    assert {collected.candidate for collected in vault.collect()} == set(people)
    for each, name in zip(people, ("Anna", "Bo", "Cas"), strict=True):
        found = vault.desk(each).filling(FORM.id, SELF)
        assert found is not None
        assert found.answers == {ITEM: Written(f"{name} hier")}


def test_a_vault_closed_and_opened_collects(door: VaultDoor, kiosks: KioskDoor) -> None:
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    sam = begun(vault)
    ticket = vault.lend(sam)
    vault.close()
    kiosk = kiosks.open(ticket)
    filling = kiosk.filling(FORM.id, SELF)
    assert filling is not None
    kiosk.record(filling.id, SECOND, Written("dicht"), Trace())
    kiosk.close()
    vault = door.unlock(PASSPHRASE)
    assert vault.collect() == (Collected(sam),)
    found = vault.desk(sam).filling(FORM.id, SELF)
    assert found is not None
    assert found.answers[SECOND] == Written("dicht")
    vault.close()


def test_a_kiosk_that_is_open_is_left_alone(vault: Vault, kiosks: KioskDoor) -> None:
    """What a candidate was told is kept must not go with the file."""
    sam = begun(vault)
    ticket = vault.lend(sam)
    kiosk = kiosks.open(ticket)
    with pytest.raises(Problem) as told:
        kiosks.open(ticket)
    assert told.value.code == "kiosk-in-use"
    (collected,) = vault.collect()
    assert collected == Collected(sam, told.value.sentence)
    kiosk.consent("foto", "", "yes")
    kiosk.close()
    kiosk.close()
    assert vault.collect() == (Collected(sam),)
    assert [consent.subject for consent in vault.dossier(sam).consents] == ["meedoen", "foto"]


def test_a_kiosk_opens_for_its_ticket_only(vault: Vault, kiosks: KioskDoor) -> None:
    sam = begun(vault)
    ticket = vault.lend(sam)
    for wrong, code in (
        (replace(ticket, key=bytes(32)), "kiosk-damaged"),
        (Ticket("ab" * 16, ticket.key, sam, "Sam"), "kiosk-gone"),
    ):
        with pytest.raises(Problem) as told:
            kiosks.open(wrong)
        assert told.value.code == code
    kiosks.open(ticket).close()
    vault.collect()
    with pytest.raises(Problem) as told:
        kiosks.open(ticket)
    assert told.value.code == "kiosk-gone"


def test_a_closed_kiosk_does_nothing(vault: Vault, kiosks: KioskDoor) -> None:
    kiosk = kiosks.open(vault.lend(begun(vault)))
    kiosk.close()
    with pytest.raises(RuntimeError):
        kiosk.filling(FORM.id, SELF)
    with pytest.raises(RuntimeError):
        kiosk.consent("foto", "", "yes")


def test_nobody_is_lent_who_is_not_there(vault: Vault, kiosks: KioskDoor) -> None:
    with pytest.raises(KeyError):
        vault.lend(CandidateId("nergens"))
    assert kiosks.waiting() == 0


def test_a_draft_is_of_the_coach_who_typed_it(door: VaultDoor) -> None:
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    vault.keys.add_coach(PASSPHRASE, "Tweede Voorbeeld", "tweede coach met vijf woorden")
    assert vault.draft() == ""
    vault.keep_draft("eerste poging")
    vault.keep_draft("bellen over donderdag")
    vault.close()
    second = door.unlock("tweede coach met vijf woorden")
    assert second.draft() == ""
    second.keep_draft("van de tweede")
    second.close()
    vault = door.unlock(PASSPHRASE)
    assert vault.draft() == "bellen over donderdag"
    vault.keep_draft("")
    assert vault.draft() == ""
    vault.close()
    with pytest.raises(RuntimeError):
        vault.draft()


def test_drafts_go_with_who_is_erased_and_with_their_coach(door: VaultDoor) -> None:
    """A draft may be about anybody; and nobody can read that of a coach without a key."""
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    vault.keep_draft("over Sam")
    vault.erase(vault.add_candidate("Sam", "fiets").id)
    assert vault.draft() == ""
    vault.keep_draft("later")
    vault.keys.add_coach(PASSPHRASE, "Tweede Voorbeeld", "tweede coach met vijf woorden")
    (first,) = (coach.id for coach in vault.keys.coaches() if coach.is_here)
    vault.keys.remove_coach("tweede coach met vijf woorden", first)
    assert vault.draft() == ""
    vault.close()
