"""A press within 300 ms of a change of screen does nothing: by mouse, touch or key (issue 4, point 3)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.candidate.fresh import FRESH_SECONDS, Fresh
from tests.flows.visits import Visits, play
from tests.ui.candidate.fingers import slides_off, taps
from tests.ui.candidate.stage import Stage, at_form
from tests.ui.candidate.test_pressing import CHOICES, chosen


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    """On the second page, which came just now."""
    return Stage(qtbot, at_form(CHOICES)).chooses("hond").presses("Verder")


def click(widget: QWidget) -> None:
    """At once."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def double_click(widget: QWidget) -> None:
    """The second half of a double click."""
    QTest.mouseDClick(widget, Qt.MouseButton.LeftButton)


def space(widget: QWidget) -> None:
    """With the focus there."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def enter(widget: QWidget) -> None:
    """With the focus there."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Return)


Press = Callable[[QWidget], None]
WAYS = pytest.mark.parametrize("press", [click, double_click, taps, space, enter])


@WAYS
def test_at_once_nothing_is_pressed(stage: Stage, press: Press) -> None:
    for name in ("Zon", "Verder", "Pauze", "Help", "Terug", "Geluid", "Luister"):
        press(stage.see(name))
    assert chosen(stage) == []
    assert stage.side.page.sentences == ("Wat vind jij mooi?",)
    assert stage.side.page.notice == ""


@WAYS
def test_a_moment_later_it_is(stage: Stage, press: Press) -> None:
    stage.clock.pass_time(FRESH_SECONDS + 0.01)
    press(stage.tile("zon"))
    if press is double_click:  # both halves were meant for this page
        assert chosen(stage) == []
    else:
        assert chosen(stage) == ["zon"]


def test_the_same_page_takes_presses_as_fast_as_they_come(stage: Stage) -> None:
    """Only a change of screen is waited for."""
    stage.looks()
    for card in ("zon", "boom", "zon", "zon"):
        click(stage.tile(card))
    assert chosen(stage) == ["zon", "boom"]


@pytest.mark.parametrize("key", [Qt.Key.Key_L, Qt.Key.Key_Escape])
def test_keys_that_press_wait_too(stage: Stage, key: Qt.Key) -> None:
    stage.hears_all()
    QTest.keyClick(stage.side, key)
    assert stage.player.says == ""
    assert stage.side.page.sentences == ("Wat vind jij mooi?",)
    stage.keys(key)
    assert stage.player.says


def test_looking_around_by_arrows_does_not_wait(stage: Stage) -> None:
    QTest.keyClick(stage.side, Qt.Key.Key_Right)
    assert stage.focused == "Zon"


@pytest.mark.parametrize("name", ["Pauze", "Help", "Geluid"])
def test_what_comes_in_front_of_a_page_is_a_change_of_screen(stage: Stage, name: str) -> None:
    stage.presses(name)
    key = stage.side.page.key
    click(stage.see("Verder"))
    assert stage.side.page.key == key
    stage.presses("Verder")
    click(stage.see("Verder"))
    assert stage.side.page.sentences == ("Wat vind jij mooi?",)
    assert stage.side.page.notice == ""


def test_the_first_page_and_coming_back_from_the_coach(qtbot: QtBot) -> None:
    stage = Stage(qtbot, at_form(CHOICES))
    for _ in range(2):
        click(stage.tile("hond"))
        assert chosen(stage) == []
        stage.looks()
        stage.side.start()
    assert not stage.side.takes_presses
    stage.looks()
    assert stage.side.takes_presses


def test_a_key_that_is_kept_down_is_one_press(stage: Stage) -> None:
    stage.looks()
    tile = stage.tile("zon")
    tile.setFocus()
    for repeats in (False, True, True, True):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeats)
        QApplication.sendEvent(tile, key)
    assert chosen(stage) == ["zon"]


def test_letters_are_never_lost(qtbot: QtBot) -> None:
    """L and Space are letters in a field, also on a page that came just now."""
    stage = Stage(qtbot, play(Visits().begin(), "naam"))
    field = next(found for found in stage.side.findChildren(QLineEdit) if found.isVisible())
    field.setFocus()
    QTest.keyClicks(field, "Lol l")
    assert field.text() == "Lol l"


def test_a_finger_that_slides_off_presses_nothing(stage: Stage) -> None:
    """No drag: press and slide off is a change of mind."""
    stage.looks()
    tile = stage.tile("zon")
    slides_off(tile, QPoint(0, tile.height()))
    slides_off(stage.see("Verder"), QPoint(20, -300))
    assert chosen(stage) == []
    assert stage.side.page.notice == ""


def test_the_clock_decides() -> None:
    """Fresh from the change until 300 ms after it, whatever the time of day does."""
    clock = Visits().clock
    fresh = Fresh(clock)
    assert not fresh
    fresh.begin()
    clock.pass_time(0.29)
    assert fresh
    clock.pass_time(0.02)
    assert not fresh
