"""Finds the espeak-ng library and data that espeakng-loader brings, and loads them once."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from typing_extensions import override

if TYPE_CHECKING:
    from desktop.speech.espeak_engine import EspeakEngine

_loading = Lock()


class EspeakMissing(NamedTuple):
    """The library or its data can't be used; why, in English."""

    reason: str


def load() -> "EspeakEngine | EspeakMissing":
    """The espeak of this process, or why there is none; looked for once, at the first call."""
    with _loading:
        return _load()


@cache
def _load() -> "EspeakEngine | EspeakMissing":
    try:
        import espeakng_loader

        data = Path(espeakng_loader.get_data_path())
        with espeak_is(ctypes.CDLL(espeakng_loader.get_library_path())):
            from desktop.speech.espeak_engine import EspeakEngine
        return EspeakEngine(data, _as_path_bytes(data))
    except (ImportError, OSError, RuntimeError, UnicodeError) as error:
        return EspeakMissing(str(error))


def _as_path_bytes(folder: Path) -> bytes:
    """The path as the C library opens files: on Windows in the system's code page."""
    if sys.platform == "win32":
        return str(folder).encode("mbcs")
    return os.fsencode(folder)


class _OnlyThisEspeak(ctypes.LibraryLoader[ctypes.CDLL]):
    """Answers each request for an espeak library with the one that is loaded already."""

    def __init__(self, library: ctypes.CDLL) -> None:
        super().__init__(ctypes.CDLL)
        self._library = library

    @override
    def LoadLibrary(self, name: str) -> ctypes.CDLL:
        """Our espeak, or whatever else is asked for."""
        return self._library if "espeak" in name.lower() else super().LoadLibrary(name)


@contextmanager
def espeak_is(library: ctypes.CDLL) -> Iterator[None]:
    """While this lasts the binding finds our espeak under each of the fixed names and folders it tries.

    Why: its list has no place for a library inside a Python package. On Linux the shared-object name of a loaded
    library would do, on Windows and macOS it would not; one way for all is tested everywhere.
    """
    original = ctypes.cdll
    ctypes.cdll = _OnlyThisEspeak(library)
    try:
        yield
    finally:
        ctypes.cdll = original
