"""What every process of the app does first, so that files and memory are nobody else's."""

import ctypes
import os
import sys

PRIVATE = 0o077
_PR_SET_DUMPABLE = 4


def keep_to_ourselves() -> None:
    """Files are for this user only; a crash leaves no copy of the memory on disk: keys and answers would be in it."""
    os.umask(PRIVATE)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def be_unreadable() -> None:
    """On Linux no other process of this user can look into our memory, nor at our environment, without being root."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
