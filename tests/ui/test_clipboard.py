"""What is copied is marked as not for history, and gone after a minute and at the lock (DECISIONS 29)."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QStringListModel, Qt, QTranslator
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.storage.memory import MemoryDoor
from desktop.ui.parts.clipboard import MARKS, OURS, CopyGuard
from desktop.ui.parts.plain_field import PlainField
from tests.ui.coach import hand, household
from tests.ui.coach.alone import alone, side_of


class Page(QWidget):
    """A field, a field for a passphrase, a list; and who watches over copying."""

    def __init__(self, kept_ms: int) -> None:
        super().__init__()
        self.field = QLineEdit("Sam Voorbeeld")
        self.secret = QLineEdit("geheim", echoMode=QLineEdit.EchoMode.Password)
        self.list = QListView()
        self.list.setModel(QStringListModel(["Noor Voorbeeld", "Kim"], self))
        column = QVBoxLayout(self)
        for made in (self.field, self.secret, self.list):
            column.addWidget(made)
        self.guard = CopyGuard(self, kept_ms)


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Callable[..., Page]]:
    def page(kept_ms: int = 60_000) -> Page:
        made = Page(kept_ms)
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
        made.field.setFocus()
        made.field.selectAll()
        return made

    QGuiApplication.clipboard().clear()
    yield page
    QGuiApplication.clipboard().clear()


def _copied() -> str:
    """What is on the clipboard, when it is marked for every system."""
    text = QGuiApplication.clipboard().text()
    if text:
        data = QGuiApplication.clipboard().mimeData()
        assert {name for name in MARKS if data.hasFormat(name)} == set(MARKS)
    return text


def _press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)


def test_keys_copy_marked(make: Callable[..., Page]) -> None:
    page = make()
    _press(page.field, Qt.Key.Key_C)
    assert (_copied(), page.field.text()) == ("Sam Voorbeeld", "Sam Voorbeeld")


def test_cutting_takes_away(make: Callable[..., Page]) -> None:
    page = make()
    _press(page.field, Qt.Key.Key_X)
    assert (_copied(), page.field.text()) == ("Sam Voorbeeld", "")
    _press(page.field, Qt.Key.Key_V)
    assert page.field.text() == "Sam Voorbeeld"


def test_what_is_only_read_is_not_cut(make: Callable[..., Page]) -> None:
    page = make()
    page.field.setReadOnly(True)
    _press(page.field, Qt.Key.Key_X)
    assert page.field.text() == "Sam Voorbeeld"


def test_lists_copy_marked(make: Callable[..., Page]) -> None:
    """Qt copies the line where one is, without a word about it."""
    page = make()
    page.list.setFocus()
    page.list.setCurrentIndex(page.list.model().index(0, 0))
    _press(page.list, Qt.Key.Key_C)
    assert _copied() == "Noor Voorbeeld"


def test_nothing_chosen_leaves_the_clipboard_alone(make: Callable[..., Page]) -> None:
    page = make()
    _press(page.field, Qt.Key.Key_C)
    page.field.deselect()
    _press(page.field, Qt.Key.Key_C)
    assert _copied() == "Sam Voorbeeld"


def test_passphrases_are_not_copied(make: Callable[..., Page]) -> None:
    page = make()
    page.secret.setFocus()
    page.secret.selectAll()
    for key in (Qt.Key.Key_C, Qt.Key.Key_X):
        _press(page.secret, key)
        assert _copied() == ""


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
@pytest.mark.parametrize(("line", "left"), [("Copy", "Sam Voorbeeld"), ("Cu&t", "")])
def test_menu_copies_marked(make: Callable[..., Page], qapp: QApplication, line: str, left: str) -> None:
    """The field's own menu, with our lines in the place of the two that copy."""
    for spoken in qapp.findChildren(QTranslator):  # of an app that was made before
        qapp.removeTranslator(spoken)
    page = make()
    middle = page.field.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, page.field.mapToGlobal(middle))
    QApplication.sendEvent(page.field, event)
    menu = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible())
    words = [action.text().partition("\t")[0] for action in menu.actions()]
    assert [word for word in words if word] == ["&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"]
    wanted: QAction = next(action for action in menu.actions() if line in action.text())
    wanted.trigger()
    menu.close()
    assert (_copied(), page.field.text()) == ("Sam Voorbeeld", left)


def test_gone_after_a_while(make: Callable[..., Page], qtbot: QtBot) -> None:
    page = make(200)
    _press(page.field, Qt.Key.Key_C)
    assert _copied() == "Sam Voorbeeld"
    qtbot.waitUntil(lambda: _copied() == "")


def test_each_copy_has_its_own_minute(make: Callable[..., Page], qtbot: QtBot) -> None:
    page = make(600)
    _press(page.field, Qt.Key.Key_C)
    qtbot.wait(400)
    _press(page.field, Qt.Key.Key_C)
    qtbot.wait(400)
    assert _copied() == "Sam Voorbeeld"
    qtbot.waitUntil(lambda: _copied() == "")


def test_what_another_copied_is_left_alone(make: Callable[..., Page]) -> None:
    """Also when it was copied by this very program before, as another window of it did."""
    page = make()
    _press(page.field, Qt.Key.Key_C)
    for mark in ({}, {OURS: b"another number"}):
        data = QMimeData()
        data.setText("van een ander")
        for name, value in mark.items():
            data.setData(name, value)
        QGuiApplication.clipboard().setMimeData(data)
        page.guard.clear()
        assert QGuiApplication.clipboard().text() == "van een ander"


def test_lock_clears_it(qtbot: QtBot, make: Callable[..., Page]) -> None:
    door: MemoryDoor = household.door()
    with alone(qtbot, door, door.vault) as (window, _line):
        side = side_of(window)
        side.show_new()
        hand.type_in(side.new.name, "Sam Voorbeeld")
        window.activateWindow()
        side.new.name.setFocus()
        side.new.name.selectAll()
        _press(side.new.name, Qt.Key.Key_C)
        assert _copied() == "Sam Voorbeeld"
        window.lock()
        assert _copied() == ""


def test_candidates_copy_nothing(make: Callable[..., Page]) -> None:
    """Their own fields take typing and nothing else."""
    page = make()
    field = PlainField(page)
    field.setText("mijn antwoord")
    field.show()
    field.setFocus()
    field.selectAll()
    for key in (Qt.Key.Key_C, Qt.Key.Key_X):
        _press(field, key)
    assert (_copied(), field.text()) == ("", "mijn antwoord")
