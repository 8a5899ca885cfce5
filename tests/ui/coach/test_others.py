"""*Even nagaan*, *Meer vragen* and the script for the telephone (issue 4, points 6 and 8)."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.documents.maker import PdfMaker
from desktop.domain.answers import Given
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, ItemId
from desktop.domain.quality import FlagState
from desktop.flows import example
from desktop.flows.asking import Ask, Subject
from desktop.flows.course import ABILITY, MOOD, Plan
from desktop.formfiles.shelf import FolderShelf
from desktop.storage import passphrases
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryVault
from desktop.storage.photos import PhotoCleaner
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.parts import inspect
from desktop.ui.theme.current import Look
from tests.flows.visits import hand_over
from tests.ui.coach.hand import click, type_in

SHELF = FolderShelf(paths.forms_folder())


@pytest.fixture
def sam(vault: MemoryVault) -> CandidateId:
    """Sam, who takes part and answered the questionnaire at once, always alike."""
    candidate = vault.add_candidate("Sam", "avatar-kite").id
    session = hand_over(vault, SHELF, candidate, Plan(FixedClock(), (ABILITY,)))
    for _ in range(120):
        if session.over:
            break
        known = SHELF.form(ABILITY).item(ItemId(example.item_of(session.page)))
        for act in example.acts_on(session.page):
            example.do(session, example.Act(card="yes") if known and act.card in {"no", "some", "yes"} else act)
        session.next()
    return candidate


@pytest.fixture
def real(qtbot: QtBot, look: Look, vault: MemoryVault, keeping: Housekeeping, sam: CandidateId) -> CoachSide:
    """Sam's dossier, with the forms that are shipped."""
    made = CoachSide(vault, SHELF, PdfMaker(), PhotoCleaner(), keeping, passphrases, look)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.show_dossier(sam)
    return made


def _seen(side: CoachSide) -> str:
    return " ".join(shown.text for shown in inspect.texts(side))


def test_the_dossier_fits_the_smallest_screen(real: CoachSide) -> None:
    assert real.minimumSizeHint().width() <= 1280
    assert real.width() == 1280


def test_points_are_counted_read_and_set_as_talked_over(real: CoachSide, vault: MemoryVault, sam: CandidateId) -> None:
    assert real.dossier.attention.text() == "Even nagaan: 3"
    click(real.dossier.attention)
    seen = _seen(real)
    assert "Sam: antwoorden die niet bij elkaar passen." in seen
    assert "Alleen voor jou. Het verandert niets aan de uitkomst." in seen
    click(real.others.attention.states[0][FlagState.TALKED], QPoint(12, 12))
    click(real.others.attention.back)
    assert real.dossier.attention.text() == "Even nagaan: 2"
    assert len(vault.review.marks(sam)) == 1


def test_somebody_else_is_asked_only_when_the_candidate_agreed(
    qtbot: QtBot, real: CoachSide, vault: MemoryVault, sam: CandidateId
) -> None:
    click(real.dossier.others)
    page = real.others.others
    type_in(page.who, "Kim")
    assert not page.give.isEnabled()
    with qtbot.waitSignal(real.hand_over_wanted) as asked:
        click(page.ask)
    (wanted,) = asked.args[0]
    assert wanted.asks == (Ask(Subject.OBSERVER),)
    vault.desk(sam).consent("observer", "", "yes")
    real.show_dossier(sam)
    click(real.dossier.others)
    type_in(page.who, " Kim ")
    click(page.roles[RespondentRole.MENTOR], QPoint(12, 12))
    with qtbot.waitSignal(real.hand_over_wanted) as given:
        click(page.give)
    (wanted,) = given.args[0]
    assert (wanted.role, wanted.who, wanted.forms) == (RespondentRole.MENTOR, "Kim", (ABILITY,))


def test_about_an_employer_is_asked_with_a_name(real: CoachSide) -> None:
    click(real.dossier.others)
    page = real.others.others
    page.subject.setCurrentIndex(tuple(Subject).index(Subject.EMPLOYER))
    assert not page.ask.isEnabled()
    type_in(page.about, "Bakker Voorbeeld")
    assert page.ask.isEnabled()


def test_the_mood_check_by_telephone_is_kept_as_such(real: CoachSide, vault: MemoryVault, sam: CandidateId) -> None:
    """Read aloud from a script, without greeting or consent; *telefoon* is recorded (CONTENT 3)."""
    click(real.dossier.others)
    click(real.others.others.telephone)
    script = real.others.script
    asked = []
    for _ in range(5):
        asked.append(script.said.text())
        click(script.next)
        assert script.notice.text() == "Kies eerst een plaatje."
        click(script.answers[0])
        click(script.next)
    assert asked[0] == "Hoe voel jij je vandaag?"
    assert asked[-1] == "Is er iets gebeurd?"
    filling = vault.desk(sam).filling(MOOD, RespondentRole.SELF)
    assert filling is not None
    assert filling.finished
    assert {kept.trace.given for kept in vault.review.kept(filling.id)} == {Given.TELEPHONE}
    assert real.shell.pages.currentWidget() is real.dossier


def test_another_week_is_another_mood_check(real: CoachSide, vault: MemoryVault, sam: CandidateId) -> None:
    for _ in range(2):
        click(real.dossier.others)
        click(real.others.others.telephone)
        for _ in range(5):
            click(real.others.script.answers[0])
            click(real.others.script.next)
    assert len([each for each in vault.dossier(sam).fillings if each.form == MOOD]) == 2


def test_back_before_the_first_question_leaves_the_script(real: CoachSide) -> None:
    click(real.dossier.others)
    click(real.others.others.telephone)
    click(real.others.script.back)
    assert real.shell.pages.currentWidget() is real.others.others
