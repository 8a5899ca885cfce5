"""No personal data in any log file: what is written down of an error is its kind and its place (HOUSE style 5, 10)."""

import sys
import threading
from pathlib import Path

import pytest

from desktop import mishaps


def _fail() -> None:
    secret = "Sam Voorbeeld"
    raise ValueError(f"no answer of {secret}")


def _put_back_after(monkeypatch: pytest.MonkeyPatch) -> None:
    """What tells of errors in this process, for the tests after this one."""
    for place, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(place, name, getattr(place, name))


def _told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    _put_back_after(monkeypatch)
    mishaps.write_down(folder)
    try:
        _fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    return mishaps.log_file(folder).read_text("utf-8")


def test_log_tells_kind_and_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = _told(tmp_path / "new", monkeypatch)
    assert "ValueError" in told
    assert "test_mishaps.py" in told
    assert "_fail" in told


def test_log_and_terminal_tell_no_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = _told(tmp_path, monkeypatch)
    assert "Sam" not in told + capsys.readouterr().err


def test_second_mishap_is_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _told(tmp_path, monkeypatch)
    assert _told(tmp_path, monkeypatch).count("ValueError") == 2


def test_log_that_is_no_text_any_more_is_added_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _put_back_after(monkeypatch)
    mishaps.write_down(tmp_path)
    mishaps.log_file(tmp_path).write_bytes(b"\xff\xfe")
    sys.excepthook(ValueError, ValueError("x"), None)
    assert b"ValueError" in mishaps.log_file(tmp_path).read_bytes()


def test_without_a_terminal_it_is_written_down_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows gives a program that is started from an icon no stderr at all."""
    monkeypatch.setattr(sys, "stderr", None)
    assert "ValueError" in _told(tmp_path, monkeypatch)


def test_place_that_cannot_be_written_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    _put_back_after(monkeypatch)
    mishaps.write_down(tmp_path / "taken")
    sys.excepthook(ValueError, ValueError("x"), None)


def test_two_windows_write_in_one_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each window is a process: what one writes down takes nothing of the other away, up to a size."""
    _told(tmp_path, monkeypatch)
    with mishaps.log_file(tmp_path).open("ab") as other:
        _told(tmp_path, monkeypatch)
        other.write(b"of another process\n")
    assert mishaps.log_file(tmp_path).read_text("utf-8").count("ValueError") == 2
    assert "of another process" in mishaps.log_file(tmp_path).read_text("utf-8")
    mishaps.log_file(tmp_path).write_bytes(b"x" * mishaps.MOST_BYTES)
    assert "xxx" not in _told(tmp_path, monkeypatch)
