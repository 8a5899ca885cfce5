"""Pressing, by mouse and by keyboard: choosing never moves on, nothing is dead or in the way (PRODUCT, Task)."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.answers import SkipReason
from desktop.ui.parts.pressable import Pressable
from desktop.ui.theme.current import Look
from tests.flows.visits import Visits, play
from tests.ui.candidate.stage import FORM, Stage, at_form

CHOICES = """\
form: proef
version: 1
languages: [nl]
title: {nl: Proef}
blocks:
  - id: een
    title: {nl: Een}
    picture: sun
    items:
      - id: dier
        kind: one
        picture: avatar-drum
        self: {nl: "Welk dier wil jij?"}
        explain: {nl: "Denk aan een hond."}
        choices:
          - {id: hond, text: {nl: Hond}, picture: avatar-drum}
          - {id: kat, text: {nl: Kat}, picture: avatar-cat}
          - {id: vis, text: {nl: Vis}, picture: avatar-fish}
          - {id: paard, text: {nl: Paard}, picture: avatar-horse}
      - id: weer
        kind: several
        picture: sun
        self: {nl: "Wat vind jij mooi?"}
        most: 2
        choices:
          - {id: zon, text: {nl: Zon}, picture: sun}
          - {id: boom, text: {nl: Boom}, picture: tree}
          - {id: huis, text: {nl: Huis}, picture: house}
"""


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot, at_form(CHOICES))


def chosen(stage: Stage) -> list[str]:
    """The cards the page shows as chosen."""
    return [card.id for card in stage.side.page.cards if card.chosen]


def test_the_whole_tile_selects_and_nothing_moves_on(stage: Stage) -> None:
    tile = stage.tile("kat")
    before = stage.side.page.key
    for corner in (QPoint(3, tile.height() // 2), QPoint(tile.width() - 4, tile.height() - 30), tile.rect().center()):
        stage.chooses("hond")
        stage.clicks(tile, corner)
        assert chosen(stage) == ["kat"]
    assert stage.side.page.key == before


def test_several_are_chosen_and_taken_back(stage: Stage) -> None:
    stage.chooses("hond").presses("Verder").chooses("zon", "boom", "zon")
    assert chosen(stage) == ["boom"]


def test_going_on_without_an_answer_says_what_to_do(stage: Stage) -> None:
    """DECISIONS 1: Next is never greyed; the tiles pulse."""
    assert stage.side.view.next.isEnabled()
    stage.presses("Verder")
    assert stage.player.says == "Kies eerst een plaatje."
    assert stage.side.page.notice == "Kies eerst een plaatje."
    stage.hears_all()
    stage.chooses("hond")
    assert stage.side.page.notice == ""


def test_back_shows_what_was_chosen(stage: Stage) -> None:
    stage.chooses("vis").presses("Verder")
    assert stage.side.page.sentences == ("Wat vind jij mooi?",)
    stage.presses("Terug")
    assert chosen(stage) == ["vis"]


@pytest.mark.parametrize("name", ["Weet ik niet", "Wil ik niet zeggen"])
def test_skipping(stage: Stage, name: str) -> None:
    stage.chooses("vis").presses(name)
    assert chosen(stage) == []
    button = stage.see(name)
    assert isinstance(button, Pressable)
    assert button.isChecked()
    stage.presses("Verder")
    assert stage.side.page.sentences == ("Wat vind jij mooi?",)


def test_explaining_stays_on_the_page(stage: Stage) -> None:
    stage.presses("Leg uit")
    assert stage.hears_all() == ["Denk aan een hond."]
    stage.chooses("hond")
    assert chosen(stage) == ["hond"]


@pytest.mark.parametrize(("name", "key"), [("Pauze", "interlude:pause"), ("Help", "interlude:help")])
def test_pause_and_help_and_back_to_the_question(stage: Stage, name: str, key: str) -> None:
    stage.chooses("hond").presses(name)
    assert stage.side.page.key == key
    stage.presses("Verder")
    assert chosen(stage) == ["hond"]


def test_stopping_and_taking_it_back(stage: Stage) -> None:
    """Respect: Stop is a plain choice, and no button is dead."""
    stage.presses("Pauze").chooses("stop").presses("Verder")
    assert stage.side.page.key == "interlude:stopped"
    stage.presses("Verder")
    assert stage.side.page.sentences == ("Welk dier wil jij?",)


def test_arrows_move_the_focus_to_what_lies_there(stage: Stage) -> None:
    """DECISIONS 25: arrows move the focus only."""
    stage.keys(Qt.Key.Key_Right)
    assert stage.focused == "Hond"
    stage.keys(Qt.Key.Key_Right)
    assert stage.focused == "Kat"
    stage.keys(Qt.Key.Key_Down)
    assert stage.focused == "Paard"
    stage.keys(Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert stage.focused == "Hond"
    stage.keys(Qt.Key.Key_Up)
    assert stage.focused in {"Luister", "Terug"}
    assert chosen(stage) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press(stage: Stage, key: Qt.Key) -> None:
    stage.keys(Qt.Key.Key_Right, Qt.Key.Key_Right, key)
    assert chosen(stage) == ["kat"]
    assert stage.side.page.sentences == ("Welk dier wil jij?",)


def test_the_whole_page_by_keyboard(stage: Stage) -> None:
    stage.keys(Qt.Key.Key_Right, Qt.Key.Key_Space)
    while stage.focused != "Verder":
        stage.keys(Qt.Key.Key_Tab)
    stage.keys(Qt.Key.Key_Return)
    assert stage.side.page.sentences == ("Wat vind jij mooi?",)


def test_l_listens_and_escape_pauses(stage: Stage) -> None:
    stage.hears_all()
    stage.keys(Qt.Key.Key_L)
    assert stage.player.says == "Welk dier wil jij?"
    stage.keys(Qt.Key.Key_Escape)
    assert stage.side.page.key == "interlude:pause"
    stage.keys(Qt.Key.Key_Escape)
    assert stage.side.page.key == "interlude:pause"


def test_tab_goes_through_everything_in_reading_order(stage: Stage) -> None:
    """Listen, the answers, the skips, Leg uit, Verder; then Terug, Geluid, Help, Pauze."""
    expected = ["Luister", "Hond", "Kat", "Vis", "Paard", "Weet ik niet", "Wil ik niet zeggen", "Leg uit", "Verder"]
    expected += ["Terug", "Geluid", "Help", "Pauze"]
    stage.side.view.listen.setFocus()
    seen = []
    for _ in expected:
        seen.append(stage.focused)
        stage.keys(Qt.Key.Key_Tab)
    assert seen == expected
    assert stage.focused == "Luister"


def test_tab_follows_the_cards_of_the_next_page(stage: Stage) -> None:
    stage.chooses("hond").presses("Verder")
    stage.side.view.listen.setFocus()
    stage.keys(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert stage.focused == "Huis"
    stage.keys(Qt.Key.Key_Tab)
    assert stage.focused == "Weet ik niet"


def test_screen_readers_get_names_states_and_roles(stage: Stage) -> None:
    """DECISIONS 25: each pressable is a button of its own with a name and a state."""
    stage.chooses("kat")
    for card, checked in (("kat", True), ("hond", False)):
        found = QAccessible.queryAccessibleInterface(stage.tile(card))
        assert found.text(QAccessible.Text.Name) == card.capitalize()
        assert found.role() in {QAccessible.Role.Button, QAccessible.Role.CheckBox}
        assert bool(found.state().checked) is checked
        assert found.state().checkable
    names = stage.names
    assert all(names)
    assert len(set(names)) == len(names)


def test_where_a_press_begins_and_ends_elsewhere_nothing_is_chosen(stage: Stage) -> None:
    tile = stage.tile("hond")
    QTest.mousePress(tile, Qt.MouseButton.LeftButton)
    QTest.mouseMove(tile, QPoint(-40, -40))
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(-40, -40))
    assert chosen(stage) == []


def test_a_page_turn_lets_presses_through(qtbot: QtBot) -> None:
    """Nothing lies in the way of a press while the old page still fades."""
    stage = Stage(qtbot, at_form(CHOICES), look=Look(motion=True))
    stage.chooses("hond").presses("Verder").looks()
    QTest.mouseClick(stage.tile("zon"), Qt.MouseButton.LeftButton)
    assert chosen(stage) == ["zon"]


def test_what_is_skipped_is_kept_as_such(stage: Stage) -> None:
    stage.presses("Wil ik niet zeggen")
    assert stage.side.page.skipped is SkipReason.WONT_SAY


def test_a_summary_goes_to_the_question(qtbot: QtBot) -> None:
    """DECISIONS 10: the block's answers as pictures, to change by pressing."""
    summed = CHOICES.replace("    picture: sun\n    items:", "    picture: sun\n    summary: true\n    items:", 1)
    stage = Stage(qtbot, play(Visits(summed).begin(FORM), "summary:een:0"))
    assert [card.id for card in stage.side.page.cards] == ["dier", "weer"]
    assert stage.tile("dier").accessibleName() == "Welk dier wil jij? Hond."
    stage.chooses("dier")
    assert stage.side.page.sentences == ("Welk dier wil jij?",)
