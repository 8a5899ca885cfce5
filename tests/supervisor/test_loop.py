"""The real supervisor with real processes, pipes and signals; its windows are played by a script (DECISIONS 14)."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop import mishaps, paths
from tests.supervisor.actors import Script
from tests.supervisor.waiting import alive, wait_until

WAY: Script = {
    "coach 0": ["shown", "nonsense", "hand over Sam"],
    "candidate 0": ["shown", "call"],
    "coach 1": ["shown", "take_over", "wait gone", "lock"],
    "coach 2": ["shown", "close"],
}


@contextmanager
def performed(folder: Path, script: Script) -> "Iterator[subprocess.Popen[str]]":
    """The supervisor, which is ended when the test is."""
    command = [sys.executable, "-m", "tests.supervisor.actors", str(folder), json.dumps(script)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=paths.program_root(), stdout=pipe, stderr=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def played(folder: Path) -> list[str]:
    """What the windows wrote down, without who they were."""
    log = folder / "log"
    return [line.rpartition(" [")[0] for line in log.read_text().splitlines()] if log.exists() else []


def numbers(folder: Path) -> set[int]:
    """The windows' processes."""
    return {int(found) for found in re.findall(r"\[(\d+)\]", (folder / "log").read_text())}


def run(folder: Path, script: Script) -> tuple[int, list[str], str]:
    """A whole performance: its status, what happened, and what was said."""
    with performed(folder, script) as process:
        said = process.communicate(timeout=60)
    return process.returncode, played(folder), "".join(said)


def test_whole_way(tmp_path: Path) -> None:
    status, told, said = run(tmp_path, WAY)
    assert status == 0, said
    assert told[:8] == [
        "coach 0 begins start",
        "candidate 0 begins Sam",
        "coach 0 hears leave",
        "coach 1 begins take_over Sam",
        "candidate 0 hears leave",
        "coach 1 hears gone",
        "coach 2 begins locked",
        "coach 1 hears leave",
    ]
    assert not [number for number in numbers(tmp_path) if alive(number)]


def test_nonsense_is_left_alone_and_written_down_without_its_content(tmp_path: Path) -> None:
    _, _, said = run(tmp_path, WAY)
    log = mishaps.log_file(tmp_path).read_text()
    assert "ValueError" in log
    assert "Voorbeeld" not in log + said


def test_falling_candidates_lead_to_the_coach(tmp_path: Path) -> None:
    falls = {f"candidate {number}": ["shown", "die"] for number in range(4)}
    status, told, _ = run(tmp_path, {"coach 0": ["shown", "hand over Sam Noor"], **falls, "coach 1": ["close"]})
    assert status == 0
    assert told.count("coach 1 begins stranded Sam") == 1
    assert [line for line in told if line.startswith("candidate")] == [f"candidate {n} begins Sam" for n in range(4)]


def test_coach_s_window_that_never_comes_ends_the_app_with_a_sentence(tmp_path: Path) -> None:
    status, told, said = run(tmp_path, {f"coach {number}": ["die"] for number in range(9)})
    assert status == 1
    assert len(told) == 3
    assert said.startswith("Werkverhaal kan geen venster openen.")


@pytest.mark.parametrize("stuck", ["hang", "close the pipe"])
def test_window_that_does_not_leave_is_killed(tmp_path: Path, stuck: str) -> None:
    status, told, _ = run(
        tmp_path,
        {
            "coach 0": ["shown", "hand over Sam"],
            "candidate 0": ["shown", "call", stuck],
            "coach 1": ["shown", "take_over", "wait gone", "close"],
        },
    )
    assert status == 0
    assert "coach 1 hears gone" in told
    assert not [number for number in numbers(tmp_path) if alive(number)]


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_system_that_ends_the_app_lets_the_windows_end_by_themselves(tmp_path: Path, end: signal.Signals) -> None:
    with performed(tmp_path, {"coach 0": ["shown", "hand over Sam"], "candidate 0": ["shown"]}) as process:
        wait_until(lambda: "coach 0 hears leave" in played(tmp_path))
        process.send_signal(end)
        assert process.wait(timeout=20) == 0
    assert played(tmp_path)[-1] == "candidate 0 is alone"
    assert not [number for number in numbers(tmp_path) if alive(number)]


def test_windows_do_not_outlive_a_killed_supervisor(tmp_path: Path) -> None:
    with performed(tmp_path, {"coach 0": ["shown", "hand over Sam"], "candidate 0": ["shown"]}) as process:
        wait_until(lambda: "coach 0 hears leave" in played(tmp_path))
        process.kill()
        wait_until(lambda: not any(map(alive, numbers(tmp_path))))
    assert played(tmp_path)[-1] == "candidate 0 is alone"


def test_second_start_says_so_and_disturbs_nobody(tmp_path: Path) -> None:
    with performed(tmp_path, {"coach 0": ["shown", "hand over Sam"], "candidate 0": ["shown"]}):
        wait_until(lambda: "coach 0 hears leave" in played(tmp_path))
        before = played(tmp_path)
        terminal, its_end = os.openpty()
        command = [sys.executable, "-m", "tests.supervisor.actors", str(tmp_path), "{}"]
        second = subprocess.run(command, cwd=paths.program_root(), stderr=its_end, check=False, timeout=30)
        said = os.read(terminal, 1000).decode()
        os.close(terminal)
        os.close(its_end)
        assert second.returncode == 0
        assert said.strip() == "Werkverhaal is al open op deze computer."
        assert played(tmp_path) == before
