"""Keeps the vault in one folder: backups, checks, going back, rescue. Every job has connections of its own."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.flows.key_port import Secret
from desktop.flows.ports import Clock, Problem
from desktop.flows.upkeep import Backup, Care, Left, Preview, Rescued, Watch
from desktop.storage import backups, care_notes, cipher, erasures, rescue, restoring, rotation, slots
from desktop.storage.backups import Source
from desktop.storage.care_notes import CareNotes
from desktop.storage.clocks import EARLIEST
from desktop.storage.door import FileVaultDoor, VaultFiles
from desktop.storage.files import OwnerLock, make_private_folder
from desktop.storage.troubles import Trouble, from_database, from_system, problem


class FileCaretaker:
    """Takes care of the vault behind one door. It knows the key only after the vault was opened through that door."""

    def __init__(self, door: FileVaultDoor, clock: Clock) -> None:
        self._door = door
        self._files: VaultFiles = door.files
        self._notes_file = self._files.folder / "vault.care.json"
        self._clock = clock

    def care(self) -> Care:
        """How things are."""
        return self._notes().care

    def choose_place(self, place: Path) -> None:
        """Backups go there from now on."""
        with _system_told():
            probe = place / f"{backups.PREFIX}probe{backups.UNFINISHED}"
            probe.unlink(missing_ok=True)
            probe.touch()
            probe.unlink()
            self._keep(replace(self.care(), place=place, at_place=None))

    def back_up(self, watch: Watch) -> Backup | None:
        """A new backup in the chosen place, in the vault's own folder while that place is out of reach."""
        source = self._source()
        if source is None:
            return None
        try:
            with _system_told():
                return self._back_up(source, watch)
        except Problem as told:
            if self._is_current(source):
                self._keep(replace(self.care(), failing=told.code))
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
        with _system_told():
            self._keep(replace(self.care(), checked=self._clock.now(), bad_places=bad))
        return bad

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
        gone = [made for made in self._notes().made if not made.folder.parent.exists()]
        return tuple(Left(made.folder.parent, made.at.date(), (made.at + backups.KEPT_FOR).date()) for made in gone)

    def preview(self, backup: Backup, secret: Secret, watch: Watch) -> Preview:
        """What is in it."""
        with _system_told():
            return restoring.look_into(backup, secret, self._clock.now(), watch)

    def restore(self, backup: Backup, secret: Secret, watch: Watch) -> Path | None:
        """Puts it in the vault's place."""
        with _system_told(), self._alone():
            fresh = self._files.folder / "vault.restored.db"
            marks = erasures.remembered((self._files.folder, backup.folder.parent, *self._places()))
            try:
                found = restoring.prepare(backup, secret, fresh, self._clock, marks, watch)
                aside = _put_aside(self._files, self._own_place, self._clock)
                slots.write(found, self._files.keys)
                restoring.put_in_place(fresh, self._files.database)
            finally:
                _remove(fresh)
            self._begin_anew()
            return aside

    def rescue(self, secret: Secret, watch: Watch) -> Rescued:
        """Makes a new vault of what can still be read."""
        with _system_told(), self._alone():
            cipher.refuse_unusable(self._files.database)
            found, key = restoring.opened_slots(self._files.folder, secret)
            fresh = self._files.folder / "vault.rescued.db"
            _remove(fresh)
            try:
                saved = rescue.rescue(self._files.database, fresh, key, found.database_salt, watch)
                with restoring.records_of(fresh, key, found, self._clock) as records:
                    restoring.settle(records, found, key)
                    restoring.become_new_device(records)
                count = backups.count_checked(fresh, key, found.database_salt)
                aside = _put_aside(self._files, self._own_place, self._clock)
                restoring.put_in_place(fresh, self._files.database)
            finally:
                _remove(fresh)
            self._begin_anew()
            return Rescued(count, saved.rows, saved.lost, aside or self._own_place)

    def _begin_anew(self) -> None:
        """Another vault lies there now: what was known of the old one does not hold for it."""
        self._door.opened = None
        self._keep(replace(self.care(), failing="", bad_places=0, checked=None))

    @property
    def _own_place(self) -> Path:
        return self._files.folder / "backups"

    def _places(self) -> tuple[Path, ...]:
        chosen = self.care().place
        return (chosen, self._own_place) if chosen else (self._own_place,)

    def _notes(self) -> CareNotes:
        return care_notes.read(self._notes_file)

    def _keep(self, care: Care) -> None:
        care_notes.write(self._notes_file, replace(self._notes(), care=care))

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
        now, care = self._clock.now(), self.care()
        at_place = care.place is not None and care.place.exists()
        place = care.place if care.place is not None and at_place else self._own_place
        made = backups.make(source, place, now, watch)
        rotation.tidy(source, made, self._own_place, self._clock, watch)
        notes = care_notes.with_made(self._notes(), made.folder, now)
        left = tuple(one for one in notes.made if one.folder.exists() or not one.folder.parent.exists())
        known = replace(care, backed_up=now, at_place=now if at_place else care.at_place, failing="")
        care_notes.write(self._notes_file, CareNotes(known, left))
        return made

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """No window has the vault open meanwhile, and the clock is right."""
        if self._clock.now() < EARLIEST:
            raise problem(Trouble.CLOCK_WRONG)
        make_private_folder(self._files.folder)
        lock = OwnerLock(self._files.lock)
        try:
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
        restoring.journal(files.database),
        files.keys,
        slots.backup_of(files.keys),
    )
    if not any(file.exists() for file in there):
        return None
    return backups.put_aside(there, place, clock.now(), 0)


def _remove(database: Path) -> None:
    for file in (database, restoring.journal(database)):
        file.unlink(missing_ok=True)


@contextmanager
def _system_told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise from_system(error) from error
