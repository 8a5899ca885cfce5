"""The way into the vault on disk: a folder with the database, the key slots and the lock."""

import secrets
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.domain.candidate import Agency
from desktop.domain.ids import new_id
from desktop.flows.key_port import Secret
from desktop.flows.ports import Clock, Problem, VaultState
from desktop.storage import cipher, erasures, placing, rights, seals, shared_places, slots, usage
from desktop.storage.clocks import EARLIEST
from desktop.storage.database import Database
from desktop.storage.files import OwnerLock, make_private_folder, replace_durably
from desktop.storage.kdf import KEY_BYTES, KdfCost
from desktop.storage.keyring import SqlKeys
from desktop.storage.records import Records
from desktop.storage.slots import Keys, Slot, SlotSet
from desktop.storage.tries import TriesFile
from desktop.storage.troubles import Trouble, problem, refusal_of, system_told
from desktop.storage.vault import SqlVault, write_agency
from desktop.storage.waits import Waits


@dataclass(frozen=True)
class VaultFiles:
    """Where each file of a vault lies."""

    folder: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.folder / "vault.db"

    @property
    def unfinished(self) -> Path:
        """The database of a vault whose making was cut off: nobody was told it exists."""
        return self.folder / "vault.new.db"

    @property
    def keys(self) -> Path:
        """The key slots."""
        return self.folder / "vault.keys.json"

    @property
    def lock(self) -> Path:
        """Held by the window that has the vault open."""
        return self.folder / "vault.lock"

    @property
    def tries(self) -> Path:
        """How often a wrong secret was tried."""
        return self.folder / "vault.tries.json"

    def all(self) -> tuple[Path, ...]:
        """Every file a vault can consist of, but its lock."""
        names = [self.keys.name, slots.backup_of(self.keys).name, self.database.name, self.unfinished.name]
        names += [self.tries.name, placing.NEXT_KEYS, placing.NEXT_DATABASE]
        written = [self.folder / f"{name}{more}" for name in names for more in ("", ".tmp", "-journal")]
        return tuple(written)


class FileVaultDoor:
    """The vault in one folder. A refusal makes nothing and changes nothing."""

    def __init__(self, folder: Path, clock: Clock, cost: KdfCost | None = None) -> None:
        self._files = VaultFiles(folder)
        self._clock = clock
        self._cost = cost or KdfCost.for_this_machine()
        self.waits = Waits(clock, TriesFile(self._files.tries))
        # The data key and the slots' generation while the vault is open, for who keeps backups.
        self.opened: tuple[bytes, int] | None = None

    @property
    def files(self) -> VaultFiles:
        """Where everything lies."""
        return self._files

    def state(self) -> VaultState:
        """What is there, without opening it."""
        try:
            if self._is_free():
                return VaultState.NONE
            if placing.is_under_way(self._files.folder):
                return VaultState.READY
            cipher.refuse_unusable(self._files.database)
            slots.read(self._files.keys)
        except (Problem, OSError):
            return VaultState.BROKEN
        return VaultState.READY

    def check_place(self) -> None:
        """Refuses a place that other computers or other accounts write to."""
        with system_told():
            if shared_places.shares(self._files.folder):
                raise problem(Trouble.PLACE_SYNCHRONISED)
            if rights.is_open(self._files.folder):
                raise problem(Trouble.PLACE_OPEN)

    def create(self, passphrase: str, agency: Agency, coach: str) -> SqlVault:
        """Makes a new vault with one key slot for this coach; Problem when there is something already."""
        self._refuse_wrong_clock()
        self.check_place()
        with system_told():
            made = make_private_folder(self._files.folder)
        try:
            with system_told():
                rights.keep_to_owner(self._files.folder)
                return self._create_locked(passphrase, agency, coach)
        except BaseException:
            with suppress(OSError):  # unless another window has begun in it
                for folder in made:
                    folder.rmdir()
            raise

    def unlock(self, secret: Secret) -> SqlVault:
        """Opens the vault with one of its slots, as they are while no other window can change them."""
        self._refuse_wrong_clock()
        with system_told():
            if self._is_free():
                raise problem(Trouble.VAULT_MISSING)
            if not placing.is_under_way(self._files.folder):
                cipher.refuse_unusable(self._files.database)
                slots.read(self._files.keys)
            lock = OwnerLock(self._files.lock)
            try:
                placing.finish(self._files.folder)
                return self._unlock_locked(secret, lock)
            except BaseException:
                lock.undo()
                raise

    def check(self, passphrase: str) -> bool:
        """Whether this passphrase opens a slot, without opening the vault."""
        with system_told():
            found = placing.slots_in_force(self._files.folder)
            return self.waits.opened_by(passphrase, found) is not None

    def _is_free(self) -> bool:
        """Whether a vault may be made here: nothing there, or what a making that was cut off left behind."""
        next_keys = self._files.folder / placing.NEXT_KEYS
        names = (self._files.database, self._files.keys, slots.backup_of(self._files.keys), next_keys)
        there = [file.name for file in names if file.exists()]
        return not there or (self._files.unfinished.exists() and self._files.database.name not in there)

    def _create_locked(self, passphrase: str, agency: Agency, coach: str) -> SqlVault:
        lock = OwnerLock(self._files.lock)
        try:
            self._refuse_existing()  # under the lock: another window may be making one
            return self._make(passphrase, agency, coach, lock)
        except BaseException:
            lock.undo()
            raise

    def _make(self, passphrase: str, agency: Agency, coach: str, lock: OwnerLock) -> SqlVault:
        self._remove_all()
        try:
            key = secrets.token_bytes(KEY_BYTES)
            made = slots.new_slots(key, passphrase, self._cost)
            self._write_database(made, key, agency, coach)
            slots.write(made, self._files.keys)
            replace_durably(self._files.unfinished, self._files.database)  # from here on there is a vault
            return self._open_locked(made, made.slots[0], (key,), passphrase, lock)
        except BaseException:
            self._remove_all()
            raise

    def _write_database(self, made: SlotSet, key: bytes, agency: Agency, coach: str) -> None:
        connection = cipher.create(self._files.unfinished, key, made.database_salt)
        records = Records(Database(connection, self._files.folder), self._clock)
        try:
            with records.change():
                records.run("found_vault", id=made.vault, created=records.now())
                records.run("add_own_device", id=new_id())
                records.run("add_seal", generation=made.generation, seal=made.seal(key))
                records.run("add_coach", slot=made.slots[0].id, name=coach, added=records.now())
                write_agency(records, agency)
        finally:
            records.close()
        journal = self._files.unfinished.with_name(self._files.unfinished.name + "-journal")
        journal.unlink(missing_ok=True)  # empty, and of no use under the old name

    def _unlock_locked(self, secret: Secret, lock: OwnerLock) -> SqlVault:
        found = slots.read(self._files.keys)
        opened = self.waits.opened_by(secret, found)
        if opened is None:
            raise refusal_of(secret)
        return self._open_locked(found, *opened, secret, lock)

    def _open_locked(self, found: SlotSet, slot: Slot, keys: Keys, secret: Secret, lock: OwnerLock) -> SqlVault:
        connection, key = self._open_with_one_of(keys, found.database_salt)
        records = Records(Database(connection, self._files.folder), self._clock, slot.id)
        encrypt = partial(self._encrypt, connection, found.database_salt)
        try:
            seals.check(records, self._files.keys, found, keys)
            if len(keys) > 1:  # a change of the data key was cut off
                rest = encrypt if key != keys[0] else _nothing_to_do
                found = seals.finish(records, self._files.keys, found, keys[0], rest)
            ring = SqlKeys(records, self._files.keys, found, self._cost, self.waits, encrypt)
            if not slot.public:
                ring.modernise(secret)
            erasures.obey(records, erasures.remembered((self._files.folder,)))
        except BaseException:
            records.close()
            raise
        self.opened = (keys[0], found.generation)
        usage.note_opened(self._files.folder, self._clock.now())
        return SqlVault(records, partial(self._let_go, lock), ring)

    def _let_go(self, lock: OwnerLock) -> None:
        self.opened = None
        usage.note_locked(self._files.folder, self._clock.now())
        lock.release()

    def _encrypt(self, connection: dbapi2.Connection, salt: bytes, key: bytes) -> None:
        cipher.change_key(connection, key, salt=salt, folder=self._files.folder)
        self.opened = (key, 0)  # the slots that fit it come next

    def _open_with_one_of(self, keys: Keys, salt: bytes) -> tuple[dbapi2.Connection, bytes]:
        """While the data key is being changed the database has the next or the old one: a wrong one sees damage."""
        try:
            return cipher.open_existing(self._files.database, keys[0], salt), keys[0]
        except Problem as told:
            if told.code != Trouble.VAULT_DAMAGED or (len(keys) == 1 and self._fits(keys, salt)):
                raise
        if not self._fits(keys, salt):
            raise problem(Trouble.KEYS_FOREIGN)
        return cipher.open_existing(self._files.database, keys[-1], salt), keys[-1]

    def _fits(self, keys: Keys, salt: bytes) -> bool:
        return any(cipher.fits_a_page(self._files.database, key, salt) for key in keys)

    def _remove_all(self) -> None:
        for file in self._files.all():
            file.unlink(missing_ok=True)

    def _refuse_existing(self) -> None:
        if not self._is_free():
            raise problem(Trouble.VAULT_EXISTS)

    def _refuse_wrong_clock(self) -> None:
        if self._clock.now() < EARLIEST:
            raise problem(Trouble.CLOCK_WRONG)


def _nothing_to_do(_key: bytes) -> None:
    """The database has the next key already."""
