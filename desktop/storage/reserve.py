"""Room set aside beside the vault, given back when the disk is full: whoever is busy can finish."""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

NAME = "vault.reserve"
SIZE = 20_000_000  # bytes
LEAST_LEFT = 200_000_000  # bytes free: with less the disk is called nearly full, and nothing is set aside
BLOCK = 1_000_000


def is_tight(folder: Path) -> bool:
    """Whether the disk is nearly full."""
    with suppress(OSError):
        return shutil.disk_usage(folder).free < LEAST_LEFT
    return False


def keep(folder: Path) -> bool:
    """Sets room aside where there is plenty; whether it is there now."""
    file = folder / NAME
    if file.exists():
        return True
    part = folder / f"{NAME}.tmp"
    try:
        if shutil.disk_usage(folder).free < LEAST_LEFT + SIZE:
            return False
        _fill(part)
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return False
    return True


def give_back(folder: Path) -> bool:
    """Frees the room; False when there was none."""
    try:
        (folder / NAME).unlink()
    except OSError:
        return False
    return True


def _fill(part: Path) -> None:
    """A file that really takes its room: one with holes in it would take none."""
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        if sys.platform == "linux":
            os.posix_fallocate(handle, 0, SIZE)
        else:
            for _ in range(SIZE // BLOCK):
                os.write(handle, os.urandom(BLOCK))
        os.fsync(handle)
    finally:
        os.close(handle)
