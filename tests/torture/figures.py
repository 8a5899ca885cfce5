"""How long a commit and unlocking take, beside the same work on plain SQLite; the budgets are those of the vault."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from desktop.storage.clocks import SystemClock
from desktop.storage.door import FileVaultDoor
from tests.bench.storage import answerer, milliseconds, plain_vault
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE, disk_door


@dataclass(frozen=True)
class Figure:
    """A median and what it may be at most."""

    name: str
    value: float
    unit: str
    at_most: float | None = None


def commits(rounds: int) -> list[Figure]:
    """An answer on disk, ours and plain SQLite's turn and turn about, so that both meet the same noise."""
    with tempfile.TemporaryDirectory() as place:
        ours, plain = disk_door(Path(place) / "kluis").create(PASSPHRASE, AGENCY, COACH), plain_vault(Path(place))
        records = answerer(ours), answerer(plain)
        taken = [[milliseconds(partial(record, number)) for record in records] for number in range(rounds)]
        ours.close()
        plain.close()
    cipher, bare = (median(times) for times in zip(*taken, strict=True))
    return [
        Figure("answer on disk, SQLCipher", cipher, "ms"),
        Figure("answer on disk, plain SQLite", bare, "ms"),
        Figure("cipher / plain", cipher / bare, "", at_most=1.3),
    ]


def unlocking(times: int) -> list[Figure]:
    """With the real cost of a guess, beside the same with hardly any cost: the rest is opening the file."""
    with tempfile.TemporaryDirectory() as place:
        real = FileVaultDoor(Path(place) / "echt", SystemClock())
        cheap = disk_door(Path(place) / "goedkoop")
        for door in (real, cheap):
            door.create(PASSPHRASE, AGENCY, COACH).close()
        return [
            Figure("unlock, Argon2id as shipped", _median(lambda: real.unlock(PASSPHRASE).close(), times), "ms", 250),
            Figure("unlock, the file alone", _median(lambda: cheap.unlock(PASSPHRASE).close(), times), "ms"),
        ]


def _median(work: Callable[[], object], times: int) -> float:
    return median(milliseconds(work) for _ in range(times))
