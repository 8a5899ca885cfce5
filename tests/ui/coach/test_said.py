"""*Ingesproken*: the coach hears what a candidate said and types it out, on a page from the dossier (issue 4, 7)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop import tokens
from desktop.domain.answers import Spoken
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, ItemId
from desktop.flows.course import PROFILE
from desktop.flows.portfolio import portfolio_of
from desktop.flows.ports import Clip
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.memory import MemoryVault
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.said_page import SaidPage
from desktop.ui.coach.said_side import SaidSide
from desktop.ui.parts import inspect
from desktop.ui.theme.current import Look
from tests.ui.coach import household
from tests.ui.coach.alone import alone
from tests.ui.coach.hand import click

PCM = b"\x10\x20" * 1600
NAME = ItemId("naam")


class Ears:
    """A player that remembers what it plays."""

    audible = True

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        self.plays = False

    def play(self, clip: Clip, at_word: Callable[..., None], done: Callable[[], None]) -> None:
        """Goes on until it is stopped."""
        self.heard.append(clip.pcm)
        self.waiting = (at_word, done)
        self.plays = True

    def stop(self) -> None:
        """Silence."""
        self.plays = False

    def set_volume(self, volume: float) -> None:
        """As loud as it is."""


@pytest.fixture
def sam(vault: MemoryVault, shelf: MemoryShelf) -> CandidateId:
    """Sam, who said the name instead of typing it."""
    candidate = vault.add_candidate("Sam", "avatar-kite").id
    said = Spoken(vault.desk(candidate).recordings.keep(PCM, 16000))
    answers = {**household.PROFILE_ANSWERS, "naam": said}
    household.fill(vault, shelf, candidate, PROFILE, answers)
    return candidate


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def said(side: CoachSide, vault: MemoryVault, shelf: MemoryShelf, ears: Ears, look: Look, sam: CandidateId) -> SaidSide:
    """The page, opened from the dossier."""
    made = SaidSide(vault, shelf, ears, side.dossier, side.shell, look)
    side.show_dossier(sam)
    assert side.dossier.said.text() == "Ingesproken: 1"
    click(side.dossier.said)
    return made


def test_it_is_heard_typed_out_and_stands_in_the_portfolio(
    said: SaidSide, ears: Ears, vault: MemoryVault, shelf: MemoryShelf, sam: CandidateId
) -> None:
    page = said.page
    click(page.hear[0])
    assert ears.heard == [PCM]
    page.fields[0].setFocus()
    QTest.keyClicks(page.fields[0], "Sam Voorbeeld")
    click(page.keep[0])
    assert "Bewaard" in page.told.text
    assert page.fields[0].text() == "Sam Voorbeeld"
    portfolio = portfolio_of(vault, shelf, sam)
    assert portfolio is not None
    assert portfolio.document(portfolio.marked()).name == "Sam Voorbeeld"
    filling = vault.desk(sam).filling(PROFILE, RespondentRole.SELF)
    assert filling is not None
    answer = filling.answers[NAME]
    assert isinstance(answer, Spoken)
    assert answer.text == "Sam Voorbeeld"
    assert vault.desk(sam).recordings.sound(answer.recording)[0] == PCM


def test_enter_keeps_it_too(said: SaidSide, vault: MemoryVault) -> None:
    """PRODUCT: everything reachable by keyboard."""
    said.page.fields[0].setText("Sam")
    QTest.keyClick(said.page.fields[0], Qt.Key.Key_Return)
    assert "Bewaard" in said.page.told.text


def test_leaving_the_page_is_silence(said: SaidSide, side: CoachSide, ears: Ears) -> None:
    click(said.page.hear[0])
    assert ears.plays
    click(said.page.back)
    assert not ears.plays
    assert side.dossier.isVisible()


def test_a_lost_recording_is_told(said: SaidSide, vault: MemoryVault, ears: Ears) -> None:
    vault.shelf.recordings.clear()
    click(said.page.hear[0])
    assert "niet meer" in said.page.told.text
    assert not ears.heard


def test_who_said_nothing_aloud_has_no_such_button(side: CoachSide, vault: MemoryVault, shelf: MemoryShelf) -> None:
    side.show_dossier(household.sam(vault, shelf))
    assert not side.dossier.said.isVisible()


def test_the_window_has_the_page(qtbot: QtBot, shelf: MemoryShelf) -> None:
    made = household.door()
    assert made.vault is not None
    own = made.vault.add_candidate("Sam", "avatar-kite").id
    recording = made.vault.desk(own).recordings.keep(PCM, 16000)
    household.fill(made.vault, shelf, own, PROFILE, {"naam": Spoken(recording)})
    with alone(qtbot, made, made.vault, shelf) as (window, _line):
        assert window.coach is not None
        window.coach.show_dossier(own)
        click(window.coach.dossier.said)
        assert [page.isVisible() for page in window.findChildren(SaidPage)] == [True]


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1920, 1080)], ids=str)
def test_the_page_fits(said: SaidSide, side: CoachSide, size: tuple[int, int]) -> None:
    side.resize(*size)
    side.grab()
    assert (side.width(), side.height()) == size
    for text in inspect.texts(said.page):
        assert text.fits, text
        assert text.px >= tokens.COACH_PX, text
    window: QWidget = side
    for target in inspect.targets(said.page):
        assert target.name, target.widget
        assert window.rect().contains(target.box), target


def test_what_was_said_is_counted_before_it_is_erased(side: CoachSide, sam: CandidateId) -> None:
    """Nothing is deleted without saying what goes, recordings too."""
    side.care.show_erase(sam)
    assert any("1 opname" in text.text for text in inspect.texts(side.care.erase))
