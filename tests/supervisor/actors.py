"""Window processes without a window: they do what a script says, and write down what they hear.

A script has a scene for each process, by its role and how many had that role before: "coach 0", "candidate 1". A scene
is a list of lines: a word of Told, "nonsense", "hand over Sam Noor", "lock", "lock at once", "call", "die", "hang",
"close the pipe", or "wait leave" for an order.
"""

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from desktop.flows.lines import Errand
from desktop.flows.manner import Manner
from desktop.flows.messages import Called, Cue, HandedOver, Locked, Order, Part, Told, order_of, report_as_bytes
from desktop.supervisor import loop
from tests.supervisor.people import visit

Script = Mapping[str, Sequence[str]]


class Actor:
    """One process of the play."""

    def __init__(self, pipe: Connection, log: Path) -> None:
        self._pipe = pipe
        self._log = log
        self._role = ""

    def plays(self, script: Script) -> None:
        """Its own scene, and then waits for its end."""
        for name in ("SIGINT", "SIGTERM"):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
        order = self._next()
        assert isinstance(order, Part)
        role = "coach" if isinstance(order.role, Errand) else "candidate"
        played = self._log.read_text() if self._log.exists() else ""
        self._role = f"{role} {_begun(played, role)}"
        self._note("begins", _particulars(order))
        for line in script.get(self._role, ()):
            self._act(line)
        while self._next() is not Cue.LEAVE:
            pass

    def _act(self, line: str) -> None:
        match line.split():
            case ["nonsense"]:
                self._pipe.send_bytes(b'{"report": "Sam Voorbeeld"}')
            case ["hand", "over", *names]:
                self._tell(HandedOver(tuple(map(visit, names))))
            case ["lock", *at_once]:
                self._tell(Locked(bool(at_once)))
            case ["call"]:
                self._tell(Called("Sam", ""))
            case ["die"]:
                os._exit(1)
            case ["hang"]:
                signal.pause()
            case ["close", "the", "pipe"]:
                self._pipe.close()
                signal.pause()
            case ["wait", cue]:
                while self._next() is not Cue(cue):
                    pass
            case [told]:
                self._tell(Told(told))

    def _tell(self, report: Told | HandedOver | Locked | Called) -> None:
        self._pipe.send_bytes(report_as_bytes(report))

    def _next(self) -> Order:
        try:
            order = order_of(self._pipe.recv_bytes())
        except (EOFError, OSError):
            self._note("is alone")
            os._exit(0)
        if isinstance(order, Cue):
            self._note("hears", order)
        return order

    def _note(self, *words: str) -> None:
        if self._role:
            with self._log.open("a") as log:
                log.write(f"{self._role} {' '.join(words)} [{os.getpid()}]\n")


def _begun(played: str, role: str) -> int:
    return sum(line.startswith(role) and " begins " in line for line in played.splitlines())


def _particulars(order: Part) -> str:
    role = order.role
    if isinstance(role, Errand):
        return " ".join(word for word in (role.arrival, role.first_name) if word)
    return role.ticket.first_name


def act(pipe: Connection, log: Path, script: Script) -> None:
    """One process."""
    Actor(pipe, log).plays(script)


def manner(folder: Path) -> Manner:
    """How the app is started here."""
    return Manner("nl", "light", 1.0, motion=False, folder=folder)


def perform(folder: Path, script: Script) -> int:
    """The real supervisor with these for windows; its exit status."""
    return loop.run(manner(folder), partial(act, log=folder / "log", script=script))


if __name__ == "__main__":
    import json

    sys.exit(perform(Path(sys.argv[1]), json.loads(sys.argv[2])))
