"""Backups: a folder with a database and its key slots, made whole, opened and checked before it counts."""

import json
import shutil
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.flows.upkeep import Backup, Watch
from desktop.storage import cipher, slots
from desktop.storage.files import (
    FOLDER_OWNER_ONLY,
    make_private_file,
    replace_durably,
    sync_file,
    sync_folder,
    write_durably,
)
from desktop.storage.records import HLC_BITS
from desktop.storage.slots import SlotSet
from desktop.storage.troubles import Trouble, from_database, problem

PREFIX, ASIDE, UNFINISHED = "werkverhaal-", "aside-", ".part"
DATABASE, KEYS, ABOUT = "vault.db", "vault.keys.json", "about.json"
NEWEST_KEPT = 5
KEPT_FOR = timedelta(days=60)
WEEK = timedelta(days=7)
PAGES_A_STEP = 200
REST = 0.001  # seconds between steps, in which a coach's own change gets its turn


@dataclass(frozen=True)
class Source:
    """A vault to copy: its database, its key and its slots."""

    database: Path
    key: bytes
    slots: SlotSet


def make(source: Source, place: Path, now: datetime, watch: Watch) -> Backup:
    """A new backup in this place; what was left half made by a kill is cleared away first."""
    _make_place(place)
    clear_unfinished(place)
    folder = _free_name(place, f"{PREFIX}{now:%Y%m%d-%H%M%S}-{source.slots.vault[:8]}")
    part = folder.with_name(folder.name + UNFINISHED)
    try:
        part.mkdir(FOLDER_OWNER_ONLY)
        copy_database(source, part / DATABASE, watch)
        count = count_checked(part / DATABASE, source.key, source.slots.database_salt)
        slots.write(source.slots, part / KEYS)
        write_about(part, now, count)
        replace_durably(part, folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return Backup(folder, now, count)


def copy_database(source: Source, copy: Path, watch: Watch) -> None:
    """The database as it is now, also while it is in use, under the same key."""
    make_private_file(copy)
    key, salt = source.key, source.slots.database_salt
    try:
        with (
            closing(cipher.connect(source.database, key, salt)) as before,
            closing(cipher.connect(copy, key, salt)) as after,
        ):
            before.backup(
                after,
                pages=PAGES_A_STEP,
                progress=lambda _status, left, all_: watch.at(0.9 * (1 - left / max(all_, 1)), REST),
                sleep=0.02,
            )
    except dbapi2.Error as error:
        raise from_database(error, copy.parent) or error from error
    sync_file(copy)


def count_checked(database: Path, key: bytes, salt: bytes) -> int:
    """How many candidates are in it; Problem("vault-damaged") unless every page and row is sound."""
    try:
        with closing(cipher.connect(database, key, salt)) as connection:
            refuse_damaged(connection)
            if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'candidate'").fetchall():
                raise problem(Trouble.VAULT_DAMAGED)  # an empty file is a sound database with nothing in it
            ((count,),) = connection.execute("SELECT count(*) FROM candidate").fetchall()
    except dbapi2.Error as error:
        raise from_database(error, database.parent) or error from error
    return int(count)


def refuse_damaged(connection: dbapi2.Connection) -> None:
    """Problem("vault-damaged") unless every page and row is sound; all rows of the answer are read."""
    bad = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if bad or connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise problem(Trouble.VAULT_DAMAGED)


def last_change(connection: dbapi2.Connection, now: datetime) -> datetime:
    """When something was last written, by the vault's own clock."""
    ((hlc,),) = connection.execute("SELECT coalesce(max(hlc), 0) FROM device").fetchall()
    return datetime.fromtimestamp((int(hlc) >> HLC_BITS) / 1000, now.tzinfo)


def found_in(place: Path) -> list[Backup]:
    """The whole backups in a place, newest first; a place that is not there has none."""
    found = []
    try:
        folders = [folder for folder in place.iterdir() if _is_backup(folder)]
    except OSError:
        return []
    for folder in folders:
        try:
            about = json.loads((folder / ABOUT).read_bytes())
            made = datetime.fromisoformat(about["made"])
            found.append(Backup(folder, made, int(about["candidates"]), folder.name.startswith(ASIDE)))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def to_drop(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """Those that rotation drops: the newest five stay, and one a week for sixty days; what was put aside 60 days."""
    drop, weeks = [], set[int]()
    own = sorted((one for one in backups if not one.aside), key=lambda one: one.made, reverse=True)
    for number, backup in enumerate(own):
        week = (now - backup.made) // WEEK
        if number >= NEWEST_KEPT and (week in weeks or now - backup.made > KEPT_FOR):
            drop.append(backup)
        weeks.add(week)
    return drop + [one for one in backups if one.aside and now - one.made > KEPT_FOR]


def drop(backup: Backup) -> None:
    """Removes a backup; cut off half-way, what is left is no backup any more."""
    part = backup.folder.with_name(backup.folder.name + UNFINISHED)
    shutil.rmtree(part, ignore_errors=True)
    backup.folder.replace(part)
    shutil.rmtree(part, ignore_errors=True)


def _make_place(place: Path) -> None:
    """The folder of backups, not what it lies in: a vault that was moved away does not come back as an empty one."""
    if not place.exists():
        place.mkdir(FOLDER_OWNER_ONLY)
        sync_folder(place.parent)


def clear_unfinished(place: Path) -> None:
    """Removes what a kill left half made or half removed."""
    for folder in place.glob(f"*{UNFINISHED}"):
        if folder.name.startswith((PREFIX, ASIDE)):
            shutil.rmtree(folder, ignore_errors=True)


def put_aside(files: Iterable[Path], place: Path, now: datetime, candidates: int) -> Path:
    """Copies a vault's files as they are, damage and all, so that nothing is lost by putting another in its place."""
    _make_place(place)
    clear_unfinished(place)
    folder = _free_name(place, f"{ASIDE}{now:%Y%m%d-%H%M%S}")
    part = folder.with_name(folder.name + UNFINISHED)
    try:
        part.mkdir(FOLDER_OWNER_ONLY)
        for file in files:
            if file.exists():
                copy_file(file, part / file.name)
        write_about(part, now, candidates)
        replace_durably(part, folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return folder


def copy_file(file: Path, copy: Path) -> None:
    """A copy for the owner only, on disk when it returns."""
    make_private_file(copy)
    with file.open("rb") as before, copy.open("r+b") as after:
        shutil.copyfileobj(before, after)
    sync_file(copy)


def write_about(folder: Path, made: datetime, candidates: int, obeyed: str = "") -> None:
    """What a backup says of itself: when it was made, of how many candidates, and which erasures it obeyed."""
    about = {"made": made.isoformat(), "candidates": candidates, "obeyed": obeyed}
    write_durably(folder / ABOUT, json.dumps(about).encode())


def obeyed(backup: Backup) -> str:
    """Which erasures it obeyed, as a digest."""
    return str(json.loads((backup.folder / ABOUT).read_bytes()).get("obeyed", ""))


def _is_backup(folder: Path) -> bool:
    named = folder.name.startswith((PREFIX, ASIDE)) and not folder.name.endswith(UNFINISHED)
    return named and (folder / ABOUT).exists()


def _free_name(place: Path, name: str) -> Path:
    folder, number = place / name, 1
    while folder.exists():
        number += 1
        folder = place / f"{name}-{number}"
    sync_folder(place)
    return folder
