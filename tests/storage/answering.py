"""A child process for test_kills: answers without end, and tells on stdout each answer that is kept."""

import sys
from itertools import count
from pathlib import Path

from desktop.domain.answers import Trace, Written
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.ports import VaultState
from desktop.storage.clocks import SystemClock
from tests.storage.vaults import AGENCY, COACH, FORM, PASSPHRASE, disk_door


def answer_until_killed(folder: Path, start: int) -> None:
    """Makes a vault when there is none; a line on stdout is an answer that record() said is on disk."""
    door = disk_door(folder, SystemClock())
    new = door.state() is VaultState.NONE
    vault = door.create(PASSPHRASE, AGENCY, COACH) if new else door.unlock(PASSPHRASE)
    candidates = vault.candidates()
    desk = vault.desk((candidates[0] if candidates else vault.add_candidate("Sam", "fiets")).id)
    filling = desk.filling(FORM.id, RespondentRole.SELF) or desk.begin(FORM, RespondentRole.SELF, "nl")
    for number in count(start):
        desk.record(filling.id, ItemId(f"item{number}"), Written(f"antwoord {number}"), Trace(1.0))
        desk.move(filling.id, f"item{number}")
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    answer_until_killed(Path(sys.argv[1]), int(sys.argv[2]))
