"""Whatever makes the vault lock: a cover at once, nothing over it, and the vault closed (issue 3, point 3; VAULT)."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain import recovery
from desktop.domain.candidate import Agency, AgencyRole
from desktop.flows.watch_port import LockReason
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor, MemoryVault
from desktop.ui.coach import dialogs
from desktop.ui.coach.recovery_steps import SheetStep
from desktop.ui.coach.unlock import UnlockScreen
from desktop.ui.coach.window import CoachWindow
from desktop.ui.parts import inspect
from desktop.ui.parts.cover import Cover
from desktop.ui.theme.current import Look
from desktop.watch.quiet import QuietWatch
from tests.ui.coach import hand, household
from tests.ui.coach.alone import alone, side_of
from tests.ui.windows import SIZE

BY_ITSELF = [reason for reason in LockReason if reason is not LockReason.COACH]


@pytest.fixture
def vault(vault: MemoryVault) -> MemoryVault:
    """Complete: with the sheet that nobody may do without."""
    vault.keys.renew_recovery(household.PASSPHRASE, recovery.new_key())
    vault.add_candidate("Sam", "avatar-kite")
    return vault


def _is_covered(window: CoachWindow) -> bool:
    """Whether nothing but the calm cover is to be seen, to the pixel, and no other window."""
    cover = Cover(Look(motion=False), "lock", "Even wachten…")
    cover.resize(*SIZE)
    same = window.grab().toImage() == cover.grab().toImage()
    cover.deleteLater()
    return same and [text.text for text in inspect.texts(window)] == ["Even wachten…"] and not _others(window)


def _others(window: QWidget) -> list[QWidget]:
    return [other for other in QApplication.topLevelWidgets() if other.isVisible() and other is not window]


@pytest.mark.parametrize("reason", BY_ITSELF)
def test_every_reason_covers_and_closes(qtbot: QtBot, door: MemoryDoor, vault: MemoryVault, reason: LockReason) -> None:
    """The lock window comes, and for all but idleness nothing is waited for."""
    with alone(qtbot, door, vault) as (window, line):
        watch = QuietWatch()
        watch.begin(window.lock)
        side_of(window).show_list()
        dialogs.ask_photos(window, lambda _files: None)
        watch.happen(reason)
        assert vault.shelf.closed
        assert line.locked == [reason is not LockReason.IDLE]
        assert _is_covered(window)
        watch.happen(reason)
        assert len(line.locked) == 1, "it is locked already"


def test_button_locks(qtbot: QtBot, door: MemoryDoor, vault: MemoryVault) -> None:
    with alone(qtbot, door, vault) as (window, line):
        hand.click(side_of(window).shell.lock)
        assert vault.shelf.closed
        assert line.locked == [False]
        assert _is_covered(window)


def _modal(window: CoachWindow) -> QDialog:
    dialog = QDialog(window)
    dialog.setModal(True)
    return dialog


def _files(window: CoachWindow) -> QDialog:
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog


@pytest.mark.parametrize("make", [_modal, _files])
def test_left_alone_in_a_dialog_with_a_loop_of_its_own(
    qtbot: QtBot, door: MemoryDoor, vault: MemoryVault, make: Callable[[CoachWindow], QDialog]
) -> None:
    """A dialog does not stop it (VAULT): exec() comes back because the lock ended it."""
    with alone(qtbot, door, vault) as (window, line):
        dialog = make(window)
        window.idle.wait(200)
        assert dialog.exec() == QDialog.DialogCode.Rejected
        qtbot.waitUntil(lambda: line.locked == [False])
        assert vault.shelf.closed
        assert _is_covered(window)


def test_who_works_is_not_locked_out(qtbot: QtBot, door: MemoryDoor, vault: MemoryVault) -> None:
    """Every key begins the time anew, also in a dialog."""
    with alone(qtbot, door, vault) as (window, line):
        window.idle.wait(400)
        dialog = dialogs.ask_photos(window, lambda _files: None)
        inner = QEventLoop()
        QTimer.singleShot(1000, inner.quit)
        typing = QTimer(interval=50)
        typing.timeout.connect(lambda: hand.press(dialog, Qt.Key.Key_Shift))
        typing.start()
        inner.exec()
        typing.stop()
        assert line.locked == []
        qtbot.waitUntil(lambda: line.locked == [False])


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_menus_and_hints_go_too(qtbot: QtBot, door: MemoryDoor, vault: MemoryVault) -> None:
    """What they say may be about somebody."""
    with alone(qtbot, door, vault) as (window, _line):
        side = side_of(window)
        side.show_new()
        hand.type_in(side.new.name, "Sam Voorbeeld")
        side.new.name.selectAll()
        middle = side.new.name.rect().center()
        QApplication.sendEvent(
            side.new.name,
            QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, side.new.name.mapToGlobal(middle)),
        )
        QToolTip.showText(window.mapToGlobal(middle), "Sam Voorbeeld", window)
        qtbot.waitUntil(lambda: any(isinstance(other, QMenu) for other in _others(window)))
        window.lock(LockReason.LID)
        assert not _others(window), "at once, not by and by"
        assert _is_covered(window)


def test_sheet_of_the_first_start_is_not_left_standing(qtbot: QtBot) -> None:
    """A recovery key on the screen, and a vault that is open behind it, though no coach's side is there yet."""
    door = MemoryDoor(FixedClock())
    made = door.create(household.PASSPHRASE, Agency(AgencyRole.GUIDE, False), "Noor")
    made.close()
    with alone(qtbot, door) as (window, line):
        unlock = window.findChild(UnlockScreen)
        assert unlock is not None
        hand.type_in(unlock.secret.field, household.PASSPHRASE)
        hand.click(unlock.open)
        assert window.findChild(SheetStep) is not None
        assert door.vault is not None
        assert not door.vault.shelf.closed
        window.lock(LockReason.IDLE)
        assert door.vault.shelf.closed
        assert line.locked == [False]
        assert _is_covered(window)


def test_what_is_locked_stays_as_it_is(qtbot: QtBot, door: MemoryDoor, vault: MemoryVault) -> None:
    """Nothing is open: whoever types a passphrase is not disturbed."""
    vault.close()
    with alone(qtbot, door) as (window, line):
        for reason in LockReason:
            window.lock(reason)
        assert line.locked == []


def test_covered_within_a_fifth_of_a_second(qtbot: QtBot, door: MemoryDoor, vault: MemoryVault) -> None:
    """Lock to black at most 0.2 s (issue 3, figures); the cover stands before the vault is closed."""
    with alone(qtbot, door, vault) as (window, _line):
        side_of(window).show_list()
        begun = time.perf_counter()
        window.cover()
        covered = time.perf_counter() - begun
        assert not vault.shelf.closed
        window.lock(LockReason.SUSPEND)
        assert covered <= 0.2, f"{covered:.3f} s"
