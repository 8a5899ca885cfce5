"""Whatever goes wrong, no name or answer is written outside the vault, nor said on stderr, which systems keep.

Issue 3, point 7; HOUSE style 10. Each mishap has a name in its text, and happens in a process of its own.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import mishaps, paths

NAME = "Zonnebloemsentinel"

BEGIN = """
import gc, sys, threading
from pathlib import Path
from PySide6.QtCore import QObject, QTimer, qCritical, qWarning
from desktop import app, mishaps
running = app.application()
mishaps.write_down(Path(sys.argv[1]))
name = sys.argv[2]
def fail():
    answer = f"{name} zegt nee"
    raise ValueError(f"no such answer: {answer}")
"""
IN_A_SLOT = "QTimer.singleShot(0, fail); QTimer.singleShot(50, running.quit); running.exec()"
WITH_A_CAUSE = """
def wrapped():
    try:
        fail()
    except ValueError as error:
        raise RuntimeError(f"while saving {name}") from error
QTimer.singleShot(0, wrapped); QTimer.singleShot(50, running.quit); running.exec()
"""
ON_A_THREAD = "thread = threading.Thread(target=fail, name=name); thread.start(); thread.join()"
ON_A_LANE = """
from desktop.ui.parts.lane import Lane
home = QObject()
lane = Lane(home)
lane.run(home, lambda watch: fail(), print, print)
QTimer.singleShot(300, running.quit); running.exec(); lane.close()
"""
AT_THE_END_OF_AN_OBJECT = """
class Kept:
    def __del__(self):
        fail()
kept = Kept(); del kept; gc.collect()
"""
AT_THE_VERY_END = "fail()"
QT_WARNS = "qWarning(f'cannot open /home/{name}.jpg'); qCritical(f'QFile: {name}'); sys.stderr.write('ValueError')"
QT_READS_A_BAD_PICTURE = """
from PySide6.QtGui import QImageReader, QPixmap
bad = Path(sys.argv[1]).with_name(f"{name}.png")
bad.write_bytes(b"\\x89PNG\\r\\n\\x1a\\n" + b"x" * 64)
QImageReader(str(bad)).read(); QPixmap(str(bad)).isNull(); bad.unlink()
sys.stderr.write("ValueError")
"""

MISHAPS = {
    "in a slot": IN_A_SLOT,
    "with a cause": WITH_A_CAUSE,
    "on a thread": ON_A_THREAD,
    "on a lane": ON_A_LANE,
    "at the end of an object": AT_THE_END_OF_AN_OBJECT,
    "at the very end": AT_THE_VERY_END,
    "Qt warns": QT_WARNS,
    "Qt reads a bad picture": QT_READS_A_BAD_PICTURE,
}


def run(code: str, home: Path) -> "subprocess.CompletedProcess[bytes]":
    """Runs it with a home of its own."""
    home.mkdir()
    places = {name: str(home / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    places |= {"HOME": str(home), "TMPDIR": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", code, str(home / "kluis"), NAME]
    return subprocess.run(
        command, cwd=paths.program_root(), env=os.environ | places, capture_output=True, timeout=60, check=False
    )


@pytest.mark.parametrize("mishap", MISHAPS)
def test_no_name_is_written_or_said(mishap: str, tmp_path: Path) -> None:
    done = run(BEGIN + MISHAPS[mishap], tmp_path / "home")
    written = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    assert b"Error" in done.stderr, "the mishap did not happen"
    assert NAME.encode() not in done.stdout + done.stderr
    assert [file for file, content in written.items() if NAME.encode() in content or NAME in file.name] == []
    if not mishap.startswith("Qt"):
        assert b"Error" in written[mishaps.log_file(tmp_path / "home" / "kluis")]


def test_without_our_hooks_the_name_would_be_said(tmp_path: Path) -> None:
    """That the test can fail."""
    bare = BEGIN.replace("mishaps.write_down(Path(sys.argv[1]))", "")
    assert NAME.encode() in run(bare + IN_A_SLOT, tmp_path / "home").stderr


WINDOW = """
import json, sys, threading
from multiprocessing import get_context
from pathlib import Path
from desktop.supervisor.spawned import window
def broken_window(pipe):
    from PySide6.QtCore import QTimer
    from desktop import child
    def fail(shown):
        name = sys.argv[2]
        QTimer.singleShot(0, lambda: {}[name])
        thread = threading.Thread(target=lambda: {}[name]); thread.start()
    child.main(pipe, fail)
"""


def test_nor_by_a_window_s_own_process(tmp_path: Path) -> None:
    """A spare has its hooks before it is given a folder; a window writes to the log of that folder."""
    script = tmp_path / "windows.py"
    script.write_text(
        WINDOW
        + """
if __name__ == "__main__":
    from desktop.flows.lines import Errand
    from desktop.flows.manner import Manner
    from desktop.flows.messages import Part, order_as_bytes
    spawning = get_context("spawn")
    ours, theirs = spawning.Pipe()
    process = spawning.Process(target=broken_window, args=(theirs,))
    process.start()
    theirs.close()
    ours.send_bytes(f"no order: {sys.argv[2]}".encode())
    manner = Manner("nl", "light", 1.0, False, Path(sys.argv[1]))
    ours.send_bytes(order_as_bytes(Part(manner, Errand())))
    ours.recv_bytes()
    ours.close()
    process.join(20)
    process.kill()
"""
    )
    home = tmp_path / "home"
    home.mkdir()
    places = {"HOME": str(home), "TMPDIR": str(home), "QT_QPA_PLATFORM": "offscreen"}
    places["PYTHONPATH"] = str(paths.program_root())
    command = [sys.executable, str(script), str(home / "kluis"), NAME]
    done = subprocess.run(
        command, cwd=paths.program_root(), env=os.environ | places, capture_output=True, timeout=60, check=False
    )
    log = mishaps.log_file(home / "kluis").read_bytes()
    assert log.count(b"KeyError") == 2, done.stderr.decode()
    assert b"ValueError" in done.stderr
    assert NAME.encode() not in log + done.stdout + done.stderr
