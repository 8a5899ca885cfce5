"""Windows: putting a file in another's place so that it is on disk, while virus scanners look at it too.

Written by the book, and never seen on Windows: what is decided here is tried everywhere, the one call only there.
A file's content needs nothing of its own: os.fsync is FlushFileBuffers there.
"""

import ctypes
import errno
import sys
from collections.abc import Callable
from pathlib import Path

REPLACE_EXISTING, WRITE_THROUGH = 0x1, 0x8  # names and numbers are those of winbase.h
NO_SUCH_CALL = 120
REMOTE_DRIVE = 4
TRIES = 20
# What the rest of the room tells apart; Python's own table calls a write-protected disk a lack of rights.
MEANINGS = {
    2: errno.ENOENT,
    3: errno.ENOENT,
    5: errno.EACCES,
    19: errno.EROFS,
    32: errno.EACCES,  # somebody has it open
    33: errno.EACCES,  # or a part of it
    39: errno.ENOSPC,
    112: errno.ENOSPC,
    303: errno.EACCES,  # it is going, as soon as who looks at it lets go
    1224: errno.EACCES,  # somebody has it in memory
}


def replace(fresh: Path, file: Path, move: Callable[[str, str, int], int] | None = None) -> None:
    """Moves `fresh` to `file`, on disk when it returns; `move` gives 0 or the number of what went wrong."""
    code = (move or _move)(str(fresh), str(file), flags(folder=fresh.is_dir()))
    if code:
        raise told(code, file)


def flags(*, folder: bool) -> int:
    """How to move; never by copying. A folder can't take the place of another."""
    return WRITE_THROUGH if folder else REPLACE_EXISTING | WRITE_THROUGH


def told(code: int, file: Path) -> OSError:
    """The error that a number of Windows means."""
    return OSError(MEANINGS.get(code, errno.EIO), f"Windows error {code}", str(file))


def patiently(act: Callable[[], None], rest: Callable[[], None], tries: int = TRIES) -> None:
    """Does it again after a rest when it is refused: a virus scanner may hold a fresh file for a moment."""
    for _ in range(tries - 1):
        try:
            act()
        except PermissionError:
            rest()
        else:
            return
    act()


def is_remote(root: str) -> bool:
    """Whether the drive with this root ("Z:\\") is a folder on another computer."""
    if sys.platform != "win32":
        return False
    return int(ctypes.windll.kernel32.GetDriveTypeW(ctypes.c_wchar_p(root))) == REMOTE_DRIVE


def _move(fresh: str, file: str, how: int) -> int:
    if sys.platform != "win32":
        return NO_SUCH_CALL
    from ctypes import wintypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.MoveFileExW.argtypes = (wintypes.LPCWSTR, wintypes.LPCWSTR, wintypes.DWORD)
    kernel.MoveFileExW.restype = wintypes.BOOL
    return 0 if kernel.MoveFileExW(fresh, file, how) else ctypes.get_last_error()
