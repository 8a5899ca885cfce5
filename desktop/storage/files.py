"""Files that outlive a power cut and that only their owner can read; and the lock that gives a vault one owner."""

import errno
import os
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

from desktop.storage import reserve, windows_files
from desktop.storage.troubles import Trouble, problem

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

OWNER_ONLY = 0o600
FOLDER_OWNER_ONLY = 0o700
REST = 0.05  # seconds between two tries to replace a file


def make_private_folder(folder: Path) -> tuple[Path, ...]:
    """Makes the folder and its missing parents for the owner only; returns those made, deepest first."""
    made: list[Path] = []
    for place in reversed((folder, *folder.parents)):
        with suppress(FileExistsError):
            if not place.exists():
                place.mkdir(FOLDER_OWNER_ONLY)
                sync_folder(place.parent)
                made.insert(0, place)
    return tuple(made)


def make_private_file(file: Path) -> None:
    """Makes an empty file for the owner only; FileExistsError when there is one."""
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))


def write_durably(file: Path, data: bytes, *, matters: bool = True) -> None:
    """Replaces the file's content: afterwards, also after a power cut, it is the old or the new one, whole.

    On a full disk it gives back the reserve that lies beside it, and writes once more; not for what does not matter.
    """
    try:
        _write_durably(file, data)
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        if not (matters and full and reserve.give_back(file.parent)):
            raise
        _write_durably(file, data)


def _write_durably(file: Path, data: bytes) -> None:
    fresh = file.with_name(file.name + ".tmp")
    fresh.unlink(missing_ok=True)
    make_private_file(fresh)
    with fresh.open("r+b") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    replace_durably(fresh, file)


def replace_durably(fresh: Path, file: Path) -> None:
    """Puts `fresh` in the place of `file`, on disk when it returns."""
    if sys.platform == "win32":
        windows_files.patiently(partial(windows_files.replace, fresh, file), partial(time.sleep, REST))
        return
    fresh.replace(file)
    sync_folder(file.parent)


def sync_file(file: Path) -> None:
    """Makes a file's content durable (on Windows that is FlushFileBuffers)."""
    with file.open("r+b") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder durable; Windows does that by itself, and when a file is replaced."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class OwnerLock:
    """Held while a vault is open; Problem("in-use") when another window, also of this process, has it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._made = not file.exists()
        self._handle = os.open(file, os.O_RDWR | os.O_CREAT, OWNER_ONLY)
        if not (self._take() and self._lies_there()):
            os.close(self._handle)
            raise problem(Trouble.IN_USE)

    def release(self) -> None:
        """Lets the vault go."""
        os.close(self._handle)

    def undo(self) -> None:
        """Lets the vault go and leaves the folder as it was found."""
        if self._made and sys.platform != "win32":
            self._file.unlink(missing_ok=True)
        self.release()
        if self._made and sys.platform == "win32":
            self._file.unlink(missing_ok=True)

    def _take(self) -> bool:
        try:
            if sys.platform == "win32":
                msvcrt.locking(self._handle, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _lies_there(self) -> bool:
        """Whether the file locked is still the one that others will find: a refused window may have taken it away."""
        return self._file.exists() and os.path.samestat(os.fstat(self._handle), self._file.stat())
