"""The slot file: what was altered, added or put back is seen, and a half-way change opens (VAULT, decisions)."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.flows.ports import Problem
from desktop.storage import seals, slots
from desktop.storage.clocks import FixedClock
from desktop.storage.database import Database
from desktop.storage.door import VaultFiles
from desktop.storage.kdf import MIB, KdfCost
from desktop.storage.records import Records
from desktop.storage.slots import Keys, SlotSet, backup_of
from tests.storage.vaults import AGENCY, CHEAP, COACH, PASSPHRASE, disk_door, opened_raw

KEY = bytes(range(32))
KEYS = (KEY,)
SECOND = "tweede coach met vijf woorden"


@pytest.fixture
def files(tmp_path: Path) -> VaultFiles:
    files = VaultFiles(tmp_path / "kluis")
    disk_door(files.folder).create(PASSPHRASE, AGENCY, COACH).close()
    return files


def keys_of(files: VaultFiles) -> Keys:
    opened = slots.read(files.keys).open(PASSPHRASE)
    assert opened is not None
    return opened[1]


def add_second_coach(files: VaultFiles) -> None:
    known, keys = slots.read(files.keys), keys_of(files)
    with opened_raw(files.folder) as connection:
        records = Records(Database(connection, files.folder), FixedClock())
        seals.replace_slots(records, files.keys, known.with_slot(slots.lock_up(known.vault, keys, SECOND, CHEAP)), keys)


def test_slots_come_back_as_they_were_written(tmp_path: Path) -> None:
    made = slots.new_slots(KEY, PASSPHRASE, CHEAP)
    slots.write(made, tmp_path / "keys.json")
    assert slots.read(tmp_path / "keys.json") == made


def test_every_slot_opens_with_its_own_passphrase_only() -> None:
    made = slots.new_slots(KEY, PASSPHRASE, CHEAP)
    both = made.with_slot(slots.lock_up(made.vault, KEYS, SECOND, CHEAP))
    assert [both.open(passphrase) for passphrase in (PASSPHRASE, SECOND, "iets anders")] == [
        (both.slots[0], KEYS),
        (both.slots[1], KEYS),
        None,
    ]
    assert both.without_slot(both.slots[1].id).open(SECOND) is None


def test_kinds_of_later_programs_are_kept_and_open_nothing(tmp_path: Path) -> None:
    made = slots.new_slots(KEY, PASSPHRASE, CHEAP)
    token = replace(slots.lock_up(made.vault, KEYS, SECOND, CHEAP), kind="token")
    slots.write(made.with_slot(token), tmp_path / "keys.json")
    found = slots.read(tmp_path / "keys.json")
    assert found.slots[1:] == (token,)
    assert found.open(SECOND) is None


def test_no_part_of_a_slot_can_be_swapped() -> None:
    """Vault, slot, kind and cost are associated data."""
    made = slots.new_slots(KEY, PASSPHRASE, CHEAP)
    (slot,) = made.slots
    assert slot.open(made.vault, PASSPHRASE) == KEYS
    assert slot.open("f" * 32, PASSPHRASE) is None
    for changed in (
        replace(slot, id="f" * 32),
        replace(slot, kind="recovery"),
        replace(slot, cost=replace(slot.cost, passes=2)),
        replace(slot, salt=bytes(16)),
        replace(slot, nonce=bytes(24)),
        replace(slot, box=bytes(48)),
        replace(slot, public=bytes(32)),
        replace(slot, sealed=bytes(80)),
        replace(slot, sealed=slots.lock_up(made.vault, KEYS, PASSPHRASE, CHEAP).sealed),
    ):
        assert changed.open(made.vault, PASSPHRASE) is None


def test_same_key_and_passphrase_never_give_the_same_slot() -> None:
    one, other = (slots.lock_up("vault", KEYS, PASSPHRASE, CHEAP) for _ in range(2))
    parts = ({slot.id, slot.salt, slot.nonce, slot.box, slot.public, slot.sealed} for slot in (one, other))
    assert not set.intersection(*parts)


def add_slot_unasked(found: SlotSet, keys: Keys) -> SlotSet:
    return replace(found, slots=(*found.slots, slots.lock_up(found.vault, keys, "van een dief", CHEAP)))


def drop_other_slot(found: SlotSet, keys: Keys) -> SlotSet:
    return replace(found, slots=found.slots[:1])


def weaken(found: SlotSet, keys: Keys) -> SlotSet:
    return replace(found, slots=(slots.lock_up(found.vault, keys, PASSPHRASE, KdfCost(1, 16 * 1024)),))


@pytest.mark.parametrize("change", [add_slot_unasked, drop_other_slot, weaken])
def test_changed_slots_are_seen(files: VaultFiles, change: Callable[[SlotSet, Keys], SlotSet]) -> None:
    add_second_coach(files)
    slots.write(change(slots.read(files.keys), keys_of(files)), files.keys)
    with pytest.raises(Problem) as told:
        disk_door(files.folder).unlock(PASSPHRASE)
    assert told.value.code == "keys-changed"


def test_slots_put_back_are_seen(files: VaultFiles) -> None:
    """An old copy of the slot file must open nothing."""
    old = files.keys.read_bytes()
    add_second_coach(files)
    for passphrase in (PASSPHRASE, SECOND):
        disk_door(files.folder).unlock(passphrase).close()
    files.keys.write_bytes(old)
    backup_of(files.keys).write_bytes(old)
    with pytest.raises(Problem) as told:
        disk_door(files.folder).unlock(PASSPHRASE)
    assert told.value.code == "keys-changed"


@pytest.mark.parametrize("file_written", [False, True])
def test_change_of_slots_cut_off_half_way_opens(files: VaultFiles, file_written: bool) -> None:
    known, keys = slots.read(files.keys), keys_of(files)
    changed = known.with_slot(slots.lock_up(known.vault, keys, SECOND, CHEAP))
    with opened_raw(files.folder) as connection:
        Database(connection, files.folder).run("add_seal", generation=2, seal=changed.seal(keys[0]))
    if file_written:
        slots.write(changed, files.keys)
    disk_door(files.folder).unlock(PASSPHRASE).close()
    with opened_raw(files.folder) as connection:
        left = connection.execute("SELECT generation FROM slot_seal").fetchall()
    assert left == [(2 if file_written else 1,)]


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("memory", 10**15),
        ("memory", 1),
        ("passes", 10**9),
        ("passes", 0),
        ("passes", float("inf")),
        ("salt", "zz"),
        ("salt", "00"),
        ("nonce", "00"),
        ("box", "00"),
        ("sealed", "00"),
        ("public", ""),
        ("id", None),
    ],
)
def test_nonsense_in_a_slot_is_refused_before_it_costs_anything(tmp_path: Path, part: str, value: Any) -> None:
    file = tmp_path / "keys.json"
    slots.write(slots.new_slots(KEY, PASSPHRASE, CHEAP), file)
    body = json.loads(file.read_text())["body"]
    if value is None:
        del body["slots"][0][part]
    else:
        body["slots"][0][part] = value
    for copy in (file, backup_of(file)):
        copy.write_text(json.dumps({"body": body, "check": slots.checksum(body)}))
    with pytest.raises(Problem) as told:
        slots.read(file)
    assert told.value.code == "keys-damaged"


def test_nonsense_instead_of_the_databases_salt_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    slots.write(slots.new_slots(KEY, PASSPHRASE, CHEAP), file)
    body = json.loads(file.read_text())["body"] | {"database_salt": "00"}
    for copy in (file, backup_of(file)):
        copy.write_text(json.dumps({"body": body, "check": slots.checksum(body)}))
    with pytest.raises(Problem) as told:
        slots.read(file)
    assert told.value.code == "keys-damaged"


def test_second_copy_is_read_where_the_first_can_not_be(files: VaultFiles) -> None:
    """A bad sector under one copy is no reason to keep anyone out."""
    files.keys.unlink()
    files.keys.mkdir()  # reading it is an error of the system's
    disk_door(files.folder).unlock(PASSPHRASE).close()


def test_flipped_bit_does_not_look_like_a_newer_program(files: VaultFiles) -> None:
    """In the digit of the format: the second copy is whole, and is read."""
    files.keys.write_text(files.keys.read_text().replace('"format": 1', '"format": 5'))
    assert slots.read(files.keys).open(PASSPHRASE) is not None


def test_where_no_copy_can_be_read_the_systems_trouble_is_told(files: VaultFiles) -> None:
    for copy in (files.keys, backup_of(files.keys)):
        copy.unlink()
        copy.mkdir()
    with pytest.raises(Problem) as told:
        disk_door(files.folder).unlock(PASSPHRASE)
    assert told.value.code == "disk-trouble"


def test_files_are_for_their_owner_only(files: VaultFiles) -> None:
    modes = {path.name: oct(path.stat().st_mode & 0o777) for path in (files.folder, *files.folder.iterdir())}
    assert modes == {
        "kluis": "0o700",
        "vault.db": "0o600",
        "vault.db-journal": "0o600",
        "vault.keys.json": "0o600",
        "vault.keys.json.bak": "0o600",
        "vault.lock": "0o600",
        "vault.used.json": "0o600",
    }


def test_a_guess_costs_what_was_decided() -> None:
    """VAULT: Argon2id 128 MiB, t=3; 64 MiB under 4 GB."""
    assert KdfCost() == KdfCost(passes=3, memory=128 * MIB)
    assert KdfCost.for_this_machine().memory in {64 * MIB, 128 * MIB}
