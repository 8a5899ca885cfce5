"""The long tests of what travels: kiosks that are lent and collected, and devices that tell each other everything."""

import tempfile
from pathlib import Path
from random import Random

from tests.storage import visiting
from tests.storage.devices import live, meet, new_device
from tests.storage.lent import given, lend
from tests.storage.test_kills import killed
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE, damage, disk_door
from tests.torture.series import ANSWERS, Result, flip_a_bit, quick_folder

STEPS = 60  # that devices take before they meet


def kills_while_visiting(times: int, chance: Random, folder: Path) -> Result:
    """Kill -9 while kiosks are lent, answered in and collected; looked at after every kill."""
    result, told = Result("killed while lending, answering, collecting"), list[int]()
    for kill in range(times):
        wait = chance.random() / 10
        lines = killed(
            "tests.storage.visiting", str(folder), str(kill * 10_000), after_lines=chance.randint(0, 9), wait=wait
        )
        told += map(int, lines)
        result.count(visiting.faults(folder, told))
    result.note = f"{len(told)} answers acknowledged in kiosks"
    return result


def flips_in_kiosk(times: int, chance: Random) -> Result:
    """One flipped bit in a kiosk is told, or every answer came in; and what was in the vault already stays."""
    result, whole, saved = Result("flipped bit in a kiosk"), 0, 0
    for _ in range(times):
        with quick_folder() as folder:
            vault = disk_door(folder).create(PASSPHRASE, AGENCY, COACH)
            sam = lend(vault, folder)
            sam.answer(*range(ANSWERS))
            flip_a_bit(chance.choice((sam.files.database,) * 9 + (sam.files.box,)), chance)
            told = [each.trouble for each in vault.collect()]
            found = len(given(vault, sam))
            vault.close()
            silent = told == [""] and found < ANSWERS
            result.count([*([f"silently lost {ANSWERS - found}"] if silent else []), *damage(folder)])
            whole, saved = whole + (told == [""]), saved + found
    result.note = f"{whole} did no harm; {saved} of {times * ANSWERS} answers came in"
    return result


def merges(times: int, chance: Random) -> Result:
    """Three devices that did anything, with clocks that differ, hear each other in any order, some of it twice."""
    result, rows = Result("three devices that hear each other in any order"), 0
    for _ in range(times):
        with tempfile.TemporaryDirectory() as place:
            ahead = enumerate((0.0, -20.0, 20.0))
            devices = [new_device(Path(place) / str(number), hours) for number, hours in ahead]
            meet(devices, live(devices, chance, STEPS), chance)
            first, *others = [device.state() for device in devices]
            result.count(sorted({table for other in others for table in first if other[table] != first[table]}))
            rows += sum(map(len, first.values()))
    result.note = f"{rows // times} rows each"
    return result
