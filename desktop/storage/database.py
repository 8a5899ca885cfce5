"""One open database, used by one thread: named statements in, whole lists of rows out, troubles told as Problems."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Protocol, TypeAlias, TypeVar

from sqlcipher3 import dbapi2

from desktop.flows.ports import Problem
from desktop.storage import reserve
from desktop.storage.troubles import Trouble, from_database, problem

Row: TypeAlias = dict[str, Any]
T = TypeVar("T")
UNKNOWN_REFERENCE = "FOREIGN KEY"  # in SQLite's message; the code does not tell it from other constraints


class Cursor(Protocol):
    """What is used of a cursor."""

    @property
    def description(self) -> Any:
        """Name and more of each column."""
        ...

    @property
    def rowcount(self) -> int:
        """How many rows the statement changed."""
        ...

    def fetchall(self) -> list[Any]:
        """Every row."""
        ...


class Connection(Protocol):
    """What is used of a connection: SQLCipher's, or plain SQLite's where tests and the benchmark compare."""

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        ...

    def execute(self, sql: str, parameters: Any = ..., /) -> Cursor:
        """Runs one statement."""
        ...

    def close(self) -> None:
        """Closes it."""
        ...


class Database:
    """Every statement goes through here. RuntimeError when it is closed or used from another thread: our bugs.

    A full disk gives back the reserve, and what was being written is written once more.
    """

    def __init__(self, connection: Connection, folder: Path) -> None:
        self._connection: Connection | None = connection
        self.folder = folder
        self._thread = threading.get_ident()
        self._turn = threading.RLock()  # of one statement, one transaction, or who borrows it
        self._written: list[tuple[str, dict[str, Any]]] | None = None  # by the transaction that is open
        self._broken: Trouble | None = None

    def rows(self, name: str, /, **values: Any) -> list[Row]:
        """Runs the statement and gives all its rows: none is left half read, which would hold a lock."""
        return self._do(name, values, _rows)

    def run(self, name: str, /, **values: Any) -> int:
        """Runs the statement and gives the number of rows it changed."""
        return self._do(name, values, lambda cursor: cursor.rowcount)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing; on disk when it ends."""
        with self._turn:
            self._order("BEGIN IMMEDIATE")
            self._written = []
            try:
                yield
                self._with_room(lambda: self._order("COMMIT"))
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._written = None

    @contextmanager
    def borrowed(self) -> Iterator[None]:
        """All inside is done by the thread that calls this; the database's own thread waits for its turn."""
        with self._turn:
            owner, self._thread = self._thread, threading.get_ident()
            try:
                yield
            finally:
                self._thread = owner

    def compact(self) -> None:
        """Writes the database anew, so that nothing of what was removed is left in it."""
        with self._turn:
            self._with_room(lambda: self._order("VACUUM"))

    def close(self) -> None:
        """Closes it, after whoever has its turn; harmless when it is closed already."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def give_up(self) -> None:
        """Closes it, as its connection is in doubt; all is refused until the vault is opened anew."""
        self._give_up(Trouble.DISK_TROUBLE)

    def _do(self, name: str, values: dict[str, Any], read: Callable[[Cursor], T]) -> T:
        with self._turn:
            result = self._with_room(lambda: self._ask(name, values, read))
            if self._written is not None:
                self._written.append((name, values))
            return result

    def _ask(self, name: str, values: dict[str, Any], read: Callable[[Cursor], T]) -> T:
        with self._told_as_problem():
            return read(self._open().execute(statements()[name], values))

    def _order(self, sql: str) -> None:
        with self._told_as_problem():
            self._open().execute(sql)

    def _with_room(self, write: Callable[[], T]) -> T:
        """Does it; when the disk is full once more, in the room of the reserve."""
        try:
            return write()
        except Problem as told:
            if told.code != Trouble.DISK_FULL or not reserve.give_back(self.folder):
                raise
        if self._written is not None:
            self._begin_again()
        return write()

    def _begin_again(self) -> None:
        """A full disk takes back the open transaction, in part or whole: what was in it is done once more."""
        self._roll_back()
        self._order("BEGIN IMMEDIATE")
        for name, values in self._written or ():
            self._ask(name, values, _rows)

    def _open(self) -> Connection:
        if threading.get_ident() != self._thread:
            raise RuntimeError("the vault belongs to another thread")
        if self._broken is not None:
            raise problem(self._broken)
        if self._connection is None:
            raise RuntimeError("the vault is closed")
        return self._connection

    def _roll_back(self) -> None:
        if self._connection is None or not self._connection.in_transaction:
            return
        try:
            self._connection.execute("ROLLBACK")
        except dbapi2.Error:  # whoever opens the file next rolls it back
            self._give_up(Trouble.DISK_TROUBLE)

    def _give_up(self, trouble: Trouble) -> None:
        """Nothing this connection says is trusted any more."""
        self.close()
        self._broken = trouble

    @contextmanager
    def _told_as_problem(self) -> Iterator[None]:
        try:
            yield
        except dbapi2.Error as error:
            if UNKNOWN_REFERENCE in str(error):
                raise KeyError("it refers to something that is not in the vault") from None
            found = from_database(error, self.folder)
            if found is None:
                raise
            if found.code == Trouble.VAULT_DAMAGED:  # one bad page poisons a connection
                self._give_up(Trouble.VAULT_DAMAGED)
            raise found from error


def _rows(cursor: Cursor) -> list[Row]:
    found = cursor.fetchall()
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found]


@cache
def statements() -> dict[str, str]:
    """The statements of queries.sql by the name above each."""
    text = (Path(__file__).parent / "queries.sql").read_text("utf-8")
    parts = [part.partition("\n") for part in text.split("-- name: ")[1:]]
    return {name.strip(): sql.strip() for name, _, sql in parts}
