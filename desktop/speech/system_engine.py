"""The voices of the system (SAPI5 on Windows, NSSpeech on macOS) through pyttsx3's engine. For a booth's process only.

Why apart: pyttsx3 may hang when it is stopped, loses all but the last of several requests, and may return before the
file is there.
"""

import os
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from desktop.flows.ports import Clip
from desktop.speech.booth_process import Request
from desktop.speech.sound_files import read_plain, read_sound

if TYPE_CHECKING:
    from pyttsx3.voice import Voice

WORDS_A_MINUTE = 150  # the normal pace of these voices: Microsoft's own, a little under Apple's
LOOK_SECONDS = 0.005
FILE_SECONDS = 4.0  # for the file to be whole after pyttsx3 says it is done
TRIES = 6
EMPTY_BYTES = 44  # a WAV file with nothing in it
IN_MEMORY = Path("/dev/shm")  # where Linux keeps files that never reach a disk
SILENT = Clip(b"", 22050)


def files_for_a_moment() -> Path | None:
    """The folder where files never touch a disk, None where there is none."""
    return IN_MEMORY if IN_MEMORY.is_dir() and os.access(IN_MEMORY, os.W_OK) else None


@dataclass(frozen=True)
class SystemStudio:
    """The system's voices; `driver` is one of pyttsx3's names, "" for the one of this system."""

    driver: str = ""

    @property
    def name(self) -> str:
        """Another for each driver."""
        return f"system-{self.driver}" if self.driver else "system"

    @property
    def leaves_traces(self) -> bool:
        """Whether what is said lies on a disk for a moment: these voices speak into files only."""
        return files_for_a_moment() is None

    def engine(self, folder: Path, /) -> "SystemEngine":
        """Starts pyttsx3."""
        return SystemEngine(folder, self.driver)


class SystemEngine:
    """One pyttsx3 engine, each request into a file of its own that is gone when it was read."""

    def __init__(self, folder: Path, driver: str = "") -> None:
        self._folder = folder
        self._numbers = count()
        with _our_espeak_where_there_is_none(driver):
            from pyttsx3.engine import Engine

            self._engine = Engine(driver or None)
        self._voices = voices_by_language(self._engine.getProperty("voices"))
        self._cancelled = False
        self._engine.connect("finished-utterance", self._finish)

    @cached_property
    def languages(self) -> frozenset[str]:
        """The languages there is a voice for."""
        return frozenset(self._voices)

    def say(self, request: Request) -> Clip:
        """The sound; silence for a language without a voice. pyttsx3 now and then cancels itself: then once more."""
        if request.language not in self._voices:
            return SILENT
        return next(filter(None, (self._said(request) for _ in range(TRIES))), SILENT)

    def _said(self, request: Request) -> Clip | None:
        file = self._folder / f"{next(self._numbers)}.wav"  # what was cancelled may still come, in a file of its own
        self._cancelled = False
        self._engine.setProperty("voice", self._voices[request.language])
        self._engine.setProperty("rate", WORDS_A_MINUTE * request.percent // 100)
        self._engine.save_to_file(request.text, str(file))
        self._engine.runAndWait()
        clip = _when_whole(file)
        file.unlink(missing_ok=True)
        return None if self._cancelled else clip

    def _finish(self, *, completed: bool, **_more: object) -> None:
        self._cancelled = self._cancelled or not completed


def voices_by_language(voices: "Iterable[Voice]") -> dict[str, str]:
    """The first voice for each language, e.g. {"nl": "HKEY_…Frank"}, from pyttsx3's list."""
    found: dict[str, str] = {}
    for voice in voices:
        for tag in voice.languages:
            told = tag.decode("ascii", "ignore") if isinstance(tag, bytes) else str(tag)
            language = "".join(filter(str.isalpha, told.replace("_", "-").partition("-")[0])).lower()
            if 2 <= len(language) <= 3:
                found.setdefault(language, voice.id)
    return found


def _when_whole(file: Path) -> Clip | None:
    """The sound in the file as soon as it is all there; None when there is none in it, or it takes too long."""
    clock, deadline = threading.Event(), monotonic() + FILE_SECONDS
    before = -1
    while monotonic() < deadline:
        size = file.stat().st_size if file.exists() else -1
        if size > 0 and size == before:
            clip = read_plain(file)
            if clip is not None:
                return clip
            if size <= EMPTY_BYTES:
                return None
            if file.read_bytes()[:4] == b"FORM" and (clip := read_sound(file)):  # Apple's voices write AIFF
                return clip
        before = size
        clock.wait(LOOK_SECONDS)
    return None


@contextmanager
def _our_espeak_where_there_is_none(driver: str) -> Iterator[None]:
    """Lets pyttsx3's espeak driver find the espeak we bring; the other drivers need nothing."""
    if driver != "espeak":
        yield
        return
    import ctypes

    import espeakng_loader

    from desktop.speech.espeak_loader import espeak_is

    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    with espeak_is(ctypes.CDLL(espeakng_loader.get_library_path())):
        yield
