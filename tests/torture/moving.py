"""Harm while a vault is backed up, while a backup is gone back to, and while a damaged vault is rescued."""

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from random import Random

from desktop.flows.ports import Problem
from desktop.flows.upkeep import Watch
from desktop.storage import backups
from desktop.storage.caretaker import FileCaretaker
from desktop.storage.clocks import FixedClock
from tests.storage.keeping import kept
from tests.storage.test_kills import killed
from tests.storage.vaults import PASSPHRASE, damage, disk_door
from tests.torture import backing_up, recorder
from tests.torture.disk import Trace, power_cuts
from tests.torture.series import Result, quick_folder
from tests.torture.verdict import lay_out

STICK = "stick"
RESCUES = "rescues"
FIRST_BACK = "at 1"  # what is told once the first backup is in place: what does not wait must have lost it sometimes


def vault_with_two_backups(folder: Path, place: Path) -> None:
    """A closed vault with two candidates; in a place beside it a backup with one and a backup with both."""
    place.mkdir(parents=True)
    keeper, vault = kept(folder)
    (folder / "backups").mkdir(exist_ok=True)  # what is put aside; nothing in it is followed
    keeper.caretaker.choose_place(place)
    for name in ("Sam", "Bo"):
        vault.add_candidate(name, "ster")
        keeper.caretaker.back_up(Watch())
        keeper.clock.pass_time(60)
    vault.close()


def kills_while_going_back(times: int, chance: Random, folder: Path) -> Result:
    """Kill -9 while backups are put in the vault's place, and what can be read of it is rescued."""
    result, place = Result("killed while going back and rescuing"), folder.with_name(STICK)
    vault_with_two_backups(folder, place)
    for _ in range(times):
        lines = killed(
            "tests.storage.going_back", str(folder), str(place), "0", RESCUES, after_lines=1, wait=chance.random() / 4
        )
        result.count(wrong_with(folder, lines))
        shutil.rmtree(folder / "backups", ignore_errors=True)  # what was put aside fills the disk
    return result


def wrong_with(folder: Path, told: Iterable[str]) -> list[str]:
    """What is wrong with a vault after some of this was told: "to 1" may have been done, "at 1" was."""
    clock = FixedClock()
    try:
        vault = disk_door(folder, clock).unlock(PASSPHRASE)
        count = len(vault.candidates())
        vault.close()
        known = [line.split() for line in told]
        expected = {int(known[-1][1])} if known and known[-1][0] == "at" else {1, 2}
        return [*([] if count in expected else [f"{count} candidates after {known[-1:]}"]), *damage(folder)]
    except Problem as refused:
        return [f"refused: {refused.code}"]


def recorded_going_back(turns: int, *rescues: str) -> Trace:
    """Every turn a backup is put in the vault's place, and with "rescues" what can be read of that is rescued."""
    with tempfile.TemporaryDirectory() as name:
        folder, place = Path(name) / "kluis", Path(name) / STICK
        vault_with_two_backups(folder, place)
        return recorder.record("tests.storage.going_back", folder, str(place), str(turns), *rescues)


def cuts_while_going_back(name: str, trace: Trace, times: int, chance: Random, *, should_fail: bool = False) -> Result:
    """Whoever starts next finds the vault of before or of after."""
    result = Result(name, should_go_wrong=should_fail)
    for remains in power_cuts(trace, times, chance, after=FIRST_BACK if should_fail else ""):
        with quick_folder() as folder:
            lay_out(remains.files, folder)
            result.count(wrong_with(folder, remains.told))
    return result


def recorded_backing_up() -> Trace:
    """One backup, from the making of its folder until it is tidied; the mark tells when it has its own name."""
    with tempfile.TemporaryDirectory() as name:
        folder, place = Path(name) / "kluis", Path(name) / STICK
        vault_with_two_backups(folder, place)
        made = place / backing_up.name_of_next(folder)
        part = made.with_name(made.name + backups.UNFINISHED)
        return recorder.record_part("tests.torture.backing_up", part, (str(folder),), made)


def cuts_while_backing_up(name: str, trace: Trace, times: int, chance: Random, *, should_fail: bool = False) -> Result:
    """Whatever has the name of a backup is whole; what has not is nobody's."""
    result = Result(name, should_go_wrong=should_fail)
    for remains in power_cuts(trace, times, chance, after=recorder.RENAMED):
        result.count(_wrong_with_backup(remains.files))
    return result


def _wrong_with_backup(files: Mapping[str, bytes]) -> list[str]:
    with quick_folder() as place:
        folder = place / f"{backups.PREFIX}x"
        lay_out(files, folder)
        clock = FixedClock()
        try:
            (found,) = backups.found_in(place)
            caretaker = FileCaretaker(disk_door(place / "kluis", clock), clock)
            count = caretaker.preview(found, PASSPHRASE, Watch()).candidates
        except ValueError:
            return ["it does not look like a backup"]
        except Problem as refused:
            return [f"refused: {refused.code}"]
        return [] if count == found.candidates == 2 else [f"{count} candidates"]
