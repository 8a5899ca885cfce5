"""One supervisor for each data folder: whoever starts the app again is told that it is open."""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FILE = "werkverhaal.running"
OWNER_ONLY = 0o600
FOLDER_OWNER_ONLY = 0o700


class AlreadyOpen(Exception):
    """Another supervisor has this folder."""


class Running:
    """Held while the app is open; the system lets it go when the process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._made = _make(folder)
        self._handle: int | None = None
        try:
            self._handle = self._take()
        except AlreadyOpen:
            raise
        except OSError:
            return  # nothing can be written here, or locked: what the vault makes of that is for its own sentences

    def release(self) -> None:
        """Lets the folder go, and leaves nothing of its own in it."""
        if self._handle is None:
            return
        if sys.platform != "win32":  # taken away while it is held: nobody can lock it in between
            self._file.unlink(missing_ok=True)
        os.close(self._handle)
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
        with suppress(OSError):  # unless there is something in it by now
            for folder in self._made:
                folder.rmdir()

    def _take(self) -> int:
        while True:
            handle = os.open(self._file, os.O_RDWR | os.O_CREAT, OWNER_ONLY)
            try:
                _lock(handle)
            except OSError as refusal:
                os.close(handle)
                if isinstance(refusal, BlockingIOError | PermissionError):
                    raise AlreadyOpen from None
                raise
            if self._file.exists() and os.path.samestat(os.fstat(handle), self._file.stat()):
                return handle
            os.close(handle)  # its owner took it away just now


def _make(folder: Path) -> list[Path]:
    """Makes the folder and its missing parents; gives those made, deepest first."""
    made: list[Path] = []
    with suppress(OSError):
        for place in reversed((folder, *folder.parents)):
            if not place.exists():
                place.mkdir(FOLDER_OWNER_ONLY)
                made.insert(0, place)
    return made


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
