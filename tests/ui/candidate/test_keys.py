"""Every kind of page by keyboard: arrows move, Enter and Space press, L listens, Escape pauses (issue 4, point 3)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.flows.page import Layout
from desktop.ui.candidate.focus import next_focus
from desktop.ui.parts.pressable import ARROWS, Pressable
from tests.ui.candidate.kinds import PAGES
from tests.ui.candidate.stage import Stage

EVERY = pytest.mark.parametrize("kind", PAGES)
PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def at(qtbot: QtBot, kind: str) -> Stage:
    """On a page of this kind."""
    return Stage(qtbot, PAGES[kind]())


def picture(button: Pressable) -> QImage:
    """What it looks like."""
    return button.grab().toImage()


@EVERY
def test_arrows_come_everywhere(qtbot: QtBot, kind: str) -> None:
    """From the first one that has the focus to whatever can be pressed, and nothing is pressed on the way."""
    stage = at(qtbot, kind)
    there, page = stage.side.view.pressables(), stage.side.page
    stage.keys(Qt.Key.Key_Right)
    reached = {each for each in there if each.hasFocus()}
    assert len(reached) == 1
    while new := {found for each in reached for key in ARROWS if (found := next_focus(there, each, key))} - reached:
        reached |= new
    assert {each.accessibleName() for each in reached} == {each.accessibleName() for each in there}
    assert stage.side.page == page


@EVERY
def test_what_has_the_focus_is_seen(qtbot: QtBot, kind: str) -> None:
    stage = at(qtbot, kind)
    for each in stage.side.view.pressables():
        before = picture(each)
        each.setFocus(Qt.FocusReason.TabFocusReason)
        assert picture(each) != before, each.accessibleName()


@EVERY
def test_tab_goes_in_reading_order(qtbot: QtBot, kind: str) -> None:
    stage = at(qtbot, kind)
    order = [each for each in stage.side.view.focusable() if each.isVisible()]
    order[0].setFocus()
    seen = []
    for _ in order:
        seen.append(stage.side.focusWidget())
        stage.keys(Qt.Key.Key_Tab)
    assert seen == order
    assert stage.side.focusWidget() is order[0]
    assert {*stage.side.view.pressables()} <= {*order}


def test_tab_comes_to_everything_once_with_the_keyboard_open(qtbot: QtBot) -> None:
    """Field, keys and buttons, and no tile that lies below the keys."""
    stage = at(qtbot, "tekst").presses("Toetsen")
    order = [each for each in stage.side.view.focusable() if each.isVisible()]
    assert len({*order}) == len(order)
    assert {*stage.side.view.pressables()} <= {*order}
    order[0].setFocus()
    seen = []
    for _ in order:
        seen.append(stage.side.focusWidget())
        stage.keys(Qt.Key.Key_Tab)
    assert seen == order
    assert stage.side.focusWidget() is order[0]


@EVERY
def test_enter_and_space_press_each_thing(qtbot: QtBot, kind: str) -> None:
    """Each is pressed once by one press of a key."""
    stage = at(qtbot, kind)
    pressed: list[str] = []
    stage.side.view.blockSignals(True)  # the page stays: only what is pressed is looked at
    there = stage.side.view.pressables()
    for number, button in enumerate(there):
        name = button.accessibleName()
        button.clicked.connect(lambda _=False, name=name: pressed.append(name))
        button.setFocus()
        stage.keys(PRESSES[number % len(PRESSES)])
    stage.side.view.blockSignals(False)
    assert pressed == [each.accessibleName() for each in there]


@EVERY
def test_l_listens(qtbot: QtBot, kind: str) -> None:
    stage = at(qtbot, kind)
    stage.hears_all()
    stage.keys(Qt.Key.Key_L)
    assert stage.player.says == stage.side.page.spoken[0].text


@EVERY
def test_escape_pauses_but_where_the_coach_is_called(qtbot: QtBot, kind: str) -> None:
    stage = at(qtbot, kind)
    page = stage.side.page
    stage.keys(Qt.Key.Key_Escape)
    if page.layout is Layout.CALL:
        assert stage.side.page == page
        return
    assert stage.side.page.key == "interlude:pause"
    stage.chooses(stage.side.page.cards[0].id).presses("Verder")
    assert stage.side.page.key == (page.key if not page.key.startswith("interlude") else "item:kaart:0")
