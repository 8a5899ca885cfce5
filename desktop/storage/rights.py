"""Keeps the vault's folder to one account, and looks who else may come in."""

import re
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from desktop.storage import others, windows_rights
from desktop.storage.others import Others

OURS = re.compile(r"(vault\.|kiosk-|werkverhaal\.|mishaps\.log|backups$).*")


def others_in(folder: Path) -> Others:
    """Who else may come into this folder; NONE while it is not there."""
    if not folder.exists():
        return Others.NONE
    if sys.platform == "win32":
        return windows_rights.look(folder)
    return others.by_mode(stat.S_IMODE(folder.stat().st_mode))


def is_open(folder: Path) -> bool:
    """Whether others may write there, so that no vault may be made; on Windows making one closes it instead."""
    return sys.platform != "win32" and others_in(folder) is Others.WRITE


def keep_to_owner(folder: Path) -> None:
    """On Windows, gives a folder with nothing but ours to its owner; when that fails, the doctor sees it.

    Elsewhere a folder is made for its owner alone.
    """
    if sys.platform == "win32" and is_ours(file.name for file in folder.iterdir()):
        windows_rights.keep_to_owner(folder)


def is_ours(names: Iterable[str]) -> bool:
    """Whether a folder with these names in it is the program's own: the rights of any other are not ours to change."""
    return all(OURS.match(name) for name in names)
