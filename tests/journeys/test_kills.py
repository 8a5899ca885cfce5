"""Killed at random moments, the app goes on at the same question with every answer (issue 2, points 6 and 10)."""

import random
import subprocess
import sys
import threading
from itertools import pairwise
from pathlib import Path

from desktop import paths
from desktop.domain import recovery
from desktop.domain.answers import Chosen
from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.form import RespondentRole
from desktop.flows import example
from desktop.flows.course import ABILITY, CONSENT, PRACTICE, PROFILE, Plan
from desktop.flows.handover import hand_over
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor
from tests.journeys.laptop import open_door

ROOT = Path(__file__).parents[2]
PASSPHRASE = "appel boom fiets lamp water"
AGENCY = Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False)
KILLS = 5
SLOWEST = 60.0


def test_no_acknowledged_answer_is_lost(tmp_path: Path) -> None:
    folder, chance = tmp_path / "kluis", random.Random()
    vault = open_door(folder).create(PASSPHRASE, AGENCY, "Robin")
    vault.keys.renew_recovery(PASSPHRASE, recovery.new_key())
    vault.add_candidate("Sam", "avatar-kite")
    vault.close()
    order, acknowledged, last = whole_way(), dict[str, set[str]](), ""
    for _ in range(KILLS):
        resumed, *told = killed(folder, after_lines=chance.randint(2, 25), wait=chance.random() / 3)
        here = resumed.removeprefix("resumed ")
        assert not last or last == here or (last, here) in set(pairwise(order))
        last = here
        for line in told:
            what, key, *cards = line.split(" ")
            if what == "at":
                last = key
            elif key.startswith("item:") and "/" not in key:
                acknowledged[key.split(":")[1]] = set(cards[0].split(",")) if cards else set()
        answers = kept(folder)
        assert {item: cards for item, cards in acknowledged.items() if not cards <= answers.get(item, set())} == {}
    assert acknowledged


def whole_way() -> list[str]:
    """Every page of an undisturbed visit, one after another."""
    clock, shelf = FixedClock(), FolderShelf(paths.forms_folder())
    vault = MemoryDoor(clock).create(PASSPHRASE, AGENCY, "Robin")
    sam = vault.add_candidate("Sam", "avatar-kite")
    session = hand_over(vault, shelf, sam.id, Plan(clock))
    keys = [session.page.key]
    while not session.over:
        acts = example.acts_on(session.page)
        for act in acts:
            example.do(session, act)
        if not acts or (session.page.key == keys[-1] and not example.acts_on(session.page)):
            session.next()
        if session.page.key != keys[-1]:
            keys.append(session.page.key)
    return keys


def killed(folder: Path, *, after_lines: int, wait: float) -> list[str]:
    """Runs the app, kills it `wait` seconds after its first lines, and gives every whole line it had written."""
    command = [sys.executable, "-m", "tests.journeys.answering", str(folder), PASSPHRASE]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        guard = threading.Timer(SLOWEST, process.kill)
        guard.start()
        lines = [process.stdout.readline() for _ in range(after_lines)]
        guard.cancel()
        end = threading.Timer(wait, process.kill)
        end.start()
        lines += process.stdout.readlines()
        end.join()
    return [line.strip() for line in lines if line.endswith("\n")]


def kept(folder: Path) -> dict[str, set[str]]:
    """The cards the vault holds, by item."""
    vault = open_door(folder).unlock(PASSPHRASE)
    desk = vault.desk(vault.candidates()[0].id)
    found = [desk.filling(form, RespondentRole.SELF) for form in (CONSENT, PRACTICE, PROFILE, ABILITY)]
    vault.close()
    answers = [pair for filling in found if filling for pair in filling.answers.items()]
    return {item: set(answer.ids) for item, answer in answers if isinstance(answer, Chosen)}
