"""Erasing really erases: in the vault, in its files, in backups, and for good (issue 3, point 8; DECISIONS 20)."""

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.agreeing import Agreement
from desktop.domain.answers import Trace, Written
from desktop.domain.candidate import Consent
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, ItemId, new_id
from desktop.flows.ports import Problem, Vault
from desktop.flows.upkeep import Watch
from desktop.storage import cipher, erasures, keyring, slots
from desktop.storage.cipher import SETTINGS
from desktop.storage.clocks import FixedClock
from desktop.storage.database import Database
from desktop.storage.migrate import migrations
from desktop.storage.records import Records
from desktop.storage.vault import SqlVault, write_agency
from tests.storage.keeping import add, kept
from tests.storage.vaults import AGENCY, CHEAP, FORM, PASSPHRASE, no_waits, opened_raw, whats_there

SECRET = "Geheimwoord"


def fill(vault: Vault, name: str) -> CandidateId:
    """Someone of whom every kind of row says the name."""
    now = FixedClock().now()
    candidate = vault.add_candidate(name, "ster").id
    desk = vault.desk(candidate)
    filling = desk.begin(FORM, RespondentRole.SELF, name)
    for number in range(40):
        desk.record(filling.id, ItemId(f"{name}{number}"), Written(name * (number + 1)), Trace())
        desk.move(filling.id, name * (number % 7))
    (moment,) = vault.dossier(candidate).moments
    vault.add_consent(Consent(candidate, name, name, name, now))
    vault.entries.keep(Agreement(candidate, moment.id, name, name, now))
    vault.add_photo(candidate, name.encode() * 3_000, (1, 1))
    vault.remember(candidate, "exported", f"voor {name}, bewaard als {name}.pdf")
    return candidate


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[SqlVault]:
    """The same vault on plain SQLite: what is left in the file can be read there."""
    connection = sqlite3.connect(tmp_path / "plain.db", isolation_level=None)
    for setting in SETTINGS:
        connection.execute(setting).fetchall()
    for sql in migrations().values():
        connection.executescript(sql)
    records = Records(Database(connection, tmp_path), FixedClock())
    with records.change():
        records.run("add_own_device", id=new_id())
        write_agency(records, AGENCY)
    held = slots.new_slots(bytes(32), PASSPHRASE, CHEAP)
    ring = keyring.SqlKeys(records, tmp_path / "vault.keys.json", held, CHEAP, no_waits(), lambda _key: None)
    vault = SqlVault(records, lambda: None, ring)
    yield vault
    vault.close()


def test_no_trace_of_an_erased_candidate_in_any_file(plain: SqlVault, tmp_path: Path) -> None:
    people = ["Anna", SECRET, "Bo"]
    random.Random(3).shuffle(people)
    found = {name: fill(plain, name) for name in people}
    assert SECRET.encode() in (tmp_path / "plain.db").read_bytes()
    plain.erase(found[SECRET])
    for file, data in whats_there(tmp_path).items():
        assert SECRET.encode() not in data, file
    assert b"AnnaAnna" in (tmp_path / "plain.db").read_bytes()
    assert {candidate.first_name for candidate in plain.candidates()} == {"Anna", "Bo"}
    with pytest.raises(KeyError):
        plain.dossier(found[SECRET])


def test_a_tombstone_says_who_erased(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    sam = vault.candidates()[0].id
    vault.erase(sam)
    vault.close()
    with opened_raw(keeper.files.folder) as connection:
        stones = dict(connection.execute("SELECT kind, who FROM tombstone WHERE kind = 'candidate'").fetchall())
        coaches = connection.execute("SELECT slot FROM coach").fetchall()
        rows = sum(
            connection.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0]
            for table in ("candidate", "moment", "filling", "answer", "photo", "consent", "log")
        )
        assert connection.execute("SELECT count(*) FROM field WHERE subject = ?", (sam,)).fetchall() == [(0,)]
    assert [(stones["candidate"],)] == coaches
    assert rows == 0


def test_backups_in_reach_are_rewritten(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam", "Bo")
    for _ in range(2):
        keeper.caretaker.back_up(Watch())
        keeper.clock.pass_time(3600)
    vault.erase(next(one.id for one in vault.candidates() if one.first_name == "Sam"))
    assert keeper.caretaker.after_erasing(Watch()) == ()
    vault.close()
    found = keeper.caretaker.backups()
    assert len(found) == 3
    for backup in found:
        assert backup.candidates == 1
        assert keeper.caretaker.preview(backup, PASSPHRASE, Watch()).candidates == 1
        keeper.caretaker.restore(backup, PASSPHRASE, Watch())
        assert keeper.names() == {"Bo"}


def test_backup_out_of_reach_is_named_and_purged_when_it_is_back(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam", "Bo")
    stick = tmp_path / "stick"
    stick.mkdir()
    keeper.caretaker.choose_place(stick)
    made = keeper.caretaker.back_up(Watch())
    stick.rename(tmp_path / "weg")
    vault.erase(next(one.id for one in vault.candidates() if one.first_name == "Sam"))
    (left,) = keeper.caretaker.after_erasing(Watch())
    assert made is not None
    assert (left.place, left.made) == (stick, made.made.date())
    assert left.until > left.made
    (tmp_path / "weg").rename(stick)
    keeper.clock.pass_time(3600)
    keeper.caretaker.back_up(Watch())
    vault.close()
    assert [one.candidates for one in keeper.caretaker.backups()] == [1, 1, 1]


def test_backup_from_elsewhere_does_not_bring_anybody_back(tmp_path: Path) -> None:
    """A copy that nobody knew of: the hash outside the vault is obeyed."""
    keeper, vault = kept(tmp_path / "kluis", "Sam", "Bo")
    made = keeper.caretaker.back_up(Watch())
    assert made is not None
    hidden = tmp_path / "la"
    made.folder.parent.rename(hidden)
    vault.erase(next(one.id for one in vault.candidates() if one.first_name == "Sam"))
    vault.close()
    (found,) = keeper.caretaker.backups(hidden)
    assert found.candidates == 2
    keeper.caretaker.restore(found, PASSPHRASE, Watch())
    assert keeper.names() == {"Bo"}


def test_database_put_back_by_hand_brings_nobody_back(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam", "Bo")
    vault.close()
    old = keeper.files.database.read_bytes()
    vault = keeper.door.unlock(PASSPHRASE)
    vault.erase(next(one.id for one in vault.candidates() if one.first_name == "Sam"))
    vault.close()
    keeper.files.database.write_bytes(old)
    assert keeper.names() == {"Bo"}


def test_what_is_kept_outside_tells_nothing(tmp_path: Path) -> None:
    """A keyed hash: not the id, and not the same in another vault."""
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    sam = vault.candidates()[0].id
    vault.erase(sam)
    vault.close()
    text = (keeper.files.folder / erasures.NAME).read_text()
    assert sam not in text
    assert len(erasures.remembered((keeper.files.folder,))) == 1


def test_erasing_nobody_is_a_key_error(tmp_path: Path) -> None:
    _, vault = kept(tmp_path / "kluis", "Sam")
    with pytest.raises(KeyError):
        vault.erase(CandidateId("nergens"))
    vault.close()
    assert not (tmp_path / "kluis" / erasures.NAME).exists()


def test_older_key_that_opens_no_backup_any_more_makes_it_go(tmp_path: Path) -> None:
    """What can't be made anew without someone is dropped, once there is a fresh backup."""
    keeper, vault = kept(tmp_path / "kluis", "Sam", "Bo")
    made = keeper.caretaker.back_up(Watch())
    assert made is not None
    opened = keeper.door.opened
    assert opened is not None
    with_old_key = made.folder / "vault.db"
    with_old_key.unlink()
    cipher.create(with_old_key, bytes(32), slots.read(keeper.files.keys).database_salt).close()
    add(vault, "Cas")
    vault.erase(next(one.id for one in vault.candidates() if one.first_name == "Sam"))
    keeper.clock.pass_time(60)
    keeper.caretaker.after_erasing(Watch())
    vault.close()
    (left,) = keeper.caretaker.backups()
    assert left.folder != made.folder
    with pytest.raises(Problem):
        keeper.caretaker.preview(made, PASSPHRASE, Watch())
