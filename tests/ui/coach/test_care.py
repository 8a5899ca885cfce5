"""The coach's pages for backups, the log, erasing and the term, pressed as a coach does (issue 3, points 4, 7, 8)."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain import recovery
from desktop.flows.upkeep import Watch
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor, MemoryVault
from desktop.ui.coach.backup_page import BackupPage
from desktop.ui.coach.backup_side import BackupSide
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.coach.mend import MendScreen
from desktop.ui.coach.mend_side import MendSide
from desktop.ui.coach.shell import Place
from desktop.ui.theme.current import Look
from tests.storage.keeping import kept
from tests.ui.coach import hand, household


def test_a_backup_by_pressing(qtbot: QtBot, side: CoachSide) -> None:
    side.shell.places[Place.BACKUP].click()
    assert side.backup.known.count() == 0
    assert not side.backup.restore.isEnabled()
    hand.press(side.backup.make, Qt.Key.Key_Space)
    assert side.backup.stop.isVisible()
    qtbot.waitUntil(lambda: side.backup.known.count() == 1)
    assert side.backup.told.text == "De reservekopie is gemaakt en nagekeken."
    assert side.backup.make.hasFocus()
    assert side.backup.restore.isEnabled()


def test_a_backup_that_is_stopped(qtbot: QtBot, side: CoachSide, keeping: Housekeeping) -> None:
    side.show_backup()
    side.backup.make.click()
    side.backup.stop.click()
    assert side.backup.told.text == "Gestopt. Er is niets veranderd."
    assert side.backup.make.isVisible()
    told: list[object] = []
    keeping.run(side, lambda _watch: 1, told.append, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert side.backup.told.text == "Gestopt. Er is niets veranderd."


def test_the_start_page_says_what_matters_and_leads_there(
    side: CoachSide, vault: MemoryVault, clock: FixedClock
) -> None:
    side.show_start()
    assert not side.start.follow.isVisible()
    vault.add_candidate("Sam", "avatar-owl")
    clock.pass_time(900 * 86400)
    side.show_start()
    assert side.start.follow.isVisible()
    assert "bewaartermijn" in side.start.follow.accessibleDescription()
    side.start.follow.click()
    assert side.care.terms.isVisible()
    assert side.care.terms.list.count() == 1


def test_the_log_from_the_dossier_and_back(side: CoachSide, vault: MemoryVault, shelf: MemoryShelf) -> None:
    sam = household.sam(vault, shelf)
    side.show_dossier(sam)
    side.dossier.log.click()
    table = side.care.log.table
    assert table.rowCount() == len(vault.log(sam))
    shown = [table.item(0, column) for column in range(4)]
    assert [item.text() for item in shown if item is not None][1:3] == ["Noor", "dossier geopend"]
    side.care.log.back.click()
    assert side.dossier.isVisible()


def test_erasing_takes_two_presses_and_says_what_goes(
    qtbot: QtBot, side: CoachSide, vault: MemoryVault, shelf: MemoryShelf
) -> None:
    sam = household.sam(vault, shelf)
    side.show_dossier(sam)
    side.dossier.erase.click()
    assert side.care.erase.back.hasFocus(), "Enter by accident goes back"
    assert vault.candidates()
    side.care.erase.erase.click()
    qtbot.waitUntil(lambda: "alle reservekopieën" in side.care.erase.told.text)
    assert vault.candidates() == ()
    side.care.erase.back.click()
    assert side.list.isVisible()


def test_the_term_is_kept(side: CoachSide, vault: MemoryVault) -> None:
    side.show_list()
    side.list.terms.click()
    side.care.terms.terms[12].click()
    assert vault.agency.kept_months == 12


def mending(qtbot: QtBot, keeping: Housekeeping, *, damaged: bool = False) -> MendScreen:
    """The screen for going back."""
    screen = MendScreen(Look(), damaged=damaged)
    qtbot.addWidget(screen)
    MendSide(screen, keeping)
    with qtbot.waitExposed(screen):
        screen.show()
    return screen


def test_going_back_by_keyboard(qtbot: QtBot, door: MemoryDoor, vault: MemoryVault, keeping: Housekeeping) -> None:
    """Passphrase, Enter, what is in it, Enter."""
    vault.add_candidate("Sam", "avatar-owl")
    keeping.caretaker.back_up(Watch())
    vault.add_candidate("Bo", "avatar-owl")
    vault.close()
    screen = mending(qtbot, keeping)
    hand.type_in(screen.secret.passphrase.field, household.PASSPHRASE)
    hand.press(screen.secret.passphrase.field, Qt.Key.Key_Return)
    qtbot.waitUntil(screen.restore.isVisible)
    assert "1 kandidaat" in screen.told.text
    assert screen.restore.hasFocus()
    hand.press(screen.restore, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "teruggezet" in screen.told.text)
    assert screen.secret.lacking()
    opened = door.unlock(household.PASSPHRASE)
    assert [candidate.first_name for candidate in opened.candidates()] == ["Sam"]


def test_wrong_passphrase_is_told_and_nothing_happens(qtbot: QtBot, vault: MemoryVault, keeping: Housekeeping) -> None:
    keeping.caretaker.back_up(Watch())
    vault.close()
    screen = mending(qtbot, keeping)
    screen.look_into.click()
    assert "Typ eerst" in screen.told.text
    hand.type_in(screen.secret.passphrase.field, "iets anders")
    screen.look_into.click()
    qtbot.waitUntil(lambda: "past niet" in screen.told.text)
    assert not screen.restore.isVisible()


def test_going_back_with_the_recovery_key(
    qtbot: QtBot, door: MemoryDoor, vault: MemoryVault, keeping: Housekeeping
) -> None:
    """Whose passphrase is lost too has the sheet: a mistyped key is told before anything is looked at."""
    key = recovery.new_key()
    vault.keys.renew_recovery(household.PASSPHRASE, key)
    vault.add_candidate("Sam", "avatar-owl")
    keeping.caretaker.back_up(Watch())
    vault.close()
    screen = mending(qtbot, keeping, damaged=True)
    hand.type_in(screen.secret.passphrase.field, "iets anders")
    hand.click(screen.secret.other)
    assert screen.secret.key.hasFocus()
    assert screen.secret.other.text() == "Wachtzin gebruiken"
    hand.press(screen.secret.key, Qt.Key.Key_Return)
    assert screen.told.text == "Typ eerst de herstelsleutel."
    hand.type_in(screen.secret.key, key.text[:-1])
    hand.press(screen.secret.key, Qt.Key.Key_Return)
    assert "Er mist nog een letter of cijfer" in screen.told.text
    hand.type_in(screen.secret.key, key.text[-1].lower())
    hand.press(screen.secret.key, Qt.Key.Key_Return)
    qtbot.waitUntil(screen.restore.isVisible)
    hand.click(screen.restore)
    qtbot.waitUntil(lambda: "teruggezet" in screen.told.text)
    assert screen.secret.key.text() == ""
    door.unlock(key).close()


def test_rescue_with_the_recovery_key(qtbot: QtBot, vault: MemoryVault, keeping: Housekeeping) -> None:
    key = recovery.new_key()
    vault.keys.renew_recovery(household.PASSPHRASE, key)
    vault.close()
    screen = mending(qtbot, keeping, damaged=True)
    hand.click(screen.secret.other)
    hand.type_in(screen.secret.key, recovery.new_key().text)
    screen.rescue.click()
    qtbot.waitUntil(lambda: "Deze herstelsleutel past niet" in screen.told.text)
    screen.secret.key.clear()
    hand.type_in(screen.secret.key, key.text)
    screen.rescue.click()
    qtbot.waitUntil(lambda: "Gered" in screen.told.text)


def test_rescue_is_offered_for_damage_only(qtbot: QtBot, vault: MemoryVault, keeping: Housekeeping) -> None:
    vault.add_candidate("Sam", "avatar-owl")
    vault.close()
    assert not mending(qtbot, keeping).rescue.isVisible()
    screen = mending(qtbot, keeping, damaged=True)
    hand.type_in(screen.secret.passphrase.field, household.PASSPHRASE)
    screen.rescue.click()
    qtbot.waitUntil(lambda: "Gered" in screen.told.text)
    assert screen.back.text() == "Naar het slot"


def test_a_place_that_can_not_be_written_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    """With the real caretaker; the page stays usable."""
    keeper, vault = kept(tmp_path / "kluis")
    vault.close()
    page, keeping = BackupPage(Look()), Housekeeping(keeper.caretaker, keeper.clock)
    qtbot.addWidget(page)
    BackupSide(page, keeping).choose(tmp_path / "nergens")
    assert page.told.text
    assert page.make.isEnabled()
    keeping.close()
