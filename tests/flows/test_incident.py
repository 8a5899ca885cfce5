"""What the sheet for a lost laptop tells of the vault (issue 3, point 10)."""

from datetime import timedelta
from pathlib import Path

from desktop.domain import recovery
from desktop.flows.incident import incident_of
from desktop.flows.ports import Vault
from desktop.flows.upkeep import Care, Watch
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor
from desktop.storage.memory_caretaker import MemoryCaretaker
from tests.storage.keeping import kept
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE
from tests.ui.coach import household

NOW = FixedClock().now()


def told(vault: Vault, care: Care) -> dict[str, str]:
    """Each fact by what it is about."""
    return {fact.about: fact.told for fact in incident_of(vault, care, NOW).facts}


def test_a_new_vault() -> None:
    facts = told(household.vault(), Care(opened=NOW))
    assert facts["Kluis geopend"] == "9 maart 2027 om 10:30, op deze computer"
    assert facts["Kluis op slot"] == "nog niet, op deze computer"
    assert facts["Dossiers"] == "geen"
    assert facts["Herstelsleutel"] == facts["Reservekopie"] == "is er nog niet"
    assert facts["Plek van de kopie"] == "alleen op deze laptop"
    assert facts["Kluis nagekeken"] == "nog niet"
    assert facts["Bewaartermijn"] == "2 jaar"
    assert facts["Vanzelf op slot"] == "na 5 minuten"


def test_who_has_a_key_and_since_when() -> None:
    vault = household.vault()
    vault.keys.add_coach(household.PASSPHRASE, "Bo", "een heel andere lange wachtzin")
    vault.keys.renew_recovery(household.PASSPHRASE, recovery.new_key())
    facts = told(vault, Care())
    assert facts["Sleutels"] == "Noor (sinds 9 maart 2027), Bo (sinds 9 maart 2027)"
    assert facts["Herstelsleutel"] == "op papier, van 9 maart 2027"


def test_how_many_dossiers_and_until_when() -> None:
    """Looking into a dossier is no change."""
    clock = FixedClock()
    vault = MemoryDoor(clock).create(PASSPHRASE, AGENCY, COACH)
    vault.add_candidate("Sam", "star")
    bo = vault.add_candidate("Bo", "star")
    clock.pass_time(3 * 86400)
    vault.dossier(bo.id)
    assert told(vault, Care())["Dossiers"] == "2 kandidaten, tot en met 9 maart 2027"
    vault.remember(bo.id, "changed", "consent")
    assert told(vault, Care())["Dossiers"] == "2 kandidaten, tot en met 12 maart 2027"


def test_backups_and_the_check() -> None:
    day = NOW - timedelta(days=2)
    facts = told(household.vault(), Care(Path("/media/stick"), NOW, day, "", NOW, 0))
    assert facts["Reservekopie"] == "9 maart 2027 om 10:30"
    assert facts["Plek van de kopie"] == "stick of andere map; daar het laatst op 7 maart 2027"
    assert facts["Kluis nagekeken"] == "9 maart 2027, alles is heel"
    facts = told(household.vault(), Care(Path("/media/stick"), NOW, None, "", NOW, 3))
    assert facts["Plek van de kopie"] == "stick of andere map; daar nog niet gelukt"
    assert facts["Kluis nagekeken"] == "9 maart 2027, schade gevonden"


def test_after_a_theft_the_backup_tells_it_on_another_computer(tmp_path: Path) -> None:
    """What the sheet needs is in the vault itself, so a backup brings it along."""
    lost, vault = kept(tmp_path / "weg", "Sam", "Bo")
    lost.caretaker.choose_place(_made(tmp_path / "stick"))
    made = lost.caretaker.back_up(Watch())
    vault.close()
    assert made is not None
    other, fresh = kept(tmp_path / "nieuw")
    fresh.close()
    other.caretaker.restore(made, PASSPHRASE, Watch())
    back = other.door.unlock(PASSPHRASE)
    facts = told(back, other.caretaker.care())
    back.close()
    assert facts["Dossiers"].startswith("2 kandidaten, tot en met ")
    assert facts["Sleutels"].startswith("Coach Voorbeeld")


def test_a_session_before_this_one_is_told_as_such() -> None:
    clock = FixedClock()
    door = MemoryDoor(clock)
    door.create(PASSPHRASE, AGENCY, COACH).close()
    clock.pass_time(3600)
    facts = told(door.unlock(PASSPHRASE), MemoryCaretaker(door, clock).care())
    assert facts["Kluis op slot"] == "de keer daarvoor: 9 maart 2027 om 10:30"
    assert facts["Kluis geopend"] == "9 maart 2027 om 11:30, op deze computer"


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
