"""Hearing: everything seen can be heard, one voice at a time, any press stops it (PRODUCT, Sound; issue 2, point 6)."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.parts.pressable import REST_MS
from tests.flows.visits import Visits, play
from tests.ui.candidate.stage import Stage, ToldVoice, at_form

TWO = """\
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
        picture: avatar-cat
        self: {nl: "Kijk goed. Welk dier wil jij?"}
        explain: {nl: "Denk aan thuis."}
        choices:
          - {id: kat, text: {nl: Kat}, picture: avatar-cat, more: {nl: "Een kat woont bij jou."}}
          - {id: vis, text: {nl: Vis}, picture: avatar-fish}
      - id: hallo
        kind: info
        picture: wave
        self: {nl: "Dit is het einde."}
"""
PAGE = ["Kijk goed.", "Welk dier wil jij?", "Kat", "Vis"]


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot, at_form(TWO))


def _entering(widget: QWidget) -> QEnterEvent:
    middle = QPointF(widget.rect().center())
    return QEnterEvent(middle, middle, QPointF(widget.mapToGlobal(widget.rect().center())))


def _leaving() -> QEvent:
    return QEvent(QEvent.Type.Leave)


def lit(stage: Stage) -> list[str]:
    """The cards that light up, by their painted ground."""
    return [card for card in ("kat", "vis") if _painted(stage.tile(card), 0.5, 10) == stage.side.view.look.theme.spoken]


def sounding(stage: Stage) -> bool:
    """Whether the listen button looks as if it speaks: a ring around it."""
    return _painted(stage.side.view.listen, 0.5, 3) == stage.side.view.look.theme.spoken


def _says(stage: Stage, text: str) -> bool:
    return stage.player.says == text


def _painted(widget: QWidget, across: float, down: int) -> str:
    return widget.grab().toImage().pixelColor(round(widget.width() * across), down).name().upper()


def test_the_question_and_then_the_answers_each_lighting_up(stage: Stage, qtbot: QtBot) -> None:
    seen = []
    for text in PAGE:
        qtbot.waitUntil(partial(_says, stage, text))
        seen.append(lit(stage))
        assert sounding(stage)
        stage.player.ends()
    qtbot.waitUntil(lambda: not stage.side.reader.speaking)
    assert seen == [[], [], ["kat"], ["vis"]]
    assert lit(stage) == []
    assert not sounding(stage)


def test_the_word_being_said_lights_up_in_the_question(stage: Stage) -> None:
    before = stage.side.view.text.grab().toImage()
    stage.player.reaches_word(1)
    one_word = stage.side.view.text.grab().toImage()
    stage.player.reaches_word(0)
    assert before != one_word
    assert one_word != stage.side.view.text.grab().toImage()


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Verder", "Kies eerst een plaatje."),
        ("Pauze", "Even pauze."),
        ("Help", "Roep je coach."),
        ("Weet ik niet", "Weet ik niet"),
        ("Leg uit", "Denk aan thuis."),
        ("Kat", "Kat"),
    ],
)
def test_any_press_stops_it_and_there_is_one_voice(stage: Stage, name: str, first: str) -> None:
    assert stage.player.says == PAGE[0]
    stage.presses(name)
    heard = stage.hears_all()
    assert heard[0] == first
    assert PAGE[1] not in heard


def test_pressing_an_answer_says_it(stage: Stage) -> None:
    stage.chooses("vis")
    assert stage.player.says == "Vis"
    assert lit(stage) == ["vis"]
    assert stage.hears_all() == ["Vis"]


def test_listening_again_as_often_as_wanted(stage: Stage) -> None:
    assert stage.hears_all() == PAGE
    for _ in range(3):
        stage.presses("Luister")
        assert stage.hears_all() == PAGE


def test_explaining_says_the_example_and_what_a_card_is(stage: Stage) -> None:
    stage.presses("Leg uit")
    assert stage.hears_all() == ["Denk aan thuis.", "Een kat woont bij jou."]


def test_a_new_page_is_said_by_itself(stage: Stage) -> None:
    stage.chooses("kat").presses("Verder")
    assert stage.hears_all() == ["Dit is het einde."]


def test_a_skip_says_its_word(stage: Stage) -> None:
    stage.presses("Wil ik niet zeggen")
    assert stage.hears_all() == ["Wil ik niet zeggen"]


def test_a_button_with_the_focus_says_its_name(stage: Stage) -> None:
    """DECISIONS 21: on focus, or after 0.6 s of rest on it, without acting."""
    stage.hears_all()
    stage.keys(Qt.Key.Key_Right)
    assert stage.hears_all() == ["Kat"]
    assert not stage.side.page.cards[0].chosen


def test_a_button_rested_on_says_its_name(stage: Stage, qtbot: QtBot) -> None:
    stage.hears_all()
    pause = stage.see("Pauze")
    with qtbot.waitSignal(stage.side.view.rested, timeout=10 * REST_MS):
        pause.enterEvent(_entering(pause))
    assert stage.player.says == "Pauze"
    assert stage.side.page.key.startswith("item:dier")


def test_moving_on_before_the_time_says_nothing(stage: Stage, qtbot: QtBot) -> None:
    stage.hears_all()
    said = list(stage.player.said)
    with qtbot.assertNotEmitted(stage.side.view.rested, wait=REST_MS + 200):
        pause = stage.see("Pauze")
        pause.enterEvent(_entering(pause))
        pause.leaveEvent(_leaving())
    assert stage.player.said == said


def test_nothing_is_said_in_a_foreign_voice(qtbot: QtBot) -> None:
    """It goes on silently: every page works without a voice."""
    stage = Stage(qtbot, at_form(TWO), voice=ToldVoice("en"))
    stage.presses("Luister").chooses("kat").presses("Leg uit", "Verder")
    assert stage.player.said == []
    assert stage.side.page.sentences == ("Dit is het einde.",)


def test_louder_and_softer(qtbot: QtBot) -> None:
    """DECISIONS 13: large louder and softer before the practice; each press is heard at once."""
    stage = Stage(qtbot, play(Visits().begin(), "hoor-je"))
    start = stage.player.volumes[-1]
    stage.chooses("louder")
    assert stage.player.volumes[-1] > start
    assert stage.player.says == "Hoor je mij?"
    for _ in range(12):
        stage.chooses("softer")
    assert 0 < stage.player.volumes[-1] < start
    for _ in range(12):
        stage.chooses("louder")
    assert stage.player.volumes[-1] == 1.0
    assert [card.chosen for card in stage.side.page.cards] == [False] * 4


def test_practice_says_what_to_do_and_lights_only_what_is_shown(qtbot: QtBot) -> None:
    stage = Stage(qtbot, play(Visits().begin(), "kies-de-fiets"))
    stage.chooses("huis")
    assert stage.hears_all() == ["huis", "Zoek de fiets.", "Druk op het plaatje."]
    calm = stage.side.view.text.grab().toImage()
    stage.presses("Luister")
    assert stage.player.says == "Hier staan drie plaatjes."
    stage.player.reaches_word(2)
    assert stage.side.view.text.grab().toImage() == calm
    stage.chooses("fiets")
    assert stage.hears_all() == ["fiets", "Ja, dat is de fiets.", "Druk nu op verder."]


def test_when_the_coach_takes_over_it_is_silent(stage: Stage) -> None:
    stage.side.stop()
    assert stage.player.says == ""
    assert not stage.side.reader.speaking


def test_coming_back_says_the_page_again(stage: Stage) -> None:
    stage.hears_all()
    stage.side.start()
    assert stage.hears_all() == PAGE


def test_the_sound_button_is_always_there_and_its_panel_is_heard_at_once(qtbot: QtBot) -> None:
    """Issue 4, point 1: speed, volume and autoplay per candidate, on a plain sound panel."""
    voice = ToldVoice("nl")
    stage = Stage(qtbot, at_form(TWO), voice=voice)
    place = stage.side.view.sound.geometry()
    stage.presses("Geluid")
    assert stage.side.view.sound.geometry() == place
    assert stage.player.says == "Hoe wil jij luisteren?"
    stage.chooses("louder", "faster")
    assert stage.player.volumes[-1] > stage.player.volumes[0]
    assert voice.paces[-1] > 100
    assert stage.player.says == "Zo klink ik nu."
    stage.presses("Geluid")
    assert stage.player.says == PAGE[0]


def test_whoever_wants_to_hear_only_when_asked_is_not_read_to(qtbot: QtBot) -> None:
    stage = Stage(qtbot, at_form(TWO))
    stage.presses("Geluid").chooses("autoplay")
    assert stage.player.says == "Druk op Luister."
    stage.presses("Geluid")
    assert stage.player.says == ""
    stage.presses("Luister")
    assert stage.player.says == PAGE[0]
    stage.chooses("kat")
    assert stage.player.says == "Kat"  # pressing an answer says it
