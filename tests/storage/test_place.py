"""Where a vault may stand (DECISIONS 19): not where other computers or other accounts write."""

from pathlib import Path

import pytest

from desktop.flows import upkeep
from desktop.flows.ports import Problem, VaultDoor
from desktop.flows.upkeep import Watch
from desktop.storage import rights
from desktop.storage.caretaker import FileCaretaker
from desktop.storage.clocks import FixedClock
from desktop.storage.others import Others
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE, disk_door


def refused(folder: Path) -> str:
    """The code with which a vault is refused here, after seeing that nothing was made."""
    before = sorted(folder.parent.rglob("*"))
    with pytest.raises(Problem) as told:
        disk_door(folder).create(PASSPHRASE, AGENCY, COACH)
    assert sorted(folder.parent.rglob("*")) == before
    return told.value.code


def test_no_vault_is_made_in_a_synchronised_folder(tmp_path: Path) -> None:
    assert refused(tmp_path / "Dropbox" / "kluis") == "place-synchronised"


def test_a_vault_that_stands_there_opens_and_its_coach_is_told(tmp_path: Path, clock: FixedClock) -> None:
    """A vault that was moved, or a folder that began to be synchronised, keeps nobody from the dossiers."""
    disk_door(tmp_path / "kluis", clock).create(PASSPHRASE, AGENCY, COACH).close()
    calm = FileCaretaker(disk_door(tmp_path / "kluis", clock), clock).care()
    assert not calm.shared
    moved = tmp_path / "Nextcloud"
    (tmp_path / "kluis").rename(moved)
    door = disk_door(moved, clock)
    door.unlock(PASSPHRASE).close()
    warn = upkeep.warning(FileCaretaker(door, clock).care(), clock.now())
    assert warn is not None
    assert "gedeeld" in warn.sentence


def test_backups_may_go_there_and_back_to_a_place_of_its_own_only(tmp_path: Path, clock: FixedClock) -> None:
    door = disk_door(tmp_path / "kluis", clock)
    vault, caretaker = door.create(PASSPHRASE, AGENCY, COACH), FileCaretaker(door, clock)
    cloud = tmp_path / "OneDrive"
    cloud.mkdir()
    caretaker.choose_place(cloud)
    made = caretaker.back_up(Watch())
    vault.close()
    assert made is not None
    assert made.folder.parent == cloud
    with pytest.raises(Problem) as told:
        FileCaretaker(disk_door(cloud / "kluis", clock), clock).restore(made, PASSPHRASE, Watch())
    assert told.value.code == "place-synchronised"
    assert not (cloud / "kluis").exists()
    fresh = disk_door(tmp_path / "nieuw", clock)
    FileCaretaker(fresh, clock).restore(made, PASSPHRASE, Watch())
    fresh.unlock(PASSPHRASE).close()


@pytest.mark.parametrize("mode", [0o720, 0o702, 0o777, 0o1777])
def test_no_vault_is_made_where_others_write(tmp_path: Path, mode: int) -> None:
    """They could put another key file there, or take the vault away."""
    folder = tmp_path / "kluis"
    folder.mkdir()
    folder.chmod(mode)
    assert refused(folder) == "place-open"


@pytest.mark.parametrize(("mode", "others"), [(0o700, Others.NONE), (0o750, Others.LOOK), (0o701, Others.LOOK)])
def test_where_others_only_look_its_files_stay_closed(tmp_path: Path, mode: int, others: Others) -> None:
    folder = tmp_path / "kluis"
    folder.mkdir()
    folder.chmod(mode)
    assert rights.others_in(folder) is others
    disk_door(folder).create(PASSPHRASE, AGENCY, COACH).close()
    assert {file.stat().st_mode & 0o077 for file in folder.iterdir()} == {0}


def test_a_fresh_place_is_fine(door: VaultDoor) -> None:
    door.check_place()


def test_a_folder_that_is_not_there_is_nobody_elses(tmp_path: Path) -> None:
    assert rights.others_in(tmp_path / "kluis") is Others.NONE
