"""Who besides the owner may come into a folder."""

from enum import Enum


class Others(Enum):
    """What others may do there; the gravest counts."""

    NONE = "none"
    LOOK = "look"
    WRITE = "write"
    UNKNOWN = "unknown"  # the system did not tell


def by_mode(mode: int) -> Others:
    """The same from the bits that Linux and macOS keep."""
    if mode & 0o022:
        return Others.WRITE
    return Others.LOOK if mode & 0o055 else Others.NONE
