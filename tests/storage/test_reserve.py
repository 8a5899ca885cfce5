"""Room is set aside for a full disk, so that whoever is busy can finish (VAULT; issue 3, point 5)."""

import errno
import os
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from desktop.domain.answers import Trace, Written
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.ports import Problem
from desktop.flows.upkeep import Watch
from desktop.storage import files, reserve
from tests.storage.keeping import Kept, kept
from tests.storage.small_disk import put_on_small_disk
from tests.storage.test_full_disk import no_file_larger_than
from tests.storage.vaults import FORM, PASSPHRASE, damage, opened_raw

Usage = namedtuple("Usage", "total used free")
PLENTY = reserve.LEAST_LEFT + reserve.SIZE


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """What the system says is free: the last of these."""
    said = [PLENTY]
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(10**12, 0, said[-1]))
    return said


@pytest.fixture
def keeper(tmp_path: Path) -> Kept:
    """A closed vault with Sam in it, and its reserve."""
    made, vault = kept(tmp_path / "kluis", "Sam")
    made.caretaker.keep_reserve(Watch())
    vault.close()
    return made


def answer_on(keeper: Kept, count: int) -> list[str]:
    """Opens the vault and answers; which answers were kept."""
    vault = keeper.door.unlock(PASSPHRASE)
    told: list[str] = []
    try:
        desk = vault.desk(vault.candidates()[0].id)
        filling = desk.filling(FORM.id, RespondentRole.SELF)
        assert filling is not None
        for number in range(count):
            desk.record(filling.id, ItemId(f"vol{number}"), Written("woord " * 500), Trace())
            told.append(f"vol{number}")
    finally:
        vault.close()
    return told


def answers(keeper: Kept) -> list[str]:
    """The answers of Sam that were given on the full disk."""
    vault = keeper.door.unlock(PASSPHRASE)
    found = vault.desk(vault.candidates()[0].id).filling(FORM.id, RespondentRole.SELF)
    vault.close()
    assert found is not None
    return [item for item in found.answers if item.startswith("vol")]


def reserve_of(keeper: Kept) -> Path:
    return keeper.files.folder / reserve.NAME


def test_it_takes_its_room_for_real_and_is_nobody_elses(tmp_path: Path, free: list[int]) -> None:
    assert reserve.keep(tmp_path)
    made = (tmp_path / reserve.NAME).stat()
    assert made.st_size == reserve.SIZE == 20_000_000
    assert made.st_blocks * 512 >= reserve.SIZE
    assert made.st_mode & 0o777 == 0o600
    assert [file.name for file in tmp_path.iterdir()] == [reserve.NAME]
    assert reserve.keep(tmp_path)


def test_it_never_makes_a_disk_nearly_full(tmp_path: Path, free: list[int]) -> None:
    free.append(PLENTY - 1)
    assert not reserve.keep(tmp_path)
    assert list(tmp_path.iterdir()) == []
    free.append(PLENTY)
    assert reserve.keep(tmp_path), "it is made later, when there is room"


def test_where_it_does_not_fit_after_all_nothing_is_left(tmp_path: Path, free: list[int]) -> None:
    with no_file_larger_than(5_000_000):
        assert not reserve.keep(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_no_vault_no_reserve(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis")
    vault.close()
    keeper.files.database.unlink()
    keeper.caretaker.keep_reserve(Watch())
    assert not reserve_of(keeper).exists()


def test_who_is_busy_when_the_disk_is_full_can_finish(keeper: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as full:
        put_on_small_disk(full, keeper.files.folder, pages=3)
        told = answer_on(keeper, 60)
    assert not reserve_of(keeper).exists()
    assert answers(keeper) == told == [f"vol{number}" for number in range(60)]
    assert damage(keeper.files.folder) == []


def test_stamps_are_as_if_the_disk_had_never_been_full(keeper: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written once more is the same: unique by device and counter, none left out."""
    with monkeypatch.context() as full:
        put_on_small_disk(full, keeper.files.folder, pages=3)
        answer_on(keeper, 30)
    with opened_raw(keeper.files.folder) as connection:
        counters = [row[0] for row in connection.execute("SELECT counter FROM answer ORDER BY id").fetchall()]
    assert counters[-30:] == list(range(counters[-30], counters[-30] + 30))


def test_a_disk_that_is_full_only_at_the_very_end_of_a_change(keeper: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite takes the whole transaction back then: all of it is done once more."""
    with monkeypatch.context() as full:
        put_on_small_disk(full, keeper.files.folder, pages=50, fails_at="COMMIT")
        told = answer_on(keeper, 3)
    assert not reserve_of(keeper).exists()
    assert answers(keeper) == told == ["vol0", "vol1", "vol2"]
    assert damage(keeper.files.folder) == []


def test_without_a_reserve_it_is_told_and_nothing_is_lost(keeper: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    reserve.give_back(keeper.files.folder)
    with monkeypatch.context() as full:
        put_on_small_disk(full, keeper.files.folder, pages=50, fails_at="COMMIT")
        with pytest.raises(Problem) as told:
            answer_on(keeper, 3)
    assert told.value.code == "disk-full"
    assert "Maak ruimte vrij" in told.value.sentence
    assert answers(keeper) == []
    assert damage(keeper.files.folder) == []


def test_reading_a_dossier_on_a_full_disk(keeper: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening a dossier writes a line in its log: that line is worth the reserve, and without it says so kindly."""
    with monkeypatch.context() as full:
        put_on_small_disk(full, keeper.files.folder, pages=50, fails_at="COMMIT")
        vault = keeper.door.unlock(PASSPHRASE)
        dossier = vault.dossier(vault.candidates()[0].id)
        vault.close()
    assert dossier.log[-1].what == "opened"
    assert not reserve_of(keeper).exists()
    with monkeypatch.context() as full:
        put_on_small_disk(full, keeper.files.folder, pages=50, fails_at="COMMIT")
        vault = keeper.door.unlock(PASSPHRASE)
        sam = vault.candidates()[0].id
        with pytest.raises(Problem) as told:
            vault.dossier(sam)
        assert told.value.code == "disk-full"
        assert len(vault.dossier(sam).log) == len(dossier.log) + 1, "it goes on when there is room again"
        vault.close()


def test_small_files_beside_the_vault_get_the_room_too(keeper: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """Slots, tries and notes are written whole or not at all; on a full disk in the room of the reserve."""
    synced = os.fsync

    def full_while_the_reserve_is_there(handle: int) -> None:
        if reserve_of(keeper).exists():
            raise OSError(errno.ENOSPC, "No space left on device")
        synced(handle)

    monkeypatch.setattr(os, "fsync", full_while_the_reserve_is_there)
    note = keeper.files.folder / "note.json"
    files.write_durably(note, b"whole")
    assert note.read_bytes() == b"whole"
    assert not reserve_of(keeper).exists()


def test_a_backup_does_not_eat_the_reserve(keeper: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is for who is busy now: a backup can be made tomorrow."""
    vault = keeper.door.unlock(PASSPHRASE)
    with no_file_larger_than(60_000), pytest.raises(Problem):
        keeper.caretaker.back_up(Watch())
    vault.close()
    assert reserve_of(keeper).exists()


def test_a_nearly_full_disk_is_known(keeper: Kept, free: list[int]) -> None:
    free.append(reserve.LEAST_LEFT)
    assert not keeper.caretaker.care().tight
    free.append(reserve.LEAST_LEFT - 1)
    assert keeper.caretaker.care().tight
