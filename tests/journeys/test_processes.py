"""The app with its real processes, from the coach's window to the candidate's and back (DECISIONS 14-16, issue 3)."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import paths
from tests.journeys import errands
from tests.journeys.outside import App, Window
from tests.supervisor.waiting import alive, wait_until


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    errands.make_vault(tmp_path / "kluis", "Sam", "Noor")
    return tmp_path / "kluis"


@pytest.fixture
def app(folder: Path) -> Iterator[App]:
    with App(folder) as app:
        yield app


def greeted(app: App) -> Window:
    """Sam's window, past the first pages."""
    sam = errands.hand_over(app, errands.unlock(app))
    errands.goes_on_until(sam, "meedoen")
    return sam


def ended(*windows: Window) -> None:
    """These processes are no more, and with them what they knew."""
    wait_until(lambda: not any(alive(window.process) for window in windows))


def test_answers_come_to_the_vault_through_a_process_that_never_had_its_key(app: App, folder: Path) -> None:
    coach = errands.unlock(app)
    sam = errands.hand_over(app, coach)
    ended(coach)
    chosen = errands.goes_on_until(sam, "leuk")
    above = errands.call_coach(app, sam)
    errands.take_over(above)
    ended(sam)
    above.presses("Op slot")
    app.next_window("coach").waits_for("Openen")
    ended(above)
    answers = errands.kept(folder)
    assert len(chosen) > 3
    assert {item: answers[item] for item in chosen} == chosen
    assert list(folder.glob("kiosk-*")) == []


def test_wrong_passphrase_is_told_and_the_candidate_gets_the_laptop_back(app: App) -> None:
    sam = greeted(app)
    coach = errands.call_coach(app, sam)
    coach.types("Jouw wachtzin", "zomaar iets").presses("Overnemen").waits_to_see("past niet")
    coach.presses("Terug naar Sam")
    ended(coach)
    assert alive(sam.process)
    sam.presses("Verder")


def test_coach_s_window_that_is_killed_above_the_candidate_s_gives_the_laptop_back(app: App) -> None:
    sam = greeted(app)
    errands.call_coach(app, sam).kill()
    sam.presses("Verder")
    above = errands.call_coach(app, sam)
    errands.take_over(above)


def test_four_falls_lead_to_the_coach_and_the_answers_are_there(app: App, folder: Path) -> None:
    sam = greeted(app)
    for _ in range(3):
        sam.kill()
        sam = app.next_window("candidate").waits_for("Luister")
    errands.goes_on_until(sam, "meedoen")
    sam.does("goes_on")
    sam.kill()
    coach = errands.unlock(app).waits_for("Verder met Sam")
    assert list(folder.glob("kiosk-*")) == [], "it was taken in"
    coach.kill()
    app.next_window("coach").waits_for("Openen")
    assert errands.kept(folder)["meedoen"] == {"yes"}


def test_supervisor_that_is_killed_takes_all_along_and_the_coach_collects_at_the_next_start(
    app: App, folder: Path
) -> None:
    """As after power loss: only the coach can go on (DECISIONS 14)."""
    sam = greeted(app)
    sam.does("goes_on")
    app.supervisor.kill()
    app.supervisor.wait()
    wait_until(lambda: not app.children(), seconds=6)
    assert list(folder.glob("kiosk-*.db"))
    app.starts()
    coach = errands.unlock(app).waits_for("Verder met Sam")
    coach.presses("Verder met Sam")
    again = app.next_window("candidate").waits_for("Luister")
    errands.goes_on_until(again, "meedoen")
    page = again.does("page")
    assert page == {"key": "item:meedoen:0", "chosen": ["yes"]}


def test_closing_ends_every_process(app: App) -> None:
    coach = errands.unlock(app).waits_for("Nieuwe kandidaat")
    coach.does("closes")
    assert app.supervisor.wait(timeout=20) == 0
    wait_until(lambda: not app.children())


def test_second_start_says_so_and_the_candidate_s_screen_stays(app: App, folder: Path) -> None:
    sam = greeted(app)
    before = set(app.children())
    terminal, its_end = os.openpty()
    command = [sys.executable, "-m", "desktop"]
    environment = os.environ | {"WERKVERHAAL_DATA": str(folder)}
    root = paths.program_root()
    second = subprocess.run(command, cwd=root, env=environment, stderr=its_end, check=False, timeout=30)
    said = os.read(terminal, 1000).decode()
    os.close(terminal)
    os.close(its_end)
    assert (second.returncode, said.strip()) == (0, "Werkverhaal is al open op deze computer.")
    assert set(app.children()) == before
    assert sam.does("page") == {"key": "item:meedoen:0", "chosen": []}
