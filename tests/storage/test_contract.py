"""What every vault does, on disk and in memory alike (HOUSE: each port has two honest bodies)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.domain.agreeing import Agreement, Appointment
from desktop.domain.answers import Trace, Written
from desktop.domain.candidate import Agency, AgencyRole, Consent, Help, Moment, Purpose
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, MomentId, PhotoId
from desktop.flows.ports import Problem, Vault, VaultDoor, VaultState
from desktop.storage.clocks import FixedClock
from tests.storage.vaults import AGENCY, COACH, FORM, ITEM, PASSPHRASE

SELF = RespondentRole.SELF
NOWHERE = CandidateId("nergens")


def test_nothing_ready_then_created_then_locked(door: VaultDoor) -> None:
    assert door.state() is VaultState.NONE
    door.create(PASSPHRASE, AGENCY, COACH).close()
    assert door.state() is VaultState.READY


def test_all_is_there_after_closing_and_opening(door: VaultDoor) -> None:
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    sam = vault.add_candidate("Sam", "fiets")
    desk = vault.desk(sam.id)
    filling = desk.begin(FORM, SELF, "nl")
    desk.record(filling.id, ITEM, Written("héél góéd 👍"), Trace(2.5, heard=True, explained=1))
    desk.move(filling.id, "een/plannen")
    photo = vault.add_photo(sam.id, b"\xff\xd8jpeg", (40, 30))
    kept = vault.desk(sam.id).filling(FORM.id, SELF)
    vault.close()

    opened = door.unlock(PASSPHRASE)
    assert opened.candidates() == (sam,)
    assert opened.desk(sam.id).filling(FORM.id, SELF) == kept
    assert kept is not None
    assert kept.answers == {ITEM: Written("héél góéd 👍")}
    assert kept.place == "een/plannen"
    assert opened.photo(photo.id) == b"\xff\xd8jpeg"
    opened.close()


def test_passphrase_forgives_capitals_and_spaces(door: VaultDoor) -> None:
    door.create(PASSPHRASE, AGENCY, COACH).close()
    assert door.check("  Appel BOOM   fiets lamp water\t")
    door.unlock("Appel Boom Fiets Lamp Water").close()


def test_wrong_passphrase_is_told_and_opens_nothing(door: VaultDoor) -> None:
    door.create(PASSPHRASE, AGENCY, COACH).close()
    assert not door.check("appel boom fiets lamp vuur")
    with pytest.raises(Problem) as told:
        door.unlock("appel boom fiets lamp vuur")
    assert told.value.code == "wrong-passphrase"


def test_second_vault_in_the_same_place_is_refused(door: VaultDoor) -> None:
    door.create(PASSPHRASE, AGENCY, COACH).close()
    with pytest.raises(Problem) as told:
        door.create("iets heel anders", AGENCY, COACH)
    assert told.value.code == "vault-exists"
    door.unlock(PASSPHRASE).close()


def test_one_owner_at_a_time(door: VaultDoor) -> None:
    """DECISIONS 19: one owner per vault, also within one process."""
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    with pytest.raises(Problem) as told:
        door.unlock(PASSPHRASE)
    assert told.value.code == "in-use"
    vault.close()
    door.unlock(PASSPHRASE).close()


def test_nothing_works_after_close(vault: Vault) -> None:
    sam = vault.add_candidate("Sam", "fiets")
    desk = vault.desk(sam.id)
    vault.close()
    vault.close()
    with pytest.raises(RuntimeError):
        vault.candidates()
    with pytest.raises(RuntimeError):
        vault.dossier(sam.id)
    with pytest.raises(RuntimeError):
        desk.filling(FORM.id, SELF)


@pytest.mark.parametrize("lost", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2009, 1, 1, tzinfo=UTC)])
def test_clock_that_lost_the_time_is_told(door: VaultDoor, clock: FixedClock, lost: datetime) -> None:
    door.create(PASSPHRASE, AGENCY, COACH).close()
    clock.pass_time((lost - clock.now()).total_seconds())
    with pytest.raises(Problem) as told:
        door.unlock(PASSPHRASE)
    assert told.value.code == "clock-wrong"


def test_agency_changes_stay(vault: Vault) -> None:
    changed = Agency(AgencyRole.TEMP_AGENCY, answers_to_benefit_authority=True, team=True, name="Bureau Één")
    assert vault.agency == AGENCY
    vault.set_agency(changed)
    vault.set_agency(changed)
    assert vault.agency == changed
    vault.set_agency(AGENCY)
    assert vault.agency == AGENCY


def test_last_opened_candidate_comes_first(vault: Vault) -> None:
    anna, bo, cas = (vault.add_candidate(name, "ster") for name in ("Anna", "Bo", "Cas"))
    assert vault.candidates() == (cas, bo, anna)
    vault.dossier(anna.id)
    assert vault.candidates() == (anna, cas, bo)


def test_new_dossier_has_a_first_moment_of_today(vault: Vault, clock: FixedClock) -> None:
    sam = vault.add_candidate("Sam", "fiets")
    (moment,) = vault.dossier(sam.id).moments
    assert (moment.label, moment.day, moment.candidate) == ("T0", date(2027, 3, 9), sam.id)
    assert sam.created == clock.now()


def test_dossier_holds_what_was_added(vault: Vault, clock: FixedClock) -> None:
    sam = vault.add_candidate("Sam", "fiets")
    later = Moment(MomentId("m1"), sam.id, "T1", date(2027, 6, 1), "stage", Purpose.GUIDING, Help.TOGETHER, "works_now")
    consent = Consent(sam.id, "foto", "", "yes", clock.now())
    agreement = Agreement(sam.id, later.id, "Elke dag om 9 uur", "klok", clock.now(), date(2027, 7, 1))
    open_end = Agreement(sam.id, later.id, "Bellen", "klok", clock.now())
    appointment = Appointment(sam.id, clock.now() + timedelta(days=7), "Kantoor", "Coach Voorbeeld", "Je pas")
    vault.add_moment(later)
    vault.add_consent(consent)
    vault.entries.keep(agreement)
    vault.entries.keep(open_end)
    vault.entries.keep(appointment)
    vault.remember(sam.id, "exported", "portfolio")

    dossier = vault.dossier(sam.id)
    assert dossier.candidate == sam
    assert dossier.moments[1:] == (later,)
    assert dossier.consents == (consent,)
    assert dossier.agreements == (agreement, open_end)
    assert dossier.appointments == (appointment,)
    assert [(line.what, line.detail) for line in dossier.log] == [
        ("created", ""),
        ("changed", "moment"),
        ("changed", "consent"),
        ("changed", "agreement"),
        ("changed", "agreement"),
        ("changed", "appointment"),
        ("exported", "portfolio"),
        ("opened", ""),
    ]


def test_dossiers_do_not_mix(vault: Vault, clock: FixedClock) -> None:
    anna, bo = (vault.add_candidate(name, "ster") for name in ("Anna", "Bo"))
    desk = vault.desk(anna.id)
    desk.record(desk.begin(FORM, SELF, "nl").id, ITEM, Written("van Anna"), Trace())
    desk.consent("meedoen", "", "yes")
    vault.add_photo(anna.id, b"jpeg", (1, 1))
    found = vault.dossier(bo.id)
    assert (found.fillings, found.consents, found.photos) == ((), (), ())


def test_unknown_candidate_is_a_key_error(vault: Vault, clock: FixedClock) -> None:
    for reach in (vault.dossier, vault.desk):
        with pytest.raises(KeyError):
            reach(NOWHERE)
    with pytest.raises(KeyError):
        vault.add_consent(Consent(NOWHERE, "foto", "", "yes", clock.now()))
    with pytest.raises(KeyError):
        vault.add_photo(NOWHERE, b"jpeg", (1, 1))
    with pytest.raises(KeyError):
        vault.remember(NOWHERE, "exported", "")
    with pytest.raises(KeyError):
        vault.photo(PhotoId("nergens"))


def test_log_says_who_and_looking_at_it_is_not_logged(vault: Vault) -> None:
    sam = vault.add_candidate("Sam", "fiets")
    vault.dossier(sam.id)
    vault.desk(sam.id).decline()
    for _ in range(2):
        assert [(line.what, line.who) for line in vault.log(sam.id)] == [
            ("created", COACH),
            ("opened", COACH),
            ("declined", ""),
        ]
    with pytest.raises(KeyError):
        vault.log(NOWHERE)


def test_erased_candidate_is_gone_and_others_stay(vault: Vault) -> None:
    sam, bo = (vault.add_candidate(name, "ster") for name in ("Sam", "Bo"))
    photo = vault.add_photo(sam.id, b"jpeg", (1, 1))
    vault.erase(sam.id)
    assert vault.candidates() == (bo,)
    for reach in (vault.dossier, vault.desk, vault.log, vault.erase):
        with pytest.raises(KeyError):
            reach(sam.id)
    with pytest.raises(KeyError):
        vault.photo(photo.id)
