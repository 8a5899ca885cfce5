"""Another vault in a vault's place: cut off anywhere, the one or the other opens, never half of each (issue 3)."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.flows.ports import Problem, VaultState
from desktop.flows.upkeep import Watch
from desktop.storage import backups, placing, slots
from desktop.storage.door import VaultFiles
from desktop.storage.placing import NEXT_DATABASE, NEXT_KEYS
from tests.storage.keeping import Kept, add, kept
from tests.storage.test_kills import killed
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE, damage, disk_door, whats_there

SECOND = "tweede coach met vijf woorden"
KILLS = 14
EARLIER, LATER = {"Sam"}, {"Sam", "Bo"}


class CutOff(BaseException):
    """The power fails here."""


def two_backups(folder: Path, place: Path) -> Kept:
    """A closed vault, and two backups of it with one and two candidates, under different keys."""
    place.mkdir()
    keeper, vault = kept(folder, "Sam")
    keeper.caretaker.choose_place(place)
    vault.keys.add_coach(PASSPHRASE, "Noor", SECOND)
    assert keeper.caretaker.back_up(Watch()) is not None
    vault.keys.remove_coach(PASSPHRASE, vault.keys.coaches()[1].id)
    add(vault, "Bo")
    keeper.clock.pass_time(60)
    assert keeper.caretaker.back_up(Watch()) is not None
    vault.close()
    return keeper


@pytest.fixture
def keeper(tmp_path: Path) -> Kept:
    return two_backups(tmp_path / "kluis", tmp_path / "stick")


def put_next(files: VaultFiles, place: Path) -> slots.SlotSet:
    """The earlier vault lies ready to take the place of the later one; its slots."""
    earlier = min(backups.found_in(place), key=lambda backup: backup.made)
    backups.copy_file(earlier.folder / backups.DATABASE, placing.begin(files.folder))
    (files.database.with_name(files.database.name + "-journal")).write_bytes(b"")
    return slots.read(earlier.folder / backups.KEYS)


def cut_off_at(step: int, monkeypatch: pytest.MonkeyPatch, work: Callable[[], None]) -> bool:
    """Does the work until this step on disk, which still happens or not; whether it came that far."""
    steps = 0

    def cutting(call: Callable[..., object]) -> Callable[..., object]:
        def done(*given: object, **named: object) -> object:
            nonlocal steps
            steps += 1
            if steps == step:
                raise CutOff
            return call(*given, **named)

        return done

    with monkeypatch.context() as power:
        for name in ("replace", "unlink", "fsync", "write"):
            power.setattr(os, name, cutting(getattr(os, name)))
        try:
            work()
        except CutOff:
            return True
    return False


def test_cut_off_at_every_step_the_one_or_the_other_opens(
    keeper: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing happened, or all of it; and what was cut off is finished by who opens the vault."""
    whole, seen = tmp_path / "heel", list[set[str]]()
    found = put_next(keeper.files, tmp_path / "stick")
    shutil.copytree(keeper.files.folder, whole)
    for step in range(1, 100):
        shutil.rmtree(keeper.files.folder)
        shutil.copytree(whole, keeper.files.folder)
        came_so_far = cut_off_at(step, monkeypatch, lambda: placing.commit(keeper.files.folder, found))
        assert keeper.door.state() is VaultState.READY
        assert keeper.door.check(PASSPHRASE)
        seen.append(keeper.names())
        assert damage(keeper.files.folder) == []
        left = [name for name in whats_there(keeper.files.folder) if name.startswith("vault.next")]
        assert left == []
        if not came_so_far:
            break
    assert all(names in (EARLIER, LATER) for names in seen)
    assert seen == sorted(seen, key=lambda names: names == EARLIER), "once it counts, it counts"
    assert seen[-1] == EARLIER
    assert len(seen) > 12


def test_finishing_may_be_cut_off_too(keeper: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = put_next(keeper.files, tmp_path / "stick")
    (keeper.files.folder / NEXT_KEYS).write_bytes(slots.as_bytes(found))
    step = 1
    while cut_off_at(step, monkeypatch, lambda: placing.finish(keeper.files.folder)):
        step += 1
    assert keeper.names() == EARLIER


def test_what_does_not_count_yet_is_taken_away(keeper: Kept, tmp_path: Path) -> None:
    put_next(keeper.files, tmp_path / "stick")
    assert keeper.names() == LATER
    assert not (keeper.files.folder / NEXT_DATABASE).exists()


def test_a_vault_that_is_being_put_in_place_is_no_first_start(keeper: Kept, tmp_path: Path) -> None:
    """On a new laptop nothing else lies there yet."""
    found = put_next(keeper.files, tmp_path / "stick")
    for file in (keeper.files.database, keeper.files.keys, slots.backup_of(keeper.files.keys)):
        file.unlink()
    (keeper.files.folder / NEXT_KEYS).write_bytes(slots.as_bytes(found))
    assert keeper.door.state() is VaultState.READY
    with pytest.raises(Problem) as told:
        disk_door(keeper.files.folder).create(PASSPHRASE, AGENCY, COACH)
    assert told.value.code == "vault-exists"
    assert keeper.door.check(SECOND)
    assert keeper.names() == EARLIER


def test_the_old_journal_does_not_meet_the_next_database(keeper: Kept, tmp_path: Path) -> None:
    """Rolled back into another database it would spoil it: it is gone for sure before that is there."""
    found = put_next(keeper.files, tmp_path / "stick")
    placing.journal_of(keeper.files.database).write_bytes(bytes.fromhex("d9d505f920a163d7") + bytes(5_000))
    placing.commit(keeper.files.folder, found)
    assert not placing.journal_of(keeper.files.database).exists()
    assert keeper.names() == EARLIER


def test_killed_while_going_back_and_rescuing(keeper: Kept, tmp_path: Path) -> None:
    """Whoever starts next finds the vault of before or of after, and can go back once more."""
    chance = random.Random()
    for _ in range(KILLS):
        lines = killed(
            "tests.storage.going_back",
            str(keeper.files.folder),
            str(tmp_path / "stick"),
            "0",
            "rescues",
            after_lines=chance.randint(1, 3),
            wait=chance.random() / 5,
        )
        names = keeper.names()
        assert names in (EARLIER, LATER)
        if lines[-1].startswith("at "):
            assert len(names) == int(lines[-1].removeprefix("at "))
        assert damage(keeper.files.folder) == []
    newest = keeper.caretaker.backups(tmp_path / "stick")[-1]
    keeper.caretaker.restore(newest, PASSPHRASE, Watch())
    assert keeper.names() == EARLIER
