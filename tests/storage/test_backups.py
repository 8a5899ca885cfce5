"""Backups: opened, checked, counted and only then there; dropped by a rule; put back without losing anything."""

import json
import random
import shutil
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.flows.ports import Problem
from desktop.flows.upkeep import Backup, Stopped, Watch
from desktop.storage import backups
from desktop.storage.clocks import FixedClock
from tests.storage.keeping import add, flip, kept
from tests.storage.test_full_disk import no_file_larger_than
from tests.storage.test_kills import killed
from tests.storage.vaults import PASSPHRASE, damage, opened_raw, whats_there

KILLS = 12
FLIPS = 40


def test_backup_holds_all_and_opens_with_the_passphrase(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam", "Bo")
    heard: list[float] = []
    made = keeper.caretaker.back_up(Watch(heard.append))
    vault.close()
    assert made is not None
    assert made.candidates == 2
    assert heard == sorted(heard)
    assert damage(made.folder) == []
    assert keeper.caretaker.preview(made, PASSPHRASE, Watch()).candidates == 2
    assert keeper.caretaker.care().backed_up == keeper.clock.now()
    with pytest.raises(Problem) as told:
        keeper.caretaker.preview(made, "appel boom fiets lamp vuur", Watch())
    assert told.value.code == "wrong-passphrase"


def test_backup_of_a_vault_in_use_is_whole(tmp_path: Path) -> None:
    """From the lane, while a coach goes on: nobody has to wait long, and the backup is of one moment."""
    keeper, vault = kept(tmp_path / "kluis", *(f"Mens{number}" for number in range(8)))
    made: list[Backup | None] = []
    lane = threading.Thread(target=lambda: made.append(keeper.caretaker.back_up(Watch())))
    lane.start()
    for number in range(5):
        add(vault, f"Later{number}", answers=3)
    lane.join()
    vault.close()
    assert made[0] is not None
    assert 8 <= made[0].candidates <= 13
    assert damage(made[0].folder) == []
    assert damage(keeper.files.folder) == []


def test_nothing_is_backed_up_or_checked_once_the_vault_is_closed(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis")
    assert keeper.door.opened is not None
    vault.close()
    assert keeper.door.opened is None, "the data key does not outlive the open vault"
    assert keeper.caretaker.back_up(Watch()) is None
    assert keeper.caretaker.check(Watch()) is None
    assert keeper.caretaker.backups() == ()


@pytest.mark.parametrize(("left", "code"), [(0, "vault-empty"), (4096, "vault-damaged")])
def test_backup_of_which_little_is_left_is_told_so(tmp_path: Path, left: int, code: str) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    made = keeper.caretaker.back_up(Watch())
    vault.close()
    assert made is not None
    database = made.folder / backups.DATABASE
    database.write_bytes(database.read_bytes()[:left])
    with pytest.raises(Problem) as told:
        keeper.caretaker.preview(made, PASSPHRASE, Watch())
    assert told.value.code == code


def test_backup_whose_tables_are_gone_is_told_as_damaged(tmp_path: Path) -> None:
    """Its pages are sound (found by the torture: it ended the program)."""
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    made = keeper.caretaker.back_up(Watch())
    vault.close()
    assert made is not None
    with opened_raw(made.folder) as connection:
        connection.executescript("PRAGMA foreign_keys = OFF; DROP TABLE candidate")
    with pytest.raises(Problem) as told:
        keeper.caretaker.preview(made, PASSPHRASE, Watch())
    assert told.value.code == "vault-damaged"


def test_backup_goes_to_the_chosen_place_and_home_while_that_is_away(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    stick = tmp_path / "stick"
    stick.mkdir()
    keeper.caretaker.choose_place(stick)
    first = keeper.caretaker.back_up(Watch())
    stick.rename(tmp_path / "weg")
    keeper.clock.pass_time(60)
    second = keeper.caretaker.back_up(Watch())
    vault.close()
    assert first is not None
    assert second is not None
    assert first.folder.parent == stick
    assert second.folder.is_relative_to(keeper.files.folder)
    assert [left.place for left in keeper.caretaker.out_of_reach()] == [stick]
    care = keeper.caretaker.care()
    assert (care.at_place, care.backed_up) == (first.made, second.made)


def test_place_that_can_not_be_written_is_refused(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis")
    vault.close()
    with pytest.raises(Problem):
        keeper.caretaker.choose_place(tmp_path / "nergens")
    assert keeper.caretaker.care().place is None


def test_every_flipped_bit_in_a_vault_is_noticed(tmp_path: Path) -> None:
    """VAULT: 100% noticed by the check, and no backup is made of a damaged vault."""
    keeper, vault = kept(tmp_path / "kluis", "Sam", "Bo", "Cas")
    file, chance = keeper.files.database, random.Random(5)
    for _ in range(FLIPS):
        offset, bit = chance.randrange(16, file.stat().st_size), chance.randrange(8)
        flip(file, offset, bit)
        assert keeper.caretaker.check(Watch()), f"bit {bit} of byte {offset}"
        with pytest.raises(Problem) as told:
            keeper.caretaker.back_up(Watch())
        assert told.value.code == "vault-damaged"
        flip(file, offset, bit)
    assert keeper.caretaker.backups() == ()
    assert keeper.caretaker.check(Watch()) == 0
    vault.close()


def test_flipped_bit_in_a_backup_is_told_before_it_is_put_back(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    made = keeper.caretaker.back_up(Watch())
    vault.close()
    assert made is not None
    before = keeper.files.database.read_bytes()
    flip(made.folder / "vault.db", 40_000, 3)
    for reach in (keeper.caretaker.preview, keeper.caretaker.restore):
        with pytest.raises(Problem) as told:
            reach(made, PASSPHRASE, Watch())
        assert told.value.code == "vault-damaged"
    assert keeper.files.database.read_bytes() == before


def test_restoring_keeps_the_vault_of_before_and_makes_a_new_device(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    made = keeper.caretaker.back_up(Watch())
    add(vault, "Bo")
    vault.close()
    with opened_raw(keeper.files.folder) as connection:
        ((device,),) = connection.execute("SELECT id FROM device WHERE ours = 1").fetchall()
    old = keeper.files.database.read_bytes()
    assert made is not None
    aside = keeper.caretaker.restore(made, PASSPHRASE, Watch())
    assert aside is not None
    assert (aside / "vault.db").read_bytes() == old
    assert keeper.names() == {"Sam"}
    with opened_raw(keeper.files.folder) as connection:
        devices = dict(connection.execute("SELECT id, ours FROM device").fetchall())
    assert devices.pop(device) == 0
    assert list(devices.values()) == [1]
    assert damage(keeper.files.folder) == []
    (back,) = [one for one in keeper.caretaker.backups() if one.aside]
    keeper.caretaker.restore(back, PASSPHRASE, Watch())
    assert keeper.names() == {"Sam", "Bo"}


def test_restoring_needs_a_closed_vault(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    made = keeper.caretaker.back_up(Watch())
    assert made is not None
    with pytest.raises(Problem) as told:
        keeper.caretaker.restore(made, PASSPHRASE, Watch())
    assert told.value.code == "in-use"
    vault.close()


def test_restoring_on_a_new_laptop(tmp_path: Path) -> None:
    """A stolen laptop: a new one has nothing but the stick and the passphrase."""
    keeper, vault = kept(tmp_path / "kluis", "Sam", "Bo")
    stick = tmp_path / "stick"
    stick.mkdir()
    keeper.caretaker.choose_place(stick)
    keeper.caretaker.back_up(Watch())
    vault.close()
    fresh, other = kept(tmp_path / "nieuw")
    other.close()
    shutil.rmtree(fresh.files.folder)
    (found,) = fresh.caretaker.backups(stick)
    assert fresh.caretaker.restore(found, PASSPHRASE, Watch()) is None
    assert fresh.names() == {"Sam", "Bo"}


def test_nothing_of_a_person_can_be_read_in_backups_and_notes(tmp_path: Path) -> None:
    """Backups, what was put aside, the notes on how it went, and who was erased."""
    keeper, vault = kept(tmp_path / "kluis", "Schaduwkandidaat", "Bo")
    stick = tmp_path / "stick"
    stick.mkdir()
    keeper.caretaker.choose_place(stick)
    made = keeper.caretaker.back_up(Watch())
    vault.erase(vault.candidates()[0].id)
    keeper.caretaker.after_erasing(Watch())
    vault.close()
    assert made is not None
    keeper.caretaker.restore(made, PASSPHRASE, Watch())
    found = whats_there(tmp_path)
    assert any(name.endswith("vault.care.json") for name in found)
    for name, data in found.items():
        assert b"Schaduwkandidaat" not in data, name
        assert b"Coach Voorbeeld" not in data, name


def test_stopping_leaves_nothing_behind(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    watch = Watch()
    watch.stop()
    with pytest.raises(Stopped):
        keeper.caretaker.back_up(watch)
    vault.close()
    assert [file for file in whats_there(keeper.files.folder) if file.startswith("backups")] == []


def test_full_disk_keeps_older_backups_and_is_told(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    made = keeper.caretaker.back_up(Watch())
    keeper.clock.pass_time(60)
    with no_file_larger_than(60_000), pytest.raises(Problem):
        keeper.caretaker.back_up(Watch())
    vault.close()
    assert keeper.caretaker.backups() == (made,)
    assert keeper.caretaker.care().failing
    assert made is not None
    assert damage(made.folder) == []


def test_killed_while_making_backups(tmp_path: Path) -> None:
    """Whatever lies there as a backup is whole."""
    keeper, vault = kept(tmp_path / "kluis", *(f"Mens{number}" for number in range(6)))
    vault.close()
    chance = random.Random()
    for _ in range(KILLS):
        killed("tests.storage.backing_up", str(keeper.files.folder), after_lines=1, wait=chance.random() / 6)
    found = keeper.caretaker.backups()
    assert found
    for backup in found:
        assert keeper.caretaker.preview(backup, PASSPHRASE, Watch()).candidates == 6
    vault = keeper.door.unlock(PASSPHRASE)
    keeper.caretaker.back_up(Watch())
    vault.close()
    assert not list((keeper.files.folder / "backups").glob("*.part"))


def test_notes_that_are_damaged_are_begun_anew(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    notes = keeper.files.folder / "vault.care.json"
    for rubbish in ("{", "[]", json.dumps({"place": 3})):
        notes.write_text(rubbish)
        assert keeper.caretaker.care().backed_up is None
        assert keeper.caretaker.back_up(Watch()) is not None
        assert keeper.caretaker.care().backed_up is not None
    vault.close()


def test_backups_of_another_vault_on_the_stick_are_left_alone(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    one, vault = kept(tmp_path / "een", "Sam")
    one.caretaker.choose_place(stick)
    one.caretaker.back_up(Watch())
    vault.close()
    other, vault = kept(tmp_path / "ander", "Bo")
    other.caretaker.choose_place(stick)
    for _ in range(backups.NEWEST_KEPT + 3):
        other.clock.pass_time(100 * 86400)
        other.caretaker.back_up(Watch())
    vault.close()
    assert one.caretaker.backups()[-1].candidates == 1
    assert len(other.caretaker.backups()) == backups.NEWEST_KEPT + 1


@given(st.lists(st.integers(min_value=0, max_value=120 * 24), min_size=1, max_size=60, unique=True))
def test_rotation(hours: list[int]) -> None:
    """The newest five always stay, every week of the last sixty days keeps one, and nothing older stays."""
    now = FixedClock().now()
    made = [Backup(Path(str(hour)), now - timedelta(hours=hour), 1) for hour in hours]
    dropped = backups.to_drop(made, now)
    left = [backup for backup in made if backup not in dropped]
    newest = sorted(made, key=lambda backup: backup.made, reverse=True)
    assert set(newest[: backups.NEWEST_KEPT]) <= set(left)
    weeks = {(now - one.made) // backups.WEEK for one in made if now - one.made <= backups.KEPT_FOR}
    assert {(now - one.made) // backups.WEEK for one in left} >= weeks
    assert all(now - one.made <= backups.KEPT_FOR for one in left if one not in newest[: backups.NEWEST_KEPT])
