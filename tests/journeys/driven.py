"""The real supervisor and windows, each window with a hand inside: python -m tests.journeys.driven FOLDER ADDRESS."""

import sys
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from desktop.flows.manner import Manner
from desktop.supervisor import loop


def window(pipe: Connection, address: str) -> None:
    """Apart, so that the supervisor can name it without loading Qt."""
    from tests.journeys.inside import window as with_a_hand

    with_a_hand(pipe, address)


if __name__ == "__main__":
    shown = Manner("nl", "light", 1.0, motion=False, folder=Path(sys.argv[1]))
    sys.exit(loop.run(shown, partial(window, address=sys.argv[2])))
