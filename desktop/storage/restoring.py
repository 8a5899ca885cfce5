"""Puts another vault in a vault's place: a backup, or what was rescued. The vault of before stays, aside."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from sqlcipher3 import dbapi2

from desktop.domain.ids import new_id
from desktop.flows.key_port import Secret
from desktop.flows.ports import Clock, Problem
from desktop.flows.upkeep import Backup, Preview, Watch
from desktop.storage import backups, cipher, erasures, placing, slots
from desktop.storage.backups import Source
from desktop.storage.database import Database
from desktop.storage.files import replace_durably, sync_file
from desktop.storage.records import Records
from desktop.storage.slots import Keys, Slot, SlotSet
from desktop.storage.troubles import Trouble, from_database, problem, refusal_of

Way: TypeAlias = tuple[SlotSet, bytes]  # the slots of a vault, and the data key that its database has


def opened_slots(folder: Path, tried: Callable[[SlotSet], tuple[Slot, Keys] | None], secret: Secret) -> Way:
    """The slots in a folder, and of the data keys that `tried` gives for this secret the one that the database has."""
    if not folder.exists():
        raise problem(Trouble.BACKUP_GONE)
    found = slots.read(folder / backups.KEYS)
    opened = tried(found)
    if opened is None:
        raise refusal_of(secret)
    database = folder / backups.DATABASE
    cipher.refuse_unusable(database)
    fitting = [key for key in opened[1] if _reads(database, key, found.database_salt)]
    return found, (fitting or opened[1])[0]


def fits(source: Source) -> bool:
    """Whether this key is that of the vault with these slots."""
    try:
        with closing(cipher.connect(source.database, source.key, source.slots.database_salt)) as connection:
            rows = connection.execute("SELECT generation, seal FROM slot_seal").fetchall()
    except (dbapi2.Error, Problem):
        return False
    return (source.slots.generation, source.slots.seal(source.key)) in [(row[0], bytes(row[1])) for row in rows]


def settle(records: Records, found: SlotSet, key: bytes) -> None:
    """Tells a vault that these are its slots."""
    with records.change():
        records.run("add_seal", generation=found.generation, seal=found.seal(key))
        records.run("drop_other_seals", generation=found.generation)


def look_into(backup: Backup, way: Way, now: datetime, watch: Watch) -> Preview:
    """What a backup holds, after checking all of it."""
    found, key = way
    database = backup.folder / backups.DATABASE
    watch.at(0.1)
    count = backups.count_checked(database, key, found.database_salt)
    try:
        with closing(cipher.connect(database, key, found.database_salt)) as connection:
            return Preview(count, backups.last_change(connection, now))
    except dbapi2.Error as error:
        raise from_database(error, backup.folder) or error from error


def prepare(backup: Backup, way: Way, fresh: Path, clock: Clock, marks: frozenset[str], watch: Watch) -> None:
    """A copy of the backup at `fresh`, checked, brought up to date, as a new device and without who was erased."""
    found, key = way
    backups.copy_file(backup.folder / backups.DATABASE, fresh)
    watch.at(0.4)
    backups.count_checked(fresh, key, found.database_salt)
    watch.at(0.6)
    with records_of(fresh, key, found, clock) as records:
        if not fits(Source(fresh, key, found)):
            raise problem(Trouble.KEYS_CHANGED)
        become_new_device(records)
        erasures.obey(records, marks)
    backups.count_checked(fresh, key, found.database_salt)


def become_new_device(records: Records) -> None:
    """From now on this copy writes under a name of its own, so that its stamps never meet those of another."""
    with records.change():
        records.run("disown_device")
        records.run("add_device_after", id=new_id())


@contextmanager
def records_of(database: Path, key: bytes, found: SlotSet, clock: Clock, who: str = "") -> Iterator[Records]:
    """The rows of a vault's file, brought up to date."""
    connection = cipher.open_existing(database, key, found.database_salt)
    records = Records(Database(connection, database.parent), clock, who)
    try:
        yield records
    finally:
        records.close()


def rewrite_without(backup: Backup, key: bytes, clock: Clock, marks: frozenset[str], watch: Watch) -> bool:
    """Makes a backup anew without who was erased; False when this key does not open it."""
    database = backup.folder / backups.DATABASE
    try:
        found = slots.read(backup.folder / backups.KEYS)
        part = backup.folder / f"rewritten-{secrets.token_hex(4)}{backups.UNFINISHED}"
        try:
            backups.copy_database(Source(database, key, found), part, watch)
            with records_of(part, key, found, clock) as records:
                if erasures.marked(records, marks):
                    become_new_device(records)  # it writes a tombstone, which must not bear a stamp of the vault's own
                gone = erasures.obey(records, marks)
            count = backups.count_checked(part, key, found.database_salt)
            if gone:
                placing.journal_of(part).unlink(missing_ok=True)
                sync_file(part)
                replace_durably(part, database)  # nobody writes to a backup: it has no journal
            backups.write_about(backup.folder, backup.made, count, erasures.digest(marks))
        finally:
            part.unlink(missing_ok=True)
            placing.journal_of(part).unlink(missing_ok=True)
    except (Problem, OSError):
        return False
    return True


def _reads(database: Path, key: bytes, salt: bytes) -> bool:
    try:
        with closing(cipher.connect(database, key, salt)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except dbapi2.Error:
        return False
    return True
