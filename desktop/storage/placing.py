"""Another vault takes a vault's place in two files; cut off anywhere, whoever comes next finishes it or undoes it.

The next database is written first, under a name of its own; the slots that fit it come last, and from then on the next
vault counts. Before that it is as if nothing had happened; after it the parts are moved, as often as it takes.
"""

from pathlib import Path

from desktop.flows.ports import Problem
from desktop.storage import slots
from desktop.storage.backups import DATABASE, KEYS
from desktop.storage.files import replace_durably, sync_file, sync_folder, write_durably
from desktop.storage.slots import SlotSet

NEXT_DATABASE, NEXT_KEYS = "vault.next.db", "vault.next.keys.json"


def begin(folder: Path) -> Path:
    """Where the next database is to be made; what an earlier try left there is gone. Only while the vault is ours."""
    finish(folder)
    return folder / NEXT_DATABASE


def commit(folder: Path, found: SlotSet) -> None:
    """The next database is whole: with these slots it takes the vault's place."""
    fresh = folder / NEXT_DATABASE
    journal_of(fresh).unlink(missing_ok=True)  # empty, and of no use under the other name
    sync_file(fresh)
    sync_folder(folder)
    write_durably(folder / NEXT_KEYS, slots.as_bytes(found))
    finish(folder)


def is_under_way(folder: Path) -> bool:
    """Whether the next vault counts already, and is not in its place yet."""
    return (folder / NEXT_KEYS).exists()


def finish(folder: Path) -> None:
    """Puts the next vault in place when it counts, else removes what there is of it. Only while the vault is ours."""
    fresh, database, keys = folder / NEXT_DATABASE, folder / DATABASE, folder / NEXT_KEYS
    found = _counting(keys)
    if found is None:
        keys.unlink(missing_ok=True)
    elif fresh.exists():
        journal_of(database).unlink(missing_ok=True)
        sync_folder(folder)  # first of all: the old vault's journal would spoil the next one
        replace_durably(fresh, database)
    if found is not None:
        slots.write(found, folder / KEYS)
        keys.unlink()
        sync_folder(folder)
    for file in (fresh, journal_of(fresh), keys.with_name(f"{keys.name}.tmp")):
        file.unlink(missing_ok=True)


def slots_in_force(folder: Path) -> SlotSet:
    """The slots that open the vault that counts; Problem when they can't be read."""
    return _counting(folder / NEXT_KEYS) or slots.read(folder / KEYS)


def journal_of(database: Path) -> Path:
    """Where a database's journal lies."""
    return database.with_name(database.name + "-journal")


def _counting(keys: Path) -> SlotSet | None:
    """Slots that can't be read were never whole: this file is put there in one go."""
    try:
        return slots.read_one(keys) if keys.exists() else None
    except Problem:
        return None
