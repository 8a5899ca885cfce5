"""What the tests of backups, rescue and erasing share: a vault with people in it, and its caretaker."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.answers import Trace, Written
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.ports import Vault
from desktop.storage.caretaker import FileCaretaker
from desktop.storage.clocks import FixedClock
from desktop.storage.door import FileVaultDoor, VaultFiles
from tests.storage.vaults import AGENCY, COACH, FORM, PASSPHRASE, disk_door


@dataclass
class Kept:
    """A vault on disk with all that takes care of it."""

    clock: FixedClock
    door: FileVaultDoor
    caretaker: FileCaretaker

    @property
    def files(self) -> VaultFiles:
        """Where it lies."""
        return self.door.files

    def names(self) -> set[str]:
        """Who is in it, opened afresh."""
        vault = self.door.unlock(PASSPHRASE)
        found = {candidate.first_name for candidate in vault.candidates()}
        vault.close()
        return found


def kept(folder: Path, *names: str) -> tuple[Kept, Vault]:
    """A new, open vault with these people."""
    clock = FixedClock()
    door = disk_door(folder, clock)
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    for name in names:
        add(vault, name)
    return Kept(clock, door, FileCaretaker(door, clock)), vault


def add(vault: Vault, name: str, answers: int = 12) -> None:
    """A candidate with answers and a photo."""
    candidate = vault.add_candidate(name, "ster").id
    desk = vault.desk(candidate)
    filling = desk.begin(FORM, RespondentRole.SELF, "nl")
    for number in range(answers):
        desk.record(filling.id, ItemId(f"item{number}"), Written(f"{name} zegt iets " * 8), Trace(1.5))
    vault.add_photo(candidate, secrets.token_bytes(9_000), (40, 30))


def spoil(file: Path, offset: int) -> None:
    """A few bytes of a file gone, more than one flipped bit."""
    with file.open("r+b") as stream:
        stream.seek(offset)
        spoiled = bytes(byte ^ 0xFF for byte in stream.read(16))
        stream.seek(offset)
        stream.write(spoiled)
        os.fsync(stream.fileno())


def flip(file: Path, offset: int, bit: int) -> None:
    """One bit of a file the other way round."""
    with file.open("r+b") as stream:
        stream.seek(offset)
        (byte,) = stream.read(1)
        stream.seek(offset)
        stream.write(bytes([byte ^ (1 << bit)]))
        os.fsync(stream.fileno())
