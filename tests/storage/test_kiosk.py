"""A kiosk on disk: nothing of others in it, whole or not there at all, taken in once, and never against an erasure."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.ids import new_id
from desktop.flows.kiosk_port import Collected
from desktop.flows.ports import Problem
from desktop.storage import boxes, slots
from desktop.storage.clocks import FixedClock
from desktop.storage.door import FileVaultDoor
from desktop.storage.kiosk import FileKioskDoor
from desktop.storage.vault import SqlVault
from tests.storage.lent import Lent, given, inside, kiosk_files, lend
from tests.storage.vaults import COACH, PASSPHRASE, disk_door, opened_raw, whats_there

WORDS = ("Schaduwkandidaat", "Verborgencoach", "Huisnaam")
AGENCY = Agency(AgencyRole.EMPLOYER, answers_to_benefit_authority=True, team=True, name=WORDS[2])
DAY = 24 * 3600


@pytest.fixture
def door(tmp_path: Path) -> FileVaultDoor:
    return disk_door(tmp_path / "kluis")


@pytest.fixture
def folder(door: FileVaultDoor) -> Path:
    return door.files.folder


@pytest.fixture
def vault(door: FileVaultDoor) -> Iterator[SqlVault]:
    vault = door.create(PASSPHRASE, AGENCY, WORDS[1])
    yield vault
    vault.close()


def content(lent: Lent) -> bytes:
    """Everything in every table of a kiosk."""
    with inside(lent) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        rows = [row for table in tables for row in connection.execute(f"SELECT * FROM {table[0]}").fetchall()]
    cells = [cell for row in rows for cell in row]
    return b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in cells)


def test_nothing_of_others_is_in_it(door: FileVaultDoor, folder: Path, vault: SqlVault) -> None:
    """Not another candidate, the coaches, the agency, what was agreed or done, nor the vault's keys."""
    other = lend(vault, folder, WORDS[0])
    vault.collect()
    vault.remember(other.candidate, "exported", "Logregel")
    sam = lend(vault, folder)
    sam.answer(1)
    assert door.opened is not None
    with opened_raw(folder) as connection:
        secrets = [bytes(row[0]) for row in connection.execute("SELECT value FROM secret").fetchall()]
        ids = [row[0].encode() for row in connection.execute("SELECT slot FROM coach").fetchall()]
        device = connection.execute("SELECT id FROM device WHERE ours = 1").fetchall()[0][0]
    hidden = [*(word.encode() for word in WORDS), b"Logregel", other.candidate.encode(), other.filling.encode()]
    hidden += [door.opened[0], door.opened[0].hex().encode(), *secrets, *ids]
    told = content(sam)
    assert not [word for word in hidden if word in told]
    assert b"Sam thuis" in told
    for name, data in whats_there(folder).items():
        if name.startswith("kiosk-"):
            readable = [*hidden, b"Sam thuis", b"antwoord 1", sam.candidate.encode(), sam.ticket.key, device.encode()]
            assert not [word for word in readable if word in data], name
            assert sam.ticket.key.hex().encode() not in data, name


def test_its_old_names_and_the_rest_of_the_dossier_stay_in_the_vault(folder: Path, vault: SqlVault) -> None:
    sam = lend(vault, folder)
    with inside(sam) as connection:
        names = connection.execute("SELECT subject, name FROM field ORDER BY subject, name").fetchall()
        empty = ("entry", "log", "coach", "slot_seal", "tombstone", "draft")
        counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0] for table in empty]
    assert [name for subject, name in names if subject == sam.candidate] == ["avatar", "first_name"]
    assert [name for subject, name in names if subject == "agency"] == ["answers_to_benefit_authority", "role", "team"]
    assert len(names) == 5
    assert counts == [0] * len(empty)


def test_it_lies_there_whole_or_not_at_all(folder: Path, vault: SqlVault, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a lending that was cut off left behind blocks nothing and is removed at the next one."""
    sam = lend(vault, folder)

    def fail(*_given: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(boxes, "write", fail)
    with pytest.raises(Problem) as told:
        vault.lend(sam.candidate)
    assert told.value.code == "disk-full"
    assert {name.partition(".")[0] for name in kiosk_files(folder)} == {f"kiosk-{sam.ticket.kiosk}"}
    monkeypatch.undo()
    for left in (".part", ".part-journal", ".db", ".lock", ".box.tmp"):
        (folder / f"kiosk-{new_id()}{left}").write_bytes(b"half")
    assert FileKioskDoor(folder, FixedClock()).waiting() == 1
    vault.lend(sam.candidate)
    assert FileKioskDoor(folder, FixedClock()).waiting() == 2
    assert len({name.partition(".")[0] for name in kiosk_files(folder)}) == 2
    (folder / f"kiosk-{new_id()}.db").write_bytes(b"half")
    assert vault.collect() == (Collected(sam.candidate),) * 2
    assert kiosk_files(folder) == []


def test_kiosks_of_another_vault_are_left_alone(folder: Path, vault: SqlVault, tmp_path: Path) -> None:
    other = disk_door(tmp_path / "ander").create(PASSPHRASE, AGENCY, COACH)
    theirs = lend(other, tmp_path / "ander")
    other.close()
    for name, data in whats_there(tmp_path / "ander").items():
        if name.startswith("kiosk-"):
            (folder / name).write_bytes(data)
    before = kiosk_files(folder)
    assert vault.collect() == ()
    vault.lend(lend(vault, folder, "Bo").candidate)
    assert set(before) <= set(kiosk_files(folder))
    assert FileKioskDoor(folder, FixedClock()).waiting() == 2
    FileKioskDoor(folder, FixedClock()).open(theirs.ticket).close()


def test_taking_in_twice_is_taking_in_once(folder: Path, vault: SqlVault) -> None:
    """Cut off before the files were removed, it is done again."""
    sam = lend(vault, folder)
    sam.answer(1, 2)
    files = {name: data for name, data in whats_there(folder).items() if name.startswith("kiosk-")}
    vault.collect()
    before = vault.log(sam.candidate), vault.desk(sam.candidate).filling
    with opened_raw(folder) as connection:
        count = connection.execute("SELECT count(*) FROM answer").fetchall()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    assert vault.collect() == (Collected(sam.candidate),)
    assert kiosk_files(folder) == []
    assert vault.log(sam.candidate) == before[0]
    with opened_raw(folder) as connection:
        assert connection.execute("SELECT count(*) FROM answer").fetchall() == count
    assert given(vault, sam) == {1, 2}


def test_what_came_after_the_first_time_comes_the_second_time(folder: Path, vault: SqlVault) -> None:
    sam = lend(vault, folder)
    sam.answer(1)
    first = {name: data for name, data in whats_there(folder).items() if name.startswith("kiosk-")}
    vault.collect()
    for name, data in first.items():
        (folder / name).write_bytes(data)
    sam.answer(2)
    vault.collect()
    assert given(vault, sam) == {1, 2}


def test_what_was_declined_leaves_no_trace_in_the_vault(folder: Path, vault: SqlVault) -> None:
    sam = lend(vault, folder)
    kiosk = FileKioskDoor(folder, FixedClock()).open(sam.ticket)
    kiosk.decline()
    kiosk.close()
    with inside(sam) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchall() == [(0,)]
    vault.collect()
    with opened_raw(folder) as connection:
        assert connection.execute("SELECT count(*) FROM answer").fetchall() == [(0,)]
        assert connection.execute("PRAGMA freelist_count").fetchall() == [(0,)]


def test_erased_meanwhile_stays_erased(door: FileVaultDoor, folder: Path, vault: SqlVault) -> None:
    """Also in a vault that went back to before there was such a candidate."""
    before = whats_there(folder)
    sam = lend(vault, folder)
    sam.answer(1)
    lent = {name: data for name, data in whats_there(folder).items() if name.startswith("kiosk-")}
    vault.erase(sam.candidate)
    assert kiosk_files(folder) == []
    for name, data in lent.items():
        (folder / name).write_bytes(data)
    assert vault.collect() == (Collected(sam.candidate),)
    vault.close()
    for name, data in (before | lent).items():
        (folder / name).write_bytes(data)
    older = door.unlock(PASSPHRASE)
    assert older.collect() == (Collected(sam.candidate),)
    assert (older.candidates(), kiosk_files(folder)) == ((), [])
    older.close()


def test_a_vault_of_before_gets_all_that_was_lent(door: FileVaultDoor, folder: Path, vault: SqlVault) -> None:
    """A backup was put back while a candidate was busy: the kiosk still has who it is and what was answered."""
    before = whats_there(folder)
    sam = lend(vault, folder)
    sam.answer(1)
    vault.close()
    for name, data in before.items():
        (folder / name).write_bytes(data)
    with opened_raw(folder) as connection:  # as a restored vault does
        connection.execute("UPDATE device SET ours = 0")
        connection.execute("INSERT INTO device SELECT ?, 1, 0, max(hlc) FROM device", (new_id(),))
    older = door.unlock(PASSPHRASE)
    assert older.collect() == (Collected(sam.candidate),)
    (found,) = older.candidates()
    assert found.first_name == "Sam"
    assert given(older, sam) == {1}
    assert older.photo(older.dossier(sam.candidate).photos[0].id) == b"jpeg" * 1000
    older.close()


def test_a_clock_that_was_wrong_loses_no_answers(folder: Path, vault: SqlVault) -> None:
    """Years ahead or back, in their order; and the vault's own clock does not run away."""
    for number, seconds in enumerate((800 * DAY, -800 * DAY)):
        sam = lend(vault, folder, f"Sam{number}")
        clock = FixedClock()
        clock.pass_time(seconds)
        kiosk = FileKioskDoor(folder, clock).open(sam.ticket)
        kiosk.consent("foto", "", "no")
        kiosk.consent("foto", "", "yes")
        kiosk.move(sam.filling, "verder")
        kiosk.close()
        sam.answer(1)
        assert vault.collect() == (Collected(sam.candidate),)
        assert given(vault, sam) == {1}
        dossier = vault.dossier(sam.candidate)
        assert [consent.answer for consent in dossier.consents] == ["no", "yes"]
        assert dossier.fillings[0].place == "plek 1"
    with opened_raw(folder) as connection:
        ((newest,),) = connection.execute("SELECT max(hlc) >> 16 FROM device").fetchall()
    assert newest / 1000 < FixedClock().now().timestamp() + 2.1 * DAY


def test_waiting_is_told_before_the_vault_is_open(door: FileVaultDoor, folder: Path, vault: SqlVault) -> None:
    kiosks = FileKioskDoor(folder, FixedClock())
    assert kiosks.waiting() == 0
    lend(vault, folder)
    vault.close()
    assert kiosks.waiting() == 1
    for copy in (door.files.keys, slots.backup_of(door.files.keys)):
        copy.unlink()
    assert kiosks.waiting() == 1
    assert FileKioskDoor(folder / "nergens", FixedClock()).waiting() == 0
