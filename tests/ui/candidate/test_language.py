"""Another language in the middle of a visit, in the real window: the same question, said anew (issue 4, point 9)."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop import app, text
from desktop.flows.giving import remember_language
from desktop.flows.handing import HandOver
from desktop.flows.lining_up import line_up
from desktop.flows.ports import Clip
from desktop.storage.memory_kiosk import MemoryKioskDoor
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.candidate.window import CandidateWindow
from desktop.ui.parts import inspect
from desktop.ui.parts.tile import Tile
from desktop.ui.theme.current import Look
from tests.flows.test_language_choice import BOTH, FORM
from tests.flows.visits import Visits, play
from tests.ui.candidate.stage import ToldVoice
from tests.ui.candidate.test_window import House, Line


class Heard(ToldVoice):
    """Remembers in which language each sentence was asked for."""

    def __init__(self, *languages: str) -> None:
        super().__init__(*languages)
        self.asked: list[tuple[str, str]] = []

    @override
    def render(self, text: str, language: str) -> Clip:
        self.asked.append((text, language))
        return super().render(text, language)


class OwnHouse(House):
    """One that changes the language as the app does."""

    def __init__(self, visits: Visits) -> None:
        super().__init__(visits)
        self.voice: Heard = Heard("nl", "en")

    @override
    def choose_language(self, language: str) -> None:
        app.choose_language(app.application(), language)


class Visit:
    """Sam's visit to a form in two languages."""

    def __init__(self, qtbot: QtBot, *, again: bool = False) -> None:
        self._qtbot = qtbot
        self.visits = Visits(BOTH)
        self.house = OwnHouse(self.visits)
        vault = self.visits.vault
        if again:
            play(self.visits.begin(FORM), "zon").press("nee")
            remember_language(vault, self.visits.sam, "nl")
        (visit,) = line_up(vault, self.visits.shelf, [HandOver(self.visits.sam, (FORM,))], "nl", lambda _: True)
        kiosk = MemoryKioskDoor(self.visits.door).open(visit.ticket)
        self.window = CandidateWindow(self.house, Look(motion=False), Line(), kiosk, visit, full_screen=False)
        self.window.setFixedSize(1366, 768)
        self.window.begin()

    @property
    def side(self) -> CandidateSide:
        """The screens as they are now."""
        assert self.window.side is not None
        return self.window.side

    def presses(self, *names: str) -> None:
        """Each by its name or its card, with the mouse."""
        for name in names:
            self.visits.clock.pass_time(2)
            found = [
                target.widget
                for target in inspect.targets(self.window)
                if name in (target.name, target.widget.card.id if isinstance(target.widget, Tile) else "")
            ]
            assert found, f"{name!r} is not among {[target.name for target in inspect.targets(self.window)]}"
            QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def hears(self) -> list[tuple[str, str]]:
        """Everything until it is silent, with the language of the voice."""
        while self.side.reader.speaking:
            self._qtbot.waitUntil(lambda: bool(self.house.player.says) or not self.side.reader.speaking)
            if self.house.player.says:
                self.house.player.ends()
        asked, self.house.voice.asked = self.house.voice.asked, []
        return asked


@pytest.fixture
def visit(qtbot: QtBot, qapp: QApplication) -> Iterator[Visit]:
    made = Visit(qtbot)
    yield made
    made.window.leave()
    app.choose_language(qapp, text.SOURCE_LANGUAGE)


def test_each_language_says_its_name_in_its_own_voice(visit: Visit) -> None:
    assert visit.hears() == [("Welke taal wil jij horen?", "nl"), ("Nederlands", "nl"), ("English", "en")]
    visit.presses("speak:nl")
    assert visit.hears() == [("Nederlands", "nl")]


def test_who_chooses_hears_it_at_once_and_everything_is_in_it(visit: Visit) -> None:
    visit.hears()
    visit.presses("speak:en")
    assert visit.hears() == [("English", "en"), ("This is how I sound now.", "en")]
    assert {"Back", "Next", "Help"} <= {target.name for target in inspect.targets(visit.window)}
    visit.presses("Next")
    assert visit.hears()[0] == ("Are you Sam?", "en")


@pytest.fixture
def asked(qtbot: QtBot, qapp: QApplication) -> Iterator[Visit]:
    """Sam was here before, goes on in Dutch, and pressed Ja at the question about the weather."""
    made = Visit(qtbot, again=True)
    made.presses("yes", "Verder", "yes", "Verder", "Verder", "ja")
    made.hears()
    yield made
    made.window.leave()
    app.choose_language(qapp, text.SOURCE_LANGUAGE)


def test_in_the_middle_it_is_the_same_question_with_its_answer(asked: Visit) -> None:
    asked.presses("Geluid", "language")
    asked.hears()
    asked.presses("speak:en")
    assert asked.hears() == [("English", "en"), ("This is how I sound now.", "en")]
    asked.presses("Next")
    assert asked.hears() == [("Nice weather?", "en"), ("Yes", "en"), ("No", "en")]
    assert [(card.text, card.chosen) for card in asked.side.page.cards] == [("Yes", True), ("No", False)]
    asked.presses("Next")
    assert asked.hears() == [("That is how it goes.", "en")]


def test_after_back_and_after_the_coach_it_speaks_in_that_language(asked: Visit) -> None:
    """Issue 4, point 1: first item, after resume, after Back, after change of language all speak."""
    asked.presses("Geluid", "language", "speak:en", "Next", "Next")
    asked.hears()
    asked.presses("Back")
    question = [("Nice weather?", "en"), ("Yes", "en"), ("No", "en")]
    assert asked.hears() == question
    asked.side.stop()
    app.choose_language(app.application(), "nl")  # the coach's window
    asked.window.go_on()
    assert text.language() == "en"
    assert asked.hears() == question


def test_fast_presses_on_languages_leave_one_voice(asked: Visit) -> None:
    asked.presses("Geluid", "language")
    for _ in range(5):
        asked.presses("speak:en", "speak:nl")
    assert asked.house.player.says == "Nederlands"
    assert asked.hears()[-2:] == [("Nederlands", "nl"), ("Zo klink ik nu.", "nl")]
    assert asked.house.player.says == ""


def test_the_other_way_round_and_back(asked: Visit) -> None:
    """Also the direction of the screen: what a language of the right-to-left kind does is undone by the next."""
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    asked.presses("Geluid", "language", "speak:en")
    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight
