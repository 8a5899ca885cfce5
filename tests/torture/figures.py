"""How long commits, unlocking and lending take, beside the same on plain SQLite; the budgets are the vault's."""

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from desktop.domain.answers import Chosen, Trace
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, ChoiceId, ItemId
from desktop.flows.kiosk_port import Ticket
from desktop.flows.ports import Vault
from desktop.storage.clocks import SystemClock
from desktop.storage.door import FileVaultDoor
from desktop.storage.kiosk import FileKioskDoor
from tests.bench.storage import answerer, milliseconds, plain_vault
from tests.storage.vaults import AGENCY, COACH, FORM, PASSPHRASE, disk_door

QUESTIONS, PHOTOS, PHOTO_BYTES = 120, 3, 300_000
ANSWER = Chosen((ChoiceId("soms"),))


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


def visits(times: int) -> list[Figure]:
    """A full questionnaire with three photos goes to a kiosk and comes back; and what an answer there costs."""
    with tempfile.TemporaryDirectory() as place:
        folder, clock = Path(place) / "kluis", SystemClock()
        vault, plain = disk_door(folder, clock).create(PASSPHRASE, AGENCY, COACH), plain_vault(Path(place))
        sam = vault.add_candidate("Sam", "fiets").id
        for _ in range(PHOTOS):
            vault.add_photo(sam, os.urandom(PHOTO_BYTES), (1600, 1200))
        beside = (answerer(plain),)
        desk = vault.desk(sam)
        filling = desk.begin(FORM, RespondentRole.SELF, "nl").id
        for number in range(QUESTIONS):
            desk.record(filling, ItemId(f"item{number}"), ANSWER, Trace(2.5, heard=True))
        taken = [_visit(vault, FileKioskDoor(folder, clock), sam, beside) for _ in range(times)]
        vault.close()
        plain.close()
    lending, collecting, kiosk, bare = (median(each) for each in zip(*taken, strict=True))
    return [
        Figure(f"lend {QUESTIONS} answers and {PHOTOS} photos", lending, "ms"),
        Figure("collect them with ten new answers", collecting, "ms"),
        Figure("answer on disk in a kiosk", kiosk, "ms"),
        Figure("kiosk / plain", kiosk / bare, "", at_most=1.3),
    ]


def _visit(
    vault: Vault, door: FileKioskDoor, sam: CandidateId, beside: tuple[Callable[[int], None], ...]
) -> tuple[float, ...]:
    """Lending, collecting, and an answer: in the kiosk, and beside it in plain SQLite."""
    lent: list[Ticket] = []
    lending = milliseconds(lambda: lent.append(vault.lend(sam)))
    kiosk = door.open(lent[0])
    filling = kiosk.filling(FORM.id, RespondentRole.SELF)
    assert filling is not None

    def there(number: int) -> None:
        kiosk.record(filling.id, ItemId(f"item{number}"), ANSWER, Trace(2.5, heard=True))

    answers = [[milliseconds(partial(each, number)) for each in (there, *beside)] for number in range(10)]
    kiosk.close()
    return lending, milliseconds(vault.collect), *map(median, zip(*answers, strict=True))


def _median(work: Callable[[], object], times: int) -> float:
    return median(milliseconds(work) for _ in range(times))
