"""What encryption costs: answer commits on SQLCipher beside plain SQLite, and the time a coach waits to unlock.

Run by hand: python -m tests.bench.storage [folder on the disk to measure]
"""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from desktop.domain.answers import Chosen, Trace
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ChoiceId, ItemId, new_id
from desktop.flows.ports import Vault
from desktop.storage.cipher import SETTINGS
from desktop.storage.clocks import SystemClock
from desktop.storage.database import Database
from desktop.storage.door import FileVaultDoor
from desktop.storage.migrate import migrations
from desktop.storage.records import Records
from desktop.storage.vault import SqlVault, write_agency
from tests.storage.vaults import AGENCY, COACH, FORM, PASSPHRASE, disk_door
from tests.storage.vaults import plain_vault as on_plain_rows

ROUNDS, ANSWERS = 15, 40


def plain_vault(folder: Path) -> SqlVault:
    """The same vault on plain SQLite, with the same settings."""
    connection = sqlite3.connect(folder / "plain.db", isolation_level=None)
    for setting in SETTINGS:
        connection.execute(setting).fetchall()
    for sql in migrations().values():
        connection.executescript(sql)
    records = Records(Database(connection, folder), SystemClock())
    with records.change():
        records.run("add_own_device", id=new_id())
        write_agency(records, AGENCY)
    return on_plain_rows(records, folder)


def answerer(vault: Vault) -> Callable[[int], None]:
    """Records the answer with this number."""
    desk = vault.desk(vault.add_candidate("Sam", "fiets").id)
    filling = desk.begin(FORM, RespondentRole.SELF, "nl")
    answer = Chosen((ChoiceId("soms"),))
    return lambda number: desk.record(filling.id, ItemId(f"item{number}"), answer, Trace(2.5, heard=True))


def milliseconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def compare_commits(folder: Path) -> None:
    """Turn and turn about, so that both meet the same noise."""
    cipher, plain = disk_door(folder / "kluis").create(PASSPHRASE, AGENCY, COACH), plain_vault(folder)
    works = {"SQLCipher": answerer(cipher), "plain SQLite": answerer(plain)}
    taken: dict[str, list[float]] = {name: [] for name in works}
    for start in range(0, ROUNDS * ANSWERS, ANSWERS):
        for name, record in works.items():
            taken[name] += [milliseconds(partial(record, number)) for number in range(start, start + ANSWERS)]
    cipher.close()
    plain.close()
    for name, times in taken.items():
        tell(f"answer on disk, {name}", times)
    print(f"{'cipher / plain':32} {median(taken['SQLCipher']) / median(taken['plain SQLite']):8.2f}   at most 1.3")


def time_unlocking(folder: Path) -> None:
    """With the real cost of a guess."""
    door = FileVaultDoor(folder / "echt", SystemClock())
    door.create(PASSPHRASE, AGENCY, COACH).close()
    tell("unlock, Argon2id 128 MiB", [milliseconds(lambda: door.unlock(PASSPHRASE).close()) for _ in range(9)])


def tell(name: str, times: list[float]) -> None:
    """One line of the table."""
    print(f"{name:32} {median(times):8.2f} ms median {sorted(times)[int(len(times) * 0.95)]:8.2f} ms p95")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as made:
        compare_commits(Path(made))
        time_unlocking(Path(made))
