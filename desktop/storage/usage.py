"""When the vault was last opened and locked on this computer: for the sheet that helps when the laptop is gone."""

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop.storage.files import write_durably

FILE = "vault.used.json"


@dataclass(frozen=True)
class Usage:
    """The last times; None when it never happened here, or is not known any more."""

    opened: datetime | None = None
    locked: datetime | None = None


def read(folder: Path) -> Usage:
    """What is known; nothing depends on it, so a file that can't be read is as none."""
    try:
        body = json.loads((folder / FILE).read_bytes())
        return Usage(*(datetime.fromisoformat(body[name]) if body[name] else None for name in ("opened", "locked")))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Usage()


def note_opened(folder: Path, now: datetime) -> None:
    """The vault was opened now."""
    _write(folder, replace(read(folder), opened=now))


def note_locked(folder: Path, now: datetime) -> None:
    """The vault was locked now."""
    _write(folder, replace(read(folder), locked=now))


def _write(folder: Path, usage: Usage) -> None:
    """A full disk or a folder that is gone keeps nobody from opening or locking."""
    body = {name: at.isoformat() if at else "" for name, at in (("opened", usage.opened), ("locked", usage.locked))}
    with suppress(OSError):
        write_durably(folder / FILE, json.dumps(body, indent=1).encode(), matters=False)
