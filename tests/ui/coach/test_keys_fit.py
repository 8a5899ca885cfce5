"""Every screen about keys at every size and in both themes: text that fits, and names for all to press."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop import tokens
from desktop.domain import recovery
from desktop.flows.keys import CoachRow
from desktop.storage import passphrases
from desktop.ui.coach.entrance import WhoStep
from desktop.ui.coach.keys_side import NameStep
from desktop.ui.coach.passphrase_steps import OwnStep, PassphraseStep
from desktop.ui.coach.recover import RecoverScreen
from desktop.ui.coach.recovery_steps import SheetStep, TypeBackStep
from desktop.ui.coach.steps_screen import Step, StepsScreen
from desktop.ui.theme.current import Look
from tests.ui.coach.every_page import LONG
from tests.ui.coach.test_screens import SIZES, _assert_readable, _shown

KEY = recovery.new_key()
TROUBLE = "De schijf is vol. Maak ruimte vrij en probeer het nog een keer. Alles van eerder is er nog."


def steps(look: Look) -> tuple[Step, ...]:
    """Every step about keys, with the longest that can stand in it."""
    coaches = [CoachRow(str(number), f"{LONG} {number}", "", is_here=False, can_go=True) for number in range(6)]
    return (
        SheetStep(look, KEY),
        TypeBackStep(KEY, (3, 9)),
        OwnStep(look, lambda _passphrase: True, f"De sleutel van {LONG} weghalen?", TROUBLE, TROUBLE, TROUBLE),
        NameStep([]),
        PassphraseStep(look, passphrases, "De nieuwe coach kiest een wachtzin"),
        WhoStep(coaches),
    )


@pytest.mark.parametrize("theme", tokens.THEMES.values(), ids=lambda theme: str(theme.name))
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_steps_about_keys_fit(qtbot: QtBot, size: tuple[int, int], theme: tokens.Theme) -> None:
    screen = StepsScreen(Look(theme), steps(Look(theme)), "Annuleren")
    with _shown(qtbot, screen, size):
        for index in range(len(screen.steps)):
            screen._go(index)
            _assert_readable(screen, size)
            screen.show_problem(TROUBLE)
            _assert_readable(screen, size)
        screen.hide()


@pytest.mark.parametrize("theme", tokens.THEMES.values(), ids=lambda theme: str(theme.name))
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_recovering_fits(qtbot: QtBot, size: tuple[int, int], theme: tokens.Theme) -> None:
    screen = RecoverScreen(Look(theme))
    with _shown(qtbot, screen, size):
        screen.field.setText(KEY.text)
        screen.show_problem("Er staan te veel letters of cijfers. Het blad heeft negen groepen van vier. Kijk ze na.")
        _assert_readable(screen, size)
        screen.hide()


def test_what_is_secret_is_gone_once_out_of_sight(qtbot: QtBot) -> None:
    """HOUSE 10: fields wiped on hide."""
    recover = RecoverScreen(Look())
    own = OwnStep(Look(), lambda _passphrase: True, "Wachtzin")
    back = TypeBackStep(KEY, (1, 2))
    screen = StepsScreen(Look(), (own, back))
    made: tuple[QWidget, ...] = (recover, screen)
    for shown in made:
        qtbot.addWidget(shown)
        shown.show()
    recover.field.setText(KEY.text)
    own.secret.field.setText("geheim")
    own.take()
    back.fields[1].setText("ABCD")
    for shown in made:
        shown.hide()
    assert (recover.field.text(), own.taken, own.secret.text, back.fields[1].text()) == ("", "", "", "")
