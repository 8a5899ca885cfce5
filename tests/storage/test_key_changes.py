"""Changes of the keys on disk: cut off at any moment the right ones open, and what was taken away never (VAULT)."""

import json
import random
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt

from desktop.domain import recovery
from desktop.flows.key_port import Secret
from desktop.flows.ports import Problem
from desktop.storage import cipher, kdf, seals, slots
from desktop.storage.clocks import FixedClock
from desktop.storage.database import Database
from desktop.storage.door import VaultFiles
from desktop.storage.keyring import SqlKeys
from desktop.storage.records import Records
from desktop.storage.slots import Slot, SlotSet, backup_of
from desktop.storage.troubles import Trouble, problem
from tests.storage.test_kills import killed
from tests.storage.vaults import (
    AGENCY,
    CHEAP,
    COACH,
    PASSPHRASE,
    damage,
    disk_door,
    no_waits,
    opened_raw,
    whats_there,
)

SECOND = "tweede coach met vijf woorden"
KILLS = 32
KEY = recovery.read("0" * 36)


@pytest.fixture
def files(tmp_path: Path) -> VaultFiles:
    """A vault with two coaches, a recovery key and a candidate."""
    files = VaultFiles(tmp_path / "kluis")
    vault = disk_door(files.folder).create(PASSPHRASE, AGENCY, COACH)
    vault.keys.renew_recovery(PASSPHRASE, KEY)
    vault.keys.add_coach(PASSPHRASE, "Noor", SECOND)
    vault.add_photo(vault.add_candidate("Sam", "fiets").id, bytes(1_500_000), (1, 1))
    vault.close()
    return files


def opens(files: VaultFiles, secret: Secret) -> bool:
    """Whether the vault opens, with everything in it; waits after the wrong ones are not what is looked at here."""
    files.tries.unlink(missing_ok=True)
    try:
        vault = disk_door(files.folder).unlock(secret)
    except Problem as told:
        if told.code not in {"wrong-passphrase", "wrong-recovery-key"}:
            raise
        return False
    assert [candidate.first_name for candidate in vault.candidates()] == ["Sam"]
    vault.close()
    return True


def test_killed_while_a_coach_is_removed(files: VaultFiles) -> None:
    """Issue 3, point 1: safely interruptible, with both keys in the slots meanwhile."""
    chance, cut_off = random.Random(), 0
    for number in range(KILLS):
        lines = killed(
            "tests.storage.changing_keys",
            str(files.folder),
            str(1000 * number),
            after_lines=1,
            wait=chance.random() / 8,
        )
        for line in lines:
            word, at = line.split()
            assert word == "added" or not opens(files, f"collega {at}")
        pending = slots.read(files.keys).open(PASSPHRASE)
        cut_off += pending is not None and len(pending[1]) > 1
        assert opens(files, KEY)
        assert opens(files, PASSPHRASE)
        assert opens(files, SECOND)
        left = slots.read(files.keys).open(PASSPHRASE)
        assert left is not None
        assert len(left[1]) == 1, "whoever opened it finished the change"
    assert damage(files.folder) == []
    assert cut_off, "no kill came while both keys were there"


@contextmanager
def breaking_off(files: VaultFiles, encrypt: Callable[[Any, bytes, bytes], None]) -> Any:
    """The keys of the vault, whose database gets its next key in this way."""
    found = slots.read(files.keys)
    with opened_raw(files.folder) as connection:
        records = Records(Database(connection, files.folder), FixedClock())
        yield SqlKeys(
            records,
            files.keys,
            found,
            CHEAP,
            no_waits(),
            lambda key: encrypt(connection, key, found.database_salt),
        )


def before(_connection: Any, _key: bytes, _salt: bytes) -> None:
    raise problem(Trouble.DISK_FULL)


def after(connection: Any, key: bytes, salt: bytes) -> None:
    connection.reset_key(f"x'{key.hex()}{salt.hex()}'")
    raise problem(Trouble.DISK_FULL)


@pytest.mark.parametrize("moment", [before, after])
@pytest.mark.parametrize("first", [PASSPHRASE, KEY])
def test_removal_that_was_cut_off_is_finished_by_who_comes_next(
    files: VaultFiles, moment: Callable[[Any, bytes, bytes], None], first: Secret
) -> None:
    with breaking_off(files, moment) as keys:
        with pytest.raises(Problem) as told:
            keys.remove_coach(PASSPHRASE, keys.coaches()[1].id)
        assert told.value.code == "disk-full"
        with pytest.raises(Problem):
            keys.coaches()  # its connection is in doubt
    assert not opens(files, SECOND)
    assert opens(files, first)
    assert [opens(files, secret) for secret in (PASSPHRASE, KEY, SECOND)] == [True, True, False]
    assert damage(files.folder) == []


def test_old_slots_open_nothing_after_a_removal(files: VaultFiles) -> None:
    """VAULT: an old copy of the slot file must open nothing."""
    old = files.keys.read_bytes()
    vault = disk_door(files.folder).unlock(PASSPHRASE)
    vault.keys.remove_coach(PASSPHRASE, vault.keys.coaches()[1].id)
    vault.close()
    new = files.keys.read_bytes()
    for copy in (files.keys, backup_of(files.keys)):
        copy.write_bytes(old)
    for secret in (SECOND, PASSPHRASE, KEY):
        with pytest.raises(Problem) as told:
            disk_door(files.folder).unlock(secret)
        assert told.value.code == "keys-foreign"  # to an old key every page looks damaged
        assert "sleutels horen niet bij deze kluis" in told.value.sentence
    files.keys.write_bytes(new)
    assert opens(files, PASSPHRASE)


def test_data_key_changes_with_a_removal_and_a_new_recovery_key_only(files: VaultFiles) -> None:
    vault = disk_door(files.folder).unlock(PASSPHRASE)
    noor = vault.keys.coaches()[1].id

    def data_key() -> bytes:
        opened = slots.read(files.keys).open(KEY)
        assert opened is not None
        return opened[1][0]

    first = data_key()
    vault.keys.set_passphrase(SECOND, noor, "andere woorden voor Noor")
    vault.keys.add_coach(PASSPHRASE, "Bo", "een derde coach")
    assert data_key() == first
    vault.keys.remove_coach(PASSPHRASE, noor)
    second = data_key()
    vault.keys.renew_recovery(PASSPHRASE, KEY)
    assert len({first, second, data_key()}) == 3
    vault.close()


def test_slots_are_read_again_once_the_vault_is_ours(files: VaultFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    """A colleague who is removed while this window waits for the lock does not get in with what it read before."""
    read, seen = slots.read, []

    def read_and_lose_the_race(file: Path) -> SlotSet:
        found = read(file)
        seen.append(found)
        if len(seen) == 1:
            other = disk_door(files.folder).unlock(PASSPHRASE)
            other.keys.remove_coach(PASSPHRASE, other.keys.coaches()[1].id)
            other.close()
        return found

    monkeypatch.setattr(slots, "read", read_and_lose_the_race)
    with pytest.raises(Problem) as told:
        disk_door(files.folder).unlock(SECOND)
    assert told.value.code == "wrong-passphrase"


def to_first_format(found: SlotSet, key: bytes, passphrase: str) -> SlotSet:
    """The slots as the first programs wrote them: the data key itself, locked with the passphrase."""
    slot = found.slots[0]
    bound = json.dumps(
        ["werkverhaal slot", 1, found.vault, slot.id, "passphrase", CHEAP.passes, CHEAP.memory], separators=(",", ":")
    )
    stretched = kdf.stretch(passphrase, slot.salt, CHEAP)
    box = crypto_aead_xchacha20poly1305_ietf_encrypt(key, bound.encode(), slot.nonce, stretched)
    return SlotSet(found.vault, found.database_salt, 1, (Slot(slot.id, slot.kind, CHEAP, slot.salt, slot.nonce, box),))


def test_slots_of_the_first_format_open_and_become_todays(tmp_path: Path) -> None:
    files = VaultFiles(tmp_path / "kluis")
    disk_door(files.folder).create(PASSPHRASE, AGENCY, COACH).close()
    found = slots.read(files.keys)
    opened = found.open(PASSPHRASE)
    assert opened is not None
    older = to_first_format(found, opened[1][0], PASSPHRASE)
    with opened_raw(files.folder) as connection:
        seals.replace_slots(Records(Database(connection, files.folder), FixedClock()), files.keys, older, opened[1])
    assert json.loads(files.keys.read_text())["body"]["format"] == 1
    vault = disk_door(files.folder).unlock(PASSPHRASE)
    vault.keys.add_coach(PASSPHRASE, "Noor", SECOND)
    vault.keys.remove_coach(SECOND, vault.keys.coaches()[0].id)
    vault.close()
    assert json.loads(files.keys.read_text())["body"]["format"] == 2
    with pytest.raises(Problem):
        disk_door(files.folder).unlock(PASSPHRASE)
    disk_door(files.folder).unlock(SECOND).close()


def test_public_key_put_in_by_a_thief_is_seen_before_anything_is_sealed_to_it(files: VaultFiles) -> None:
    """Whoever can write the file must not get the next data key."""
    body = json.loads(files.keys.read_text())["body"]
    body["slots"][1]["public"] = "11" * 32
    for copy in (files.keys, backup_of(files.keys)):
        copy.write_text(json.dumps({"body": body, "check": slots.checksum(body)}))
    with pytest.raises(Problem) as told:
        disk_door(files.folder).unlock(PASSPHRASE)
    assert told.value.code == "keys-changed"


def test_recovery_key_and_passphrases_are_in_no_file(files: VaultFiles) -> None:
    """Also while the vault is open, and after every kind of change."""
    key = recovery.new_key()
    vault = disk_door(files.folder).unlock(PASSPHRASE)
    vault.keys.renew_recovery(PASSPHRASE, key)
    vault.keys.add_coach(PASSPHRASE, "Verborgencoach", "sluipwoordje")
    open_now = whats_there(files.folder)
    vault.keys.remove_coach(PASSPHRASE, vault.keys.coaches()[1].id)
    vault.close()
    said = ["verborgencoach", "sluipwoordje", *PASSPHRASE.split(), *SECOND.split(), key.letters.lower()]
    said += [group.lower() for group in (key.text, "".join(key.groups[:2]), "".join(key.groups[7:]))]
    for found in (open_now, whats_there(files.folder)):
        for file, data in found.items():
            assert not [word for word in said if len(word) > 5 and word.encode() in data.lower()], file


def test_key_of_another_length_is_never_given_to_a_database(tmp_path: Path) -> None:
    connection = cipher.create(tmp_path / "vault.db", bytes(32), bytes(16))
    with pytest.raises(ValueError, match="32-byte key"):
        cipher.change_key(connection, bytes(31), bytes(16), tmp_path)
    connection.close()
