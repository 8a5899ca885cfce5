"""Noticing that nobody touches anything: once, and anew after each touch."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.parts.idle import Idle

LEFT_ALONE_MS = 120


def test_it_is_told_once(qtbot: QtBot) -> None:
    idle, told = Idle(LEFT_ALONE_MS, widget := QWidget()), list[int]()
    qtbot.addWidget(widget)
    idle.reached.connect(lambda: told.append(1))
    idle.begin()
    qtbot.waitUntil(lambda: told == [1])
    qtbot.wait(2 * LEFT_ALONE_MS)
    assert told == [1]
    idle.end()


def test_touching_begins_the_time_anew(qtbot: QtBot) -> None:
    idle, told = Idle(LEFT_ALONE_MS, widget := QWidget()), list[int]()
    qtbot.addWidget(widget)
    idle.reached.connect(lambda: told.append(1))
    idle.begin()
    for _ in range(6):
        qtbot.wait(LEFT_ALONE_MS // 3)
        QTest.mouseMove(widget, QPoint(3, 3))
        QTest.keyClick(widget, Qt.Key.Key_A)
    assert told == []
    qtbot.waitUntil(lambda: told == [1])
    idle.end()


def test_after_its_end_nothing_is_told(qtbot: QtBot) -> None:
    idle, told = Idle(LEFT_ALONE_MS, widget := QWidget()), list[int]()
    qtbot.addWidget(widget)
    idle.reached.connect(lambda: told.append(1))
    idle.begin()
    idle.end()
    qtbot.wait(2 * LEFT_ALONE_MS)
    assert told == []
