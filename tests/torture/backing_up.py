"""A child process that is recorded: opens a vault and makes one backup."""

import sys
from datetime import timedelta
from pathlib import Path

from desktop.flows.upkeep import Watch
from desktop.storage import backups, slots
from desktop.storage.caretaker import FileCaretaker
from desktop.storage.clocks import FixedClock
from desktop.storage.door import VaultFiles
from tests.storage.vaults import PASSPHRASE, disk_door

LATER = timedelta(days=1).total_seconds()


def clock() -> FixedClock:
    """The moment of the backup."""
    made = FixedClock()
    made.pass_time(LATER)
    return made


def name_of_next(folder: Path) -> str:
    """The name that the backup of this vault will get."""
    vault = slots.read(VaultFiles(folder).keys).vault
    return f"{backups.PREFIX}{clock().now():%Y%m%d-%H%M%S}-{vault[:8]}"


if __name__ == "__main__":
    door = disk_door(Path(sys.argv[1]), clock())
    vault = door.unlock(PASSPHRASE)
    FileCaretaker(door, clock()).back_up(Watch())
    vault.close()
