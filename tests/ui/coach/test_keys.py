"""The page of the keys and its errands, with real clicks (issue 3, point 1)."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.documents.maker import PdfMaker
from desktop.domain import recovery
from desktop.flows.keys import read_recovery
from desktop.flows.ports import Problem
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage import passphrases, slots
from desktop.storage.keyring import SqlKeys
from desktop.storage.memory import MemoryDoor, MemoryVault
from desktop.storage.photos import PhotoCleaner
from desktop.storage.slots import Slot
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.coach.keys_side import NameStep
from desktop.ui.coach.passphrase_steps import AgainStep, OwnStep, PassphraseStep
from desktop.ui.coach.recovery_steps import SheetStep, TypeBackStep
from desktop.ui.coach.shell import Place
from desktop.ui.coach.steps_screen import StepsScreen
from desktop.ui.theme.current import Look
from tests.storage.keeping import kept
from tests.storage.vaults import PASSPHRASE as ON_DISK
from tests.ui.coach.hand import click, press, type_in
from tests.ui.coach.household import PASSPHRASE

SECOND = "tweede coach met vijf woorden"


def errand(side: CoachSide) -> StepsScreen:
    """The errand that is on the screen."""
    screen = side.shell.pages.currentWidget()
    assert isinstance(screen, StepsScreen)
    return screen


def give_own(screen: StepsScreen, passphrase: str = PASSPHRASE) -> None:
    assert isinstance(screen.step, OwnStep)
    type_in(screen.step.secret.field, passphrase)
    press(screen.step.secret.field, Qt.Key.Key_Return)


def choose_words(screen: StepsScreen) -> str:
    """Takes the proposed words and types them again."""
    assert isinstance(screen.step, PassphraseStep)
    words = screen.step.words.text()
    click(screen.next)
    assert isinstance(screen.step, AgainStep)
    type_in(screen.step.secret.field, words)
    click(screen.next)
    return words


def until_done(qtbot: QtBot, side: CoachSide) -> None:
    """The change takes a moment, off the main thread; then the page is there again."""
    qtbot.waitUntil(side.keys.page.isVisible)


def add_yusuf(side: CoachSide, own: str = PASSPHRASE) -> str:
    click(side.keys.page.add)
    screen = errand(side)
    give_own(screen, own)
    assert isinstance(screen.step, NameStep)
    type_in(screen.step.field, " Yusuf  ")
    press(screen.step.field, Qt.Key.Key_Return)
    return choose_words(screen)


@pytest.fixture
def keys(side: CoachSide) -> CoachSide:
    """The coach's side with the page of the keys open, by way of the side bar."""
    click(side.shell.places[Place.KEYS])
    return side


def test_the_side_bar_leads_to_who_has_a_key(keys: CoachSide, vault: MemoryVault) -> None:
    (coach,) = vault.keys.coaches()
    assert keys.keys.page.isVisible()
    assert keys.keys.page.add.hasFocus()
    assert list(keys.keys.page.buttons) == [coach.id]
    assert keys.keys.page.buttons[coach.id].text() == "Wachtzin veranderen"


def test_a_colleague_gets_a_key_with_words_of_their_own(
    qtbot: QtBot, keys: CoachSide, vault: MemoryVault, door: MemoryDoor
) -> None:
    words = add_yusuf(keys)
    until_done(qtbot, keys)
    assert keys.keys.page.told.text == "Yusuf kan de kluis nu openen."
    assert [coach.name for coach in vault.keys.coaches()][-1] == "Yusuf"
    assert door.check(words)


def test_a_wrong_passphrase_goes_no_further(keys: CoachSide, vault: MemoryVault) -> None:
    click(keys.keys.page.add)
    screen = errand(keys)
    give_own(screen, "iets anders")
    assert isinstance(screen.step, OwnStep)
    assert screen.problem.text().startswith("Deze wachtzin klopt niet.")
    press(screen, Qt.Key.Key_Escape)
    assert keys.keys.page.isVisible()
    assert len(vault.keys.coaches()) == 1


def test_two_coaches_of_one_name_are_refused(keys: CoachSide) -> None:
    click(keys.keys.page.add)
    screen = errand(keys)
    give_own(screen)
    assert isinstance(screen.step, NameStep)
    type_in(screen.step.field, "noor")  # the household's coach is called Noor
    click(screen.next)
    assert "al een coach" in screen.problem.text()


def test_a_passphrase_is_changed(qtbot: QtBot, keys: CoachSide, vault: MemoryVault, door: MemoryDoor) -> None:
    (coach,) = vault.keys.coaches()
    click(keys.keys.page.buttons[coach.id])
    screen = errand(keys)
    give_own(screen)
    words = choose_words(screen)
    until_done(qtbot, keys)
    assert door.check(words)
    assert not door.check(PASSPHRASE)


def test_a_colleague_is_removed(qtbot: QtBot, keys: CoachSide, vault: MemoryVault, door: MemoryDoor) -> None:
    vault.keys.add_coach(PASSPHRASE, "Bo", SECOND)
    click(keys.shell.places[Place.KEYS])
    mine, bo = vault.keys.coaches()
    assert keys.keys.page.buttons[bo.id].accessibleName() == "Sleutel van Bo weghalen"
    click(keys.keys.page.buttons[bo.id])
    give_own(errand(keys))
    until_done(qtbot, keys)
    assert [coach.id for coach in vault.keys.coaches()] == [mine.id]
    assert list(keys.keys.page.buttons) == [mine.id]
    assert not door.check(SECOND)


def test_own_passphrase_only_is_changed_not_a_colleagues(keys: CoachSide, vault: MemoryVault) -> None:
    vault.keys.add_coach(PASSPHRASE, "Bo", SECOND)
    click(keys.shell.places[Place.KEYS])
    click(keys.keys.page.buttons[vault.keys.coaches()[0].id])
    screen = errand(keys)
    give_own(screen, SECOND)
    assert isinstance(screen.step, OwnStep)


def test_a_recovery_key_is_made_saved_and_typed_back(
    qtbot: QtBot, keys: CoachSide, vault: MemoryVault, tmp_path: Path
) -> None:
    click(keys.keys.page.renew)
    screen = errand(keys)
    give_own(screen)
    sheet = screen.step
    assert isinstance(sheet, SheetStep)
    assert sheet.paper.hasFocus()
    click(sheet.save)
    dialog = next(found for found in sheet.findChildren(QFileDialog) if found.isVisible())
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText(str(tmp_path / "blad.pdf"))
    press(field, Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "blad.pdf").exists)
    assert "Haal het bestand" in sheet.told.text
    click(screen.next)
    back = screen.step
    assert isinstance(back, TypeBackStep)
    first, second = back.fields.items()
    type_in(first[1], "0000" if back._key.groups[first[0] - 1] != "0000" else "1111")
    press(first[1], Qt.Key.Key_Return)
    assert second[1].hasFocus(), "Enter goes to the empty group first"
    click(screen.next)
    assert f"Groep {first[0]} klopt niet." in screen.problem.text()
    assert vault.keys.recovery_since is None
    for number, given in back.fields.items():
        given.clear()
        type_in(given, back._key.groups[number - 1].lower())
    click(screen.next)
    until_done(qtbot, keys)
    assert vault.keys.recovery_since is not None
    assert vault.keys.fits(back._key)
    assert keys.keys.page.renew.text() == "Nieuwe herstelsleutel"


@pytest.fixture
def on_disk(qtbot: QtBot, look: Look, shelf: MemoryShelf, tmp_path: Path) -> Iterator[CoachSide]:
    """The page of the keys of a real vault."""
    keeper, vault = kept(tmp_path / "kluis")
    keeping = Housekeeping(keeper.caretaker, keeper.clock)
    side = CoachSide(vault, shelf, PdfMaker(), PhotoCleaner(), keeping, passphrases, look)
    qtbot.addWidget(side)
    side.begin()
    with qtbot.waitExposed(side):
        side.show()
    click(side.shell.places[Place.KEYS])
    yield side
    side.leave()
    vault.close()
    keeping.close()


def test_a_change_is_done_off_the_main_thread_and_once(
    qtbot: QtBot, on_disk: CoachSide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A calm sentence, nothing to press meanwhile, and the page afterwards."""
    threads: list[threading.Thread] = []
    go_on, lock_up = threading.Event(), slots.lock_up

    def lock_up_slowly(*given: Any) -> Slot:
        threads.append(threading.current_thread())
        go_on.wait()
        return lock_up(*given)

    asked: list[str] = []
    add_coach = SqlKeys.add_coach

    def add_and_count(keys: SqlKeys, by: str, name: str, passphrase: str) -> None:
        asked.append(name)
        add_coach(keys, by, name, passphrase)

    monkeypatch.setattr(slots, "lock_up", lock_up_slowly)
    monkeypatch.setattr(SqlKeys, "add_coach", add_and_count)
    add_yusuf(on_disk, ON_DISK)
    screen = errand(on_disk)
    qtbot.waitUntil(lambda: bool(threads))
    assert "Even geduld" in screen._busy.text()
    assert screen._busy.isVisible()
    click(screen.next)
    press(screen, Qt.Key.Key_Escape)
    screen.step.entered.emit()
    go_on.set()
    until_done(qtbot, on_disk)
    on_disk._keeping.close()
    assert asked == ["Yusuf"]
    assert len(on_disk.keys.page.buttons) == 2
    assert threads[0] is not threading.main_thread()


def test_a_change_that_fails_is_told_and_can_be_tried_again(
    qtbot: QtBot, keys: CoachSide, vault: MemoryVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise Problem("disk-full", "De schijf is vol. Maak ruimte vrij.")

    with monkeypatch.context() as disk:
        disk.setattr(vault.keys, "add_coach", full)
        add_yusuf(keys)
        screen = errand(keys)
        qtbot.waitUntil(screen.problem.isVisible)
    assert screen.problem.text() == "De schijf is vol. Maak ruimte vrij."
    assert screen.next.isEnabled()
    click(screen.next)
    until_done(qtbot, keys)
    assert [coach.name for coach in vault.keys.coaches()][-1] == "Yusuf"


def test_guessing_at_an_open_laptop_has_to_wait(keys: CoachSide) -> None:
    """DECISIONS 15: also here wrong ones cost growing waits."""
    click(keys.keys.page.add)
    screen = errand(keys)
    for _ in range(4):
        give_own(screen, "iets anders")
    assert screen.problem.text().startswith("Te vaak een verkeerde wachtzin. Wacht nog 2 tellen")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda text: text[:-1], "Er mist nog een letter"),
        (lambda text: text[:-6], "Er missen nog 5 letters"),
        (lambda text: text + "7", "te veel"),
        (lambda text: ("1" if text[0] == "0" else "0") + text[1:], "groep 1"),
        (lambda text: text[5:9] + "-" + text[:4] + text[9:], "typefouten"),
    ],
)
def test_a_mistyped_recovery_key_is_told_kindly(change: object, says: str) -> None:
    """By the checksum, before any slow derivation of a key."""
    assert callable(change)
    key = recovery.read(
        "ABCD EFGH JKMN PQRS TVWX YZ01 2345 6789" + recovery._checksum("ABCDEFGHJKMNPQRSTVWXYZ0123456789")
    )
    with pytest.raises(Problem) as told:
        read_recovery(change(key.text))
    assert told.value.code == "recovery-mistyped"
    assert says in told.value.sentence
