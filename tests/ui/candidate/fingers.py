"""A finger on a touch screen: real touch events, as they come from the window system."""

from functools import cache

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


@cache
def _screen() -> QPointingDevice:
    return QTest.createTouchDevice()


def taps(widget: QWidget) -> None:
    """Down and up again in the middle."""
    slides_off(widget, QPoint(0, 0))


def slides_off(widget: QWidget, by: QPoint) -> None:
    """Down in the middle, and up so far from there."""
    middle = widget.rect().center()
    finger = QTest.touchEvent(widget, _screen(), False)
    finger.press(0, middle, widget).commit()
    finger.move(0, middle + by, widget).commit()
    finger.release(0, middle + by, widget).commit()
