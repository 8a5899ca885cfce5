"""Leaving starts with the coach: three seconds of holding, and nothing less (DECISIONS 15)."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.parts.buttons import HOLD_MS
from tests.flows.visits import Visits, play
from tests.ui.candidate.stage import Stage

NAME = "Ik ben de coach"


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    stage = Stage(qtbot, play(Visits().begin(), "hallo"))
    stage.presses("Help").looks()
    return stage


def test_three_seconds_ask_the_coach(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.side.coach_held, timeout=3 * HOLD_MS):
        QTest.mousePress(stage.see(NAME), Qt.MouseButton.LeftButton)
    assert stage.player.says == ""
    QTest.mouseRelease(stage.see(NAME), Qt.MouseButton.LeftButton)


def test_holding_a_key_too(stage: Stage, qtbot: QtBot) -> None:
    button = stage.see(NAME)
    button.setFocus()
    with qtbot.waitSignal(stage.side.coach_held, timeout=3 * HOLD_MS):
        QTest.keyPress(button, Qt.Key.Key_Space)
    QTest.keyRelease(button, Qt.Key.Key_Space)


def test_less_or_sliding_off_does_nothing(stage: Stage, qtbot: QtBot) -> None:
    button = stage.see(NAME)
    with qtbot.assertNotEmitted(stage.side.coach_held, wait=HOLD_MS + 500):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.mousePress(button, Qt.MouseButton.LeftButton)
        qtbot.wait(HOLD_MS // 3)
        QTest.mouseMove(button, QPoint(-50, -50))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(-50, -50))


def test_the_last_page_leads_only_to_the_coach(qtbot: QtBot) -> None:
    stage = Stage(qtbot, play(Visits().begin(), "interlude:done"))
    assert stage.names == ["Geluid", "Luister", NAME]
    assert stage.hears_all() == ["Goed gedaan.", "Roep je coach.", "Jullie kijken samen naar jouw antwoorden."]
