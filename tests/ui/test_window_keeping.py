"""The window with a real vault: backups by themselves, and the ways back from damage (issue 3, points 4 and 5)."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Bodies, Settings
from desktop.domain import recovery
from desktop.one_process import OneProcess
from desktop.speech.silent import InstantPlayer
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.first_start import FirstStart
from desktop.ui.coach.mend import MendScreen
from desktop.ui.coach.new_candidate import NewCandidate
from desktop.ui.coach.unlock import UnlockScreen
from desktop.ui.theme.fonts import load_fonts
from tests.storage.keeping import Kept, flip, kept
from tests.storage.vaults import PASSPHRASE
from tests.ui import windows
from tests.ui.coach import hand
from tests.ui.windows import shown


@pytest.fixture
def keeper(tmp_path: Path, qapp: QApplication) -> Kept:
    """A closed vault with Sam in it."""
    qapp.setStyle("Fusion")
    load_fonts()
    made, vault = kept(tmp_path / "kluis", "Sam")
    vault.keys.renew_recovery(PASSPHRASE, recovery.new_key())
    vault.close()
    return made


def opened(qtbot: QtBot, keeper: Kept) -> OneProcess:
    """The window before that vault."""
    settings = Settings(folder=keeper.files.folder)
    return windows.opened(qtbot, Bodies(settings, door=keeper.door, player=InstantPlayer(), clock=keeper.clock))


def unlock(window: OneProcess) -> None:
    """A coach types the passphrase."""
    screen = shown(window)
    assert isinstance(screen, UnlockScreen)
    hand.type_in(screen.secret.field, PASSPHRASE)
    hand.click(screen.open)


def test_opening_checks_and_backs_up_and_closing_backs_up_again(qtbot: QtBot, keeper: Kept) -> None:
    """Daily, and when something was changed; nobody has to think of it."""
    window = opened(qtbot, keeper)
    unlock(window)
    qtbot.waitUntil(lambda: len(keeper.caretaker.backups()) == 1)
    assert keeper.caretaker.care().checked == keeper.clock.now()
    keeper.clock.pass_time(60)
    side = shown(window)
    assert isinstance(side, CoachSide)
    side.new.given.emit(NewCandidate("Noor", "avatar-owl"))
    window.front.close()
    assert [backup.candidates for backup in keeper.caretaker.backups()] == [2, 1]


def test_locking_makes_no_backup(qtbot: QtBot, keeper: Kept) -> None:
    """The data key does not outlive the lock."""
    window = opened(qtbot, keeper)
    unlock(window)
    qtbot.waitUntil(lambda: len(keeper.caretaker.backups()) == 1)
    side = shown(window)
    assert isinstance(side, CoachSide)
    side.new.given.emit(NewCandidate("Noor", "avatar-owl"))
    side.lock_wanted.emit()
    windows.seen(qtbot, window)
    window.end()
    assert len(keeper.caretaker.backups()) == 1


def test_damage_found_at_the_door_leads_to_a_backup(qtbot: QtBot, keeper: Kept) -> None:
    window = opened(qtbot, keeper)
    unlock(window)
    qtbot.waitUntil(lambda: len(keeper.caretaker.backups()) == 1)
    window.front.close()
    flip(keeper.files.database, 700, 1)
    window = opened(qtbot, keeper)
    unlock(window)
    screen = shown(window)
    assert isinstance(screen, MendScreen)
    assert "beschadigd" in screen.told.text
    assert screen.rescue.isVisible()
    hand.type_in(screen.secret.passphrase.field, PASSPHRASE)
    hand.click(screen.look_into)
    qtbot.waitUntil(screen.restore.isVisible)
    hand.click(screen.restore)
    qtbot.waitUntil(lambda: "teruggezet" in screen.told.text)
    hand.click(screen.back)
    window.front.close()
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
    window.front.close()
