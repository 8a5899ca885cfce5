"""A person's hand: presses what is visible and typed what has the focus, with real events; nothing else."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.ui.candidate.side import CandidateSide
from desktop.ui.parts import inspect
from desktop.ui.parts.inspect import Target

PATIENCE_MS = 10_000


class NothingToPress(AssertionError):
    """What the tour wanted to press is not on the screen, so no person could have pressed it."""


class Hand:
    """Works on the window in front, and counts its presses."""

    def __init__(self, front: Callable[[], QWidget]) -> None:
        self._front = front
        self.presses = 0

    @property
    def window(self) -> QWidget:
        """The window in front now."""
        return self._front()

    def see(self, name: str, role: str = "") -> Target:
        """The visible target with this name (or a name that begins with it)."""
        found = [target for target in inspect.targets(self.window) if not role or target.role == role]
        for target in found:
            if target.name == name:
                return target
        for target in found:
            if target.name.startswith(name):
                return target
        names = ", ".join(repr(target.name) for target in found)
        raise NothingToPress(f"{name!r} is not on the screen; there are {names}")

    def press(self, name: str, role: str = "") -> None:
        """Presses the middle of what has this name."""
        self.press_target(self.see(name, role))

    def press_target(self, target: Target) -> None:
        """Presses the middle of a target, as soon as the page takes presses and when nothing lies over it."""
        self.look()
        middle = target.widget.rect().center()
        over = self.window.childAt(target.widget.mapTo(self.window, middle))
        if over is not None and over is not target.widget and not target.widget.isAncestorOf(over):
            raise NothingToPress(f"{target.name!r} lies under {type(over).__name__}")
        self.presses += 1
        QTest.mouseClick(target.widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        self.settle()

    def hold(self, name: str, until: Callable[[], bool]) -> None:
        """Keeps a button pressed until something has happened."""
        target = self.see(name)
        self.look()
        middle = target.widget.rect().center()
        QTest.mousePress(target.widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        self.wait(until)
        if target.widget.isVisible():
            QTest.mouseRelease(target.widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        self.presses += 1

    def type(self, name: str, text: str) -> None:
        """Types in the field with this name, in place of what stands in it."""
        field = self.see(name, "field").widget
        self.look()
        self.presses += 1
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        if isinstance(field, QLineEdit):
            QTest.keySequence(field, "Ctrl+A")
        type_keys(field, text)
        self.settle()

    def look(self) -> None:
        """Looks at a page that came just now, until it takes presses."""
        self.wait(lambda: all(side.takes_presses for side in self.window.findChildren(CandidateSide)))

    def rest(self, milliseconds: int) -> None:
        """Waits a moment, as somebody does who listens or looks."""
        QTest.qWait(milliseconds)

    def settle(self) -> None:
        """Lets the window do what it has to do."""
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # as in the app's own loop

    def wait(self, until: Callable[[], bool]) -> None:
        """Waits for something to happen on the screen; NothingToPress when it does not."""
        patience = QDeadlineTimer(PATIENCE_MS)
        while not until():
            if patience.hasExpired():
                raise NothingToPress("what was waited for did not come")
            QTest.qWait(20)


def type_keys(field: QWidget, text: str) -> None:
    """Types letter by letter; QTest's own keys know ASCII only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
