"""A child process for test_kills: makes a vault, and tells when it begins and when it is made."""

import sys
from pathlib import Path

from tests.storage.vaults import AGENCY, COACH, PASSPHRASE, disk_door

if __name__ == "__main__":
    sys.stdout.write("begun\n")
    sys.stdout.flush()
    vault = disk_door(Path(sys.argv[1])).create(PASSPHRASE, AGENCY, COACH)
    sys.stdout.write("made\n")
    sys.stdout.flush()
    sys.stdin.read()
    vault.close()
