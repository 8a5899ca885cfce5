"""Our own mistakes: written down without a name, an answer or a text of an error, for whoever repairs them."""

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

FILE = "mishaps.log"
MOST_BYTES = 200_000  # an older log is begun anew


def log_file(folder: Path) -> Path:
    """Where they are written down."""
    return folder / FILE


def write_down(folder: Path) -> None:
    """From now on an error that nobody caught goes to the log, and the program goes on."""

    def note(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
        told = told_of(kind, trace)
        say(told)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = log_file(folder)
            kept = file.read_bytes() if file.exists() and file.stat().st_size < MOST_BYTES else b""
            file.write_bytes(kept + told.encode())
        except OSError:
            say(f"the log could not be written in {folder.name}\n")

    sys.excepthook = note


def say(told: str) -> None:
    """On the terminal, where there is one: a program started from an icon has none on Windows."""
    if sys.stderr is not None:
        sys.stderr.write(told)


def told_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """When, which kind of error, and the places in the program it came through."""
    frames = traceback.extract_tb(trace)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return "\n".join((f"{now} {kind.__name__}", *places, ""))
