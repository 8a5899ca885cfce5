"""What is done by itself for an open vault, and what not once it is closed (issue 3, point 4; VAULT)."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.flows.ports import Vault
from desktop.flows.upkeep import Watch
from desktop.storage import backups, reserve
from desktop.ui.coach.backup_page import BackupPage
from desktop.ui.coach.backup_side import BackupSide
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.theme.current import Look
from tests.storage.keeping import Kept, kept

HALF_AN_HOUR = 30 * 60


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[Kept, Vault]]:
    """A vault with Sam in it, open."""
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    yield keeper, vault
    vault.close()


@pytest.fixture
def keeping(qapp: QApplication, opened: tuple[Kept, Vault]) -> Iterator[Housekeeping]:
    keeper, _ = opened
    made = Housekeeping(keeper.caretaker, keeper.clock)
    yield made
    made.close()


def settled(qtbot: QtBot, keeping: Housekeeping) -> None:
    """All that was waiting is done."""
    done: list[None] = []
    keeping._lane.run(keeping, lambda _watch: None, done.append, lambda _problem: None)
    qtbot.waitUntil(lambda: bool(done))


def count(keeper: Kept) -> int:
    return len(keeper.caretaker.backups())


def test_backups_follow_changes(qtbot: QtBot, keeping: Housekeeping, opened: tuple[Kept, Vault]) -> None:
    """At opening, half an hour after the last one, and daily; never because time goes by."""
    keeper, vault = opened
    keeping.session_begun()
    settled(qtbot, keeping)
    assert count(keeper) == 1
    keeper.clock.pass_time(2 * HALF_AN_HOUR)
    keeping.look()
    settled(qtbot, keeping)
    assert count(keeper) == 1, "nothing was changed"
    vault.add_candidate("Bo", "ster")
    keeping.look()
    settled(qtbot, keeping)
    assert count(keeper) == 2
    vault.add_candidate("Cas", "ster")
    keeper.clock.pass_time(HALF_AN_HOUR - 60)
    keeping.look()
    settled(qtbot, keeping)
    assert count(keeper) == 2, "it is too soon"
    keeper.clock.pass_time(60)
    keeping.look()
    settled(qtbot, keeping)
    assert count(keeper) == 3
    keeper.clock.pass_time(86_400)
    keeping.look()
    settled(qtbot, keeping)
    assert count(keeper) == 4


def test_the_timer_looks(qtbot: QtBot, keeping: Housekeeping, opened: tuple[Kept, Vault]) -> None:
    keeper, vault = opened
    keeping.session_begun()
    settled(qtbot, keeping)
    assert keeping._timer.isActive()
    assert keeping._timer.interval() == 10 * 60 * 1000
    vault.add_candidate("Bo", "ster")
    keeper.clock.pass_time(HALF_AN_HOUR)
    keeping._timer.timeout.emit()
    settled(qtbot, keeping)
    assert count(keeper) == 2


def test_opening_sets_room_aside(qtbot: QtBot, keeping: Housekeeping, opened: tuple[Kept, Vault]) -> None:
    keeper, _ = opened
    keeping.session_begun()
    settled(qtbot, keeping)
    assert (keeper.files.folder / reserve.NAME).exists()


def test_closing_the_app_keeps_what_was_changed(
    qtbot: QtBot, keeping: Housekeeping, opened: tuple[Kept, Vault]
) -> None:
    keeper, vault = opened
    keeping.session_begun()
    settled(qtbot, keeping)
    vault.add_candidate("Bo", "ster")
    keeper.clock.pass_time(60)
    keeping.finish()
    assert [backup.candidates for backup in keeper.caretaker.backups()] == [2, 1]
    vault.close()
    keeping.session_over()


def test_closing_the_app_makes_no_backup_of_what_was_backed_up(
    qtbot: QtBot, keeping: Housekeeping, opened: tuple[Kept, Vault]
) -> None:
    keeper, _ = opened
    keeping.session_begun()
    keeping.finish()
    assert count(keeper) == 1


def test_locking_makes_no_backup_and_stops_the_one_that_is_made(
    qtbot: QtBot, keeping: Housekeeping, opened: tuple[Kept, Vault], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The data key must not outlive the lock: neither at the door, nor in a backup that goes on."""
    keeper, vault = opened
    begun, locked = threading.Event(), threading.Event()
    copy = backups.copy_database

    def copy_slowly(*given: Any) -> None:
        begun.set()
        locked.wait()
        copy(*given)

    monkeypatch.setattr(backups, "copy_database", copy_slowly)
    keeping.session_begun()
    begun.wait()
    vault.close()
    assert keeper.door.opened is None
    keeping.session_over()
    locked.set()
    keeping.close()
    assert count(keeper) == 0
    assert not list((keeper.files.folder / "backups").glob("*"))
    assert not keeping._timer.isActive()
    assert keeper.names() == {"Sam"}


def test_what_a_coach_asks_for_does_not_wait_for_what_is_done_by_itself(
    qtbot: QtBot, keeping: Housekeeping, opened: tuple[Kept, Vault], monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper, _ = opened
    begun, go_on = threading.Event(), threading.Event()
    check = keeper.caretaker.check

    def check_slowly(watch: Watch) -> int | None:
        begun.set()
        go_on.wait()
        return check(watch)

    monkeypatch.setattr(keeper.caretaker, "check", check_slowly)
    keeping.session_begun()
    begun.wait()
    told: list[str] = []
    keeping.run(keeping, lambda _watch: "done", told.append, lambda _problem: None)
    go_on.set()
    qtbot.waitUntil(lambda: told == ["done"])
    assert count(keeper) == 0, "the backup made way, and comes back at the next look"
    keeping.look()
    settled(qtbot, keeping)
    assert count(keeper) == 1


def test_a_nearly_full_disk_is_said_on_the_backup_page(
    qtbot: QtBot, keeping: Housekeeping, opened: tuple[Kept, Vault], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = BackupPage(Look())
    qtbot.addWidget(page)
    page.show()
    side = BackupSide(page, keeping)
    side.show()
    assert not page.room.isVisible()
    monkeypatch.setattr(reserve, "is_tight", lambda _folder: True)
    assert keeping.warning is not None
    assert "bijna vol" in keeping.warning.sentence
    side.show()
    assert page.room.isVisible()
    assert "Maak ruimte vrij" in page.room.text()
