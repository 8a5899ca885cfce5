"""Saves what can be read of a damaged vault: flipped bits put right, then row by row, anew after every error."""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from desktop.flows.upkeep import Watch
from desktop.storage import bit_repair, cipher, rescue_repairs
from desktop.storage.backups import copy_file
from desktop.storage.placing import journal_of
from desktop.storage.troubles import Trouble, problem

# Parents first.
TABLES = (
    "vault",
    "secret",
    "slot_seal",
    "coach",
    "device",
    "candidate",
    "field",
    "moment",
    "consent",
    "entry",
    "form_text",
    "filling",
    "answer",
    "photo",
    "recording",
    "export",
    "tombstone",
    "log",
    "draft",
)
SPARE = {"export": "content"}  # what a row can do without: that it left, when and for whom is still told
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Saved:
    """Rows that were saved, and rows known to have been there that were not."""

    rows: int
    lost: int


class Reader:
    """The damaged vault: after any error a new connection, for one bad page poisons the old one."""

    def __init__(self, database: Path, key: bytes, salt: bytes) -> None:
        self._way = (database, key, salt)
        self._connection = cipher.connect(*self._way)

    def rows(self, sql: str, *values: Any) -> list[Row] | None:
        """All rows, or None when something in their way is damaged."""
        try:
            return list(map(tuple, self._connection.execute(sql, values).fetchall()))
        except dbapi2.Error:
            self._connection.close()
            self._connection = cipher.connect(*self._way)
            return None

    def rows_to_error(self, sql: str) -> list[Row]:
        """As many rows as come before the first damage."""
        found: list[Row] = []
        try:
            cursor = self._connection.execute(sql)
            while some := cursor.fetchmany(50):
                found.extend(map(tuple, some))
        except dbapi2.Error:
            self._connection.close()
            self._connection = cipher.connect(*self._way)
        return found

    def close(self) -> None:
        """Closes it."""
        self._connection.close()


def rescue(damaged: Path, fresh: Path, key: bytes, salt: bytes, watch: Watch) -> Saved:
    """Fills `fresh`, a new vault under the same key, with what can be read; Problem when not even the tables can."""
    with _put_right(damaged, fresh, key, salt, watch) as readable:
        return _rescue(readable, fresh, key, salt, watch)


@contextmanager
def _put_right(damaged: Path, fresh: Path, key: bytes, salt: bytes, watch: Watch) -> Iterator[Path]:
    """A copy without its single flipped bits, as long as it is read; the damaged vault itself when it has none."""
    pages = bit_repair.repaired(damaged, key, salt, watch)
    if not pages:
        yield damaged
        return
    copy = fresh.with_name(f"{fresh.name}.mended")
    files = ((damaged, copy), (journal_of(damaged), journal_of(copy)))
    try:
        for file, twin in files:
            twin.unlink(missing_ok=True)
            if file.exists():
                copy_file(file, twin)
        with copy.open("r+b") as stream:
            for number, page in pages.items():
                stream.seek(number * cipher.PAGE)
                stream.write(page)
        yield copy
    finally:
        for _, twin in files:
            twin.unlink(missing_ok=True)


def _rescue(damaged: Path, fresh: Path, key: bytes, salt: bytes, watch: Watch) -> Saved:
    reader = Reader(damaged, key, salt)
    with closing(cipher.create(fresh, key, salt)) as target, closing(reader):
        if reader.rows("SELECT count(*) FROM sqlite_schema WHERE rootpage > 0") is None:
            raise problem(Trouble.BEYOND_RESCUE)
        secrets = target.execute("SELECT name, value FROM secret").fetchall()
        target.execute("DELETE FROM secret")  # the damaged vault has its own
        target.execute("PRAGMA foreign_keys = OFF").fetchall()
        target.execute("BEGIN IMMEDIATE")
        tables = [_Table(reader, target, table) for table in TABLES]
        for number, table in enumerate(tables):
            watch.at(number / len(TABLES))
            table.copy(watch)
        for secret in secrets:  # new ones where its own are lost
            target.execute("INSERT OR IGNORE INTO secret (name, value) VALUES (?, ?)", secret)
        found = sum(len(table.known) for table in tables)
        saved = sum(len(table.saved) for table in tables) + _made_up(target, tables) - rescue_repairs.drop_loose(target)
        rescue_repairs.tell_days(target)
        target.execute("COMMIT")
    return Saved(saved, found - saved)


def _made_up(target: dbapi2.Connection, tables: Iterable["_Table"]) -> int:
    made = 0
    for table in tables:
        lost = [table.told[rowid] for rowid in sorted(table.known - table.saved)]
        if table.name == "filling":
            made += rescue_repairs.make_up_fillings(target, lost)
        else:
            made += sum(rescue_repairs.make_up(target, table.name, told) for told in lost)
    return made


class _Table:
    """One table on its way over: `told` is what the indexes say of each row, `saved` the rows that were read."""

    def __init__(self, reader: Reader, target: dbapi2.Connection, name: str) -> None:
        self.name = name
        self.saved: set[int] = set()
        self._reader = reader
        self._target = target
        self._columns = self._shared_columns()
        self.told = self._indexed() if self._columns else {}

    @property
    def known(self) -> set[int]:
        """Every row that is known to have been there."""
        return self.saved | self.told.keys()

    def copy(self, watch: Watch) -> None:
        """Copies every row that can be read."""
        top = self._top() if self._columns else None
        if top is not None:
            self._copy_between(min((0, *self.told)), top, watch)

    def _copy_between(self, first: int, last: int, watch: Watch) -> None:
        """Halves the range until what can be read is apart from what can't."""
        ranges = [(first, last)]
        while ranges:
            watch.at(0.5)
            low, high = ranges.pop()
            names = ", ".join(self._columns)
            rows = self._reader.rows(
                f"SELECT rowid, {names} FROM {self.name} NOT INDEXED WHERE rowid BETWEEN ? AND ?", low, high
            )
            if rows is not None:
                self._put(rows)
            elif low < high:
                middle = (low + high) // 2
                ranges += [(middle + 1, high), (low, middle)]
            else:
                self._put_without_spare(low)

    def _put_without_spare(self, rowid: int) -> None:
        """What is left of a row of which the bytes are lost; it counts as lost."""
        spare = SPARE.get(self.name)
        names = ", ".join("x''" if name == spare else name for name in self._columns)
        rows = self._reader.rows(f"SELECT rowid, {names} FROM {self.name} NOT INDEXED WHERE rowid = ?", rowid)
        self._insert(rows if spare and rows else ())

    def _put(self, rows: Iterable[Row]) -> None:
        self.saved.update(self._insert(rows))

    def _insert(self, rows: Iterable[Row]) -> list[int]:
        """Adds those that are not there yet; which those were."""
        added: list[int] = []
        holders = ", ".join("?" * (len(self._columns) + 1))
        names = ", ".join(self._columns)
        for row in rows:
            sql = f"INSERT OR IGNORE INTO {self.name} (rowid, {names}) VALUES ({holders})"
            if self._target.execute(sql, row).rowcount:
                added.append(int(row[0]))
        return added

    def _shared_columns(self) -> list[str]:
        """What the table has in the damaged vault and in the new one: an older schema has less."""
        here = [row[1] for row in self._reader.rows(f"PRAGMA table_info({self.name})") or []]
        there = [row[1] for row in self._target.execute(f"PRAGMA table_info({self.name})").fetchall()]
        return [name for name in there if name in here]

    def _indexed(self) -> dict[int, dict[str, Any]]:
        """What the indexes still tell of each row: they lie on pages of their own."""
        told: dict[int, dict[str, Any]] = {}
        for row in self._reader.rows(f"PRAGMA index_list({self.name})") or []:
            info = self._reader.rows(f"PRAGMA index_info({row[1]})") or []
            names = [column[2] for column in info]
            if row[4] or not names:  # a partial index does not know all rows
                continue
            for order in ("ASC", "DESC"):  # from both ends up to what is damaged
                sorting = ", ".join(f"{name} {order}" for name in names)
                sql = f"SELECT rowid, {', '.join(names)} FROM {self.name} INDEXED BY {row[1]} ORDER BY {sorting}"
                for found in self._reader.rows_to_error(sql):
                    told.setdefault(int(found[0]), {}).update(zip(names, found[1:], strict=True))
        return told

    def _top(self) -> int | None:
        top = self._reader.rows(f"SELECT max(rowid) FROM {self.name}")
        if top is None:  # its last page is bad: as far as is known, and a bit
            return max((0, *self.told)) + 1000
        last = [row[0] for row in top if row[0] is not None]
        return max((*last, *self.told), default=None)
