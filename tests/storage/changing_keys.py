"""A child process for test_key_changes: gives colleagues a key and takes it away, and tells what is done."""

import sys
from itertools import count
from pathlib import Path

from tests.storage.vaults import PASSPHRASE, disk_door

if __name__ == "__main__":
    keys = disk_door(Path(sys.argv[1])).unlock(PASSPHRASE).keys
    for number in count(int(sys.argv[2])):
        keys.add_coach(PASSPHRASE, f"Noor {number}", f"collega {number}")
        sys.stdout.write(f"added {number}\n")
        sys.stdout.flush()
        keys.remove_coach(PASSPHRASE, keys.coaches()[-1].id)
        sys.stdout.write(f"removed {number}\n")
        sys.stdout.flush()
