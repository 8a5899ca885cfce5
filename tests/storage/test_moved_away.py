"""A vault that is taken away while it is open is named as such, and nothing acknowledged is lost (VAULT, errors)."""

from pathlib import Path

import pytest

from desktop.domain.answers import Trace, Written
from desktop.domain.form import RespondentRole
from desktop.flows.ports import Problem
from desktop.flows.upkeep import Watch
from desktop.storage import backups, slots
from desktop.storage.backups import Source
from desktop.storage.clocks import SystemClock
from desktop.storage.door import FileVaultDoor
from desktop.storage.slots import SlotSet
from tests.storage.vaults import AGENCY, COACH, FORM, ITEM, PASSPHRASE, damage, disk_door


def test_folder_that_was_moved_is_told_and_holds_every_answer(tmp_path: Path) -> None:
    folder, away = tmp_path / "kluis", tmp_path / "weg"
    vault = disk_door(folder).create(PASSPHRASE, AGENCY, COACH)
    desk = vault.desk(vault.add_candidate("Sam", "fiets").id)
    filling = desk.begin(FORM, RespondentRole.SELF, "nl")
    desk.record(filling.id, ITEM, Written("bewaard"), Trace())
    folder.rename(away)
    with pytest.raises(Problem) as told:
        desk.record(filling.id, ITEM, Written("te laat"), Trace())
    assert told.value.code == "vault-missing"
    vault.close()

    found = disk_door(away).unlock(PASSPHRASE)
    kept = found.desk(found.candidates()[0].id).filling(FORM.id, RespondentRole.SELF)
    found.close()
    assert kept is not None
    assert kept.answers == {ITEM: Written("bewaard")}
    assert damage(away) == []


def test_backup_of_a_folder_that_was_moved_makes_no_new_folder(tmp_path: Path) -> None:
    """The vault could not be moved back: an empty folder with its name stood in the way."""
    folder, away = tmp_path / "kluis", tmp_path / "weg"
    door = disk_door(folder)
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    source = Source(door.files.database, *_known(door))
    folder.rename(away)
    with pytest.raises(FileNotFoundError):
        backups.make(source, folder / "backups", SystemClock().now(), Watch())
    assert not folder.exists()
    vault.close()


def _known(door: FileVaultDoor) -> tuple[bytes, SlotSet]:
    assert door.opened is not None
    return door.opened[0], slots.read(door.files.keys)
