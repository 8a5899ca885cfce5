"""The window with a real vault: backups by themselves, and the ways back from damage (issue 3, points 4 and 5)."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Bodies, Settings
from desktop.domain import recovery
from desktop.speech.silent import InstantPlayer
from desktop.ui.coach.first_start import FirstStart
from desktop.ui.coach.mend import MendScreen
from desktop.ui.coach.unlock import UnlockScreen
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import load_fonts
from desktop.ui.window import Window
from tests.storage.keeping import Kept, flip, kept
from tests.storage.vaults import PASSPHRASE
from tests.ui.coach import hand


@pytest.fixture
def keeper(tmp_path: Path, qapp: QApplication) -> Kept:
    """A closed vault with Sam in it."""
    qapp.setStyle("Fusion")
    load_fonts()
    made, vault = kept(tmp_path / "kluis", "Sam")
    vault.keys.renew_recovery(PASSPHRASE, recovery.new_key())
    vault.close()
    return made


def opened(qtbot: QtBot, keeper: Kept) -> Window:
    """The window before that vault."""
    house = Bodies(Settings(folder=keeper.files.folder), door=keeper.door, player=InstantPlayer(), clock=keeper.clock)
    window = Window(house, Look(), full_screen=False)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.start()
    with qtbot.waitExposed(window):
        window.show()
    return window


def shown(window: Window) -> QWidget:
    """The screen that is in front."""
    stack = window.centralWidget()
    assert isinstance(stack, QStackedWidget)
    screen = stack.currentWidget()
    assert screen is not None
    return screen


def unlock(window: Window) -> None:
    """A coach types the passphrase."""
    screen = shown(window)
    assert isinstance(screen, UnlockScreen)
    hand.type_in(screen.secret.field, PASSPHRASE)
    hand.click(screen.open)


def test_opening_checks_and_backs_up_and_closing_backs_up_again(qtbot: QtBot, keeper: Kept) -> None:
    """Daily, and after a session; nobody has to think of it."""
    window = opened(qtbot, keeper)
    unlock(window)
    qtbot.waitUntil(lambda: len(keeper.caretaker.backups()) == 1)
    assert keeper.caretaker.care().checked == keeper.clock.now()
    keeper.clock.pass_time(60)
    window.close()
    assert len(keeper.caretaker.backups()) == 2


def test_damage_found_at_the_door_leads_to_a_backup(qtbot: QtBot, keeper: Kept) -> None:
    window = opened(qtbot, keeper)
    unlock(window)
    qtbot.waitUntil(lambda: len(keeper.caretaker.backups()) == 1)
    window.close()
    flip(keeper.files.database, 700, 1)
    window = opened(qtbot, keeper)
    unlock(window)
    screen = shown(window)
    assert isinstance(screen, MendScreen)
    assert "beschadigd" in screen.told.text
    assert screen.rescue.isVisible()
    hand.type_in(screen.secret.field, PASSPHRASE)
    hand.click(screen.look_into)
    qtbot.waitUntil(screen.restore.isVisible)
    hand.click(screen.restore)
    qtbot.waitUntil(lambda: "teruggezet" in screen.told.text)
    hand.click(screen.back)
    window.close()
    assert keeper.names() == {"Sam"}


def test_first_start_may_begin_with_a_backup(qtbot: QtBot, keeper: Kept, tmp_path: Path) -> None:
    fresh, vault = kept(tmp_path / "nieuw")
    vault.close()
    for file in fresh.files.folder.iterdir():
        file.unlink()
    window = opened(qtbot, fresh)
    screen = shown(window)
    assert isinstance(screen, FirstStart)
    hand.click(screen.restore)
    assert isinstance(shown(window), MendScreen)
    window.close()
