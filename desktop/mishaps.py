"""Our own mistakes: written down without a name, an answer or a text of an error, for whoever repairs them."""

import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

FILE = "mishaps.log"
MOST_BYTES = 200_000  # an older log is begun anew


def log_file(folder: Path) -> Path:
    """Where they are written down."""
    return folder / FILE


def write_down(folder: Path | None = None) -> None:
    """From now on an error that nobody caught, on whatever thread, goes to the log, and the program goes on.

    A process that does not know its folder yet says it on the terminal only.
    """

    def note(kind: type[BaseException], _error: BaseException | None, trace: TracebackType | None) -> None:
        told = told_of(kind, trace)
        say(told)
        if folder is not None:
            _add(folder, told)

    def note_of_thread(args: threading.ExceptHookArgs) -> None:
        if not issubclass(args.exc_type, SystemExit):
            note(args.exc_type, args.exc_value, args.exc_traceback)

    def note_of_ending(args: "UnraisableHookArgs") -> None:
        note(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = note
    threading.excepthook = note_of_thread
    sys.unraisablehook = note_of_ending


def say(told: str) -> None:
    """On the terminal, where there is one: a program started from an icon has none on Windows."""
    if sys.stderr is not None:
        sys.stderr.write(told)


def say_of_qt(category: str, message: str) -> None:
    """What Qt says can hold the name of a file: the whole of it only where somebody sits at a terminal.

    Why: where nobody does, the system keeps what a program says in a journal of its own.
    """
    say(f"{message}\n" if sys.stderr is not None and sys.stderr.isatty() else f"Qt warns: {category}\n")


def told_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """When, which kind of error, and the places in the program it came through."""
    frames = traceback.extract_tb(trace)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return "\n".join((f"{now} {kind.__name__}", *places, ""))


def _add(folder: Path, told: str) -> None:
    """At the end of the log, which several windows may write to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = log_file(folder)
        fresh = file.exists() and file.stat().st_size >= MOST_BYTES
        with file.open("wb" if fresh else "ab") as log:
            log.write(told.encode())
    except OSError:
        say(f"the log could not be written in {folder.name}\n")
