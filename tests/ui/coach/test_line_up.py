"""Lining up for a kick-off: large tiles, the order in sight, and the keyboard alone is enough (DECISIONS 16)."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.flows.handing import HandOver
from desktop.storage.memory import MemoryVault
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.line_up_page import LineUpPage
from desktop.ui.coach.person_tile import PersonTile
from desktop.ui.coach.shell import Place
from desktop.ui.parts import inspect
from tests.ui.coach.hand import click, press, type_in

NAMES = ("Noor", "Yusuf", "Kim", "Zoë", "Sam")


@pytest.fixture
def page(side: CoachSide, vault: MemoryVault) -> LineUpPage:
    """The page, come to from the list."""
    for name in NAMES:
        vault.add_candidate(name, "avatar-owl")
    click(side.shell.places[Place.CANDIDATES])
    click(side.list.line_up)
    return side.line_up.page


def tile(page: LineUpPage, name: str) -> PersonTile:
    """Somebody's tile."""
    return next(each for each in page.tiles if each.person.first_name == name)


def texts(page: LineUpPage) -> list[str]:
    page.grab()
    return [text.text for text in inspect.texts(page)]


def test_who_is_pressed_first_comes_first(qtbot: QtBot, side: CoachSide, page: LineUpPage) -> None:
    for name in ("Kim", "Sam", "Noor"):
        click(tile(page, name))
    assert "Kim → Sam → Noor" in texts(page)
    assert tile(page, "Sam").accessibleName() == "Sam, nummer 2"
    with qtbot.waitSignal(side.hand_over_wanted) as given:
        click(page.start)
    assert given.args == [tuple(HandOver(tile(page, name).person.id) for name in ("Kim", "Sam", "Noor"))]


def test_another_press_takes_someone_out(page: LineUpPage) -> None:
    for name in ("Kim", "Sam", "Kim"):
        click(tile(page, name))
    assert "Sam" in texts(page)
    assert tile(page, "Sam").accessibleName() == "Sam, nummer 1"
    assert (tile(page, "Kim").accessibleName(), tile(page, "Kim").isChecked()) == ("Kim", False)


def test_with_the_keyboard_alone(qtbot: QtBot, side: CoachSide, page: LineUpPage) -> None:
    """A few letters and Enter, twice; then Tab to the start."""
    assert page.search.hasFocus()
    for letters in ("zo", "yu"):
        type_in(page.search, letters)
        press(page.search, Qt.Key.Key_Return)
        assert page.search.text() == ""
    assert "Zoë → Yusuf" in texts(page)
    qtbot.waitUntil(page.tiles[0].isVisible)
    press(page.search, Qt.Key.Key_Tab)
    assert page.tiles[0].hasFocus()
    press(page.tiles[0], Qt.Key.Key_Return)
    assert "Zoë → Yusuf → Sam" in texts(page)
    page.start.setFocus()
    with qtbot.waitSignal(side.hand_over_wanted):
        press(page.start, Qt.Key.Key_Space)


def test_enter_without_letters_presses_nobody(page: LineUpPage) -> None:
    press(page.search, Qt.Key.Key_Return)
    assert not any(each.isChecked() for each in page.tiles)


def test_nobody_chosen_is_told(qtbot: QtBot, side: CoachSide, page: LineUpPage) -> None:
    with qtbot.assertNotEmitted(side.hand_over_wanted):
        click(page.start)
    assert "Kies eerst wie er komen." in texts(page)


def test_what_can_not_be_lent_is_told_here(side: CoachSide, page: LineUpPage) -> None:
    side.tell("De schijf is vol.")
    assert "De schijf is vol." in texts(page)


def test_searching_keeps_who_was_chosen(page: LineUpPage) -> None:
    click(tile(page, "Noor"))
    type_in(page.search, "sam")
    assert [each.person.first_name for each in page.tiles] == ["Sam"]
    page.search.clear()
    assert tile(page, "Noor").isChecked()


def test_each_time_it_begins_empty(side: CoachSide, page: LineUpPage) -> None:
    click(tile(page, "Noor"))
    click(page.back)
    assert side.list.isVisible()
    click(side.list.line_up)
    assert not any(each.isChecked() for each in page.tiles)


def test_without_candidates_there_is_nothing_to_line_up(side: CoachSide) -> None:
    side.show_list()
    assert not side.list.line_up.isEnabled()
