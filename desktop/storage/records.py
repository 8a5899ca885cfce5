"""What the vault and a desk write with: every row that can be merged gets this device's next stamp."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop.flows.ports import Clock
from desktop.storage.database import Database, Row

HLC_BITS = 16  # below the milliseconds, for what happens within one


class Records:
    """The rows of one open vault, written in the name of one coach (the slot that opened it) or of nobody."""

    def __init__(self, database: Database, clock: Clock, who: str = "") -> None:
        self._database = database
        self.clock = clock
        self.who = who

    @property
    def folder(self) -> Path:
        """Where the vault's files lie."""
        return self._database.folder

    def for_candidate_side(self) -> "Records":
        """The same rows, written in nobody's name."""
        return Records(self._database, self.clock)

    def rows(self, name: str, /, **values: Any) -> list[Row]:
        """All rows of a named statement."""
        return self._database.rows(name, **values)

    def run(self, name: str, /, **values: Any) -> int:
        """Runs a named statement; the number of rows changed."""
        return self._database.run(name, **values)

    @contextmanager
    def change(self) -> Iterator[None]:
        """All that is written inside is on disk when it ends, or nothing of it."""
        with self._database.transaction():
            yield

    @contextmanager
    def borrowed(self) -> Iterator[None]:
        """All inside is done by the thread that calls this; the vault's own thread waits for its turn."""
        with self._database.borrowed():
            yield

    def add(self, name: str, /, **values: Any) -> None:
        """Runs a named statement with this device's next stamp; inside change() only."""
        (stamp,) = self._database.rows("next_stamp", now=self.tick())
        self._database.run(name, **values, **stamp)

    def log(self, candidate: str, what: str, detail: str = "") -> None:
        """Adds a line to the candidate's log; inside change() only."""
        self.add("add_log", candidate=candidate, at=self.now(), who=self.who, what=what, detail=detail)

    def erase(self, kind: str, ids: list[str]) -> None:
        """Removes rows of a table that has an erase statement and remembers that; inside change() only."""
        for name in ids:
            self.run(f"erase_{kind}", id=name)
            self.add("add_tombstone", kind=kind, id=name, erased=self.now(), who=self.who)

    def compact(self) -> None:
        """Writes the database anew without what was erased."""
        self._database.compact()

    def give_up(self) -> None:
        """Closes the database, as its connection is in doubt; all is refused until the vault is opened anew."""
        self._database.give_up()

    def tick(self) -> int:
        """The moment it is, as the hybrid clock counts."""
        return int(self.clock.now().timestamp() * 1000) << HLC_BITS

    def now(self) -> str:
        """The moment it is, as it is written down."""
        return self.clock.now().isoformat()

    def close(self) -> None:
        """Closes the database."""
        self._database.close()
