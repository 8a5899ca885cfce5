"""What every caretaker does, on disk and in memory alike (HOUSE: each port has two honest bodies)."""

from pathlib import Path

import pytest

from desktop.flows.ports import Problem, Vault, VaultDoor
from desktop.flows.upkeep import Backup, Care, Caretaker, Stopped, Watch
from desktop.storage.caretaker import FileCaretaker
from desktop.storage.clocks import FixedClock
from desktop.storage.door import FileVaultDoor
from desktop.storage.memory import MemoryDoor
from desktop.storage.memory_caretaker import MemoryCaretaker
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE


@pytest.fixture
def caretaker(door: VaultDoor, clock: FixedClock) -> Caretaker:
    match door:
        case FileVaultDoor():
            return FileCaretaker(door, clock)
        case MemoryDoor():
            return MemoryCaretaker(door, clock)
    raise TypeError


def backed_up(caretaker: Caretaker) -> Backup:
    """A backup made now."""
    made = caretaker.back_up(Watch())
    assert made is not None
    return made


def test_nothing_is_known_before_there_is_a_vault(caretaker: Caretaker) -> None:
    assert caretaker.care() == Care()
    assert caretaker.backups() == ()
    assert caretaker.back_up(Watch()) is None
    assert caretaker.check(Watch()) is None


def test_check_and_backup_are_noted(caretaker: Caretaker, vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    assert caretaker.check(Watch()) == 0
    caretaker.choose_place(tmp_path)
    backed_up(caretaker)
    now = clock.now()
    assert caretaker.care() == Care(tmp_path, now, now, "", now, 0, opened=now)


def test_the_last_opening_and_locking_are_noted(caretaker: Caretaker, door: VaultDoor, clock: FixedClock) -> None:
    """For the sheet that helps when the laptop is gone (issue 3, point 10)."""
    first = clock.now()
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    assert (caretaker.care().opened, caretaker.care().locked) == (first, None)
    clock.pass_time(3600)
    vault.close()
    locked = clock.now()
    clock.pass_time(3600)
    vault.close()
    assert (caretaker.care().opened, caretaker.care().locked) == (first, locked)
    door.unlock(PASSPHRASE).close()
    assert caretaker.care().opened == clock.now() == caretaker.care().locked
    with pytest.raises(Problem):
        door.unlock("appel boom fiets lamp vuur")
    assert caretaker.care().opened == clock.now()


def test_what_was_changed_since_the_last_backup_is_known(
    caretaker: Caretaker, door: VaultDoor, clock: FixedClock
) -> None:
    """By what is written, not by time: looking at names and opening change nothing, everything kept does."""
    assert not caretaker.care().changed
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    assert caretaker.care().changed
    backed_up(caretaker)
    assert not caretaker.care().changed
    clock.pass_time(90 * 86400)
    vault.candidates()
    vault.close()
    vault = door.unlock(PASSPHRASE)
    assert not caretaker.care().changed
    sam = vault.add_candidate("Sam", "ster")
    assert caretaker.care().changed
    backed_up(caretaker)
    vault.remember(sam.id, "exported", "voor Bakkerij Voorbeeld")
    assert caretaker.care().changed
    vault.close()
    assert caretaker.care().changed
    assert caretaker.back_up(Watch()) is None, "its key is gone with the vault"
    assert caretaker.check(Watch()) is None


def test_backups_come_newest_first(caretaker: Caretaker, vault: Vault, clock: FixedClock) -> None:
    first = backed_up(caretaker)
    clock.pass_time(3600)
    vault.add_candidate("Sam", "ster")
    second = backed_up(caretaker)
    assert caretaker.backups() == (second, first)
    assert [backup.candidates for backup in caretaker.backups()] == [1, 0]


def test_going_back_and_forth(caretaker: Caretaker, door: VaultDoor, clock: FixedClock) -> None:
    """Nothing is lost by going back: what was there is put aside and can be gone back to as well."""
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    vault.add_candidate("Sam", "ster")
    made = backed_up(caretaker)
    clock.pass_time(3600)
    vault.add_candidate("Bo", "ster")
    vault.close()
    preview = caretaker.preview(made, PASSPHRASE, Watch())
    assert preview.candidates == 1
    assert preview.until <= made.made
    assert caretaker.restore(made, PASSPHRASE, Watch()) is not None
    assert names(door) == ["Sam"]
    (aside,) = [backup for backup in caretaker.backups() if backup.aside]
    assert caretaker.preview(aside, PASSPHRASE, Watch()).candidates == 2
    caretaker.restore(aside, PASSPHRASE, Watch())
    assert names(door) == ["Bo", "Sam"]


def names(door: VaultDoor) -> list[str]:
    """Who is in the vault."""
    vault = door.unlock(PASSPHRASE)
    found = sorted(candidate.first_name for candidate in vault.candidates())
    vault.close()
    return found


def test_wrong_passphrase_and_an_open_vault_are_told(caretaker: Caretaker, vault: Vault) -> None:
    made = backed_up(caretaker)
    for reach in (caretaker.preview, caretaker.restore):
        with pytest.raises(Problem) as told:
            reach(made, "appel boom fiets lamp vuur", Watch())
        assert told.value.code in {"wrong-passphrase", "in-use"}
    with pytest.raises(Problem) as told:
        caretaker.restore(made, PASSPHRASE, Watch())
    assert told.value.code == "in-use"
    with pytest.raises(Problem) as told:
        caretaker.rescue(PASSPHRASE, Watch())
    assert told.value.code == "in-use"


def test_backup_that_is_gone_is_told(caretaker: Caretaker, vault: Vault, clock: FixedClock) -> None:
    backed_up(caretaker)
    gone = Backup(Path("nergens"), clock.now(), 1)
    with pytest.raises(Problem) as told:
        caretaker.preview(gone, PASSPHRASE, Watch())
    assert told.value.code == "backup-gone"


def test_erased_people_come_back_from_no_backup(caretaker: Caretaker, door: VaultDoor, clock: FixedClock) -> None:
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    sam = vault.add_candidate("Sam", "ster")
    vault.add_candidate("Bo", "ster")
    made = backed_up(caretaker)
    clock.pass_time(60)
    vault.erase(sam.id)
    assert caretaker.after_erasing(Watch()) == ()
    assert caretaker.out_of_reach() == ()
    vault.close()
    assert {backup.candidates for backup in caretaker.backups()} == {1}
    caretaker.restore(made, PASSPHRASE, Watch())
    assert names(door) == ["Bo"]


def test_rescue_of_a_sound_vault_loses_nothing(caretaker: Caretaker, door: VaultDoor) -> None:
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    vault.add_candidate("Sam", "ster")
    vault.close()
    rescued = caretaker.rescue(PASSPHRASE, Watch())
    assert (rescued.candidates, rescued.lost) == (1, 0)
    assert names(door) == ["Sam"]


def test_a_stopped_job_stops(caretaker: Caretaker, vault: Vault) -> None:
    watch = Watch()
    watch.stop()
    with pytest.raises(Stopped):
        caretaker.back_up(watch)
    with pytest.raises(Stopped):
        caretaker.check(watch)
    assert caretaker.backups() == ()
