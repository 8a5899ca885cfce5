"""A kiosk that is damaged, cut short or can't be taken in now: nothing readable is lost, and the next one comes in."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from desktop.flows.kiosk_port import Collected
from desktop.flows.ports import Problem
from desktop.storage.clocks import FixedClock
from desktop.storage.kiosk import FileKioskDoor
from desktop.storage.records import Records
from desktop.storage.troubles import Trouble, problem
from desktop.storage.vault import SqlVault
from tests.storage.keeping import flip
from tests.storage.lent import given, inside, kiosk_files, lend
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE, disk_door, opened_raw


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kluis"


@pytest.fixture
def vault(folder: Path) -> Iterator[SqlVault]:
    vault = disk_door(folder).create(PASSPHRASE, AGENCY, COACH)
    yield vault
    vault.close()


def test_a_newer_kiosk_waits_for_a_newer_program(folder: Path, vault: SqlVault) -> None:
    sam = lend(vault, folder)
    with inside(sam) as connection:
        connection.execute("PRAGMA user_version = 99")
    (collected,) = vault.collect()
    assert "nieuwere versie" in collected.trouble
    assert sam.files.box.exists()
    assert sam.files.database.exists()


def test_a_vault_in_trouble_leaves_kiosks_where_they_are(
    folder: Path, vault: SqlVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    sam = lend(vault, folder)
    sam.answer(1)

    def fail(*_given: object) -> None:
        raise problem(Trouble.VAULT_DAMAGED)

    monkeypatch.setattr(Records, "log", fail)
    assert vault.collect() == (Collected(sam.candidate, problem(Trouble.VAULT_DAMAGED).sentence),)
    assert given(vault, sam) == set()
    monkeypatch.undo()
    assert vault.collect() == (Collected(sam.candidate),)
    assert given(vault, sam) == {1}


def test_flipped_bits_take_little_and_stop_nothing(folder: Path, vault: SqlVault) -> None:
    """What can be read comes in, the file is kept aside, and the coach hears what to do; the next one comes in too."""
    chance, numbers = Random(), tuple(range(20))
    for _ in range(6):
        sam, bo = lend(vault, folder), lend(vault, folder, "Bo")
        sam.answer(*numbers)
        bo.answer(1)
        flip(sam.files.database, chance.randrange(16, sam.files.database.stat().st_size), chance.randrange(8))
        collected = {each.candidate: each.trouble for each in vault.collect()}
        assert collected[bo.candidate] == ""
        assert given(vault, bo) == {1}
        assert not sam.files.box.exists()
        found = given(vault, sam)
        if not collected[sam.candidate]:
            assert found == set(numbers)
        else:
            assert "Kijk daar samen" in collected[sam.candidate]
            assert sam.files.database.with_name(sam.files.database.name + ".damaged").exists()
        with opened_raw(folder) as connection:
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_one_bad_page_leaves_the_others_readable(folder: Path, vault: SqlVault) -> None:
    """A page that holds none of the answers: all of them are saved."""
    sam = lend(vault, folder)
    sam.answer(*range(20))
    with inside(sam) as connection:
        ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'moment'").fetchall()
    flip(sam.files.database, (page - 1) * 4096 + 2000, 5)
    (collected,) = vault.collect()
    assert "Kijk daar samen" in collected.trouble
    assert given(vault, sam) == set(range(20))
    assert [line.what for line in vault.log(sam.candidate)].count("collected") == 1


@pytest.mark.parametrize("left", [0, 0.02, 0.5, 0.95])
def test_cut_short(folder: Path, vault: SqlVault, left: float) -> None:
    sam = lend(vault, folder)
    sam.answer(*range(20))
    data = sam.files.database.read_bytes()
    sam.files.database.write_bytes(data[: int(len(data) * left)])
    with pytest.raises(Problem) as told:
        sam.answer(21)
    assert told.value.code == "kiosk-damaged"
    (collected,) = vault.collect()
    assert collected.candidate == sam.candidate
    assert collected.trouble
    assert vault.collect() == ()
    again = vault.lend(sam.candidate)
    FileKioskDoor(folder, FixedClock()).open(again).close()


def test_answers_file_gone_is_told(folder: Path, vault: SqlVault) -> None:
    sam = lend(vault, folder)
    sam.files.database.unlink()
    (collected,) = vault.collect()
    assert collected.candidate == sam.candidate
    assert "vraag dat opnieuw" in collected.trouble
    assert vault.collect() == ()


def test_a_box_outlives_harm_to_one_of_its_halves(folder: Path, vault: SqlVault) -> None:
    sam = lend(vault, folder)
    sam.answer(1)
    flip(sam.files.box, 100, 3)
    assert vault.collect() == (Collected(sam.candidate),)
    assert given(vault, sam) == {1}


def test_a_box_that_nobody_can_open_is_told_and_kept(folder: Path, vault: SqlVault) -> None:
    sam = lend(vault, folder)
    for offset in (100, 4096 + 100):
        flip(sam.files.box, offset, 3)
    (collected,) = vault.collect()
    assert (collected.candidate, bool(collected.trouble)) == (None, True)
    assert len([name for name in kiosk_files(folder) if name.endswith(".damaged")]) >= 2
    sam.files.box.write_bytes(b"{}")
    assert FileKioskDoor(folder, FixedClock()).waiting() == 1
    assert vault.collect()[0].trouble


def test_what_was_kept_aside_goes_when_its_candidate_is_erased(folder: Path, vault: SqlVault) -> None:
    sam, bo = lend(vault, folder), lend(vault, folder, "Bo")
    for each in (sam, bo):
        each.files.database.write_bytes(each.files.database.read_bytes()[:8192])
    vault.collect()
    vault.lend(bo.candidate)
    vault.erase(sam.candidate)
    left = {name.partition(".")[0] for name in kiosk_files(folder)}
    assert f"kiosk-{sam.ticket.kiosk}" not in left
    assert f"kiosk-{bo.ticket.kiosk}" in left
