"""When a backup or check is due, what the coach must know, and how it is said (issue 3, points 4, 7 and 8)."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.candidate import AgencyRole
from desktop.flows import dossier_care, upkeep
from desktop.flows.upkeep import Backup, Care, Left, Step
from desktop.storage.clocks import FixedClock
from tests.ui.coach import household

NOW = FixedClock().now()
FINE = Care(Path("stick"), NOW, NOW, "", NOW, 0)


def test_once_a_day() -> None:
    assert upkeep.backup_due(Care(), NOW)
    assert upkeep.check_due(Care(), NOW)
    assert not upkeep.backup_due(FINE, NOW + timedelta(hours=23))
    assert upkeep.backup_due(FINE, NOW + timedelta(hours=24))
    assert upkeep.check_due(FINE, NOW + timedelta(hours=25))


def test_what_was_changed_is_backed_up_after_half_an_hour_and_at_opening() -> None:
    changed = replace(FINE, changed=True)
    assert not upkeep.backup_due(changed, NOW + timedelta(minutes=29))
    assert upkeep.backup_due(changed, NOW + timedelta(minutes=30))
    assert upkeep.backup_due(changed, NOW + timedelta(minutes=1), at_opening=True)
    assert not upkeep.backup_due(FINE, NOW + timedelta(hours=5), at_opening=True)


def test_a_clock_that_went_back_does_not_keep_backups_away() -> None:
    assert upkeep.backup_due(FINE, NOW - timedelta(days=400))


@pytest.mark.parametrize(
    ("care", "step"),
    [
        (FINE, None),
        (Care(), None),
        (replace(FINE, failing="disk-full"), None),
        (replace(FINE, failing="disk-full", backed_up=NOW - timedelta(days=4)), Step.BACKUP),
        (replace(FINE, failing="vault-damaged"), Step.MEND),
        (replace(FINE, bad_places=2), Step.MEND),
        (replace(FINE, bad_places=2, tight=True), Step.MEND),
        (replace(FINE, tight=True), Step.ROOM),
        (replace(FINE, at_place=NOW - timedelta(days=15)), Step.BACKUP),
        (replace(FINE, shared=True), Step.BACKUP),
        (replace(FINE, shared=True, bad_places=2), Step.MEND),
        (replace(FINE, at_place=NOW - timedelta(days=13)), None),
    ],
)
def test_the_coach_is_bothered_only_when_it_matters(care: Care, step: Step | None) -> None:
    warn = upkeep.warning(care, NOW)
    assert (warn.step if warn else None) is step


def test_backups_in_words() -> None:
    assert upkeep.backup_words(Backup(Path("a"), NOW, 1)) == "9 maart 2027 om 10:30 · 1 kandidaat"
    assert upkeep.backup_words(Backup(Path("a"), NOW, 0, aside=True)) == "9 maart 2027 om 10:30 · kluis van daarvoor"


def test_dossiers_past_the_term_are_listed_oldest_first() -> None:
    door, clock = household.door(), FixedClock()
    vault = door.vault
    assert vault is not None
    sam, bo = (vault.add_candidate(name, "star") for name in ("Sam", "Bo"))
    clock.pass_time(700 * 86400)
    assert dossier_care.overdue(vault, clock) == ()
    clock.pass_time(40 * 86400)
    assert {person.id for person in dossier_care.overdue(vault, clock)} == {sam.id, bo.id}
    dossier_care.set_term(vault, 60)
    assert dossier_care.overdue(vault, clock) == ()
    assert vault.agency.kept_months == 60


def test_looking_into_a_dossier_does_not_keep_it_longer() -> None:
    vault, clock = household.vault(), FixedClock()
    sam = vault.add_candidate("Sam", "star")
    first = dossier_care.last_worked_on(vault, sam.id)
    vault.dossier(sam.id)
    assert dossier_care.last_worked_on(vault, sam.id) == first == clock.now()


def test_log_in_words_newest_first() -> None:
    vault = household.vault()
    sam = vault.add_candidate("Sam", "star")
    vault.remember(sam.id, "exported", "voor Bakkerij Voorbeeld, op papier")
    newest, oldest = dossier_care.log_rows(vault, sam.id)
    assert (newest.who, newest.what, newest.detail) == (
        "Noor",
        "papier meegegeven",
        "voor Bakkerij Voorbeeld, op papier",
    )
    assert (oldest.day, oldest.time, oldest.what) == ("9 maart 2027", "10:30", "dossier gemaakt")


def test_what_goes_is_said_before_it_goes() -> None:
    vault, shelf = household.vault(), household.shelf()
    sam = household.sam(vault, shelf, b"\xff\xd8jpeg")
    vault.remember(sam, "exported", "voor Bakkerij Voorbeeld, bewaard als Sam.pdf")
    told = dossier_care.going(vault, sam)
    assert "1 foto" in told.goes
    assert any("antwoorden" in line for line in told.goes)
    assert told.stays == ("voor Bakkerij Voorbeeld, bewaard als Sam.pdf",)
    for number in range(4):
        vault.remember(sam, "exported", f"voor werkgever {number}, op papier")
    assert dossier_care.going(vault, sam).stays == (
        "voor werkgever 3, op papier",
        "voor werkgever 2, op papier",
        "en nog 3: zie het logboek",
    )


def test_backups_out_of_reach_are_named_with_their_end() -> None:
    stick = Path("stick")
    left = tuple(Left(stick, NOW.date(), NOW.date() + timedelta(days=day)) for day in (3, 60))
    assert "stick (tot 8 mei 2027)" in dossier_care.left_words(left)
    assert dossier_care.left_words(()) == "Ook uit alle reservekopieën is het weg."


def test_each_role_has_its_own_advice() -> None:
    vault = household.vault()
    assert len({dossier_care.advice(replace(vault.agency, role=role)) for role in AgencyRole}) == len(AgencyRole)
