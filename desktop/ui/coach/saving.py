"""Writing a document where the coach says, whole or not at all; and finding and erasing it there later."""

import errno
import hashlib
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from desktop.flows.ports import Problem
from desktop.flows.saved_files import DIGEST
from desktop.text import tr
from desktop.ui.coach.save_refusals import Refusal, refusal_of, unsaved

_PREFIX, _ENDING = ".werkverhaal-", ".part"
_NOBODYS_AFTER = 3600.0  # seconds; saving takes less than one
_LONGEST_ON_WINDOWS = 260  # letters of a whole path; a longer one "does not exist"


def write_whole(file: Path, content: bytes) -> None:
    """Writes beside the place and renames, so that no half file is left; Problem when the place can't be written."""
    with written_aside(file, content) as put_in_place:
        put_in_place()


@contextmanager
def written_aside(file: Path, content: bytes) -> Iterator[Callable[[], None]]:
    """The whole content beside its place, gone at the end unless it was put there; Problem like write_whole()."""
    aside: Path | None = None
    try:
        with _told(file):
            _refuse_name(file)
            handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_ENDING, dir=file.parent)
            aside = Path(name)
            with os.fdopen(handle, "wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
        _sweep(aside)
        yield partial(_put, aside, file)
    finally:
        if aside is not None:
            with suppress(OSError):
                aside.unlink(missing_ok=True)


def _refuse_name(file: Path) -> None:
    """OSError when no file can have this name here: better now than after it was noted that it goes out."""
    with suppress(FileNotFoundError):
        if stat.S_ISDIR(file.stat().st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))


def _put(aside: Path, file: Path) -> None:
    with _told(file, renaming=True):
        aside.replace(file)
    if sys.platform != "win32":  # there it is written by itself, and a folder can't be opened
        with suppress(OSError):  # the file is whole and in its place; some shares know no more than that
            _sync_folder(file.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(fresh: Path) -> None:
    """Takes away what lies beside it from a program that was killed while it saved: it is somebody's papers."""
    with suppress(OSError):
        now = fresh.stat().st_mtime  # by the clock of the place itself, which may be another computer
        for left in fresh.parent.glob(f"{_PREFIX}*{_ENDING}"):
            if now - left.stat().st_mtime > _NOBODYS_AFTER:
                left.unlink()


@contextmanager
def _told(file: Path, *, renaming: bool = False) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise unsaved(_refusal(error, file, renaming=renaming)) from error


def _refusal(error: OSError, file: Path, *, renaming: bool) -> Refusal:
    refusal = refusal_of(error)
    if refusal is Refusal.GONE and sys.platform == "win32" and len(str(file.absolute())) >= _LONGEST_ON_WINDOWS:
        return Refusal.NAME_TOO_LONG
    if renaming and refusal is Refusal.NOT_ALLOWED:
        return Refusal.IN_USE  # this folder was written in just now: it is the old file that is held
    return refusal


def hash_of(file: Path) -> str:
    """What the content of a file is known by; OSError as it comes."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, DIGEST).hexdigest()


def erase_file(file: Path) -> None:
    """Takes a file away; one that is gone already is fine. Problem when it stays."""
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        sentence = tr("Staat het bestand nog ergens open? Sluit het en probeer het nog een keer, of wis het zelf.")
        raise Problem("cannot-erase", sentence) from error
