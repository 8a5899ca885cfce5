"""A coach's hand: real mouse and key events on real widgets."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Presses and lets go in the middle of a widget, or at a place on it."""
    place = widget.rect().center() if at is None else at
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def press(widget: QWidget, key: Qt.Key) -> None:
    """Presses one key."""
    QTest.keyClick(widget, key)


def type_in(widget: QWidget, text: str) -> None:
    """Types a text, letter by letter."""
    QTest.keyClicks(widget, text)
