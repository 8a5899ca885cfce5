"""Keeps the vault in one folder: backups, checks, going back, rescue. Every job has connections of its own."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.flows.key_port import Secret
from desktop.flows.ports import Clock, Problem, VaultState
from desktop.flows.upkeep import Backup, Care, Left, Preview, Rescued, Watch
from desktop.storage import (
    backups,
    care_notes,
    cipher,
    erasures,
    placing,
    rescue,
    reserve,
    restoring,
    rights,
    rotation,
    shared_places,
    slots,
    usage,
)
from desktop.storage.backups import Source
from desktop.storage.care_notes import CareNotes, NoteBook
from desktop.storage.clocks import EARLIEST
from desktop.storage.door import FileVaultDoor, VaultFiles
from desktop.storage.files import OwnerLock, make_private_folder
from desktop.storage.slots import SlotSet
from desktop.storage.troubles import Trouble, from_database, problem, system_told


class FileCaretaker:
    """Takes care of the vault behind one door. It knows the key only after the vault was opened through that door."""

    def __init__(self, door: FileVaultDoor, clock: Clock) -> None:
        self._door = door
        self._files: VaultFiles = door.files
        self._book = NoteBook(self._files.folder / "vault.care.json")
        self._clock = clock

    def care(self) -> Care:
        """How things are."""
        used, notes = usage.read(self._files.folder), self._book.read()
        changed = self._files.database.exists() and care_notes.state_of(self._files.database) != notes.state
        tight, shared = reserve.is_tight(self._files.folder), bool(shared_places.shares(self._files.folder))
        known = replace(notes.care, opened=used.opened, locked=used.locked)
        return replace(known, changed=changed, tight=tight, shared=shared)

    def choose_place(self, place: Path) -> None:
        """Backups go there from now on."""
        with system_told():
            probe = place / f"{backups.PREFIX}probe{backups.UNFINISHED}"
            probe.unlink(missing_ok=True)
            probe.touch()
            probe.unlink()
            self._book.note(place=place, at_place=None)

    def back_up(self, watch: Watch) -> Backup | None:
        """A new backup in the chosen place, in the vault's own folder while that place is out of reach."""
        source = self._source()
        if source is None:
            return None
        try:
            with system_told():
                return self._back_up(source, watch)
        except Problem as told:
            if self._is_current(source):
                self._book.note(failing=told.code)
            raise

    def check(self, watch: Watch) -> int | None:
        """How many places are damaged; what seems so while the vault is written to is looked at again."""
        source = self._source()
        if source is None:
            return None
        watch.at(0.1)
        bad = _bad_places(source, held=False) and _bad_places(source, held=True)
        if not self._is_current(source):  # the key was changed meanwhile: this says nothing
            return None
        with system_told():
            self._book.note(checked=self._clock.now(), bad_places=bad)
        return bad

    def keep_reserve(self, watch: Watch) -> None:
        """Sets room aside for a full disk, where there is plenty and a vault to keep it for."""
        watch.at(0.5)
        if self._files.database.exists():
            reserve.keep(self._files.folder)

    def backups(self, place: Path | None = None) -> tuple[Backup, ...]:
        """All in reach, newest first."""
        places = dict.fromkeys([*self._places(), *([place] if place else [])])
        found = [backup for each in places for backup in backups.found_in(each)]
        return tuple(sorted(found, key=lambda backup: backup.made, reverse=True))

    def after_erasing(self, watch: Watch) -> tuple[Left, ...]:
        """A fresh backup first; then nobody who was erased is left in any older one in reach."""
        source = self._source()
        if source is not None:
            self.back_up(watch)
        return self.out_of_reach()

    def out_of_reach(self) -> tuple[Left, ...]:
        """Those that were made and can't be reached now."""
        gone = [made for made in self._book.read().made if not made.folder.parent.exists()]
        return tuple(Left(made.folder.parent, made.at.date(), (made.at + backups.KEPT_FOR).date()) for made in gone)

    def preview(self, backup: Backup, secret: Secret, watch: Watch) -> Preview:
        """What is in it."""
        with system_told():
            return restoring.look_into(backup, self._opened(backup.folder, secret), self._clock.now(), watch)

    def restore(self, backup: Backup, secret: Secret, watch: Watch) -> Path | None:
        """Puts it in the vault's place; where there is no vault yet, that place must be fit for one."""
        if self._door.state() is VaultState.NONE:
            self._door.check_place()
        with system_told(), self._alone():
            found, key = self._opened(backup.folder, secret)
            marks = erasures.remembered((self._files.folder, backup.folder.parent, *self._places()))
            with self._another_in_place(found) as fresh:
                restoring.prepare(backup, (found, key), fresh, self._clock, marks, watch)
                return _put_aside(self._files, self._own_place, self._clock)

    def rescue(self, secret: Secret, watch: Watch) -> Rescued:
        """Makes a new vault of what can still be read."""
        with system_told(), self._alone():
            cipher.refuse_unusable(self._files.database)
            found, key = self._opened(self._files.folder, secret)
            with self._another_in_place(found) as fresh:
                saved = rescue.rescue(self._files.database, fresh, key, found.database_salt, watch)
                with restoring.records_of(fresh, key, found, self._clock) as records:
                    restoring.settle(records, found, key)
                    restoring.become_new_device(records)
                count = backups.count_checked(fresh, key, found.database_salt)
                aside = _put_aside(self._files, self._own_place, self._clock)
            return Rescued(count, saved.rows, saved.lost, aside or self._own_place)

    @contextmanager
    def _another_in_place(self, found: SlotSet) -> Iterator[Path]:
        """Gives where the next database is to be made; with these slots it is put in place at the end."""
        folder = self._files.folder
        fresh = placing.begin(folder)
        try:
            yield fresh
            self._book.note(failing="", bad_places=0, checked=None)  # what was known of the old one says nothing now
            placing.commit(folder, found)
        except BaseException:
            placing.finish(folder)
            raise

    def _opened(self, folder: Path, secret: Secret) -> tuple[SlotSet, bytes]:
        """The slots in a folder and the data key of its database, for who has a secret; wrong ones cost waits."""
        return restoring.opened_slots(folder, lambda found: self._door.waits.opened_by(secret, found), secret)

    @property
    def _own_place(self) -> Path:
        return self._files.folder / "backups"

    def _places(self) -> tuple[Path, ...]:
        chosen = self.care().place
        return (chosen, self._own_place) if chosen else (self._own_place,)

    def _source(self) -> Source | None:
        """The open vault; None when it was not opened here, or has another key by now."""
        opened = self._door.opened
        if opened is None:
            return None
        key, generation = opened
        try:
            source = Source(self._files.database, key, slots.read(self._files.keys))
        except (Problem, OSError):
            return None
        return source if source.slots.generation == generation or restoring.fits(source) else None

    def _is_current(self, source: Source) -> bool:
        now = self._source()
        return now is not None and now.slots.generation == source.slots.generation

    def _back_up(self, source: Source, watch: Watch) -> Backup:
        now, notes = self._clock.now(), self._book.read()
        care, state = notes.care, care_notes.state_of(source.database)  # what is changed from here on may be missing
        at_place = care.place is not None and care.place.exists()
        place = care.place if care.place is not None and at_place else self._own_place
        made = backups.make(source, place, now, watch)
        rotation.tidy(source, made, self._own_place, self._clock, watch)
        notes = care_notes.with_made(notes, made.folder, now)
        left = tuple(one for one in notes.made if one.folder.exists() or not one.folder.parent.exists())
        known = replace(care, backed_up=now, at_place=now if at_place else care.at_place, failing="")
        self._book.write(CareNotes(known, left, state))
        return made

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """No window has the vault open meanwhile, and the clock is right."""
        if self._clock.now() < EARLIEST:
            raise problem(Trouble.CLOCK_WRONG)
        make_private_folder(self._files.folder)
        rights.keep_to_owner(self._files.folder)
        lock = OwnerLock(self._files.lock)
        try:
            placing.finish(self._files.folder)
            yield
        finally:
            lock.release()


def _bad_places(source: Source, *, held: bool) -> int:
    try:
        with closing(cipher.connect(source.database, source.key, source.slots.database_salt)) as connection:
            if held:  # nobody writes while this reads
                connection.execute("BEGIN")
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
            return len(connection.execute("PRAGMA cipher_integrity_check").fetchall())
    except dbapi2.Error as error:
        told = from_database(error, source.database.parent)
        if told is None:
            raise
        if told.code == Trouble.VAULT_DAMAGED:
            return 1
        raise told from error


def _put_aside(files: VaultFiles, place: Path, clock: Clock) -> Path | None:
    there = (
        files.database,
        placing.journal_of(files.database),
        files.keys,
        slots.backup_of(files.keys),
    )
    if not any(file.exists() for file in there):
        return None
    return backups.put_aside(there, place, clock.now(), 0)
