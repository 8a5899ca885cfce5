"""One candidate's own encrypted file, beside the vault, for a process that never has the vault's key."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.flows.kiosk_port import Ticket
from desktop.flows.ports import Clock, Problem
from desktop.storage import boxes, cipher, placing
from desktop.storage.database import Database
from desktop.storage.desk import SqlDesk
from desktop.storage.files import OwnerLock, replace_durably, sync_folder
from desktop.storage.records import Records
from desktop.storage.troubles import Trouble, problem, system_told

PREFIX, BOX, DATABASE, ASIDE = "kiosk-", ".box", ".db", ".damaged"
TOLD_ANEW = {  # what is said of a vault does not hold for a kiosk: it has no backup
    Trouble.VAULT_MISSING: Trouble.KIOSK_GONE,
    Trouble.VAULT_EMPTY: Trouble.KIOSK_DAMAGED,
    Trouble.VAULT_DAMAGED: Trouble.KIOSK_DAMAGED,
    Trouble.NOT_ENCRYPTED: Trouble.KIOSK_DAMAGED,
    Trouble.VAULT_NEWER: Trouble.KIOSK_NEWER,
    Trouble.IN_USE: Trouble.KIOSK_IN_USE,
}


@dataclass(frozen=True)
class KioskFiles:
    """Where each file of a kiosk lies; it is there when its box is."""

    folder: Path
    name: str

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self._file(DATABASE)

    @property
    def box(self) -> Path:
        """What opens it, for the vault only."""
        return self._file(BOX)

    @property
    def unfinished(self) -> Path:
        """The database while it is being made, or made anew of what is readable."""
        return self._file(".part")

    @property
    def lock(self) -> Path:
        """Held by who has it open."""
        return self._file(".lock")

    @property
    def salt(self) -> bytes:
        """Known, like that of a vault: no damage to the file can change it."""
        return bytes.fromhex(self.name)

    def remove(self) -> None:
        """Removes all of it, the box first: what is left when that is cut off is half a kiosk, and nobody's."""
        self.box.unlink(missing_ok=True)
        sync_folder(self.folder)
        for file in self.folder.glob(f"{PREFIX}{self.name}.*"):
            file.unlink(missing_ok=True)
        sync_folder(self.folder)

    def remove_unfinished(self) -> None:
        """Removes a database that is only half made."""
        for file in self.folder.glob(f"{self.unfinished.name}*"):
            file.unlink(missing_ok=True)

    def put_aside(self) -> None:
        """Takes a damaged kiosk out of the way; without its box in place nobody collects it again."""
        for end in (BOX, DATABASE, ".db-journal"):
            file = self._file(end)
            if file.exists():
                replace_durably(file, file.with_name(file.name + ASIDE))
        self.lock.unlink(missing_ok=True)

    def _file(self, end: str) -> Path:
        return self.folder / f"{PREFIX}{self.name}{end}"


class SqlKiosk(SqlDesk):
    """The candidate's side of a kiosk."""

    def __init__(self, records: Records, ticket: Ticket, lock: OwnerLock) -> None:
        super().__init__(records, ticket.candidate)
        self._lock: OwnerLock | None = lock

    def close(self) -> None:
        """Closes it; closing twice is harmless."""
        self._records.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None


class FileKioskDoor:
    """The way into the kiosks in one folder."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock

    def open(self, ticket: Ticket) -> SqlKiosk:
        """Opens the kiosk of this ticket; only one window at a time can have it."""
        files = KioskFiles(self._folder, ticket.kiosk)
        try:
            with system_told():
                cipher.refuse_unusable(files.database)
                return self._open_locked(files, ticket)
        except Problem as told:
            raise told_of_kiosk(told) from told

    def waiting(self) -> int:
        """How many lie here of the vault that lies here."""
        try:
            vault = placing.slots_in_force(self._folder).vault
        except (Problem, OSError):
            return len(list(lying_in(self._folder)))
        return sum(boxes.vault_of(files.box) in {vault, None} for files in lying_in(self._folder))

    def _open_locked(self, files: KioskFiles, ticket: Ticket) -> SqlKiosk:
        lock = OwnerLock(files.lock)
        records = None
        try:
            connection = cipher.open_existing(files.database, ticket.key, files.salt)
            records = Records(Database(connection, self._folder), self._clock)
            return SqlKiosk(records, ticket, lock)
        except BaseException as error:
            if records is not None:
                records.close()
            lock.release()
            if isinstance(error, KeyError):
                raise problem(Trouble.KIOSK_DAMAGED) from None
            raise


def told_of_kiosk(told: Problem) -> Problem:
    """What is the matter with a kiosk, in words of its own."""
    known = TOLD_ANEW.get(Trouble(told.code))
    return problem(known) if known else told


def lying_in(folder: Path) -> Iterator[KioskFiles]:
    """The kiosks in a folder, those of other vaults too."""
    for box in sorted(folder.glob(f"{PREFIX}*{BOX}")):
        yield KioskFiles(folder, box.stem.removeprefix(PREFIX))


def clear_half_made(folder: Path) -> None:
    """Removes what was left of a lending or a collecting that was cut off; nobody was told of it."""
    there = [file.name.removeprefix(PREFIX) for file in folder.glob(f"{PREFIX}*")]
    kept = {name.partition(".")[0] for name in there if name.endswith((BOX, BOX + ASIDE))}
    for name in {name.partition(".")[0] for name in there} - kept:
        KioskFiles(folder, name).remove()
