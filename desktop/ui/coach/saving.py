"""Writing a document where the coach says, whole or not at all; and finding and erasing it there later."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from desktop.flows.ports import Problem
from desktop.flows.saved_files import DIGEST
from desktop.text import tr


def write_whole(file: Path, content: bytes) -> None:
    """Writes beside the place and renames, so that no half file is left; Problem when the place can't be written."""
    with written_aside(file, content) as put_in_place:
        put_in_place()


@contextmanager
def written_aside(file: Path, content: bytes) -> Iterator[Callable[[], None]]:
    """The whole content beside its place, gone at the end unless it was put there; Problem like write_whole()."""
    aside: Path | None = None
    try:
        with _told():
            handle, name = tempfile.mkstemp(prefix=".werkverhaal-", suffix=".part", dir=file.parent)
            aside = Path(name)
            with os.fdopen(handle, "wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
        yield partial(_put, aside, file)
    finally:
        if aside is not None:
            with suppress(OSError):
                aside.unlink(missing_ok=True)


def _put(aside: Path, file: Path) -> None:
    with _told():
        aside.replace(file)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Problem("cannot-save", tr("Bewaren lukt hier niet. Kies een andere plek.")) from error


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
