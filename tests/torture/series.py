"""The long tests: each harms a vault very often in one way, and counts what people would have lost by it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from desktop.domain.answers import Written
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.ports import Problem, VaultState
from desktop.storage import slots
from desktop.storage.door import VaultFiles
from tests.storage.test_kills import killed
from tests.storage.vaults import AGENCY, CHEAP, COACH, FORM, PASSPHRASE, damage, disk_door, opened_raw, whats_there
from tests.torture import recorder
from tests.torture.disk import Remains, Trace, power_cuts
from tests.torture.verdict import faults, lay_out
from tests.torture.workload import MADE, SECOND_LEAVES, SECOND_OUT, answer, desk_of, give_answers, kept

ROLLBACK_JOURNAL = bytes.fromhex("d9d505f920a163d7")
ANSWERS = 30  # in a vault that is about to be harmed
UNUSED_SALT = 16  # bytes the file begins with; the salt comes from the slot file, so nothing reads them


@dataclass
class Result:
    """One series: how often it harmed, and what was found wrong each time that something was."""

    name: str
    tried: int = 0
    wrong: list[str] = field(default_factory=list)
    should_go_wrong: bool = False  # it shows that this test can fail
    note: str = ""
    kept: str = ""  # where the first folder that went wrong and should not have lies, to look into

    @property
    def good(self) -> bool:
        """Whether it ended as it should."""
        return self.tried > 0 and bool(self.wrong) == self.should_go_wrong

    def count(self, found: list[str]) -> None:
        """One more time, with what was wrong."""
        self.tried += 1
        if found:
            self.wrong.append(f"{self.tried}: {'; '.join(found[:3])}")


@contextmanager
def quick_folder() -> Iterator[Path]:
    """A folder in memory where there is such a place: what lies there is laid out anew for every state."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as place:
        yield Path(place) / "kluis"


def kills_while_answering(times: int, chance: Random, folder: Path) -> Result:
    """Kill -9 while a candidate answers as fast as the vault can keep it; looked at after every kill."""
    result, acknowledged = Result("killed while answering"), 0
    for _ in range(times):
        wait = chance.random() / 4
        lines = killed(
            "tests.storage.answering", str(folder), str(acknowledged), after_lines=chance.randint(0, 3), wait=wait
        )
        acknowledged = max([acknowledged, *(int(line) + 1 for line in lines)])
        result.count(_lost_of(folder, acknowledged))
    result.note = f"{acknowledged} answers acknowledged"
    return result


def _lost_of(folder: Path, acknowledged: int) -> list[str]:
    if not acknowledged and disk_door(folder).state() is VaultState.NONE:
        return []
    try:
        vault = disk_door(folder).unlock(PASSPHRASE)
        candidates = vault.candidates()
        filling = vault.desk(candidates[0].id).filling(FORM.id, RespondentRole.SELF) if candidates else None
        vault.close()
        answers = filling.answers if filling else {}
        expected = {ItemId(f"item{number}"): Written(f"antwoord {number}") for number in range(acknowledged)}
        return [*(f"lost {item}" for item in expected if answers.get(item) != expected[item]), *damage(folder)]
    except Problem as refused:
        return [f"refused: {refused.code}"]


def kills_while_rewriting_slots(times: int, chance: Random, file: Path) -> Result:
    """Kill -9 while the slot file is written over and over."""
    result = Result("killed while rewriting the slots")
    slots.write(slots.new_slots(bytes(32), PASSPHRASE, CHEAP), file)
    for _ in range(times):
        told = killed("tests.storage.rewriting", str(file), after_lines=1, wait=chance.random() / 20)
        try:
            found = slots.read(file)
        except Problem as refused:
            result.count([f"refused: {refused.code}"])
            continue
        older = found.generation < int(told[-1])
        closed = found.open(PASSPHRASE) is None
        result.count([*(["an older generation"] if older else []), *(["does not open"] if closed else [])])
    return result


def kills_while_changing_the_key(times: int, chance: Random, folder: Path) -> Result:
    """Kill -9 while a second coach comes and goes, each time with a new data key for the whole file."""
    result, told = Result("killed while the data key is changed"), 0
    _vault_with_answers(folder)
    for _ in range(times):
        lines = killed("tests.torture.rekeying", str(folder), after_lines=1, wait=chance.random() / 10)
        told += lines.count(SECOND_OUT)
        result.count(faults(folder, (MADE, *map(kept, range(ANSWERS)), *lines[-1:])))
    result.note = f"{told} keys acknowledged"
    return result


def recorded(answers: int, *bad_settings: str) -> Trace:
    """What the vault really does to its folder, from its making on, with more settings than its own if given."""
    with tempfile.TemporaryDirectory() as place:
        return recorder.record("tests.torture.workload", Path(place), "0", str(answers - 1), *bad_settings)


def recorded_while_answering(answers: int) -> Trace:
    """The same of a vault that was there already."""
    with tempfile.TemporaryDirectory() as place:
        work = ("tests.torture.workload", Path(place))
        recorder.record(*work, "0", "0")
        return recorder.record(*work, "1", str(answers))


def cuts(name: str, trace: Trace, times: int, chance: Random, *, should_go_wrong: bool = False) -> Result:
    """Power cuts all over a trace."""
    result = Result(name, should_go_wrong=should_go_wrong)
    told = [_judge(result, remains, ()) for remains in power_cuts(trace, times, chance)]
    changing = sum(map(_changes_key, told))
    result.note = f"{sum(marks != () for marks in told)} of them in use, {changing} while the data key was changed"
    return result


def second_cuts(trace: Trace, repairs: int, times: int, chance: Random) -> Result:
    """The power fails again while what the first cut left half done is being repaired."""
    result = Result("second power cut, during the repair")
    half_done = [remains for remains in power_cuts(trace, repairs * 15, chance) if _is_half_done(remains)]
    firsts = chance.sample(half_done, min(repairs, len(half_done)))
    for first in firsts:
        with quick_folder() as folder:
            lay_out(first.files, folder)
            repair = recorder.record("tests.torture.workload", folder, "1000", "1000")
        for second in power_cuts(repair, times // len(firsts), chance):
            _judge(result, second, first.told)
    result.note = (
        f"{len(firsts)} repairs, {sum(_changes_key(first.told) for first in firsts)} of a change of the data key"
    )
    return result


def _judge(result: Result, remains: Remains, told_before: tuple[str, ...]) -> tuple[str, ...]:
    """Counts it, keeps the first that is wrong, and gives what had been told."""
    told = (*told_before, *remains.told)
    with quick_folder() as folder:
        lay_out(remains.files, folder)
        found = faults(folder, told)
    result.count(found)
    if found and not result.should_go_wrong and not result.kept:
        result.kept = tempfile.mkdtemp(prefix="werkverhaal-torture-")
        lay_out(remains.files, Path(result.kept))
    return told


def _changes_key(told: tuple[str, ...]) -> bool:
    return told[-1:] == (SECOND_LEAVES,)


def _is_half_done(remains: Remains) -> bool:
    """Whether whoever opens it has something to repair: a transaction to take back, a change of keys to finish."""
    has_journal = remains.files.get("vault.db-journal", b"").startswith(ROLLBACK_JOURNAL)
    return MADE in remains.told and (has_journal or _changes_key(remains.told))


def flips_in_database(times: int, chance: Random) -> Result:
    """One flipped bit must be refused at the door or found by the check; answers are as given otherwise."""
    result, found_by_check = Result("flipped bit in the database"), 0
    with quick_folder() as folder:
        whole = _vault_with_answers(folder)
        for _ in range(times):
            lay_out(whole, folder)
            place = flip_a_bit(VaultFiles(folder).database, chance)
            noticed = _noticed(folder)
            found_by_check += noticed == "check"
            unseen = noticed is None and not (place < UNUSED_SALT * 8 and _is_read_whole(folder))
            result.count([f"bit {place} was not noticed"] if unseen else [])
    result.note = f"{found_by_check} of them opened, and only the integrity check saw it"
    return result


def flips_in_slots(times: int, chance: Random) -> Result:
    """One flipped bit in the slot file: the second copy opens the vault, or it is refused; never half a vault."""
    result, refused = Result("flipped bit in the slot file"), 0
    with quick_folder() as folder:
        whole = _vault_with_answers(folder)
        for _ in range(times):
            lay_out(whole, folder)
            place = flip_a_bit(VaultFiles(folder).keys, chance)
            seen = _noticed(folder) == "door"
            refused += seen
            result.count([] if seen or _is_read_whole(folder) else [f"bit {place} changed what is read"])
    result.note = f"{times - refused} opened by the second copy, {refused} refused"
    return result


def flipped(data: bytes, bit: int) -> bytes:
    """The same with one bit the other way."""
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def flip_a_bit(file: Path, chance: Random) -> int:
    whole = file.read_bytes()
    place = chance.randrange(len(whole) * 8)
    file.write_bytes(flipped(whole, place))
    return place


def _vault_with_answers(folder: Path) -> dict[str, bytes]:
    vault = disk_door(folder).create(PASSPHRASE, AGENCY, COACH)
    give_answers(vault, range(ANSWERS), lambda _mark: None)
    vault.close()
    return whats_there(folder)


def _noticed(folder: Path) -> str | None:
    """Who saw that something is wrong: the door, the check, or nobody."""
    try:
        disk_door(folder).unlock(PASSPHRASE).close()
    except Problem:
        return "door"
    with opened_raw(folder) as connection:
        return "check" if connection.execute("PRAGMA cipher_integrity_check").fetchall() else None


def _is_read_whole(folder: Path) -> bool:
    try:
        vault = disk_door(folder).unlock(PASSPHRASE)
    except Problem:
        return False
    given = desk_of(vault)[1].answers
    vault.close()
    return given == {ItemId(f"item{number}"): answer(number) for number in range(ANSWERS)}
