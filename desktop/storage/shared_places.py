"""Recognises folders that are copied to, or lie on, other computers: no place for a vault.

Two computers that write the same vault spoil it, and a provider would keep what was erased. Backups may go there.
"""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePath, PureWindowsPath

from desktop.storage import windows_files

NETWORK, ROAMING, ICLOUD, NEXTCLOUD = "netwerk", "AppData\\Roaming", "iCloud", "Nextcloud"
# Whose folder it is -> what it is called, in small letters.
NAMES = {
    "OneDrive": r"onedrive( ?-.+)?",
    "Dropbox": r"dropbox( \(.+\))?",
    "Google Drive": r"google ?drive(-.+)?|my drive|mijn drive",
    NEXTCLOUD: r"nextcloud\d*|owncloud",
    ICLOUD: r"mobile documents|icloud ?drive",
    "Syncthing": r"syncthing",
    "Box": r"box sync",
    "pCloud": r"pcloud ?drive",
    "Proton Drive": r"proton drive",
    "CloudStorage": r"cloudstorage",  # where macOS puts those of others
}
# What such a program leaves in the folder that it copies, whatever that is called.
MARKS = {"Syncthing": ".stfolder", "Dropbox": ".dropbox.cache", NEXTCLOUD: ".sync_*.db"}
ONEDRIVE = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")  # variables with the folders of its accounts


def shared_by(folder: PurePath, environment: Mapping[str, str]) -> str:
    """What carries this folder to other computers, by its name alone; "" when nothing is known to."""
    if isinstance(folder, PureWindowsPath):
        if _is_network(folder.drive):
            return NETWORK
        if _lies_in(folder, environment.get("APPDATA")) or re.search(r"\\appdata\\roaming(\\|$)", _small(folder)):
            return ROAMING
    elif re.match(r"/users/[^/]+/(desktop|documents)(/|$)", _small(folder)):
        return ICLOUD  # macOS may keep these two there
    if any(_lies_in(folder, environment.get(name)) for name in ONEDRIVE):
        return "OneDrive"
    parts = [part.casefold() for part in folder.parts]
    found = (name for name, called in NAMES.items() if any(re.fullmatch(called, part) for part in parts))
    return next(found, "")


def shares(folder: Path) -> str:
    """The same for a folder of this computer: by its name, by where it leads, and by what lies there."""
    names = (folder.absolute(), folder.resolve())
    if any(windows_files.is_remote(name.anchor) for name in names):
        return NETWORK
    return next(filter(None, (shared_by(name, os.environ) for name in names)), "") or marked_by(names[-1])


def marked_by(folder: Path) -> str:
    """Whose marks lie in this folder or above it; "" when there are none."""
    for place in (folder, *folder.parents):
        with suppress(OSError):  # what may not be looked into is not ours to judge
            for name, mark in MARKS.items():
                if any(place.glob(mark)):
                    return name
    return ""


def _is_network(drive: str) -> bool:
    r"""Whether a drive is a share: \\server\share, but no \\?\C:, which is only a long way to say C:."""
    if drive.startswith(("\\\\?\\", "\\\\.\\")):
        return drive[4:].upper().startswith("UNC\\")
    return drive.startswith("\\\\")


def _lies_in(folder: PurePath, above: str | None) -> bool:
    return bool(above) and folder.is_relative_to(type(folder)(above or ""))


def _small(folder: PurePath) -> str:
    return str(folder).casefold()
