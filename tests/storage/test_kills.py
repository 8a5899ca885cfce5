"""Killed at random moments: no acknowledged answer is lost and what lies on disk opens (VAULT, tests to keep)."""

import random
import subprocess
import sys
import threading
from pathlib import Path

from desktop.domain.answers import Written
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.ports import VaultState
from desktop.storage import slots
from desktop.storage.slots import SlotSet
from tests.storage import visiting
from tests.storage.vaults import CHEAP, FORM, PASSPHRASE, damage, disk_door

ROOT = Path(__file__).parents[2]
ANSWER_KILLS = 25
SLOT_KILLS = 12
VISIT_KILLS = 10
SLOWEST = 60.0


def killed(module: str, *arguments: str, after_lines: int, wait: float) -> list[str]:
    """Runs a module, kills it `wait` seconds after its first lines, and gives every whole line it had written."""
    command = [sys.executable, "-m", module, *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(after_lines)]
        end = threading.Timer(wait, process.kill)
        end.start()
        lines += process.stdout.readlines()
        end.join()
    return [line.strip() for line in lines if line.endswith("\n")]


def test_killed_while_answering(tmp_path: Path) -> None:
    """Each answer is on disk before the screen changes (issue 2, point 6)."""
    folder, chance, kept = tmp_path / "kluis", random.Random(), 0
    for _ in range(ANSWER_KILLS):
        lines = killed(
            "tests.storage.answering",
            str(folder),
            str(kept),
            after_lines=chance.randint(0, 3),
            wait=chance.random() / 4,
        )
        kept = max([kept, *(int(line) + 1 for line in lines)])
    vault = disk_door(folder).unlock(PASSPHRASE)
    (sam,) = vault.candidates()
    filling = vault.desk(sam.id).filling(FORM.id, RespondentRole.SELF)
    vault.close()
    assert kept > 0
    assert filling is not None
    lost = [number for number in range(kept) if filling.answers.get(ItemId(f"item{number}")) is None]
    assert lost == []
    assert damage(folder) == []
    assert filling.answers[ItemId("item0")] == Written("antwoord 0")


def test_killed_while_lending_answering_and_collecting(tmp_path: Path) -> None:
    """A dying battery loses nothing (VAULT, candidate mode): every answer is there once, and no kiosk is left over."""
    folder, chance, told = tmp_path / "kluis", random.Random(), list[int]()
    for kill in range(VISIT_KILLS):
        lines = killed(
            "tests.storage.visiting",
            str(folder),
            str(kill * 10_000),
            after_lines=chance.randint(0, 9),
            wait=chance.random() / 10,
        )
        told += map(int, lines)
    assert told
    assert visiting.faults(folder, told) == []


def test_killed_while_making_a_vault(tmp_path: Path) -> None:
    """A vault of which nobody was told is made anew, one that was told about opens."""
    chance = random.Random()
    for number in range(8):
        folder = tmp_path / str(number)
        lines = killed("tests.storage.making", str(folder), after_lines=1, wait=chance.random() / 20)
        door = disk_door(folder)
        if lines[-1] == "made" or door.state() is VaultState.READY:
            door.unlock(PASSPHRASE).close()
        else:
            assert door.state() is VaultState.NONE


def test_killed_while_rewriting_the_slots(tmp_path: Path) -> None:
    """Naive rewriting left four in five killed writes unreadable; ours none."""
    file, chance = tmp_path / "keys.json", random.Random()
    slots.write(slots.new_slots(bytes(32), PASSPHRASE, CHEAP), file)
    for _ in range(SLOT_KILLS):
        told = killed("tests.storage.rewriting", str(file), after_lines=1, wait=chance.random() / 20)
        found: SlotSet = slots.read(file)
        assert found.generation >= int(told[-1])
        assert found.open(PASSPHRASE) is not None
