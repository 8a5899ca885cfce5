"""The ways in through the real window (issue 3, point 1): the sheet comes before the first candidate can be made."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Bodies, Settings
from desktop.domain import recovery
from desktop.domain.candidate import Agency, AgencyRole
from desktop.one_process import OneProcess
from desktop.speech.silent import InstantPlayer
from desktop.storage.clocks import FixedClock
from desktop.storage.door import FileVaultDoor
from desktop.storage.memory import MemoryDoor
from desktop.storage.troubles import Trouble, problem
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.entrance import WhoStep
from desktop.ui.coach.first_start import FirstStart
from desktop.ui.coach.passphrase_steps import AgainStep, PassphraseStep
from desktop.ui.coach.recover import RecoverScreen
from desktop.ui.coach.recovery_steps import TypeBackStep
from desktop.ui.coach.steps_screen import StepsScreen
from desktop.ui.coach.unlock import UnlockScreen
from desktop.ui.theme.fonts import load_fonts
from tests.ui import windows
from tests.ui.coach.hand import click, type_in
from tests.ui.windows import shown as on_screen

PASSPHRASE = "fiets lepel wolk trap zomer"
OTHER = "tweede coach met vijf woorden"
KEY = recovery.new_key()


@pytest.fixture
def door() -> MemoryDoor:
    return MemoryDoor(FixedClock())


@pytest.fixture
def window(qapp: QApplication, door: MemoryDoor) -> Iterator[OneProcess]:
    qapp.setStyle("Fusion")
    load_fonts()
    made = windows.made(Bodies(Settings(), door=door, player=InstantPlayer(), clock=FixedClock()))
    yield made
    made.end()


def locked(door: MemoryDoor, *, with_sheet: bool) -> None:
    """A vault of Noor, closed."""
    vault = door.create(PASSPHRASE, Agency(AgencyRole.GUIDE, False), "Noor")
    if with_sheet:
        vault.keys.renew_recovery(PASSPHRASE, KEY)
    vault.close()


def unlock(window: OneProcess, passphrase: str = PASSPHRASE) -> None:
    screen = on_screen(window)
    assert isinstance(screen, UnlockScreen)
    type_in(screen.secret.field, passphrase)
    click(screen.open)


def type_two_groups_back(window: OneProcess) -> None:
    screen = on_screen(window)
    assert isinstance(screen, StepsScreen)
    assert screen.back.isHidden(), "nobody goes on without the sheet"
    click(screen.next)
    assert isinstance(screen.step, TypeBackStep)
    for number, field in screen.step.fields.items():
        type_in(field, screen.step._key.groups[number - 1])
    click(screen.next)


def new_words(screen: StepsScreen) -> str:
    assert isinstance(screen.step, PassphraseStep)
    words = screen.step.words.text()
    click(screen.next)
    assert isinstance(screen.step, AgainStep)
    type_in(screen.step.secret.field, words)
    click(screen.next)
    return words


def test_after_the_first_start_comes_the_sheet(window: OneProcess, door: MemoryDoor) -> None:
    window.begin()
    start = on_screen(window)
    assert isinstance(start, FirstStart)
    for cards in (start.role.cards, start.benefit.cards, start.coach.cards):
        click(cards.cards[0])
        start.coach.name.setText("Noor")
        click(start.next)
    words = start.passphrase.words.text()
    click(start.next)
    type_in(start.again.secret.field, words)
    click(start.next)
    assert door.check(words)
    type_two_groups_back(window)
    side = on_screen(window)
    assert isinstance(side, CoachSide)
    assert side.start.isVisible()


def test_where_no_vault_may_stand_nobody_thinks_of_a_passphrase(qapp: QApplication, tmp_path: Path) -> None:
    """DECISIONS 19: the place is looked at when it is told who works on this computer."""
    cloud = FileVaultDoor(tmp_path / "OneDrive - Bureau Voorbeeld" / "kluis", FixedClock())
    window = windows.made(Bodies(Settings(), door=cloud, player=InstantPlayer(), clock=FixedClock()))
    window.begin()
    start = on_screen(window)
    assert isinstance(start, FirstStart)
    for cards in (start.role.cards, start.benefit.cards, start.coach.cards):
        click(cards.cards[1])
        start.coach.name.setText("Noor")
        click(start.next)
    assert start.coach.isVisible()
    assert start.problem.text() == problem(Trouble.PLACE_SYNCHRONISED).sentence
    window.end()


def test_without_a_sheet_the_next_unlock_asks_again(window: OneProcess, door: MemoryDoor) -> None:
    """Whoever closed the window at the sheet has a vault without one."""
    locked(door, with_sheet=False)
    window.begin()
    unlock(window)
    assert isinstance(on_screen(window), StepsScreen)
    window.end()
    door.unlock(PASSPHRASE).close()  # which would be refused were it still open


def test_with_a_sheet_a_passphrase_is_enough(window: OneProcess, door: MemoryDoor) -> None:
    locked(door, with_sheet=True)
    window.begin()
    unlock(window)
    assert isinstance(on_screen(window), CoachSide)


def recover(window: OneProcess, typed: str) -> object:
    screen = on_screen(window)
    assert isinstance(screen, UnlockScreen)
    click(screen.lost)
    field = on_screen(window)
    assert isinstance(field, RecoverScreen)
    type_in(field.field, typed)
    click(field.open)
    return field


def test_the_recovery_key_leads_to_a_new_passphrase(window: OneProcess, door: MemoryDoor) -> None:
    locked(door, with_sheet=True)
    window.begin()
    recover(window, KEY.text.lower().replace("-", " "))
    screen = on_screen(window)
    assert isinstance(screen, StepsScreen)
    words = new_words(screen)
    assert isinstance(on_screen(window), CoachSide)
    assert door.check(words)
    assert not door.check(PASSPHRASE)


def test_with_colleagues_it_asks_who_lost_theirs(window: OneProcess, door: MemoryDoor) -> None:
    locked(door, with_sheet=True)
    vault = door.unlock(PASSPHRASE)
    vault.keys.add_coach(PASSPHRASE, "Bo", OTHER)
    vault.close()
    window.begin()
    recover(window, KEY.text)
    screen = on_screen(window)
    assert isinstance(screen, StepsScreen)
    click(screen.next)
    assert screen.problem.text() == "Kies eerst wie jij bent."
    assert isinstance(screen.step, WhoStep)
    screen.step.choices[1].click()
    click(screen.next)
    new_words(screen)
    assert door.check(PASSPHRASE)
    assert not door.check(OTHER)


def test_one_wrong_letter_is_named_and_can_be_put_right(qtbot: QtBot, window: OneProcess, door: MemoryDoor) -> None:
    """Nothing is derived or opened for it; what was typed stays."""
    locked(door, with_sheet=True)
    window.begin()
    screen = recover(window, ("1" if KEY.text[0] == "0" else "0") + KEY.text[1:])
    assert isinstance(screen, RecoverScreen)
    assert screen.problem.text().startswith("Er zit een typefout in groep 1.")
    assert screen.field.text()
    qtbot.waitUntil(screen.field.hasFocus)


def test_a_key_of_another_vault_is_refused(window: OneProcess, door: MemoryDoor) -> None:
    locked(door, with_sheet=True)
    window.begin()
    screen = recover(window, recovery.new_key().text)
    assert isinstance(screen, RecoverScreen)
    assert "past niet op de kluis" in screen.problem.text()


def test_leaving_half_way_locks_again(window: OneProcess, door: MemoryDoor) -> None:
    locked(door, with_sheet=True)
    window.begin()
    recover(window, KEY.text)
    screen = on_screen(window)
    assert isinstance(screen, StepsScreen)
    click(screen.back)
    assert isinstance(on_screen(window), UnlockScreen)
    door.unlock(PASSPHRASE).close()  # which would be refused were it still open
    unlock(window)
    assert isinstance(on_screen(window), CoachSide)
