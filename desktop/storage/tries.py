"""Wrong tries in a row, and where they are kept until a secret was right."""

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop.storage.files import write_durably
from desktop.storage.troubles import Trouble, problem

FREE_TRIES = 3  # wrong ones in a row that cost no wait
FIRST_WAIT, LONGEST_WAIT = 2.0, 300.0  # seconds; each next one is twice the one before


@dataclass(frozen=True)
class Tries:
    """Wrong tries in a row, when the last was (seconds since the machine started), and the slot that opened last."""

    wrong: int = 0
    at: float = 0.0
    slot: str = ""

    def seconds_left(self, now: float) -> int:
        """How long it takes until the next try, `now` in seconds since the machine started."""
        passed = now - self.at if now >= self.at else now
        return max(0, math.ceil(wait_after(self.wrong) - passed))


def wait_after(wrong: int) -> float:
    """Seconds to wait after so many wrong tries in a row."""
    doublings = wrong - FREE_TRIES
    return 0.0 if doublings < 0 else min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(doublings, 30))


class TriesKept(Protocol):
    """Where the tries are kept."""

    def read(self) -> Tries:
        """What is known."""
        ...

    def write(self, tries: Tries) -> None:
        """Kept, also after a power cut, when this returns."""
        ...


class TriesInMemory:
    """Kept until the program ends."""

    def __init__(self) -> None:
        self._tries = Tries()

    def read(self) -> Tries:
        """What is known."""
        return self._tries

    def write(self, tries: Tries) -> None:
        """Keeps them."""
        self._tries = tries


class TriesFile:
    """Kept in a file beside the vault; one that is gone or damaged counts as no tries."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> Tries:
        """What is known."""
        try:
            found = json.loads(self._file.read_bytes())
            return Tries(max(0, int(found["wrong"])), float(found["at"]), str(found["slot"]))
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return Tries()

    def write(self, tries: Tries) -> None:
        """Keeps them; where there is no folder there is no vault to guard."""
        if not self._file.parent.exists():
            return
        data = json.dumps({"wrong": tries.wrong, "at": tries.at, "slot": tries.slot}).encode()
        try:
            write_durably(self._file, data)
        except PermissionError:
            raise problem(Trouble.READ_ONLY) from None
