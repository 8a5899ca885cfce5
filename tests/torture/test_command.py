"""`python3 build/do.py torture`: its table tells the truth, and it goes on without strace (DECISIONS 20)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import machine
from tests.torture import recorder
from tests.torture.__main__ import as_json, main, table
from tests.torture.figures import Figure
from tests.torture.series import Result

FEW = [
    "--kills=1",
    "--slot-kills=1",
    "--key-kills=1",
    "--moves=1",
    "--visit-kills=1",
    "--merges=2",
    "--cuts=40",
    "--flips=4",
    "--answers=4",
    "--commits=3",
    "--unlocks=1",
    "--visits=1",
]


def test_without_strace_the_kept_trace_is_replayed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    machine.provide_recorder()
    assert not recorder.works()
    figures = tmp_path / "figures.json"
    assert main([*FEW, "--json", str(figures)]) == 0
    told = json.loads(figures.read_text("utf-8"))
    assert "power cut (kept trace)" in [one["name"] for one in told["series"]]
    assert all(one["good"] and one["tried"] for one in told["series"])
    assert "three devices" in capsys.readouterr().out


def test_what_went_wrong_is_told() -> None:
    lost = Result("power cut", tried=9, wrong=["7: lost: kept 3"], note="9 of them in use", kept="/map")
    found = Result("without syncs", tried=9, wrong=["1: damaged"], should_go_wrong=True)
    shown = table([lost, found], [Figure("cipher / plain", 1.1, "", 1.3)]).splitlines()
    assert [line.split()[-1] for line in shown if "NOT GOOD" in line] == ["use"]
    assert "    7: lost: kept 3" in shown
    assert "    the first of them lies in /map" in shown
    told = as_json("zaad", [lost, found], [])
    assert [one["good"] for one in told["series"]] == [False, True]


def test_help_names_every_number() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture", "--help"], cwd=recorder.ROOT, capture_output=True, text=True, check=True
    )
    assert all(option.partition("=")[0] in done.stdout for option in FEW)
