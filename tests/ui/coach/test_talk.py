"""A talk at the table: the screen is covered first, and comes back by a touch (DECISIONS 19: gesprek)."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.storage.memory import MemoryDoor, MemoryVault
from desktop.ui.coach import dialogs
from desktop.ui.coach.talk import Talk, TalkCover
from desktop.ui.coach.window import CoachWindow
from desktop.ui.parts import inspect
from desktop.ui.theme.current import Look
from tests.ui.coach import hand
from tests.ui.coach.alone import NobodyElse, alone, side_of

SOON_MS = 150
CALM = ["Jullie zijn in gesprek. Raak een toets of de muis aan."]


class Table:
    """The window, its coach's side with a name half typed, and a talk that covers soon."""

    def __init__(self, qtbot: QtBot, window: CoachWindow, line: NobodyElse) -> None:
        self.qtbot = qtbot
        self.window = window
        self.line = line
        self.side = side_of(window)
        self.talk = Talk(window, Look(motion=False), SOON_MS)
        self.side.show_new()
        hand.type_in(self.side.new.name, "Sam")

    @property
    def cover(self) -> TalkCover:
        """What lies over the window."""
        cover = self.window.findChild(TalkCover)
        assert cover is not None
        return cover

    def begin(self) -> None:
        """They talk, until the screen is covered."""
        self.talk.set_on(True)
        self.qtbot.waitUntil(lambda: self.talk.covered)

    def seen(self) -> list[str]:
        """What can be read where the window is."""
        self.window.grab()
        top = self.window.childAt(self.window.rect().center())
        assert top is not None
        return [text.text for text in inspect.texts(top)]


@pytest.fixture
def table(qtbot: QtBot, door: MemoryDoor, vault: MemoryVault) -> Iterator[Table]:
    with alone(qtbot, door, vault) as (window, line):
        made = Table(qtbot, window, line)
        yield made
        made.talk.end()


def test_screen_is_covered_and_the_vault_stays_open(table: Table, vault: MemoryVault) -> None:
    table.begin()
    assert table.cover.geometry() == table.window.rect()
    assert table.seen() == CALM
    assert table.window.grab().toImage() == table.cover.grab().toImage()
    assert not vault.shelf.closed


@pytest.mark.parametrize("touch", ["key", "move", "press"])
def test_one_touch_brings_it_back_and_does_nothing_else(table: Table, touch: str) -> None:
    """The key is not typed, the press presses nothing; no passphrase is asked."""
    table.begin()
    lies_under = table.side.new.avatars[0]
    place = lies_under.mapTo(table.window, lies_under.rect().center())
    match touch:
        case "key":
            hand.press(table.cover, Qt.Key.Key_X)
        case "move":
            QTest.mouseMove(table.cover, place)
        case "press":
            hand.click(table.cover, place)
    assert not table.talk.covered
    assert (table.side.new.name.text(), table.side.new.avatar) == ("Sam", "")
    assert table.window.focusWidget() is table.side.new.name
    assert table.line.locked == []


def test_it_covers_again_until_the_talk_is_over(table: Table, qtbot: QtBot) -> None:
    table.begin()
    hand.press(table.cover, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: table.talk.covered)
    hand.press(table.cover, Qt.Key.Key_X)
    table.talk.set_on(False)
    QTest.qWait(2 * SOON_MS)
    assert not table.talk.covered


def test_windows_over_it_are_hidden_meanwhile(table: Table) -> None:
    """A name of a file may be about somebody; what was being chosen is not lost."""
    dialog = dialogs.ask_photos(table.window, lambda _files: None)
    assert isinstance(dialog, QFileDialog)
    table.begin()
    assert not dialog.isVisible()
    hand.press(table.cover, Qt.Key.Key_X)
    assert dialog.isVisible()
    dialog.reject()


def test_lock_time_goes_on_under_the_cover(table: Table, vault: MemoryVault, qtbot: QtBot) -> None:
    """Then it locks as always, and the covered dialog is gone for good."""
    dialogs.ask_photos(table.window, lambda _files: None)
    table.window.idle.wait(3 * SOON_MS)
    table.begin()
    qtbot.waitUntil(lambda: vault.shelf.closed)
    assert table.line.locked == [False]


def test_nothing_is_covered_after_the_lock(table: Table) -> None:
    """The lock's own cover is what is seen, also when it came during a talk."""
    table.begin()
    table.talk.end()
    QTest.qWait(2 * SOON_MS)
    assert not table.talk.covered
    assert table.window.findChild(TalkCover) is None


def test_cover_grows_with_the_window(table: Table) -> None:
    table.begin()
    table.window.setFixedSize(1280, 720)
    assert table.cover.geometry() == table.window.rect()


def test_button_switches_it_on_and_off(table: Table) -> None:
    """In the bar beside every page, above *Op slot*; what is on can be seen."""
    button = table.side.shell.talk
    told: list[bool] = []
    table.side.shell.talk_wanted.connect(told.append)
    hand.click(button)
    hand.click(button)
    assert told == [True, False]
    assert button.mapTo(table.window, QPoint()).y() < table.side.shell.lock.mapTo(table.window, QPoint()).y()
