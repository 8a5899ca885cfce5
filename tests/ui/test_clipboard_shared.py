"""The clipboard of a real display, which other programs share (DECISIONS 29: cleared only when it is still ours)."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import pytest

from tests.house import source
from tests.journeys.display import Display

# Each line that comes in is something to do; the answer is what another program finds on the clipboard.
COACH = """
import sys
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from desktop.ui.parts.clipboard import CopyGuard
app = QApplication([])
window = QWidget()
field = QLineEdit("Sam Voorbeeld", window)
guard = CopyGuard(window)
window.show()
QTest.qWaitForWindowExposed(window)
def do():
    match sys.stdin.readline().strip():
        case "copy": field.selectAll(); field.copy()
        case "choose": field.selectAll(); app.clipboard().setText(field.selectedText(), QClipboard.Mode.Selection)
        case "clear": guard.clear()
        case "": app.quit()
    QTimer.singleShot(200, lambda: print("done", flush=True))
heard = QSocketNotifier(0, QSocketNotifier.Type.Read)
heard.activated.connect(do)
print("ready", flush=True)
app.exec()
"""
OTHER = """
import sys
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
app = QApplication([])
board = app.clipboard()
def do():
    match sys.stdin.readline().strip():
        case "take": board.setText("van een ander"); QTest.qWait(200); print("done", flush=True)
        case "formats": print(*sorted(board.mimeData().formats()), flush=True)
        case "look": print(repr(board.text()), flush=True)
        case "chosen": print(repr(board.text(QClipboard.Mode.Selection)), flush=True)
        case "": app.quit()
heard = QSocketNotifier(0, QSocketNotifier.Type.Read)
heard.activated.connect(do)
print("ready", flush=True)
app.exec()
"""


class Program:
    """One of two programs on the display."""

    def __init__(self, to: IO[str], heard: IO[str]) -> None:
        self._to = to
        self._heard = heard

    def does(self, word: str) -> str:
        """Has it done, and returns what it says."""
        self._to.write(f"{word}\n")
        self._to.flush()
        return self._heard.readline().strip()


@contextmanager
def _running(code: str, display: Display) -> Iterator[Program]:
    environment = os.environ | display.environment
    command = [sys.executable, "-c", code]
    with subprocess.Popen(
        command, cwd=source.ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield Program(process.stdin, process.stdout)
        process.stdin.close()


@pytest.fixture(scope="module")
def programs() -> Iterator[tuple[Program, Program]]:
    """Ours, and another."""
    with Display() as display, _running(COACH, display) as ours, _running(OTHER, display) as other:
        yield ours, other


def test_what_got_there_past_us_is_marked_all_the_same(programs: tuple[Program, Program]) -> None:
    """A widget that copies by itself: other programs find the marks."""
    ours, other = programs
    ours.does("copy")
    assert other.does("look") == "'Sam Voorbeeld'"
    assert "x-kde-passwordManagerHint" in other.does("formats").split()
    ours.does("clear")
    assert other.does("look") == "''"


def test_what_another_copied_since_is_left_alone(programs: tuple[Program, Program]) -> None:
    ours, other = programs
    ours.does("copy")
    other.does("take")
    ours.does("clear")
    assert other.does("look") == "'van een ander'"


def test_what_is_only_chosen_can_not_be_pasted_elsewhere(programs: tuple[Program, Program]) -> None:
    """X11 has a second clipboard of what is selected, which no mark protects."""
    ours, other = programs
    ours.does("choose")
    assert other.does("chosen") == "''"
