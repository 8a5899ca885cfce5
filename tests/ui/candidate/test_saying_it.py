"""*Zeg het* and the keyboard for fingers: an open question without typing on real keys (issue 4, point 7)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop import tokens
from desktop.domain.answers import Skipped, SkipReason, Spoken, Written
from desktop.flows.aloud import AGAIN, HEAR, SAID, SAY, SAY_CARDS
from desktop.flows.page import Card, Layout, Page
from desktop.flows.ports import Clip
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.questions.keyboard import LETTERS, SIGNS, Key, Keyboard
from desktop.ui.questions.typing import TextBody
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import load_fonts
from tests.house.screen_rules import QUICK, every_part_fits
from tests.ui.candidate.mouth import Mouth, tone
from tests.ui.candidate.stage import ToldPlayer
from tests.ui.candidate.test_writing import NAME, TOWN, Asked, field


class Listener(ToldPlayer):
    """A player that also takes sound that is no text."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[bytes] = []

    @override
    def play(self, clip: Clip, at_word: Callable[..., None], done: Callable[[], None]) -> None:
        """Remembers what was said by a person, ends it at once."""
        if clip.source == "recording":
            self.heard.append(clip.pcm)
            done()
        else:
            super().play(clip, at_word, done)


class Speaking(Asked):
    """Sam before an open question, with a microphone."""

    def __init__(self, qtbot: QtBot, items: str = NAME) -> None:
        super().__init__(qtbot, items)
        self.mouth = Mouth()
        self.session.aloud.listen_with(lambda: self.mouth)
        self.side.start()
        self.passes_time()

    def passes_time(self) -> None:
        """A press counts again."""
        self.clock.pass_time(1.0)

    def says(self, clip: Clip | None = None) -> None:
        """Presses, speaks, and is done."""
        self.mouth.says = clip or self.mouth.says
        self.chooses(SAY if self.offers(SAY) else AGAIN)
        assert self.mouth.running
        self.chooses(SAID)
        assert not self.mouth.running

    def offers(self, card: str) -> bool:
        """Whether this can be pressed."""
        return card in {each.id for each in self.side.page.cards}

    def sound_of(self, item: str) -> bytes:
        """What the vault keeps of it."""
        answer = self.kept(item)
        assert isinstance(answer, Spoken)
        return self.visits.vault.desk(self.visits.sam).recordings.sound(answer.recording)[0]


def test_an_answer_is_said_heard_back_and_said_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.ui.candidate.stage.ToldPlayer", Listener)
    stage = Speaking(qtbot)
    assert "Zeg het" in stage.hears_all()
    stage.says(tone(1.0))
    first = stage.kept("naam")
    assert stage.player.says == "Dat heb jij gezegd."
    assert stage.sound_of("naam") == tone(1.0).pcm
    assert not field_of(stage).isVisible()
    stage.chooses(HEAR)
    assert isinstance(stage.player, Listener)
    assert stage.player.heard == [tone(1.0).pcm]
    stage.says(tone(2.0))
    assert stage.sound_of("naam") == tone(2.0).pcm
    assert isinstance(first, Spoken)
    with pytest.raises(KeyError):  # what was done over is gone
        stage.visits.vault.desk(stage.visits.sam).recordings.sound(first.recording)


def field_of(stage: Asked) -> QLineEdit:
    """The field itself, shown or not."""
    (body,) = stage.side.findChildren(TextBody)
    return body.field


def test_silence_and_a_slip_of_the_finger_are_not_kept(qtbot: QtBot) -> None:
    stage = Speaking(qtbot)
    for clip in (tone(1.0, 0.0), tone(0.1)):
        stage.says(clip)
        assert stage.kept("naam") is None
        assert stage.side.page.notice == "Ik hoor niets. Praat iets harder."
    stage.says(tone(1.0))
    assert stage.side.page.notice == ""


def test_whatever_is_pressed_keeps_what_was_said_so_far(qtbot: QtBot) -> None:
    for press in ("Pauze", "Help", "Geluid"):
        stage = Speaking(qtbot)
        stage.chooses(SAY)
        stage.presses(press)
        assert not stage.mouth.running
        assert stage.sound_of("naam") == tone(1.0).pcm


def test_the_coach_who_takes_over_ends_it_and_it_is_kept(qtbot: QtBot) -> None:
    stage = Speaking(qtbot)
    stage.chooses(SAY)
    stage.side.stop()
    assert not stage.mouth.running
    assert stage.sound_of("naam") == tone(1.0).pcm


def test_another_answer_takes_the_recording_away(qtbot: QtBot) -> None:
    stage = Speaking(qtbot)
    stage.says()
    said = stage.kept("naam")
    assert isinstance(said, Spoken)
    stage.presses("Weet ik niet")
    assert stage.kept("naam") == Skipped(SkipReason.DONT_KNOW)
    with pytest.raises(KeyError):
        stage.visits.vault.desk(stage.visits.sam).recordings.sound(said.recording)


def test_without_a_microphone_the_button_is_not_there(qtbot: QtBot) -> None:
    stage = Speaking(qtbot)
    stage.mouth.available = False
    stage.side.start()
    assert not any(stage.offers(card) for card in SAY_CARDS)
    assert "Zeg het" not in stage.names


def test_pictures_come_first_then_the_voice_then_the_keys(qtbot: QtBot) -> None:
    stage = Speaking(qtbot, TOWN)
    assert [card.text for card in stage.side.page.cards] == ["In de stad", "In een dorp", "Zeg het"]
    stage.chooses("dorp")
    assert stage.kept("plaats") == Written("In een dorp")


def keys_by_name(stage: Asked) -> dict[str, Key]:
    """The keys that can be pressed now."""
    (keyboard,) = stage.side.findChildren(Keyboard)
    return {key.spoken: key for key in keyboard.keys if key.isVisible()}


def test_a_name_is_typed_with_fingers_and_each_key_says_its_name(qtbot: QtBot) -> None:
    stage = Asked(qtbot, NAME)
    stage.clock.pass_time(1.0)
    stage.presses("Toetsen")
    for name in ("hoofdletter S", "a", "m", "n", "weghalen", "spatie", "hoofdletter", "hoofdletter V", "cijfers", "4"):
        stage.clicks(keys_by_name(stage)[name])
        assert stage.player.says == name
    assert field(stage).text() == "Sam V4"
    qtbot.waitUntil(lambda: stage.kept("naam") == Written("Sam V4"))


def test_real_keys_go_on_working_beside_it(qtbot: QtBot) -> None:
    """A click on a key on the screen leaves the focus in the field."""
    stage = Asked(qtbot, NAME)
    stage.clock.pass_time(1.0)
    stage.presses("Toetsen")
    stage.clicks(keys_by_name(stage)["hoofdletter B"])
    QTest.keyClicks(stage.side.focusWidget(), "ol")
    assert field(stage).text() == "Bol"
    QTest.keyClick(stage.side.focusWidget(), Qt.Key.Key_Backspace)
    assert field(stage).text() == "Bo"


def test_every_letter_and_sign_has_a_key_that_writes_it(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    keyboard = Keyboard(ground, Look())
    written: list[str] = []
    keyboard.typed.connect(written.append)
    keyboard.begin(capital=False)
    for key in keyboard.keys[: len(LETTERS)]:
        key.click()
    next(key for key in keyboard.keys if key.writes == "others").click()
    for key in keyboard.keys[: len(SIGNS)]:
        key.click()
    assert "".join(written) == LETTERS + SIGNS


QUESTION = Page(
    "item:naam:0",
    Layout.TEXT,
    "my-name",
    ("Wat is jouw hele naam?", "Je coach helpt je met typen."),
    (Card(SAY, "Zeg het", "say-it"),),
    skips=tuple(SkipReason),
)
SAID_PAGE = replace(
    QUESTION,
    cards=(Card(HEAR, "Hoor het terug", "ear"), Card(AGAIN, "Zeg het opnieuw", "say-it")),
    aloud=True,
    value_said="Dat heb jij gezegd.",
)
BUSY = replace(QUESTION, cards=(Card(SAID, "Klaar", "check"),), aloud=True)


def states(screen: CandidateScreen) -> Iterator[Page]:
    """Each way the page of an open question can stand."""
    for page in (QUESTION, BUSY, SAID_PAGE):
        screen.show_page(page)
        yield page
    (body,) = screen.findChildren(TextBody)
    body.switch.click()
    yield SAID_PAGE
    next(key for key in body.keyboard.keys if key.writes == "others").click()
    yield SAID_PAGE


@pytest.mark.parametrize(("size", "scale"), [*product(tokens.SIZES, tokens.TEXT_SCALES)])
def test_it_fits_without_scrolling(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    """PRODUCT, Size: keys of 64 px or more with 16 between them, at every size and text scale."""
    assert load_fonts()
    screen = CandidateScreen(Look(tokens.LIGHT, scale, motion=False), lambda _photo: b"")
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    rules = [rule for rule in QUICK if rule is not every_part_fits]  # it shows the page anew
    assert not [found for page in states(screen) for rule in rules for found in rule(screen, page)]
