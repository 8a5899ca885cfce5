"""The candidate's window: nothing but its parent ends it, and left alone it shows nobody's name (DECISIONS 15, 17)."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.domain.answers import Written
from desktop.domain.ids import ItemId
from desktop.flows import example
from desktop.flows.handover import lend
from desktop.flows.lines import Visit
from desktop.flows.ports import Clock, FormShelf, Problem
from desktop.storage.memory_kiosk import MemoryKioskDoor
from desktop.storage.photos import PhotoCleaner
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.candidate.window import IDLE_MS, CandidateWindow
from desktop.ui.parts import inspect
from desktop.ui.parts.tile import Tile
from desktop.ui.theme.current import Look
from tests.flows.visits import FORMS, Visits
from tests.ui.candidate.eyes import Eyes
from tests.ui.candidate.mouth import Mouth
from tests.ui.candidate.stage import ToldPlayer, ToldVoice

FULL = "De schijf is vol. Maak ruimte vrij."


class Line:
    """The parent's end, which remembers what it was asked."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def shown(self) -> None:
        """The first picture stands."""
        self.told.append("shown")

    def call_coach(self, first_name: str, trouble: str) -> None:
        """The coach is called."""
        self.told.append(f"call {first_name} {trouble}".strip())

    def next_candidate(self) -> None:
        """Room for the next one."""
        self.told.append("next")


class House:
    """The bodies, of which voice and player tell what they did."""

    def __init__(self, visits: Visits) -> None:
        self.shelf: FormShelf = visits.shelf
        self.clock: Clock = visits.clock
        self.voice = ToldVoice("nl")
        self.player = ToldPlayer()
        self.dictation = Mouth(available=False)
        self.camera = Eyes(available=False)
        self.photos = PhotoCleaner()

    def choose_language(self, language: str) -> None:
        """The visit is in Dutch."""
        assert language == "nl"


class Place:
    """Sam's visit in a window of its own."""

    def __init__(self) -> None:
        self.visits = Visits()
        self.house = House(self.visits)
        self.line = Line()
        vault = self.visits.vault
        self.ticket = lend(vault, self.visits.shelf, self.visits.sam, FORMS)
        self.doors = MemoryKioskDoor(self.visits.door)
        self.kiosk = self.doors.open(self.ticket)
        visit = Visit(self.ticket, FORMS, "nl")
        self.window = CandidateWindow(self.house, Look(motion=False), self.line, self.kiosk, visit, full_screen=False)
        self.window.setFixedSize(1366, 768)

    def texts(self) -> list[str]:
        """What stands on the screen."""
        self.window.grab()
        return [text.text for text in inspect.texts(self.window)]


@pytest.fixture
def place() -> Iterator[Place]:
    place = Place()
    yield place
    if isValid(place.window):
        place.window.leave()


@pytest.fixture
def begun(qtbot: QtBot, place: Place) -> Place:
    place.window.begin()
    qtbot.waitUntil(lambda: place.line.told == ["shown"])
    return place


def test_it_tells_once_that_it_is_seen_and_not_before(qtbot: QtBot, place: Place) -> None:
    """The coach's window goes by this: nothing may lie bare in between."""
    place.window.grab()  # a picture that stands on no screen
    qtbot.wait(50)
    assert place.line.told == []
    place.window.begin()
    assert place.line.told == []
    qtbot.waitUntil(lambda: place.line.told == ["shown"])
    place.window.update()
    qtbot.wait(50)
    assert place.line.told == ["shown"]


def test_it_begins_with_the_name_and_says_it(begun: Place) -> None:
    assert "Ben jij Sam?" in " ".join(begun.texts())
    assert begun.house.player.says == "Ben jij Sam?"


def _close(place: Place) -> None:
    place.window.close()


def _alt_f4(place: Place) -> None:
    QTest.keyClick(place.window, Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)


def _minimise(place: Place) -> None:
    place.window.showMinimized()


def _ctrl_q(place: Place) -> None:
    QTest.keyClick(place.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("way_out", [_close, _alt_f4, _minimise, _ctrl_q])
def test_there_is_no_way_out(qtbot: QtBot, begun: Place, way_out: Callable[[Place], None]) -> None:
    way_out(begun)
    qtbot.waitUntil(lambda: begun.window.isVisible() and not begun.window.isMinimized())
    assert "Ben jij Sam?" in " ".join(begun.texts())


def test_holding_calls_the_coach_by_name_and_the_laptop_comes_back(begun: Place) -> None:
    side = begun.window.side
    assert side is not None
    side.view.coach_held.emit()
    assert begun.line.told[1:] == ["call Sam"]
    assert begun.house.player.says == ""
    begun.window.go_on()
    assert begun.house.player.says == "Ben jij Sam?"


def test_left_alone_it_shows_nobodys_name(begun: Place) -> None:
    """DECISIONS 15: after ten minutes; the candidate leaves it alone."""
    assert IDLE_MS == 10 * 60 * 1000
    begun.window.idle.reached.emit()
    assert "Sam" not in " ".join(begun.texts())
    assert "Even pauze." in " ".join(begun.texts())
    side = begun.window.side
    assert side is not None
    side.view.next.click()
    assert "Ben jij Sam?" in " ".join(begun.texts())


def test_leaving_is_silent_and_lets_go_of_the_kiosk(begun: Place) -> None:
    """The coach can take it in at once."""
    begun.window.leave()
    assert begun.house.player.says == ""
    assert not begun.window.isVisible()
    assert [(each.candidate, each.trouble) for each in begun.visits.vault.collect()] == [(begun.visits.sam, "")]


def test_what_was_being_written_is_kept_when_the_coach_takes_over(begun: Place) -> None:
    side = begun.window.side
    assert side is not None
    while "naam" not in side.page.key:
        for act in example.acts_on(side.page):
            _do(side, act)
        side.view.next.click()
    field = next(found for found in begun.window.findChildren(QLineEdit) if found.isVisible())
    QTest.keyClicks(field, "Sam V")
    begun.window.leave()
    begun.visits.vault.collect()
    filling = begun.visits.filling("eerste")
    assert filling is not None
    assert filling.answers[ItemId("naam")] == Written("Sam V")


def test_a_visit_that_can_not_be_opened_calls_the_coach_and_can_be_tried_again(
    qtbot: QtBot, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk on the very first page: no empty screen, and no way out either."""

    def refuse(*_: object) -> None:
        raise Problem("disk-full", FULL)

    with monkeypatch.context() as full:
        full.setattr(place.kiosk, "filling", refuse)
        place.window.begin()
        assert place.line.told == [f"call Sam {FULL}"]
        assert place.texts() == ["Roep je coach."]
    place.window.go_on()
    qtbot.waitUntil(lambda: "Ben jij Sam?" in " ".join(place.texts()))


def _do(side: CandidateSide, act: example.Act) -> None:
    if act.listen:
        side.view.listen.click()
    elif act.back:
        side.view.back.click()
    for tile in side.view.pressables():
        if isinstance(tile, Tile) and tile.card.id == act.card:
            tile.click()
