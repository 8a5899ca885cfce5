"""The ways in through the real window (issue 3, point 1): the sheet comes before the first candidate can be made."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Bodies, Settings
from desktop.domain import recovery
from desktop.domain.candidate import Agency, AgencyRole
from desktop.speech.silent import InstantPlayer
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.entrance import WhoStep
from desktop.ui.coach.first_start import FirstStart
from desktop.ui.coach.passphrase_steps import AgainStep, PassphraseStep
from desktop.ui.coach.recover import RecoverScreen
from desktop.ui.coach.recovery_steps import TypeBackStep
from desktop.ui.coach.steps_screen import StepsScreen
from desktop.ui.coach.unlock import UnlockScreen
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import load_fonts
from desktop.ui.window import Window
from tests.ui.coach.hand import click, type_in

PASSPHRASE = "fiets lepel wolk trap zomer"
OTHER = "tweede coach met vijf woorden"
KEY = recovery.new_key()


@pytest.fixture
def door() -> MemoryDoor:
    return MemoryDoor(FixedClock())


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, door: MemoryDoor) -> Iterator[Window]:
    qapp.setStyle("Fusion")
    load_fonts()
    house = Bodies(Settings(), door=door, player=InstantPlayer(), clock=FixedClock())
    made = Window(house, Look(), full_screen=False)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def locked(door: MemoryDoor, *, with_sheet: bool) -> None:
    """A vault of Noor, closed."""
    vault = door.create(PASSPHRASE, Agency(AgencyRole.GUIDE, False), "Noor")
    if with_sheet:
        vault.keys.renew_recovery(PASSPHRASE, KEY)
    vault.close()


def on_screen(window: Window) -> object:
    """The screen that is shown."""
    return window._stack.currentWidget()


def unlock(window: Window, passphrase: str = PASSPHRASE) -> None:
    screen = on_screen(window)
    assert isinstance(screen, UnlockScreen)
    type_in(screen.secret.field, passphrase)
    click(screen.open)


def type_two_groups_back(window: Window) -> None:
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


def test_after_the_first_start_comes_the_sheet(window: Window, door: MemoryDoor) -> None:
    window.start()
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


def test_without_a_sheet_the_next_unlock_asks_again(window: Window, door: MemoryDoor) -> None:
    """Whoever closed the window at the sheet has a vault without one."""
    locked(door, with_sheet=False)
    window.start()
    unlock(window)
    assert isinstance(on_screen(window), StepsScreen)
    window.close()
    door.unlock(PASSPHRASE).close()  # which would be refused were it still open


def test_with_a_sheet_a_passphrase_is_enough(window: Window, door: MemoryDoor) -> None:
    locked(door, with_sheet=True)
    window.start()
    unlock(window)
    assert isinstance(on_screen(window), CoachSide)


def recover(window: Window, typed: str) -> object:
    screen = on_screen(window)
    assert isinstance(screen, UnlockScreen)
    click(screen.lost)
    field = on_screen(window)
    assert isinstance(field, RecoverScreen)
    type_in(field.field, typed)
    click(field.open)
    return field


def test_the_recovery_key_leads_to_a_new_passphrase(window: Window, door: MemoryDoor) -> None:
    locked(door, with_sheet=True)
    window.start()
    recover(window, KEY.text.lower().replace("-", " "))
    screen = on_screen(window)
    assert isinstance(screen, StepsScreen)
    words = new_words(screen)
    assert isinstance(on_screen(window), CoachSide)
    assert door.check(words)
    assert not door.check(PASSPHRASE)


def test_with_colleagues_it_asks_who_lost_theirs(window: Window, door: MemoryDoor) -> None:
    locked(door, with_sheet=True)
    vault = door.unlock(PASSPHRASE)
    vault.keys.add_coach(PASSPHRASE, "Bo", OTHER)
    vault.close()
    window.start()
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


def test_one_wrong_letter_is_named_and_can_be_put_right(window: Window, door: MemoryDoor) -> None:
    """Nothing is derived or opened for it; what was typed stays."""
    locked(door, with_sheet=True)
    window.start()
    screen = recover(window, ("1" if KEY.text[0] == "0" else "0") + KEY.text[1:])
    assert isinstance(screen, RecoverScreen)
    assert screen.problem.text().startswith("Er zit een typefout in groep 1.")
    assert screen.field.text()
    assert screen.field.hasFocus()


def test_a_key_of_another_vault_is_refused(window: Window, door: MemoryDoor) -> None:
    locked(door, with_sheet=True)
    window.start()
    screen = recover(window, recovery.new_key().text)
    assert isinstance(screen, RecoverScreen)
    assert "past niet op de kluis" in screen.problem.text()


def test_leaving_half_way_locks_again(window: Window, door: MemoryDoor) -> None:
    locked(door, with_sheet=True)
    window.start()
    recover(window, KEY.text)
    screen = on_screen(window)
    assert isinstance(screen, StepsScreen)
    click(screen.back)
    assert isinstance(on_screen(window), UnlockScreen)
    door.unlock(PASSPHRASE).close()  # which would be refused were it still open
    unlock(window)
    assert isinstance(on_screen(window), CoachSide)
