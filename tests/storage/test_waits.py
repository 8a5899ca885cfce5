"""Wrong passphrases and recovery keys cost growing waits that outlive kills (DECISIONS 15), on disk and in memory."""

import json
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from typing_extensions import override

from desktop.domain import recovery
from desktop.flows.key_port import Secret
from desktop.flows.ports import Problem, Vault, VaultDoor
from desktop.flows.upkeep import Watch
from desktop.flows.waiting import MustWait
from desktop.storage import slots
from desktop.storage.clocks import FixedClock
from desktop.storage.door import FileVaultDoor, VaultFiles
from desktop.storage.tries import FREE_TRIES, LONGEST_WAIT, TriesFile, wait_after
from tests.storage.keeping import kept
from tests.storage.test_kills import ROOT
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE, disk_door

WRONG = "appel boom fiets lamp vuur"
SECOND = "tweede coach met vijf woorden"


def told_by(door: VaultDoor, secret: Secret = WRONG) -> Problem:
    """Why it is not opened."""
    with pytest.raises(Problem) as told:
        door.unlock(secret)
    return told.value


def wrong_tries(door: VaultDoor, clock: FixedClock, times: int) -> None:
    """So many that were really looked at."""
    for _ in range(times):
        clock.pass_time(LONGEST_WAIT)
        assert told_by(door).code == "wrong-passphrase"


@pytest.fixture
def closed(door: VaultDoor) -> VaultDoor:
    """The door of a closed vault with one coach."""
    door.create(PASSPHRASE, AGENCY, COACH).close()
    return door


def test_waits_grow_up_to_five_minutes() -> None:
    assert [wait_after(wrong) for wrong in range(8)] == [0, 0, 0, 2, 4, 8, 16, 32]
    assert wait_after(10) == 256
    assert wait_after(11) == wait_after(10_000) == LONGEST_WAIT == 300


def test_the_third_wrong_try_begins_the_waits(closed: VaultDoor, clock: FixedClock) -> None:
    assert [told_by(closed).code for _ in range(FREE_TRIES)] == ["wrong-passphrase"] * FREE_TRIES
    for seconds in (2, 4, 8, 16):
        told = told_by(closed, PASSPHRASE)
        assert isinstance(told, MustWait), "also the right one must wait, or a wait would tell that it is wrong"
        assert (told.code, told.seconds) == ("wait", seconds)
        assert told.sentence == (f"Te vaak een verkeerde wachtzin. Wacht nog {seconds} tellen en probeer het dan weer.")
        clock.pass_time(seconds - 1)
        told = told_by(closed)
        assert isinstance(told, MustWait)
        assert "nog 1 tel en" in told.sentence
        clock.pass_time(1)
        assert told_by(closed).code == "wrong-passphrase"


def test_the_right_one_takes_the_waits_away(closed: VaultDoor, clock: FixedClock) -> None:
    wrong_tries(closed, clock, 6)
    clock.pass_time(LONGEST_WAIT)
    closed.unlock(PASSPHRASE).close()
    assert [told_by(closed).code for _ in range(FREE_TRIES)] == ["wrong-passphrase"] * FREE_TRIES


def test_recovery_keys_and_checks_count_alike(closed: VaultDoor, clock: FixedClock) -> None:
    assert told_by(closed, recovery.new_key()).code == "wrong-recovery-key"
    assert not closed.check(WRONG)
    assert not closed.check(WRONG)
    for reach in (lambda: closed.check(PASSPHRASE), lambda: closed.unlock(recovery.new_key())):
        with pytest.raises(MustWait):
            reach()
    clock.pass_time(2)
    assert closed.check(PASSPHRASE)


def test_an_open_laptop_is_no_place_to_guess_either(vault: Vault, clock: FixedClock) -> None:
    """Every change of the keys asks for a secret; what is asked there is counted too."""
    for _ in range(FREE_TRIES):
        assert not vault.keys.fits(WRONG)
    with pytest.raises(MustWait):
        vault.keys.fits(PASSPHRASE)
    with pytest.raises(MustWait):
        vault.keys.add_coach(PASSPHRASE, "Noor", SECOND)
    clock.pass_time(2)
    vault.keys.add_coach(PASSPHRASE, "Noor", SECOND)


def test_backups_and_mending_are_no_way_around(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    made = keeper.caretaker.back_up(Watch())
    vault.close()
    assert made is not None
    for reach in (keeper.caretaker.preview, keeper.caretaker.restore):
        with pytest.raises(Problem) as told:
            reach(made, WRONG, Watch())
        assert told.value.code == "wrong-passphrase"
    with pytest.raises(Problem):
        keeper.caretaker.rescue(WRONG, Watch())
    for again in (
        lambda: keeper.caretaker.preview(made, PASSPHRASE, Watch()),
        lambda: keeper.caretaker.restore(made, PASSPHRASE, Watch()),
        lambda: keeper.caretaker.rescue(PASSPHRASE, Watch()),
        lambda: keeper.door.unlock(PASSPHRASE),
    ):
        with pytest.raises(MustWait):
            again()


@pytest.fixture
def files(tmp_path: Path) -> VaultFiles:
    files = VaultFiles(tmp_path / "kluis")
    disk_door(files.folder).create(PASSPHRASE, AGENCY, COACH).close()
    return files


def test_a_try_is_on_disk_before_it_is_looked_at(files: VaultFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    opened = slots.Slot.open

    def looked_at(slot: slots.Slot, vault: str, passphrase: str) -> slots.Keys | None:
        seen.append(TriesFile(files.tries).read().wrong)
        return opened(slot, vault, passphrase)

    monkeypatch.setattr(slots.Slot, "open", looked_at)
    for _ in range(FREE_TRIES):
        told_by(disk_door(files.folder))
    assert seen == [1, 2, 3]


def test_waits_outlive_kills(files: VaultFiles) -> None:
    """Whoever kills the program while it looks, or after, begins where it was."""
    for number in range(FREE_TRIES):
        command = [sys.executable, "-m", "tests.storage.guessing", str(files.folder), WRONG]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as guess:
            assert guess.stdout is not None
            assert guess.stdout.readline() == b"looking\n"
            guess.kill()
        assert TriesFile(files.tries).read().wrong == number + 1
    assert told_by(disk_door(files.folder), PASSPHRASE).code == "wait"


class TurnedClock(FixedClock):
    """A clock of which the hands were turned by so much: what it shows is not what has passed."""

    turned = timedelta(0)

    @override
    def now(self) -> datetime:
        return super().now() + self.turned


@pytest.mark.parametrize("days", [-500, -1, 1, 500])
def test_turning_the_clock_gives_no_try_and_costs_no_wait(files: VaultFiles, days: int) -> None:
    clock = TurnedClock()
    door = disk_door(files.folder, clock)
    for _ in range(FREE_TRIES):
        told_by(door)
    clock.turned = timedelta(days=days)
    told = told_by(door)
    assert isinstance(told, MustWait)
    assert told.seconds == 2
    clock.pass_time(2)
    door.unlock(PASSPHRASE).close()


def test_after_a_new_start_of_the_machine_nobody_waits_longer_than_the_longest_wait(files: VaultFiles) -> None:
    """Seconds since the start are fewer then: the wait is counted from that start, and ends."""
    clock = FixedClock()
    clock.pass_time(90_000)
    wrong_tries(disk_door(files.folder, clock), clock, 12)
    started = FixedClock()
    told = told_by(disk_door(files.folder, started), PASSPHRASE)
    assert isinstance(told, MustWait)
    assert told.seconds == LONGEST_WAIT
    started.pass_time(LONGEST_WAIT)
    disk_door(files.folder, started).unlock(PASSPHRASE).close()


@pytest.mark.parametrize(
    "rubbish", ["", "{", "[]", '{"wrong": "veel"}', json.dumps({"wrong": -7, "at": 0, "slot": ""}), "[" * 100_000]
)
def test_a_damaged_note_counts_as_none(files: VaultFiles, rubbish: str) -> None:
    files.tries.write_text(rubbish)
    disk_door(files.folder).unlock(PASSPHRASE).close()


def test_a_note_of_the_far_future_ends_all_the_same(files: VaultFiles) -> None:
    files.tries.write_text(json.dumps({"wrong": 10**300, "at": 1e300, "slot": ""}))
    clock = FixedClock()
    clock.pass_time(LONGEST_WAIT)
    disk_door(files.folder, clock).unlock(PASSPHRASE).close()


def test_what_could_not_be_looked_at_is_no_wrong_try(files: VaultFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_memory(*_given: object) -> None:
        raise Problem("no-memory", "Sluit andere programma's.")

    with monkeypatch.context() as short:
        short.setattr(slots.Slot, "open", no_memory)
        for _ in range(5):
            assert told_by(disk_door(files.folder)).code == "no-memory"
    disk_door(files.folder).unlock(PASSPHRASE).close()


def test_the_coach_of_this_laptop_waits_for_one_slot_only(files: VaultFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    """Issue 3, figures: unlock in a quarter of a second, with however many coaches."""
    vault = disk_door(files.folder).unlock(PASSPHRASE)
    for number in range(4):
        vault.keys.add_coach(PASSPHRASE, f"Coach {number}", f"{SECOND} {number}")
    vault.close()
    looked: list[str] = []
    opened = slots.Slot.open

    def looked_at(slot: slots.Slot, vault: str, passphrase: str) -> slots.Keys | None:
        looked.append(slot.id)
        return opened(slot, vault, passphrase)

    monkeypatch.setattr(slots.Slot, "open", looked_at)

    def times(door: FileVaultDoor, passphrase: str) -> int:
        looked.clear()
        door.unlock(passphrase).close()
        return len(looked)

    door = disk_door(files.folder)
    assert [times(door, f"{SECOND} 3") for _ in range(3)] == [5, 1, 1]
    assert times(disk_door(files.folder), PASSPHRASE) == 2
    assert times(disk_door(files.folder), PASSPHRASE) == 1


def test_the_note_tells_nothing_else(files: VaultFiles) -> None:
    disk_door(files.folder).unlock(PASSPHRASE).close()
    told = json.loads(files.tries.read_text())
    assert told == {"wrong": 0, "at": 0.0, "slot": slots.read(files.keys).slots[0].id}
