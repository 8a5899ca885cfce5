"""One key for everything: the highlight walks, each name is said, any press presses there (issue 4, point 3)."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.hearing import PACES, SWITCH_SECONDS
from desktop.flows.sound import MORE, SWITCH
from desktop.ui.candidate.scanning import MOST_ONE_BY_ONE, groups_of
from desktop.ui.parts.pressable import Pressable
from desktop.ui.questions.typing import TextBody
from tests.flows.visits import Visits
from tests.ui.candidate.fingers import taps
from tests.ui.candidate.kinds import PAGES
from tests.ui.candidate.stage import FORM, Stage, at_form
from tests.ui.candidate.test_pressing import CHOICES, chosen

Press = Callable[["Walker"], object]


class Walker(Stage):
    """Someone with one key, for whom the highlight goes as fast as the test asks it to."""

    @property
    def lit(self) -> list[str]:
        """What the highlight stands around."""
        return [each.accessibleName() for each in self.side.scan.highlighted]

    @property
    def timer(self) -> QTimer:
        """What makes it walk."""
        (timer,) = self.side.scan.findChildren(QTimer)
        return timer

    def waits(self, steps: int = 1) -> "Walker":
        """Until the highlight has gone on so often; all that is said is listened to."""
        for _ in range(steps):
            self.hears_all()
            assert self.timer.isActive()
            self.timer.timeout.emit()
        return self

    def waits_for(self, name: str) -> "Walker":
        """Until the highlight comes to this, also as one of a row."""
        for _ in range(20):
            if name in self.lit:
                return self
            self.waits()
        raise AssertionError(f"{name!r} is never lit")

    def presses_key(self) -> None:
        """The one key."""
        self.keys(Qt.Key.Key_Space)

    def picks(self, button: Pressable) -> None:
        """Waits for its row and presses, waits for it and presses."""
        for _ in range(2):
            for _ in range(30):
                if button in self.side.scan.highlighted:
                    break
                self.waits()
            alone = self.side.scan.highlighted == (button,)
            self.presses_key()
            if alone:
                return


@pytest.fixture
def walker(qtbot: QtBot, unhurried: None) -> Walker:
    """A page of thirteen targets, with a switch."""
    session = at_form(CHOICES)
    session.press(SWITCH)
    return Walker(qtbot, session)


@pytest.fixture
def pausing(walker: Walker) -> Walker:
    """A page of few targets."""
    return _pauses(walker)


def _pauses(walker: Walker) -> Walker:
    walker.keys(Qt.Key.Key_Escape)
    return walker


def test_without_it_nothing_walks(qtbot: QtBot) -> None:
    """Off unless it was chosen."""
    stage = Stage(qtbot, at_form(CHOICES))
    stage.hears_all()
    assert stage.side.scan.resting
    assert stage.side.scan.highlighted == ()


def test_it_is_chosen_on_the_sound_panel_and_remembered(qtbot: QtBot) -> None:
    visits = Visits(CHOICES)
    stage = Walker(qtbot, at_form(CHOICES, visits))
    stage.presses("Geluid").chooses(MORE, SWITCH)
    assert stage.hears_all() == ["Ik ga alles langs.", "Druk bij wat jij wilt."]
    assert not stage.side.scan.resting
    assert visits.begin(FORM).hearing.switch


def test_a_hand_can_end_it(walker: Walker) -> None:
    """Pressed by mistake, or by a coach: the card that began it ends it, wherever the highlight is."""
    walker.session.sound()
    walker.session.press(MORE)
    walker.side.start()
    walker.waits(2)
    walker.chooses(SWITCH)
    assert walker.side.scan.resting
    assert walker.lit == []
    walker.presses("Verder").chooses("hond")
    assert chosen(walker) == ["hond"]


def test_it_waits_until_the_page_is_read(walker: Walker) -> None:
    walker.timer.timeout.emit()
    assert walker.lit == []
    walker.waits()
    assert walker.lit == ["Luister"]
    assert walker.player.says == "Luister"


def test_many_targets_are_walked_by_rows(walker: Walker) -> None:
    assert len(walker.side.view.pressables()) > MOST_ONE_BY_ONE
    rows = [walker.waits().lit for _ in groups_of(walker.side.view.pressables())]
    assert [name for row in rows for name in row] == [each.accessibleName() for each in walker.side.view.pressables()]
    assert max(map(len, rows)) > 1
    assert walker.waits().lit == rows[0]


def test_few_targets_are_walked_one_by_one_and_each_is_said(pausing: Walker) -> None:
    targets = [each.accessibleName() for each in pausing.side.view.pressables()]
    assert len(targets) <= MOST_ONE_BY_ONE
    for name in targets:
        assert pausing.waits().lit == [name]
        assert pausing.player.says == name
        assert pausing.focused == name


def space(walker: Walker) -> None:
    """A switch that is a keyboard to the computer."""
    walker.keys(Qt.Key.Key_Space)


def enter(walker: Walker) -> None:
    """The same with another key."""
    walker.keys(Qt.Key.Key_Return)


def click(walker: Walker) -> None:
    """A switch that is a mouse, whose pointer lies on something else."""
    walker.clicks(walker.see("Help"))


def click_on_nothing(walker: Walker) -> None:
    """The pointer lies between the buttons."""
    walker.looks()
    QTest.mouseClick(walker.side.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, 300))


def tap(walker: Walker) -> None:
    """A touch anywhere."""
    walker.looks()
    taps(walker.see("Verder"))


@pytest.mark.parametrize("press", [space, enter, click, click_on_nothing, tap])
def test_any_press_presses_where_the_highlight_is(walker: Walker, press: Press) -> None:
    """Into the row of the answers, and the one that is lit in it."""
    walker.waits_for("Hond")
    press(walker)
    assert walker.lit == ["Hond"]
    assert chosen(walker) == []
    walker.waits()
    assert walker.lit == ["Kat"]
    press(walker)
    assert chosen(walker) == ["kat"]
    assert walker.side.page.sentences == ("Welk dier wil jij?",)


def test_after_an_answer_it_goes_on_from_there(walker: Walker) -> None:
    walker.waits_for("Hond").presses_key()
    walker.presses_key()
    assert chosen(walker) == ["hond"]
    assert walker.hears_all() == ["Hond"]
    walker.waits_for("Verder").presses_key()
    walker.waits_for("Verder").presses_key()
    assert walker.side.page.sentences == ("Wat vind jij mooi?",)
    assert walker.lit == []


def test_a_row_in_which_nothing_is_pressed_is_left_after_two_rounds(walker: Walker) -> None:
    row = walker.waits_for("Hond").lit
    assert walker.focused == ""
    walker.presses_key()
    walker.waits(2 * len(row) - 1)
    assert walker.lit == row[-1:]
    assert walker.waits().lit == row


def test_after_two_rounds_it_rests_until_a_press(pausing: Walker) -> None:
    targets = len(pausing.side.view.pressables())
    pausing.waits(2 * targets)
    assert not pausing.side.scan.resting
    pausing.waits()
    assert pausing.side.scan.resting
    assert pausing.lit == []
    page = pausing.side.page
    pausing.presses_key()
    assert pausing.side.page == page
    assert pausing.lit == ["Luister"]


def test_a_press_while_the_page_is_read_only_brings_the_highlight(walker: Walker) -> None:
    page = walker.side.page
    walker.presses_key()
    assert walker.side.page == page
    assert walker.player.says == "Luister"
    assert walker.lit == ["Luister"]


def test_right_after_a_change_of_screen_it_does_nothing_either(walker: Walker) -> None:
    QTest.keyClick(walker.side, Qt.Key.Key_Space)
    assert walker.lit == []


@pytest.mark.parametrize("pace", PACES)
def test_a_step_takes_longer_where_it_speaks_slower(qtbot: QtBot, pace: int) -> None:
    """1.6 seconds at the usual pace; slower and faster with the voice."""
    session = at_form(CHOICES)
    session.hearing = replace(session.hearing, pace=pace, switch=True)
    walker = Walker(qtbot, session)
    assert walker.timer.interval() == SWITCH_SECONDS[pace] * 1000
    assert SWITCH_SECONDS[100] == 1.6
    assert sorted(SWITCH_SECONDS.values(), reverse=True) == [SWITCH_SECONDS[each] for each in PACES]


def _is_lit(walker: Walker, name: str) -> bool:
    return walker.lit == [name]


def test_it_walks_by_itself(qtbot: QtBot) -> None:
    """By the real clock: nothing is pressed."""
    session = PAGES["pause"]()
    session.hearing = replace(session.hearing, pace=PACES[-1], switch=True)
    walker = Walker(qtbot, session)
    for name in [each.accessibleName() for each in walker.side.view.pressables()][:2]:
        walker.hears_all()
        qtbot.waitUntil(partial(_is_lit, walker, name), timeout=4000)


def test_letters_are_pressed_one_after_another(qtbot: QtBot) -> None:
    """Typing with one key: a row, a letter, and on from that row."""
    session = PAGES["tekst"]()
    session.hearing = replace(session.hearing, switch=True)
    walker = Walker(qtbot, session)
    body = next(each for each in walker.side.findChildren(TextBody) if each.isVisible())
    walker.picks(body.switch)
    assert body.keyboard.isVisible()
    for _ in range(2):
        walker.picks(body.keyboard.keys[0])
    assert len(body.field.text()) == 2


def test_the_coach_can_hold_their_button_and_takes_over_from_a_highlight(qtbot: QtBot) -> None:
    session = PAGES["help"]()
    session.press(SWITCH)
    walker = Walker(qtbot, session)
    walker.waits(2)
    walker.looks()
    with qtbot.waitSignal(walker.side.coach_held, timeout=9000):
        QTest.mousePress(walker.see("Ik ben de coach"), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(walker.see("Ik ben de coach"), Qt.MouseButton.LeftButton)
