"""A process beside this one: for sound and voices that may hang or end without taking the window with them."""

import multiprocessing
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

LAST_WORDS = 0.05  # seconds it gets to end by itself


class Apart:
    """Runs `work(pipe, *given)` in a fresh interpreter; `pipe` leads here. It ends when this end is closed.

    Why spawn: a copy of this process (fork) would hold the window's connections, and the vault's key.
    """

    def __init__(self, work: Callable[..., None], *given: object) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=_begin, args=(work, theirs, *given), daemon=True)
        self._process.start()
        theirs.close()

    @property
    def process_id(self) -> int:
        """Its number in the system."""
        return self._process.pid or 0

    def tell(self, message: object) -> bool:
        """Sends it; False when nobody is there any more."""
        with suppress(OSError, ValueError):
            self.pipe.send(message)
            return True
        return False

    def told(self, seconds: float = 0.0) -> Iterator[Any]:
        """What came, waiting at most so long for the first; EOFError when the process is gone."""
        try:
            while self.pipe.poll(seconds):
                seconds = 0.0
                yield self.pipe.recv()
        except OSError as error:
            raise EOFError from error

    def end(self) -> None:
        """Ends it, whatever it is doing."""
        self.pipe.close()
        self._process.join(LAST_WORDS)
        self._process.kill()
        self._process.join()
        self._process.close()


def _begin(work: Callable[..., None], pipe: Connection, *given: object) -> None:
    """The start of the other process: a Ctrl-C in the terminal is for the window, which ends this one with itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        work(pipe, *given)
