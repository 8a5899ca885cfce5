"""What a coach was typing is kept at every lock and put back; secrets never are (issue 3, point 3)."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.app import Bodies, Settings
from desktop.domain import recovery
from desktop.domain.ids import CandidateId
from desktop.flows.choosing_out import on_keys
from desktop.flows.ports import Problem
from desktop.flows.watch_port import LockReason
from desktop.one_process import OneProcess
from desktop.speech.silent import InstantPlayer
from desktop.storage.door import FileVaultDoor
from desktop.ui.coach import dialogs, drafts
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.keys_side import NameStep
from desktop.ui.coach.unlock import UnlockScreen
from desktop.ui.coach.window import CoachWindow
from tests.storage.keeping import Kept, kept
from tests.storage.vaults import PASSPHRASE, whats_there
from tests.ui import windows
from tests.ui.coach import hand, household
from tests.ui.coach.alone import alone, side_of
from tests.ui.windows import seen, shown

BACK = "Hier was je gebleven."
SENTINEL = "Schaduwkandidaat"


class Table:
    """A laptop with a vault on disk, in which Sam is; a coach sits at it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.keeper: Kept
        self.keeper, vault = kept(folder / "kluis", "Sam")
        vault.keys.renew_recovery(PASSPHRASE, recovery.new_key())
        vault.close()
        door: FileVaultDoor = self.keeper.door
        self.house = Bodies(
            Settings(folder=self.keeper.files.folder), door=door, player=InstantPlayer(), clock=self.keeper.clock
        )
        self.windows: OneProcess = windows.opened(qtbot, self.house)

    @property
    def side(self) -> CoachSide:
        """The coach's side in front."""
        side = shown(self.windows)
        assert isinstance(side, CoachSide)
        return side

    def lock(self, reason: LockReason = LockReason.IDLE) -> None:
        """It is locked, and the lock window comes."""
        front = self.windows.front
        assert isinstance(front, CoachWindow)
        front.lock(reason)
        seen(self.qtbot, self.windows)

    def unlock(self) -> None:
        """The coach is back."""
        screen = shown(self.windows)
        assert isinstance(screen, UnlockScreen)
        hand.type_in(screen.secret.field, PASSPHRASE)
        hand.click(screen.open)


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Table]:
    made = Table(qtbot, tmp_path)
    made.unlock()
    yield made
    made.windows.end()


def test_name_and_picture_of_a_new_candidate_come_back(table: Table) -> None:
    """Left alone with a window of the system's open: the fields are there again, with a calm line."""
    table.side.show_new()
    hand.type_in(table.side.new.name, SENTINEL)
    hand.click(table.side.new.avatars[3])
    chosen = table.side.new.avatar
    dialogs.ask_photos(table.windows.front, lambda _files: None)
    table.lock()
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog) and each.isVisible()]
    table.unlock()
    new = table.side.new
    assert table.side.shell.pages.currentWidget() is new
    assert (new.name.text(), new.avatar, new.told.text) == (SENTINEL, chosen, BACK)


def test_draft_is_readable_in_no_file(table: Table, tmp_path: Path) -> None:
    table.side.show_new()
    hand.type_in(table.side.new.name, SENTINEL)
    table.lock(LockReason.SUSPEND)
    files = whats_there(tmp_path)
    assert files
    for file, content in files.items():
        assert SENTINEL.encode() not in content, file
        assert SENTINEL.encode("utf-16-le") not in content, file


def test_draft_is_gone_when_it_was_saved(table: Table) -> None:
    table.side.show_new()
    hand.type_in(table.side.new.name, SENTINEL)
    table.lock()
    table.unlock()
    hand.click(table.side.new.avatars[0])
    hand.click(table.side.new.make)
    table.lock()
    table.unlock()
    assert table.side.shell.pages.currentWidget() is table.side.start


def test_draft_is_gone_when_it_was_left(table: Table) -> None:
    table.side.show_new()
    hand.type_in(table.side.new.name, SENTINEL)
    table.lock()
    table.unlock()
    hand.click(table.side.new.cancel)
    table.lock()
    table.unlock()
    assert table.side.shell.pages.currentWidget() is table.side.start


def test_draft_that_was_put_back_outlives_a_battery_that_is_empty(table: Table) -> None:
    """It stays in the vault until the page is saved or left."""
    table.side.show_new()
    hand.type_in(table.side.new.name, SENTINEL)
    table.lock()
    table.unlock()
    table.windows.end()
    table.windows = windows.opened(table.qtbot, table.house)
    table.unlock()
    assert table.side.new.name.text() == SENTINEL


def test_draft_outlives_a_second_lock(table: Table) -> None:
    table.side.show_new()
    hand.type_in(table.side.new.name, "Sam V")
    table.lock()
    table.unlock()
    hand.type_in(table.side.new.name, "oorbeeld")
    table.lock()
    table.unlock()
    assert table.side.new.name.text() == "Sam Voorbeeld"


def test_nothing_typed_is_no_draft(table: Table) -> None:
    """A page that only was looked at is not gone back to."""
    table.side.show_list()
    table.lock()
    table.unlock()
    assert table.side.shell.pages.currentWidget() is table.side.start


def _search(side: CoachSide, _candidate: CandidateId) -> Callable[[CoachSide], bool]:
    side.show_list()
    hand.type_in(side.list.search, "sa")
    return lambda after: (after.list.search.text(), after.list.people.rowCount()) == ("sa", 1)


def _portfolio(side: CoachSide, candidate: CandidateId) -> Callable[[CoachSide], bool]:
    side.show_dossier(candidate)
    side.show_portfolio(candidate)
    hand.type_in(side.choosing.page.employer, "Fietsenmaker Voorbeeld")
    hand.click(next(tile for tile in side.choosing.page.grid.tiles if tile.isEnabled()))
    left = on_keys(side.choosing.paper)
    return lambda after: (
        (after.choosing.page.employer.text(), on_keys(after.choosing.paper)) == ("Fietsenmaker Voorbeeld", left)
    )


def _line_up(side: CoachSide, _candidate: CandidateId) -> Callable[[CoachSide], bool]:
    side.line_up.show()
    for tile in reversed(side.line_up.page.tiles):
        hand.click(tile)
    left = side.line_up.page.chosen
    assert len(left) == 2
    return lambda after: after.line_up.page.chosen == left


def _new_coach(side: CoachSide, _candidate: CandidateId) -> Callable[[CoachSide], bool]:
    side.keys.show()
    hand.click(side.keys.page.add)
    screen = side.keys.adding
    assert screen is not None
    hand.type_in(screen.step.secret.field, household.PASSPHRASE)  # type: ignore[attr-defined]  # the first asks it
    hand.click(screen.next)
    assert isinstance(screen.step, NameStep)
    hand.type_in(screen.step.field, "Robin")
    return _coach_is_there


def _coach_is_there(side: CoachSide) -> bool:
    screen = side.keys.adding
    assert screen is not None
    names = [step.field.text() for step in screen.steps if isinstance(step, NameStep)]
    return names == ["Robin"] and screen.step is screen.steps[0] and screen.notice.text() == BACK


@pytest.mark.parametrize("work", [_search, _portfolio, _line_up, _new_coach])
def test_every_page_that_is_worked_on_comes_back(
    qtbot: QtBot, work: Callable[[CoachSide, CandidateId], Callable[[CoachSide], bool]]
) -> None:
    """Also who it is about; and a passphrase is asked again, not kept."""
    door, shelf = household.door(), household.shelf()
    vault = door.vault
    assert vault is not None
    vault.keys.renew_recovery(household.PASSPHRASE, recovery.new_key())
    vault.add_candidate("Noor", "avatar-owl")
    candidate = household.sam(vault, shelf)
    with alone(qtbot, door, vault, shelf) as (window, _line):
        is_back = work(side_of(window), candidate)
        window.lock()
    opened = door.unlock(household.PASSPHRASE)
    kept_text = opened.draft()
    with alone(qtbot, door, opened, shelf) as (window, _line):
        assert is_back(side_of(window))
    assert household.PASSPHRASE not in kept_text


def test_secrets_are_never_collected(side: CoachSide) -> None:
    """Passphrases, shown or hidden, and a recovery key that is typed back."""
    side.keys.add()
    screen = side.keys.adding
    assert screen is not None
    for show in (False, True):
        for step in screen.steps:
            secret = getattr(step, "secret", None)
            if secret is not None:
                secret.toggle.setChecked(show)
                secret.field.setText("geheim geheim geheim")
        collected = drafts.fields(screen)
        assert "Voornaam van de coach 1" in collected
        assert "geheim" not in str(collected)


def _refuse(_text: str) -> None:
    """As a vault does in which nothing more fits."""
    raise Problem("disk-full", "De schijf is vol.")


def test_full_disk_does_not_hold_up_the_lock(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    door = household.door()
    vault = door.vault
    assert vault is not None
    with alone(qtbot, door, vault) as (window, line):
        side_of(window).show_new()
        hand.type_in(side_of(window).new.name, SENTINEL)
        monkeypatch.setattr(vault, "keep_draft", _refuse)
        window.lock(LockReason.LID)
        assert vault.shelf.closed
        assert line.locked == [True]


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "geen json", '{"spot": 1}', '{"spot": "new", "about": "", "fields": 3}']
)
def test_what_is_no_draft_is_nothing(text: str) -> None:
    assert drafts.read(text) is None


def test_draft_of_a_page_that_is_not_there_is_nothing(qtbot: QtBot) -> None:
    """Kept by another version of the program; or about somebody who was erased since."""
    for kept_text in (
        '{"spot": "elders", "about": "", "fields": {}}',
        '{"spot": "portfolio", "about": "x", "fields": {}}',
    ):
        door = household.door()
        vault = door.vault
        assert vault is not None
        vault.keep_draft(kept_text)
        with alone(qtbot, door, vault) as (window, _line):
            side = side_of(window)
            assert side.shell.pages.currentWidget() is side.start
