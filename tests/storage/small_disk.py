"""A disk of a few pages: SQLite itself finds it full, and finds room again when a file beside the vault goes."""

from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from desktop.storage import cipher, reserve
from desktop.storage.cipher import PAGE


class SmallDisk:
    """Allows a vault's database so many pages more than it has, and those of the reserve while that is not there."""

    def __init__(self, folder: Path, pages: int) -> None:
        self._folder = folder
        self._most = (folder / "vault.db").stat().st_size // PAGE + pages

    def limit(self, connection: dbapi2.Connection) -> None:
        """Holds the database to the room there is now."""
        given_back = 0 if (self._folder / reserve.NAME).exists() else reserve.SIZE // PAGE
        connection.execute(f"PRAGMA max_page_count = {self._most + given_back}").fetchall()


class OnSmallDisk:
    """A connection that looks at the room before each statement. `fails_at` words fail once, as COMMIT does on a disk
    that is full only then: SQLite takes the transaction back, and says so."""

    def __init__(self, connection: dbapi2.Connection, disk: SmallDisk, fails_at: str = "") -> None:
        self._connection = connection
        self._disk = disk
        self._fails_at = fails_at

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return bool(self._connection.in_transaction)

    def execute(self, sql: str, parameters: Any = (), /) -> Any:
        """Runs one statement."""
        self._disk.limit(self._connection)
        if self._fails_at and sql.startswith(self._fails_at):
            self._fails_at = ""
            self._connection.execute("ROLLBACK")
            raise dbapi2.OperationalError("database or disk is full")
        return self._connection.execute(sql, parameters)

    def close(self) -> None:
        """Closes it."""
        self._connection.close()


def put_on_small_disk(monkeypatch: pytest.MonkeyPatch, folder: Path, pages: int, fails_at: str = "") -> None:
    """Every vault that is opened in this folder from now on."""
    opened = cipher.open_existing
    disk = SmallDisk(folder, pages)
    monkeypatch.setattr(
        cipher, "open_existing", lambda file, key, salt: OnSmallDisk(opened(file, key, salt), disk, fails_at)
    )
