"""Where a file is offered to be saved: on a stick when there is one, under a name that is not taken yet."""

import os
from pathlib import Path

from PySide6.QtCore import QDir, QStorageInfo

MOUNTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")  # where systems other than Windows put what is plugged in


def stick() -> Path | None:
    """The first stick that can be written on; None when there is none."""
    for volume in QStorageInfo.mountedVolumes():
        if volume.isValid() and volume.isReady() and not volume.isReadOnly() and _is_plugged_in(volume):
            return Path(volume.rootPath())
    return None


def free_name(folder: Path, name: str) -> str:
    """This name, with a number when another file, or a link to one that is not there now, has it."""
    stem, dot, ending = name.rpartition(".")
    taken, number = name, 1
    while os.path.lexists(folder / taken):
        number += 1
        taken = f"{stem} {number}{dot}{ending}"
    return taken


def _is_plugged_in(volume: QStorageInfo) -> bool:
    root = volume.rootPath()
    if root.startswith(MOUNTS):
        return True
    # On Windows every drive but the system's own may be a stick or a share: the coach sees the place either way.
    return len(root) <= len("C:/") and root != QDir.rootPath() and root[1:2] == ":"
