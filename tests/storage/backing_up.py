"""A child process for test_backups: opens a vault and makes backups until it is killed."""

import sys
from datetime import timedelta
from pathlib import Path

from desktop.flows.upkeep import Watch
from desktop.storage.caretaker import FileCaretaker
from desktop.storage.clocks import FixedClock, SystemClock
from tests.storage.vaults import PASSPHRASE, disk_door

if __name__ == "__main__":
    clock = FixedClock(SystemClock().now() + timedelta(days=400))
    door = disk_door(Path(sys.argv[1]), clock)
    vault = door.unlock(PASSPHRASE)
    sys.stdout.write("begun\n")
    sys.stdout.flush()
    for _ in range(1000):
        FileCaretaker(door, clock).back_up(Watch())
        clock.pass_time(3600)
