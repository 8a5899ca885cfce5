"""What is wrong with a vault after a disaster: nothing that was told may be lost, and nothing may be damaged."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.domain.answers import Trace, Written
from desktop.domain.ids import ItemId
from desktop.flows.ports import Problem, VaultState
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE, damage, disk_door, opened_raw
from tests.torture.workload import (
    BO_ERASED,
    ERASED,
    MADE,
    SECOND_IN,
    SECOND_LEAVES,
    SECOND_OUT,
    SECOND_PASSPHRASE,
    answer,
    desk_of,
    kept,
)


def lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    """Makes the folder hold exactly these files."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def faults(folder: Path, told: Iterable[str]) -> list[str]:
    """Opens the vault by its real door and looks at all of it; gives another answer, for work must go on."""
    marks = set(told)
    try:
        if MADE not in marks and disk_door(folder).state() is VaultState.NONE:
            disk_door(folder).create(PASSPHRASE, AGENCY, COACH).close()  # of the one cut off nobody was told
            return []
        second_has_key = SECOND_IN in marks and SECOND_LEAVES not in marks
        lost = _lost(folder, SECOND_PASSPHRASE if second_has_key else PASSPHRASE, marks)
        back = SECOND_OUT in marks and disk_door(folder).check(SECOND_PASSPHRASE)
        key = ["a key that was taken away opens it"] if back else []
        return [*lost, *key, *_twice(folder), *damage(folder)]
    except Problem as refused:
        return [f"refused: {refused.code}"]
    except (dbapi2.Error, LookupError, RuntimeError, TypeError, ValueError) as error:  # rows that make no sense
        return [f"broken: {type(error).__name__}"]


def _twice(folder: Path) -> list[str]:
    """Each answer was given once; and what was collected is not there any more."""
    with opened_raw(folder) as connection:
        rows = connection.execute("SELECT item FROM answer GROUP BY item HAVING count(*) > 1").fetchall()
    left = {file.suffix for file in folder.glob("kiosk-*")}
    return [*(f"twice: {item}" for (item,) in rows if item != "verder"), *(f"left: {suffix}" for suffix in left)]


def _lost(folder: Path, passphrase: str, marks: set[str]) -> list[str]:
    vault = disk_door(folder).unlock(passphrase)
    try:
        troubles = [each.trouble for each in vault.collect() if each.trouble]
        desk, filling = desk_of(vault)
        desk.record(filling.id, ItemId("verder"), Written("verder"), Trace())
        numbers = sorted(int(mark.removeprefix("kept ")) for mark in marks if mark.startswith("kept "))
        lost = [number for number in numbers if filling.answers.get(ItemId(f"item{number}")) != answer(number)]
        back = BO_ERASED in marks and any(known.first_name == ERASED for known in vault.candidates())
        return [*troubles, *(f"lost: {kept(number)}" for number in lost), *(["back: who was erased"] if back else [])]
    finally:
        vault.close()
