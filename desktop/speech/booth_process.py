"""What a Booth starts: a process that makes one voice and says what it is asked, one request at a time."""

import contextlib
import os
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.speech.booth import Studio


class Request(NamedTuple):
    """Say this, at so many hundredths of the normal pace."""

    text: str
    language: str
    percent: int = 100


class Ready(NamedTuple):
    """The voice is there, and speaks these; none when there is no such voice on this computer."""

    languages: frozenset[str]


def serve(pipe: Connection, studio: "Studio", folder: Path) -> None:
    """Says what comes through the pipe until its other end is closed."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, contextlib.redirect_stdout(nowhere):
        try:
            engine = studio.engine(folder)
        except Exception:  # noqa: BLE001 - a package, a model or the system's voices: whatever fails, there is no voice
            pipe.send(Ready(frozenset()))
            pipe.recv()
            return
        pipe.send(Ready(engine.languages))
        while True:
            pipe.send(engine.say(pipe.recv()))
