"""Every refusal has its code and sentence, and makes and changes nothing (VAULT, errors people see)."""

import errno
import json
import os
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.flows.ports import Problem, VaultState
from desktop.storage import slots, troubles
from desktop.storage.door import VaultFiles
from desktop.storage.migrate import LATEST
from desktop.storage.slots import backup_of
from desktop.storage.troubles import Trouble
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE, disk_door, opened_raw, whats_there

NOBODY = 65534


@pytest.fixture
def files(tmp_path: Path) -> VaultFiles:
    files = VaultFiles(tmp_path / "kluis")
    disk_door(files.folder).create(PASSPHRASE, AGENCY, COACH).close()
    files.lock.unlink()  # as after copying: no refusal may make a new one
    return files


def unlocking(files: VaultFiles, passphrase: str = PASSPHRASE) -> Problem:
    """Why it is refused, after seeing that nothing was made or changed."""
    before = all_but_tries(files)
    with pytest.raises(Problem) as told:
        disk_door(files.folder).unlock(passphrase)
    assert all_but_tries(files) == before
    return told.value


def all_but_tries(files: VaultFiles) -> dict[str, bytes]:
    """What lies there, but for the note that something was tried."""
    found = whats_there(files.folder)
    found.pop(files.tries.name, None)
    return found


def lose(files: VaultFiles) -> None:
    files.database.unlink()


def empty(files: VaultFiles) -> None:
    files.database.write_bytes(b"")


def replace_with_plain(files: VaultFiles) -> None:
    files.database.unlink()
    with sqlite3.connect(files.database) as plain:
        plain.execute("CREATE TABLE answer (id)")
    plain.close()


def cut_short(files: VaultFiles) -> None:
    files.database.write_bytes(files.database.read_bytes()[:5000])


def flip_a_bit(files: VaultFiles) -> None:
    data = bytearray(files.database.read_bytes())
    data[2000] ^= 4
    files.database.write_bytes(data)


def write_rubbish(files: VaultFiles) -> None:
    files.database.write_bytes(b"Dit is geen kluis. " * 2000)


def lose_keys(files: VaultFiles) -> None:
    files.keys.unlink()
    backup_of(files.keys).unlink()


def garble_keys(files: VaultFiles) -> None:
    for copy in (files.keys, backup_of(files.keys)):
        copy.write_text(copy.read_text().replace('"generation": 1', '"generation": 7'))


def make_keys_newer(files: VaultFiles) -> None:
    for copy in (files.keys, backup_of(files.keys)):
        body = json.loads(copy.read_text())["body"] | {"format": slots.FORMAT + 1}
        copy.write_text(json.dumps({"body": body, "check": slots.checksum(body)}))


def make_schema_newer(files: VaultFiles) -> None:
    with opened_raw(files.folder) as connection:
        connection.execute(f"PRAGMA user_version = {LATEST + 1}")


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (lose, "vault-missing"),
        (empty, "vault-empty"),
        (replace_with_plain, "not-encrypted"),
        (cut_short, "vault-damaged"),
        (flip_a_bit, "vault-damaged"),
        (write_rubbish, "vault-damaged"),
        (lose_keys, "keys-missing"),
        (garble_keys, "keys-damaged"),
        (make_keys_newer, "vault-newer"),
        (make_schema_newer, "vault-newer"),
    ],
)
def test_what_can_be_wrong_with_a_vault(files: VaultFiles, harm: Callable[[VaultFiles], None], code: str) -> None:
    harm(files)
    assert unlocking(files).code == code


def test_wrong_passphrase_speaks_of_the_passphrase(files: VaultFiles) -> None:
    told = unlocking(files, "appel boom fiets lamp vuur")
    assert told.code == "wrong-passphrase"
    assert "wachtzin" in told.sentence
    assert "beschadigd" not in told.sentence


@pytest.mark.parametrize("harm", [lose, empty, replace_with_plain, lose_keys, garble_keys, make_keys_newer])
def test_what_is_broken_is_not_taken_for_a_first_start(files: VaultFiles, harm: Callable[[VaultFiles], None]) -> None:
    """A missing file must never become a new empty vault: that is how others lost histories."""
    harm(files)
    assert disk_door(files.folder).state() is VaultState.BROKEN
    before = whats_there(files.folder)
    with pytest.raises(Problem) as told:
        disk_door(files.folder).create(PASSPHRASE, AGENCY, COACH)
    assert told.value.code == "vault-exists"
    assert whats_there(files.folder) == before


def test_unlocking_where_nothing_is_makes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "nergens" / "kluis"
    with pytest.raises(Problem) as told:
        disk_door(folder).unlock(PASSPHRASE)
    assert told.value.code == "vault-missing"
    assert disk_door(folder).state() is VaultState.NONE
    assert list(tmp_path.iterdir()) == []


def test_first_copy_of_the_keys_may_be_damaged(files: VaultFiles) -> None:
    files.keys.write_text("{")
    disk_door(files.folder).unlock(PASSPHRASE).close()


def test_window_that_has_it_open_keeps_it(files: VaultFiles) -> None:
    vault = disk_door(files.folder).unlock(PASSPHRASE)
    assert unlocking(files).code == "in-use"
    vault.add_candidate("Sam", "fiets")
    vault.close()


def test_many_first_starts_at_once_make_one_vault(tmp_path: Path) -> None:
    """Who comes second finds a vault, however close: a finished vault is never taken for something left behind."""
    for number in range(6):
        folder, start = tmp_path / str(number), threading.Barrier(6)

        def make(passphrase: str, folder: Path = folder, start: threading.Barrier = start) -> str:
            start.wait()
            try:
                disk_door(folder).create(passphrase, AGENCY, COACH).close()
            except Problem as refusal:
                return refusal.code
            return passphrase

        passphrases = {"een", "twee", "drie", "vier", "vijf", "zes"}
        with ThreadPoolExecutor(6) as windows:
            answers = set(windows.map(make, passphrases))
        assert answers - passphrases <= {"vault-exists", "in-use"}
        (made,) = passphrases & answers
        disk_door(folder).unlock(made).close()


@contextmanager
def as_stranger() -> Iterator[None]:
    """Another account than the files' owner, where tests run as the one who may do everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that other accounts may pass through, as pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o755)
        yield place


def test_no_permission_to_open(open_place: Path) -> None:
    folder = open_place / "kluis"
    disk_door(folder).create(PASSPHRASE, AGENCY, COACH).close()
    folder.chmod(0 if os.geteuid() else 0o700)
    with as_stranger(), pytest.raises(Problem) as told:
        disk_door(folder).unlock(PASSPHRASE)
    with as_stranger():
        assert disk_door(folder).state() is VaultState.BROKEN
    folder.chmod(0o700)
    assert told.value.code == "no-permission"


def test_no_permission_to_make(open_place: Path) -> None:
    open_place.chmod(0o555)
    with as_stranger(), pytest.raises(Problem) as told:
        disk_door(open_place / "nieuw" / "kluis").create(PASSPHRASE, AGENCY, COACH)
    open_place.chmod(0o755)
    assert told.value.code == "no-permission"
    assert list(open_place.iterdir()) == []


def test_file_that_may_only_be_read(open_place: Path) -> None:
    """Found when the vault is opened, not at the first answer."""
    files = VaultFiles(open_place / "kluis")
    disk_door(files.folder).create(PASSPHRASE, AGENCY, COACH).close()
    files.folder.chmod(0o755)
    for file in files.folder.iterdir():
        file.chmod(0o444)
    files.lock.chmod(0o666)
    with as_stranger():
        assert unlocking(files).code == "read-only"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EROFS, "read-only"),
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EACCES, "no-permission"),
        (errno.EIO, "disk-trouble"),
    ],
)
def test_what_the_system_says(number: int, code: str) -> None:
    assert troubles.from_system(OSError(number, os.strerror(number))).code == code


def test_every_trouble_has_a_sentence_with_a_next_step() -> None:
    for trouble in Trouble:
        told = troubles.problem(trouble)
        assert told.code == trouble.value
        first, *rest = told.sentence.rstrip(".").split(". ")
        assert first
        assert rest, f"{trouble}: says what is wrong, not what to do"
