"""A dossier on one screen (issue 2 points 3 and 7; PRODUCT, Results; DECISIONS 9 and 12)."""

from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.candidate import Consent
from desktop.domain.ids import CandidateId
from desktop.flows.asking import Ask, Subject
from desktop.flows.course import ABILITY, PROFILE
from desktop.flows.handing import HandOver
from desktop.flows.result import ScaleRow
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryVault
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.scale_line import ScaleLine, places
from desktop.ui.parts import inspect
from desktop.ui.theme.current import Look
from tests.ui.coach import household
from tests.ui.coach.hand import click, press


def _sam(side: CoachSide, vault: MemoryVault, shelf: MemoryShelf) -> CandidateId:
    candidate = household.sam(vault, shelf)
    side.show_dossier(candidate)
    return candidate


def _seen(side: CoachSide) -> list[str]:
    return [shown.text for shown in inspect.texts(side)]


def test_the_werkprofiel_comes_first_unless_the_coach_says_otherwise(
    qtbot: QtBot, side: CoachSide, vault: MemoryVault, shelf: MemoryShelf
) -> None:
    """DECISIONS 10: default order; the next time it is as it was the last time (issue 4, point 5)."""
    candidate = _sam(side, vault, shelf)
    assert side.dossier.hand_over.hasFocus()
    with qtbot.waitSignal(side.hand_over_wanted) as given:
        press(side.dossier.hand_over, Qt.Key.Key_Space)
    asks = (Ask(Subject.CALLING),)  # Sam gave a telephone number
    assert given.args == [(HandOver(candidate, (PROFILE, ABILITY), 45, asks=asks),)]
    click(side.dossier.ability_first, QPoint(12, 12))
    click(side.dossier.minutes[15], QPoint(12, 12))
    with qtbot.waitSignal(side.hand_over_wanted) as given:
        click(side.dossier.hand_over)
    assert given.args == [(HandOver(candidate, (ABILITY, PROFILE), 15, asks=asks),)]
    side.show_dossier(candidate)
    assert side.dossier.ability_first.isChecked()
    assert [minutes for minutes, choice in side.dossier.minutes.items() if choice.isChecked()] == [15]


def test_the_result_is_places_and_words(side: CoachSide, vault: MemoryVault, shelf: MemoryShelf) -> None:
    """PRODUCT, Results: seven places on a line per construct, never a number."""
    _sam(side, vault, shelf)
    lines = side.dossier.result.lines
    assert [line.accessibleName() for line in lines] == ["Plannen: vooral ja", "Leren: vooral nee", "Steun: soms"]
    assert "Dit is een gespreksverslag. Het is geen keuring." in _seen(side)


def test_surroundings_stand_apart(side: CoachSide, vault: MemoryVault, shelf: MemoryShelf) -> None:
    """CONTENT: steun is surroundings, not the person."""
    _sam(side, vault, shelf)
    heading = next(label for label in side.findChildren(QLabel) if label.text() == "Om mij heen" and label.isVisible())
    above = [line.text() for line in side.dossier.result.lines if _top(side, line) < _top(side, heading)]
    below = [line.text() for line in side.dossier.result.lines if _top(side, line) > _top(side, heading)]
    assert (above, below) == (["Plannen", "Leren"], ["Steun"])


def test_too_few_answers_are_said_in_words(side: CoachSide, vault: MemoryVault, shelf: MemoryShelf) -> None:
    candidate = vault.add_candidate("Jan", "avatar-boat").id
    household.fill(vault, shelf, candidate, ABILITY, {"later": household.chosen("yes")})
    side.show_dossier(candidate)
    assert side.dossier.result.lines[0].accessibleName() == "Plannen: te weinig antwoorden"
    assert "1 van 4 vragen" in _seen(side)


def test_a_line_asks_its_opening_question(
    qtbot: QtBot, side: CoachSide, vault: MemoryVault, shelf: MemoryShelf
) -> None:
    """On hover, focus or a press; and it goes away again."""
    _sam(side, vault, shelf)
    planning, learning, support = side.dossier.result.lines
    callout = side.dossier.result.callout
    learning.setFocus()
    assert callout.isVisible()
    assert callout.text() == "Hoe leer jij iets nieuws?"
    click(planning)
    assert callout.text() == "Hoe ziet een gewone dag van jou eruit?"
    assert side.dossier.result.rect().contains(callout.geometry())
    support.setFocus()
    assert not callout.isVisible()
    assert planning.accessibleDescription().endswith("Hoe ziet een gewone dag van jou eruit?")


def test_what_the_candidate_named_is_told_in_whole_sentences(
    side: CoachSide, vault: MemoryVault, shelf: MemoryShelf
) -> None:
    """PRODUCT, Results: chosen, not computed."""
    _sam(side, vault, shelf)
    seen = _seen(side)
    assert seen.index("Dit gaat het best") < seen.index("Ik weet wat ik eerst moet doen.")
    assert seen.index("Dit wil ik leren") < seen.index("Ik weet later nog wat iemand vertelt.")


def test_an_empty_dossier_says_what_to_do(side: CoachSide, vault: MemoryVault) -> None:
    side.show_dossier(vault.add_candidate("Jan", "avatar-boat").id)
    seen = _seen(side)
    assert "Hier komt wat Jan zelf vertelt. Geef de laptop aan Jan." in seen
    assert seen.count("nog niet") == 2
    assert not side.dossier.portfolio.isEnabled()


def test_who_wants_to_talk_first_is_told_to_the_coach(side: CoachSide, vault: MemoryVault) -> None:
    """DECISIONS 12: nee and ik wil eerst praten go kindly to the coach; the newest choice counts."""
    candidate = vault.add_candidate("Jan", "avatar-boat").id
    clock = FixedClock()
    for answer in ("no", "talk_first", "yes"):
        clock.pass_time(60)
        vault.add_consent(Consent(candidate, "meedoen", "", answer, clock.now()))
        side.show_dossier(candidate)
        told = {"no": "doet nu niet mee", "talk_first": "wil eerst praten", "yes": ""}[answer]
        assert told in side.dossier.told.text
    assert not side.dossier.told.isVisible()


def test_the_last_answer_counts_whatever_the_clock_said(side: CoachSide, vault: MemoryVault) -> None:
    """A clock that ran ahead when the no was given must not keep it standing after a yes."""
    sam = vault.add_candidate("Sam", "avatar-tulip")
    for answer, day in (("no", 20), ("yes", 10)):
        vault.add_consent(Consent(sam.id, "meedoen", "", answer, datetime(2027, 3, day, tzinfo=UTC)))
    side.show_dossier(sam.id)
    assert side.dossier.told.text == ""


def test_the_mark_stands_on_its_place(qtbot: QtBot, look: Look) -> None:
    """DECISIONS 9: seven places; the mark is in the accent colour on the right one of them."""
    accent = QColor(look.theme.accent)
    for place in (0, 3, 6, None):
        line = ScaleLine(look, ScaleRow("Leren", place, "soms", "", False))
        qtbot.addWidget(line)
        line.resize(560, 40)
        drawn = line.grab().toImage()
        marked = [number for number, x in enumerate(places(560)) if drawn.pixelColor(round(x), 20) == accent]
        assert marked == ([] if place is None else [place])


def _top(side: CoachSide, widget: QLabel | ScaleLine) -> int:
    return widget.mapTo(side, QPoint(0, 0)).y()
