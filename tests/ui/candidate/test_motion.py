"""Gentle motion under 200 ms that a candidate can switch off (issue 4, point 2; SPEED: a transition)."""

import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import tokens
from desktop.flows.sound import MORE, MOTION
from desktop.ui.candidate.turn import Turn
from desktop.ui.theme.current import Look
from desktop.ui.theme.motion import system_moves
from tests.flows.visits import Visits
from tests.ui.candidate.kinds import PAGES
from tests.ui.candidate.stage import FORM, Stage, at_form
from tests.ui.candidate.test_pressing import CHOICES

MOVING = Look(motion=True)
TURNS = 40


def turn_of(stage: Stage) -> Turn:
    """What fades."""
    (turn,) = stage.side.view.findChildren(Turn)
    return turn


def test_a_turn_is_short_and_ends_with_the_new_page(qtbot: QtBot) -> None:
    stage = Stage(qtbot, at_form(CHOICES), look=MOVING)
    stage.chooses("hond").presses("Verder")
    assert turn_of(stage).isVisible()
    assert 0 < tokens.TURN_MS < 200
    qtbot.waitUntil(turn_of(stage).isHidden)
    assert all(picture.isNull() for picture in turn_of(stage).pictures)


def test_what_asks_to_be_pressed_comes_gently_too(qtbot: QtBot) -> None:
    """DECISIONS 1: without an answer the tiles pulse."""
    stage = Stage(qtbot, at_form(CHOICES), look=MOVING)
    stage.presses("Verder")
    assert stage.side.page.pulses == "cards"
    assert turn_of(stage).isVisible()


def test_many_turns_keep_no_pictures(qtbot: QtBot) -> None:
    """SPEED: else pixmaps pile up to hundreds of MB."""
    stage = Stage(qtbot, at_form(CHOICES), look=MOVING)
    turn = turn_of(stage)
    kept: list[weakref.ref[QPixmap]] = []
    for _ in range(TURNS):
        pair = QPixmap(64, 64), QPixmap(64, 64)
        kept += map(weakref.ref, pair)
        turn.start(*pair)
        del pair
    assert sum(picture() is not None for picture in kept) <= 2
    turn.end()
    assert not any(picture() for picture in kept)
    assert len(turn.findChildren(QAbstractAnimation)) == 1


def test_it_is_switched_off_on_the_sound_panel_and_remembered(qtbot: QtBot) -> None:
    """Per candidate, heard at once; from then on pages change without any motion."""
    visits = Visits(CHOICES)
    stage = Stage(qtbot, at_form(CHOICES, visits), look=MOVING)
    stage.presses("Geluid").chooses(MORE, MOTION)
    assert stage.player.says == "Het beeld staat nu stil."
    qtbot.waitUntil(turn_of(stage).isHidden)
    stage.presses("Geluid")
    assert turn_of(stage).isHidden()
    stage.chooses("hond").presses("Verder")
    assert turn_of(stage).isHidden()
    assert not visits.begin(FORM).hearing.motion
    stage.presses("Geluid").chooses(MORE, MOTION).presses("Geluid")
    assert turn_of(stage).isVisible()


@pytest.mark.parametrize("kind", PAGES)
def test_with_it_off_every_kind_of_page_stands_at_once(qtbot: QtBot, kind: str) -> None:
    session = PAGES[kind]()
    session.hearing = replace(session.hearing, motion=False)
    stage = Stage(qtbot, session, look=MOVING)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_L):
        stage.keys(key)
        assert turn_of(stage).isHidden()


def test_where_the_look_stands_still_nobody_moves_it(qtbot: QtBot) -> None:
    stage = Stage(qtbot, at_form(CHOICES), look=Look(motion=False))
    stage.chooses("hond").presses("Verder")
    assert turn_of(stage).isHidden()


def test_a_system_that_was_asked_for_calm_is_followed(qapp: QApplication) -> None:
    """Only Windows tells it through Qt; elsewhere the candidate's own switch is there."""
    before = qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    try:
        for on in (False, True):
            qapp.setEffectEnabled(Qt.UIEffect.UI_General, on)
            qapp.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, on)
            assert system_moves("win32") is on
            assert system_moves("linux")
    finally:
        qapp.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, before)
