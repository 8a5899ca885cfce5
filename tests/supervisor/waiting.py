"""Waiting for what other processes do."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 30.0
STEP = 0.02


def wait_until(happened: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Until it has; AssertionError when it takes too long."""
    until, nothing = time.monotonic() + seconds, threading.Event()
    while not happened():
        assert time.monotonic() < until, "what was waited for did not come"
        nothing.wait(STEP)


def alive(number: int) -> bool:
    """Whether this process still runs; one that has ended but was not asked after does not."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] not in {"Z", "X"}
    except OSError:
        return False
