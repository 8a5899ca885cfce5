"""A full disk loses nothing and breaks nothing, and the work goes on when there is room again (VAULT)."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.domain.answers import Trace, Written
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.ports import Problem, VaultState
from desktop.storage import slots
from desktop.storage.door import VaultFiles
from desktop.storage.troubles import from_database
from tests.storage.vaults import AGENCY, CHEAP, COACH, FORM, PASSPHRASE, damage, disk_door, whats_there

LONG = Written("woord " * 400)


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """The system refuses every write past this size, as a full disk would."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


def test_answers_before_and_after_a_full_disk_are_kept(tmp_path: Path) -> None:
    folder = tmp_path / "kluis"
    vault = disk_door(folder).create(PASSPHRASE, AGENCY, COACH)
    desk = vault.desk(vault.add_candidate("Sam", "fiets").id)
    filling = desk.begin(FORM, RespondentRole.SELF, "nl")
    kept: list[str] = []

    def answer_on_and_on() -> None:
        while len(kept) < 1000:
            desk.record(filling.id, ItemId(f"item{len(kept)}"), LONG, Trace())
            kept.append(f"item{len(kept)}")

    with no_file_larger_than(VaultFiles(folder).database.stat().st_size + 50_000), pytest.raises(Problem) as told:
        answer_on_and_on()
    assert told.value.code in {"disk-full", "disk-trouble"}
    desk.record(filling.id, ItemId("erna"), LONG, Trace())
    vault.close()

    vault = disk_door(folder).unlock(PASSPHRASE)
    (sam,) = vault.candidates()
    found = vault.desk(sam.id).filling(FORM.id, RespondentRole.SELF)
    vault.close()
    assert found is not None
    assert list(found.answers) == [*kept, "erna"]
    assert damage(folder) == []


def test_database_that_says_it_is_full(tmp_path: Path) -> None:
    connection = dbapi2.connect(str(tmp_path / "vol.db"))
    connection.execute("CREATE TABLE answer (value)")
    ((pages,),) = connection.execute("PRAGMA page_count").fetchall()
    connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    with pytest.raises(dbapi2.Error) as refused:
        connection.execute("INSERT INTO answer VALUES (zeroblob(100000))")
    connection.close()
    told = from_database(refused.value, tmp_path)
    assert told is not None
    assert told.code == "disk-full"


@pytest.mark.parametrize("size", [0, 100, 4096, 20_000, 100_000])
def test_no_room_for_a_new_vault_leaves_nothing(tmp_path: Path, size: int) -> None:
    folder = tmp_path / "nieuw" / "kluis"
    with no_file_larger_than(size), pytest.raises(Problem):
        disk_door(folder).create(PASSPHRASE, AGENCY, COACH)
    assert list(tmp_path.iterdir()) == []
    assert disk_door(folder).state() is VaultState.NONE
    disk_door(folder).create(PASSPHRASE, AGENCY, COACH).close()


def test_no_room_for_new_slots_leaves_the_old_ones(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    slots.write(slots.new_slots(bytes(32), PASSPHRASE, CHEAP), file)
    before = whats_there(tmp_path)
    with no_file_larger_than(100), pytest.raises(OSError, match="too large"):
        slots.write(slots.new_slots(bytes(32), "iets heel anders", CHEAP), file)
    assert whats_there(tmp_path).items() >= before.items()
    assert slots.read(file).open(PASSPHRASE) is not None


def test_who_does_not_take_part_is_erased_also_where_there_is_no_room_to_write_anew(tmp_path: Path) -> None:
    """A no is never stuck on a full disk: what was erased is overwritten in its place."""
    folder = tmp_path / "kluis"
    vault = disk_door(folder).create(PASSPHRASE, AGENCY, COACH)
    desk = vault.desk(vault.add_candidate("Sam", "fiets").id)
    other = vault.add_candidate("Kim", "boot")
    vault.add_photo(other.id, os.urandom(400_000), (9, 9))
    desk.begin(FORM, RespondentRole.SELF, "nl")
    with no_file_larger_than(VaultFiles(folder).database.stat().st_size):
        desk.decline()
    assert desk.filling(FORM.id, RespondentRole.SELF) is None
    vault.close()
    assert damage(folder) == []
