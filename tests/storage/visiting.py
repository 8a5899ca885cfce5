"""A child process to be killed: lends, answers in the kiosk and collects, without end; and what must be true after it.

Each line on stdout is an answer that the kiosk said is on disk.
"""

import sys
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from desktop.domain.answers import Trace, Written
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.ports import Vault, VaultState
from desktop.storage.clocks import SystemClock
from desktop.storage.kiosk import FileKioskDoor
from tests.storage.vaults import AGENCY, COACH, FORM, PASSPHRASE, damage, disk_door, opened_raw

A_VISIT = 4  # answers


def visit_until_killed(folder: Path, start: int) -> None:
    """Makes a vault when there is none, and takes in what the kill before this one left."""
    door = disk_door(folder, SystemClock())
    new = door.state() is VaultState.NONE
    vault = door.create(PASSPHRASE, AGENCY, COACH) if new else door.unlock(PASSPHRASE)
    vault.collect()
    for number in count(start, A_VISIT):
        visit(vault, folder, range(number, number + A_VISIT))


def visit(vault: Vault, folder: Path, numbers: Iterable[int]) -> None:
    """One candidate's turn."""
    known = vault.candidates()
    sam = known[0].id if known else vault.add_candidate("Sam", "fiets").id
    kiosk = FileKioskDoor(folder, SystemClock()).open(vault.lend(sam))
    filling = kiosk.filling(FORM.id, RespondentRole.SELF) or kiosk.begin(FORM, RespondentRole.SELF, "nl")
    for number in numbers:
        kiosk.record(filling.id, ItemId(f"item{number}"), Written(f"antwoord {number}"), Trace(1.0))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        kiosk.move(filling.id, f"item{number}")
    kiosk.close()
    vault.collect()


def faults(folder: Path, told: Iterable[int]) -> list[str]:
    """What is wrong after a kill: each answer told is in the vault once, no kiosk is left and none blocks a next."""
    if not list(told) and disk_door(folder).state() is VaultState.NONE:
        return []
    vault = disk_door(folder, SystemClock()).unlock(PASSPHRASE)
    troubles = [each.trouble for each in vault.collect() if each.trouble]
    vault.close()
    with opened_raw(folder) as connection:
        rows = connection.execute("SELECT item, count(*) FROM answer GROUP BY item").fetchall()
    counts = {str(item): int(times) for item, times in rows}
    wrong = [f"{counts.get(f'item{number}', 0)} times: {number}" for number in told if counts.get(f"item{number}") != 1]
    left = [f"left: {file.suffix}" for file in folder.glob("kiosk-*")]
    return [*troubles, *wrong, *left, *damage(folder)]


if __name__ == "__main__":
    visit_until_killed(Path(sys.argv[1]), int(sys.argv[2]))
