"""A child process for test_waits: tries a passphrase, and tells when it is being looked at, which then takes long."""

import sys
import threading
from pathlib import Path

from desktop.storage import slots
from tests.storage.vaults import disk_door


def look_without_end(_slot: slots.Slot, _vault: str, _passphrase: str) -> None:
    """As long as it takes until this process is killed."""
    sys.stdout.write("looking\n")
    sys.stdout.flush()
    threading.Event().wait()


if __name__ == "__main__":
    slots.Slot.open = look_without_end  # type: ignore[method-assign,assignment]  # a slot that is slow to open
    disk_door(Path(sys.argv[1])).unlock(sys.argv[2])
