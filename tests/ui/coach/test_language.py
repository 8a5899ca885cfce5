"""The language of a visit at the hand-over, and what the coach hears of it before the laptop is given (issue 4)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import app, text
from desktop.app import Bodies, Settings
from desktop.domain.ids import CandidateId
from desktop.flows.giving import last_language
from desktop.one_process import OneProcess
from desktop.storage.memory import MemoryDoor, MemoryVault
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.dossier_page import DossierPage
from desktop.ui.parts import inspect
from tests.ui import windows
from tests.ui.candidate.stage import ToldPlayer, ToldVoice
from tests.ui.coach.hand import click
from tests.ui.coach.household import PASSPHRASE

NO_ENGLISH = "Er is geen stem voor English: lees zelf voor, of kies een andere taal."
NO_SOUND = "Er is geen geluid op deze computer. Sluit een luidspreker of koptelefoon aan."


class Desk:
    """Sam's dossier in the real window, and what comes of giving the laptop away."""

    def __init__(self, qtbot: QtBot, door: MemoryDoor, vault: MemoryVault, folder: Path) -> None:
        app.choose_language(app.application(), text.SOURCE_LANGUAGE)
        self._qtbot, self.door = qtbot, door
        self.sam: CandidateId = vault.add_candidate("Sam", "avatar-kite").id
        self.player = ToldPlayer()
        self._house = Bodies(Settings(motion=False, folder=folder), door=door, player=self.player)
        self.voices("nl")
        self.windows: OneProcess = windows.made(self._house)
        self.windows.begin(vault)
        windows.seen(qtbot, self.windows)
        self.coach.show_dossier(self.sam)

    @property
    def coach(self) -> CoachSide:
        """The coach's side."""
        assert self.windows.coach is not None
        assert self.windows.coach.coach is not None
        return self.windows.coach.coach

    @property
    def page(self) -> DossierPage:
        """The dossier."""
        return self.coach.dossier

    @property
    def side(self) -> CandidateSide:
        """The candidate's, once the laptop is given away."""
        self._qtbot.waitUntil(lambda: self.windows.candidate_side is not None)
        windows.seen(self._qtbot, self.windows)
        assert self.windows.candidate_side is not None
        return self.windows.candidate_side

    def voices(self, *languages: str) -> None:
        """The languages this computer has a voice for."""
        self._house.voice = ToldVoice(*languages)

    def chooses(self, language: str) -> None:
        """In the box, with the keyboard, as it takes no window of its own."""
        box = self.page.languages
        box.setFocus()
        for _ in range(box.count()):
            if box.currentData() == language:
                return
            QTest.keyClick(box, Qt.Key.Key_Down)
        raise AssertionError(f"no {language} to choose")

    def seen(self) -> str:
        """What can be read."""
        return " ".join(shown.text for shown in inspect.texts(self.windows.front))


@pytest.fixture
def desk(qtbot: QtBot, door: MemoryDoor, vault: MemoryVault, tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    """A computer with a voice for Dutch only."""
    made = Desk(qtbot, door, vault, tmp_path)
    yield made
    made.windows.end()
    app.choose_language(qapp, text.SOURCE_LANGUAGE)


def test_each_language_stands_there_by_its_own_name(desk: Desk) -> None:
    box = desk.page.languages
    assert [box.itemText(at) for at in range(box.count())] == ["Nederlands", "English"]
    assert [box.itemIcon(at).isNull() for at in range(box.count())] == [False, False]
    assert box.currentData() == "nl"


def test_a_language_without_a_voice_is_told_before_and_then_silent(desk: Desk) -> None:
    """PRODUCT, Sound: the app says so to the coach and goes on silently."""
    desk.chooses("en")
    assert desk.page.about_language.text == NO_ENGLISH
    assert NO_ENGLISH in desk.seen()
    click(desk.page.hand_over)
    assert desk.side.page.sentences == ("Are you Sam?",)
    assert {"Back", "Next"} <= {target.name for target in inspect.targets(desk.windows.front)}
    assert desk.player.said == []


def test_the_coach_hears_the_name_as_the_candidate_will(desk: Desk) -> None:
    desk.voices("nl", "en")
    desk.chooses("en")
    assert desk.player.says == "English"
    assert desk.page.about_language.text == ""
    click(desk.page.hand_over)
    assert desk.side.page.sentences == ("Are you Sam?",)
    assert desk.player.says == "Are you Sam?"


def test_what_the_coach_chose_is_there_the_next_time_and_the_coach_stays_dutch(desk: Desk, qtbot: QtBot) -> None:
    desk.chooses("en")
    click(desk.page.hand_over)
    desk.side.coach_held.emit()
    windows.seen(qtbot, desk.windows)
    assert text.language() == "nl"
    assert "Overnemen" in [target.name for target in inspect.targets(desk.windows.front)]
    desk.windows.go_back()
    assert text.language() == "en"
    assert desk.side.page.sentences == ("Are you Sam?",)
    desk.windows.end_candidates()
    again = desk.door.unlock(PASSPHRASE)
    again.collect()
    assert last_language(again, desk.sam) == "en"
    again.close()


def test_no_sound_is_told_before_the_laptop_is_given(desk: Desk) -> None:
    """The loudspeaker was pulled out since: the first press tells it, the next one gives the laptop all the same."""
    desk.player.audible = False
    click(desk.page.hand_over)
    assert desk.windows.candidate_side is None
    assert NO_SOUND in desk.seen()
    click(desk.page.hand_over)
    assert desk.side.page.sentences == ("Ben jij Sam?",)


def test_with_sound_nothing_is_in_the_way(desk: Desk) -> None:
    assert desk.page.about_language.text == ""
    click(desk.page.hand_over)
    assert desk.side.page.sentences == ("Ben jij Sam?",)
    assert desk.player.says == "Ben jij Sam?"
