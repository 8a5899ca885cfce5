"""The way in, and taking over from a candidate (issue 2 point 2, DECISIONS 15, HOUSE 10)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.coach.recover import RecoverScreen
from desktop.ui.coach.unlock import UnlockScreen
from desktop.ui.theme.current import Look
from tests.ui.coach.hand import click, press, type_in


def _shown(qtbot: QtBot, look: Look, candidate: str = "") -> UnlockScreen:
    screen = UnlockScreen(look, candidate)
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    with qtbot.waitExposed(screen):
        screen.show()
    return screen


def test_enter_gives_the_passphrase(qtbot: QtBot, look: Look) -> None:
    screen = _shown(qtbot, look)
    assert screen.secret.field.hasFocus()
    type_in(screen.secret.field, "fiets lepel")
    with qtbot.waitSignal(screen.passphrase_given) as given:
        press(screen.secret.field, Qt.Key.Key_Return)
    assert given.args == ["fiets lepel"]


def test_an_empty_field_is_no_passphrase(qtbot: QtBot, look: Look) -> None:
    screen = _shown(qtbot, look)
    with qtbot.assertNotEmitted(screen.passphrase_given):
        click(screen.open)
    assert screen.problem.text() == "Typ eerst jouw wachtzin."


def test_a_problem_is_said_and_the_field_is_ready_for_a_new_try(qtbot: QtBot, look: Look) -> None:
    screen = _shown(qtbot, look)
    type_in(screen.secret.field, "verkeerd")
    screen.show_problem("Deze wachtzin past niet.")
    assert screen.problem.isVisible()
    assert screen.secret.text == ""
    assert screen.secret.field.hasFocus()
    assert screen.secret.field.accessibleDescription() == "Deze wachtzin past niet."


def test_the_field_is_hidden_until_asked_for(qtbot: QtBot, look: Look) -> None:
    screen = _shown(qtbot, look)
    assert screen.secret.field.echoMode() is QLineEdit.EchoMode.Password
    click(screen.secret.toggle)
    assert screen.secret.field.echoMode() is QLineEdit.EchoMode.Normal
    assert screen.secret.toggle.accessibleName() == "Verberg"


def test_what_was_typed_is_gone_once_out_of_sight(qtbot: QtBot, look: Look) -> None:
    """HOUSE 10: fields wiped on hide; undo does not bring it back."""
    screen = _shown(qtbot, look)
    click(screen.secret.toggle)
    type_in(screen.secret.field, "fiets lepel")
    screen.hide()
    screen.show()
    screen.secret.field.undo()
    assert screen.secret.text == ""
    assert screen.secret.field.echoMode() is QLineEdit.EchoMode.Password


def test_from_a_candidate_there_is_a_way_back(qtbot: QtBot, look: Look) -> None:
    """DECISIONS 15: a candidate who pressed it by accident goes on."""
    screen = _shown(qtbot, look, "Sam")
    assert screen.back.text() == "Terug naar Sam"
    with qtbot.waitSignal(screen.back_wanted):
        click(screen.back)
    assert not _shown(qtbot, look).back.isVisible()


def test_passphrase_that_is_shown_can_not_get_onto_the_clipboard(qtbot: QtBot, look: Look) -> None:
    """What is copied is kept by clipboard histories, and synchronised by some (DECISIONS 29)."""
    screen = _shown(qtbot, look)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("van iemand anders")
    type_in(screen.secret.field, "fiets lepel")
    screen.secret.field.selectAll()
    click(screen.secret.toggle)
    assert screen.secret.field.selectedText() == ""
    QTest.keySequence(screen.secret.field, "Ctrl+A")
    QTest.keySequence(screen.secret.field, "Ctrl+C")
    QTest.keySequence(screen.secret.field, "Ctrl+X")
    assert clipboard.text() == "van iemand anders"
    assert screen.secret.text == "fiets lepel"


def test_a_wait_is_counted_down_and_then_the_field_is_ready(qtbot: QtBot, look: Look) -> None:
    """DECISIONS 15: after wrong ones nothing can be typed for a while; the way back to the candidate stays."""
    screen = _shown(qtbot, look, "Sam")
    type_in(screen.secret.field, "verkeerd")
    screen.show_wait(2)
    assert screen.problem.text() == "Te vaak een verkeerde wachtzin. Wacht nog 2 tellen en probeer het dan weer."
    assert not screen.open.isEnabled()
    assert not screen.secret.isEnabled()
    assert screen.secret.text == ""
    assert screen.back.isEnabled()
    qtbot.waitUntil(lambda: "nog 1 tel en" in screen.problem.text())
    qtbot.waitUntil(screen.open.isEnabled)
    assert not screen.problem.isVisible()
    assert screen.secret.field.hasFocus()


def test_a_wait_for_the_recovery_key_is_counted_down_too(qtbot: QtBot, look: Look) -> None:
    screen = RecoverScreen(look)
    qtbot.addWidget(screen)
    screen.show()
    type_in(screen.field, "abcd")
    screen.show_wait(1)
    assert not screen.open.isEnabled()
    qtbot.waitUntil(screen.open.isEnabled)
    assert screen.field.text() == "abcd", "what was copied from paper stays"
