"""A child process to be killed: goes back to one backup and to another, rescues if asked to, and tells what is done."""

import os
import sys
from itertools import cycle
from pathlib import Path

from desktop.flows.upkeep import Backup, Watch
from desktop.storage import backups
from desktop.storage.caretaker import FileCaretaker
from desktop.storage.clocks import FixedClock
from tests.storage.vaults import PASSPHRASE, disk_door


def tell(mark: str) -> None:
    """One line on stdout, at once."""
    os.write(1, f"{mark}\n".encode())


def go_back_and_forth(folder: Path, place: Path, turns: int, *, rescues: bool) -> None:
    """So many turns between the backups in a place, the earliest first; 0 is without end."""
    clock = FixedClock()
    caretaker = FileCaretaker(disk_door(folder, clock), clock)
    known: list[Backup] = sorted(backups.found_in(place), key=lambda backup: backup.made)
    for number, backup in enumerate(cycle(known), 1):
        tell(f"to {backup.candidates}")
        caretaker.restore(backup, PASSPHRASE, Watch())
        tell(f"at {backup.candidates}")
        if rescues:
            caretaker.rescue(PASSPHRASE, Watch())
            tell(f"at {backup.candidates}")
        if number == turns:
            return


if __name__ == "__main__":
    go_back_and_forth(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), rescues="rescues" in sys.argv[4:])
