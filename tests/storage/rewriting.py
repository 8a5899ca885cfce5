"""A child process for test_kills: writes the slot file over and over, and tells each generation that is kept."""

import sys
from pathlib import Path

from desktop.storage import slots
from tests.storage.vaults import CHEAP

if __name__ == "__main__":
    file = Path(sys.argv[1])
    known = slots.read(file)
    extra = slots.lock_up(known.vault, (bytes(32),), "een tweede coach", CHEAP)
    while True:
        known = known.without_slot(extra.id).with_slot(extra)
        slots.write(known, file)
        sys.stdout.write(f"{known.generation}\n")
        sys.stdout.flush()
