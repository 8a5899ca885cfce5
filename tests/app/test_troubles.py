"""What goes wrong with the vault while the program runs is said where the coach looks (VAULT, errors people see)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.app import Bodies, Settings
from desktop.domain import recovery
from desktop.domain.candidate import Candidate
from desktop.flows.handing import HandOver
from desktop.speech.silent import InstantPlayer
from desktop.storage.door import VaultFiles
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.mend import MendScreen
from desktop.ui.coach.unlock import UnlockScreen
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE, disk_door, opened_raw
from tests.ui import windows

PAGE = 4096
MISSING = "De kluis staat niet meer op zijn plek."


class Laptop:
    """The window on a real vault with Sam in it; the vault's folder can be taken away."""

    def __init__(self, qtbot: QtBot, place: Path) -> None:
        self.folder = place / "kluis"
        self.away = place / "weg"
        self._qtbot = qtbot
        door = disk_door(self.folder)
        vault = door.create(PASSPHRASE, AGENCY, COACH)
        vault.keys.renew_recovery(PASSPHRASE, recovery.new_key())
        self.sam: Candidate = vault.add_candidate("Sam", "avatar-tulip")
        settings = Settings(folder=self.folder, motion=False)
        self.windows = windows.made(Bodies(settings, door=door, player=InstantPlayer()))
        self.windows.begin(vault)
        windows.seen(qtbot, self.windows)

    @property
    def window(self) -> QWidget:
        """The window in front."""
        return self.windows.front

    @property
    def coach(self) -> CoachSide:
        """The coach's side."""
        return self.window.findChildren(CoachSide)[-1]

    @property
    def unlock(self) -> UnlockScreen:
        """The screen that asks for the passphrase."""
        self._qtbot.waitUntil(lambda: any(found.isVisible() for found in self.window.findChildren(UnlockScreen)))
        return next(found for found in self.window.findChildren(UnlockScreen) if found.isVisible())

    @property
    def mend(self) -> MendScreen:
        """The screen with the ways back."""
        return next(found for found in self.window.findChildren(MendScreen) if found.isVisible())

    def lose(self) -> None:
        """Takes the vault away."""
        self.folder.rename(self.away)


@pytest.fixture
def laptop(qtbot: QtBot, qapp: object, tmp_path: Path) -> Iterator[Laptop]:
    assert app.application() is qapp
    laptop = Laptop(qtbot, tmp_path)
    yield laptop
    laptop.windows.end()


def test_hand_over_that_can_not_be_written_down_stays_with_the_coach(laptop: Laptop) -> None:
    laptop.coach.show_dossier(laptop.sam.id)
    laptop.lose()
    laptop.coach.dossier.hand_over_wanted.emit(HandOver(laptop.sam.id))
    assert laptop.windows.candidate_side is None
    assert laptop.coach.dossier.told.text.startswith(MISSING)


def test_dossier_that_can_not_be_opened_is_told_on_the_start_page(laptop: Laptop) -> None:
    laptop.lose()
    laptop.coach.start.person_chosen.emit(laptop.sam.id)
    assert laptop.coach.start.isVisible()
    assert laptop.coach.start.notice.startswith(MISSING)


def test_start_page_says_it_once(laptop: Laptop) -> None:
    laptop.lose()
    laptop.coach.show_dossier(laptop.sam.id)
    laptop.away.rename(laptop.folder)
    laptop.coach.show_start()
    assert laptop.coach.start.notice == ""


def test_coach_is_told_when_the_keys_can_not_be_read_and_takes_over_when_they_can(laptop: Laptop) -> None:
    laptop.coach.dossier.hand_over_wanted.emit(HandOver(laptop.sam.id))
    side = laptop.windows.candidate_side
    assert side is not None
    laptop.lose()
    side.coach_held.emit()
    laptop.unlock.passphrase_given.emit(PASSPHRASE)
    assert laptop.unlock.problem.text().startswith(MISSING)
    assert laptop.windows.candidate_side is side
    laptop.away.rename(laptop.folder)
    laptop.unlock.passphrase_given.emit(PASSPHRASE)
    assert laptop.windows.candidate_side is None
    assert laptop.coach.dossier.isVisible()


def test_coach_comes_past_a_candidate_to_a_damaged_vault_and_nobody_else_does(laptop: Laptop) -> None:
    """Its keys tell who is a coach; what the candidate said stays in its own file."""
    laptop.coach.dossier.hand_over_wanted.emit(HandOver(laptop.sam.id))
    side = laptop.windows.candidate_side
    assert side is not None
    database = VaultFiles(laptop.folder).database
    database.write_bytes(b"\x55" * len(database.read_bytes()))
    side.coach_held.emit()
    laptop.unlock.passphrase_given.emit("zomaar iets")
    assert laptop.unlock.problem.isVisible()
    assert laptop.windows.candidate_side is side
    laptop.unlock.passphrase_given.emit(PASSPHRASE)
    assert laptop.windows.candidate_side is None
    assert laptop.mend.told.text
    laptop.mend.back_wanted.emit()
    assert "Er was iemand bezig." in laptop.unlock.notice.text()


def test_vault_with_a_bad_page_is_told_at_the_door_and_let_go_of(laptop: Laptop) -> None:
    """It used to stay open behind the door: the next try was told that another window had it."""
    laptop.coach.lock_wanted.emit()
    with opened_raw(laptop.folder) as connection:  # the page that is read first once the door is open
        ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'candidate'").fetchall()
    database = VaultFiles(laptop.folder).database
    whole = database.read_bytes()
    database.write_bytes(whole[: (page - 1) * PAGE] + b"\x55" * PAGE + whole[page * PAGE :])
    for _ in range(2):
        laptop.unlock.passphrase_given.emit(PASSPHRASE)
        assert laptop.mend.told.text.startswith("De kluis is beschadigd.")
        laptop.mend.back_wanted.emit()
    database.write_bytes(whole)
    laptop.unlock.passphrase_given.emit(PASSPHRASE)
    assert laptop.coach.start.isVisible()
    laptop.coach.lock_wanted.emit()
