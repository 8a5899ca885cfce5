"""A child process to be killed: a second coach comes and goes without end, each time with a new data key."""

import sys
from pathlib import Path

from tests.storage.vaults import PASSPHRASE, disk_door
from tests.torture.workload import let_second_coach_in, let_second_coach_out

if __name__ == "__main__":
    vault = disk_door(Path(sys.argv[1])).unlock(PASSPHRASE)
    if len(vault.keys.coaches()) > 1:
        let_second_coach_out(vault)
    while True:
        let_second_coach_in(vault)
        let_second_coach_out(vault)
