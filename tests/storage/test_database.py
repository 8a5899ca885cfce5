"""The database below the ports: settings, statements, threads, merging marks and older schemas."""

import re
import secrets
import threading
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.domain.answers import Trace, Written
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.ports import Problem
from desktop.storage import cipher, database, migrate
from desktop.storage.clocks import FixedClock
from desktop.storage.database import Database
from desktop.storage.records import HLC_BITS
from tests.storage.vaults import AGENCY, COACH, FORM, PASSPHRASE, disk_door, opened_raw

STORAGE = Path(cipher.__file__).parent


def test_settings_are_those_that_lost_no_answer(tmp_path: Path) -> None:
    """VAULT: TRUNCATE and EXTRA, in every connection, with the key given raw and its salt known."""
    disk_door(tmp_path).create(PASSPHRASE, AGENCY, COACH).close()
    with opened_raw(tmp_path) as connection:
        found = {
            name: connection.execute(f"PRAGMA {name}").fetchall()[0][0]
            for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "temp_store")
        }
        assert connection.execute("PRAGMA cipher_version").fetchall()
    assert found == {
        "journal_mode": "truncate",
        "synchronous": 3,
        "secure_delete": 1,
        "foreign_keys": 1,
        "temp_store": 2,
    }


@pytest.mark.parametrize(("key", "salt"), [(31, 16), (33, 16), (0, 16), (32, 15), (32, 0)])
def test_key_of_another_length_is_refused(tmp_path: Path, key: int, salt: int) -> None:
    """A 63-digit key would silently be taken for a passphrase."""
    with pytest.raises(ValueError, match="32-byte key"):
        cipher.create(tmp_path / "vault.db", secrets.token_bytes(key), secrets.token_bytes(salt))


def test_damaged_salt_in_the_file_does_not_matter(tmp_path: Path) -> None:
    disk_door(tmp_path).create(PASSPHRASE, AGENCY, COACH).close()
    data = bytearray((tmp_path / "vault.db").read_bytes())
    data[:16] = b"\xaa" * 16
    (tmp_path / "vault.db").write_bytes(data)
    disk_door(tmp_path).unlock(PASSPHRASE).close()


def test_creating_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "vault.db").write_bytes(b"iets")
    with pytest.raises(FileExistsError):
        cipher.create(tmp_path / "vault.db", bytes(32), bytes(16))
    assert (tmp_path / "vault.db").read_bytes() == b"iets"


def test_every_statement_fits_the_schema_and_is_used(tmp_path: Path) -> None:
    connection = cipher.create(tmp_path / "vault.db", bytes(32), bytes(16))
    code = "".join(file.read_text("utf-8") for file in STORAGE.glob("*.py"))
    for name, sql in database.statements().items():
        connection.execute(f"EXPLAIN {sql}", dict.fromkeys(re.findall(r":(\w+)", sql))).fetchall()
        assert f'"{name}"' in code or name.startswith(("erase_", "all_")), f"{name} is used nowhere"
    connection.close()


def test_page_that_goes_bad_while_open_is_told_and_nothing_more_is_trusted(tmp_path: Path) -> None:
    """VAULT: after any cipher error close; one bad page poisons a connection."""
    vault = disk_door(tmp_path).create(PASSPHRASE, AGENCY, COACH)
    sam = vault.add_candidate("Sam", "fiets")
    photo = vault.add_photo(sam.id, bytes(200_000), (1, 1))
    vault.close()
    vault = disk_door(tmp_path).unlock(PASSPHRASE)
    data = bytearray((tmp_path / "vault.db").read_bytes())
    data[-50_000] ^= 1
    (tmp_path / "vault.db").write_bytes(data)
    for _ in range(2):
        with pytest.raises(Problem) as told:
            vault.photo(photo.id)
        assert told.value.code == "vault-damaged"
    with pytest.raises(Problem):
        vault.candidates()
    vault.close()


def test_one_thread_owns_the_vault(tmp_path: Path) -> None:
    vault = disk_door(tmp_path / "kluis").create(PASSPHRASE, AGENCY, COACH)
    told: list[BaseException] = []

    def reach_in() -> None:
        with pytest.raises(RuntimeError, match="another thread") as raised:
            vault.candidates()
        told.append(raised.value)

    other = threading.Thread(target=reach_in)
    other.start()
    other.join()
    vault.close()
    assert len(told) == 1


def test_half_a_change_is_no_change(tmp_path: Path) -> None:
    connection = cipher.create(tmp_path / "vault.db", bytes(32), bytes(16))
    opened = Database(connection, tmp_path)

    def fail_half_way() -> None:
        with opened.transaction():
            opened.run("found_vault", id="een", created="nu")
            raise ArithmeticError

    with pytest.raises(ArithmeticError):
        fail_half_way()
    assert connection.execute("SELECT id FROM vault").fetchall() == []
    opened.close()


def test_every_row_that_merges_has_a_stamp_of_its_own(tmp_path: Path) -> None:
    """VAULT: unique by device and counter; the hybrid clock never goes back, also when the computer's does."""
    clock = FixedClock()
    vault = disk_door(tmp_path, clock).create(PASSPHRASE, AGENCY, COACH)
    desk = vault.desk(vault.add_candidate("Sam", "fiets").id)
    filling = desk.begin(FORM, RespondentRole.SELF, "nl")
    for number, passed in enumerate((0, 0, 3600, -7200, 1)):
        clock.pass_time(passed)
        desk.record(filling.id, ItemId("een"), Written(str(number)), Trace())
    newest = desk.filling(FORM.id, RespondentRole.SELF)
    vault.close()
    with opened_raw(tmp_path) as connection:
        stamps = connection.execute("SELECT device, counter, hlc FROM answer ORDER BY id").fetchall()
    assert newest is not None
    assert newest.answers[ItemId("een")] == Written("4")
    assert len({device for device, _, _ in stamps}) == 1
    assert [counter for _, counter, _ in stamps] == list(range(stamps[0][1], stamps[0][1] + 5))
    assert [hlc for _, _, hlc in stamps] == sorted({hlc for _, _, hlc in stamps})
    began = FixedClock().now().timestamp() * 1000
    assert began <= stamps[0][2] >> HLC_BITS <= stamps[-1][2] >> HLC_BITS <= began + 3_600_001


def test_answers_are_only_added(tmp_path: Path) -> None:
    vault = disk_door(tmp_path).create(PASSPHRASE, AGENCY, COACH)
    desk = vault.desk(vault.add_candidate("Sam", "fiets").id)
    filling = desk.begin(FORM, RespondentRole.SELF, "nl")
    for text in ("eerst", "daarna"):
        desk.record(filling.id, ItemId("een"), Written(text), Trace(1.5, heard=True, explained=2))
    vault.close()
    with opened_raw(tmp_path) as connection:
        kept = connection.execute("SELECT value, trace FROM answer ORDER BY id").fetchall()
    trace = '{"seconds":1.5,"heard":true,"explained":2}'
    assert kept == [('{"written":"eerst"}', trace), ('{"written":"daarna"}', trace)]


def test_migrations_are_numbered_without_gaps() -> None:
    assert list(migrate.migrations()) == list(range(1, migrate.LATEST + 1))


def test_migration_that_fails_leaves_nothing(tmp_path: Path) -> None:
    connection = dbapi2.connect(str(tmp_path / "plain.db"), isolation_level=None)
    with pytest.raises(dbapi2.Error):
        migrate.apply(connection, 1, "CREATE TABLE half (id);\nCREATE TABLE half (id);")
    assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == []
    assert connection.execute("PRAGMA user_version").fetchall() == [(0,)]
    connection.close()
