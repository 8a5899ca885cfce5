"""A robot that can't read (issue 4, point 10) finishes all forms in the real candidate's window, in both languages."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop import app, text
from desktop.app import Bodies, Settings
from desktop.domain.candidate import Agency, AgencyRole, Filling
from desktop.domain.ids import FormId
from desktop.flows.course import ABILITY, PRACTICE, PROFILE
from desktop.flows.handover import lend
from desktop.flows.lines import Visit
from desktop.speech.espeak import EspeakVoice
from desktop.storage.clocks import UnhurriedClock
from desktop.storage.memory import MemoryDoor
from desktop.tour.counting import Counting
from desktop.tour.record import FillingCount
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.candidate.window import CandidateWindow
from desktop.ui.parts import paint
from desktop.ui.theme.current import Look
from tests.house.candidate_pages import jpeg
from tests.journeys.robot import Robot
from tests.journeys.robot_senses import Ears, Eyes, Mouth, Place

MOOD = FormId("stemming")
FORMS = (PROFILE, ABILITY, MOOD)
SIZE = (1366, 768)
MOST_PRESSES = 2.2  # an item
MOST_SECONDS = 600
PRACTICE_PRESSES = 12  # all of it right the first time


class Line:
    """The parent's end: nobody is called, as the robot never holds the coach's button."""

    def shown(self) -> None:
        """The first picture stands."""

    def call_coach(self, first_name: str, trouble: str) -> None:
        """The coach is called."""
        raise AssertionError(f"the coach was called by {first_name}: {trouble}")

    def next_candidate(self) -> None:
        """Nobody is lined up."""
        raise AssertionError("nobody is lined up")


class House(Bodies):
    """The app's own bodies, but for the voice."""

    def __init__(self, voice: Mouth, player: Ears) -> None:
        clock = UnhurriedClock()
        super().__init__(Settings(motion=False), door=MemoryDoor(clock), player=player, clock=clock)
        self._heard = voice

    @property
    @override
    def voice(self) -> Mouth:
        return self._heard


class Sitting:
    """One visit of the robot, from the greeting to the coach."""

    def __init__(self, language: str, forms: tuple[FormId, ...] = FORMS) -> None:
        running = app.application()
        app.choose_language(running, language)
        mouth = Mouth(EspeakVoice())
        self.ears = Ears(mouth)
        self._house = House(mouth, self.ears)
        self._vault = self._house.door.create(
            "een twee drie", Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False), "Robin"
        )
        self._sam = self._vault.add_candidate("Sam", "avatar-kite").id
        for _ in range(2):
            self._vault.add_photo(self._sam, jpeg(), (400, 300))
        ticket = lend(self._vault, self._house.shelf, self._sam, forms)
        kiosk = self._house.kiosks.open(ticket)
        visit = Visit(ticket, forms, language)
        self._window = CandidateWindow(self._house, Look(motion=False), Line(), kiosk, visit, full_screen=False)
        self._window.setFixedSize(*SIZE)
        self._window.begin()
        eyes = Eyes(lambda: self._window)
        self.ears.looks = eyes.lit
        self.robot = Robot(eyes, self.ears, self._press, self._listen)
        self._counting = Counting(self._house.shelf.form(form) for form in (PRACTICE, *forms))
        for pause in self._side.reader.findChildren(QTimer):
            pause.setInterval(0)  # between two sentences

    @property
    def _side(self) -> CandidateSide:
        assert self._window.side is not None
        return self._window.side

    @property
    def counts(self) -> dict[str, FillingCount]:
        """Presses and listening of each form."""
        return self._counting.fillings

    @property
    def last(self) -> str:
        """The page it is at."""
        return self._side.page.key

    def ends(self) -> dict[str, Filling]:
        """The window goes, the coach takes in what was filled in: the fillings by form."""
        self._window.leave()
        self._vault.collect()
        return {filling.form: filling for filling in self._vault.dossier(self._sam).fillings}

    def _press(self, place: Place) -> None:
        middle = QPoint(place[0] + place[2] // 2, place[1] + place[3] // 2)
        page = self._side.page
        there = self._window.childAt(middle)
        assert there is not None
        self.ears.seconds = 0.0
        at = there.mapFrom(self._window, middle)
        QTest.mouseClick(there, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self._counting.pressed(page, 1)

    def _listen(self) -> None:
        """Until it is silent."""
        while self._side.reader.speaking:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        self._counting.heard(self._side.page, self.ears.seconds)


@pytest.fixture
def dutch_after() -> Iterator[None]:
    """The next test begins in Dutch."""
    yield
    app.choose_language(app.application(), text.SOURCE_LANGUAGE)


@dataclass(frozen=True)
class Ended:
    """What the robot did."""

    presses: tuple[Place, ...]
    fillings: dict[str, Filling]
    counts: dict[str, FillingCount]
    last: str  # the page on which it ended


def played(language: str, letters: AbstractContextManager[None], *forms: FormId) -> Ended:
    """The robot from the greeting to the end."""
    sitting = Sitting(language, forms)
    with letters:
        sitting.robot.goes_to_the_end()
        last = sitting.last
    return Ended(tuple(sitting.robot.presses), sitting.ends(), sitting.counts, last)


@pytest.mark.usefixtures("dutch_after")
@pytest.mark.parametrize("language", ["nl", "en"])
def test_finishes_everything_without_reading(language: str) -> None:
    """Practice is done right, all three forms are finished, in few presses and within ten minutes of listening."""
    ended = played(language, paint.without_text(), *FORMS)
    assert ended.last == "interlude:done"
    assert [form for form in FORMS if not ended.fillings[form].finished] == []
    ability = ended.counts[ABILITY]
    assert ability.items == 36
    assert ability.presses / ability.items <= MOST_PRESSES
    assert ability.listening_seconds <= MOST_SECONDS
    assert ended.counts[PRACTICE].presses == 0
    assert ended.counts[PRACTICE].presses_other <= PRACTICE_PRESSES


@pytest.mark.usefixtures("dutch_after")
def test_presses_the_same_with_and_without_letters() -> None:
    """So no letter helped it."""
    with_letters, without = (played("nl", how, MOOD) for how in (nullcontext(), paint.without_text()))
    assert with_letters.presses == without.presses
    assert with_letters.fillings[MOOD].answers == without.fillings[MOOD].answers


@pytest.mark.usefixtures("dutch_after")
def test_is_lost_without_ears() -> None:
    """So the practice really takes hearing: who hears other words than are said does not press the bicycle at once."""
    hearing, deaf = played("nl", paint.without_text(), MOOD), Sitting("nl", (MOOD,))
    deaf.ears.looks = tuple  # nothing lights up for it: it can't tell which card a word belongs to
    with paint.without_text():
        deaf.robot.goes_to_the_end()
    deaf.ends()
    assert len(deaf.robot.presses) > len(hearing.presses)
