"""*Van papier*: a coach types in a questionnaire with the keyboard alone, quickly (issue 5, point 5)."""

import time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop import paths, tokens
from desktop.documents.maker import PdfMaker
from desktop.domain.answers import Chosen, Skipped
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, ItemId
from desktop.flows.course import ABILITY, PROFILE
from desktop.formfiles.shelf import FolderShelf
from desktop.storage import passphrases
from desktop.storage.memory import MemoryVault
from desktop.storage.photos import PhotoCleaner
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.coach.typed_in_page import TypedInPage
from desktop.ui.theme.current import Look
from tests.ui.coach.hand import click, press, type_in
from tests.ui.coach.test_screens import SIZES, _assert_readable

SHELF = FolderShelf(paths.forms_folder())
KEY, LOOK, POINT = 0.28, 1.35, 1.1  # s: a key of an average typist, a look at the paper, a press with the mouse (KLM)


@pytest.fixture
def sam(vault: MemoryVault) -> CandidateId:
    """Sam, who takes part."""
    candidate = vault.add_candidate("Sam", "avatar-kite").id
    vault.desk(candidate).consent("meedoen", "", "yes")
    return candidate


@pytest.fixture
def real(qtbot: QtBot, look: Look, vault: MemoryVault, keeping: Housekeeping, sam: CandidateId) -> CoachSide:
    """Sam's dossier, with the forms that are shipped."""
    made = CoachSide(vault, SHELF, PdfMaker(), PhotoCleaner(), keeping, passphrases, look)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    made.show_dossier(sam)
    return made


def opened(side: CoachSide, form: int = 0) -> TypedInPage:
    """The paper with this place among the forms, opened from the dossier."""
    click(side.dossier.typing)
    side.typed_in.choice.forms[form].click()
    click(side.typed_in.choice.type)
    assert side.typed_in.page.isVisible()
    return side.typed_in.page


def test_36_questions_are_typed_within_90_seconds(real: CoachSide, vault: MemoryVault, sam: CandidateId) -> None:
    """A scripted coach at human speed: looks at the paper at every question, one key each, the mouse four times."""
    began = time.perf_counter()
    page = opened(real)
    keys = 0
    for line in page.lines.lines:
        if line.coded.single:
            assert page.field.hasFocus()
            type_in(page.field, "123"[line.number % 3])
            keys += 1
    for numbers in ("1 4 7", "2 5"):
        type_in(page.field, numbers)
        press(page.field, Qt.Key.Key_Return)
        keys += len(numbers) + 1
    click(page.finish)
    own = time.perf_counter() - began
    filling = vault.desk(sam).filling(ABILITY, RespondentRole.SELF)
    assert filling is not None
    assert filling.finished is not None
    assert len(filling.answers) == 38
    assert real.dossier.isVisible()
    human = keys * KEY + len(filling.answers) * LOOK + 4 * POINT
    assert human + own < 90, (human, own)


def test_a_half_is_kept_and_gone_on_with(real: CoachSide) -> None:
    page = opened(real)
    type_in(page.field, "12")
    click(page.back)
    page = opened(real)
    assert [line.typed for line in page.lines.lines[:3]] == ["1", "2", ""]
    assert page.at == 2
    assert "Nog" in page.count.text()


def test_a_mistake_is_put_right_in_place(real: CoachSide, vault: MemoryVault, sam: CandidateId) -> None:
    page = opened(real)
    type_in(page.field, "3")
    type_in(page.field, "7")
    assert (page.at, page.says.text) == (1, "7 staat er niet bij. Kijk rechts wat kan.")
    type_in(page.field, "8")
    assert page.at == 2
    press(page.field, Qt.Key.Key_Up)
    press(page.field, Qt.Key.Key_Up)
    type_in(page.field, "1")
    filling = vault.desk(sam).filling(ABILITY, RespondentRole.SELF)
    assert filling is not None
    first, second = list(filling.answers.values())[:2]
    assert isinstance(first, Chosen)
    assert first.ids == ("no",)
    assert isinstance(second, Skipped)


def test_what_is_wrong_is_never_finished_and_what_is_empty_is_asked_about(real: CoachSide) -> None:
    page = opened(real)
    type_in(page.field, "7")
    press(page.field, Qt.Key.Key_Down)
    click(page.finish)
    assert page.told.text == "Hier staat nog iets dat niet kan."
    type_in(page.field, "1")
    click(page.finish)
    assert page.told.text.startswith("Er zijn nog vragen leeg.")
    assert page.isVisible()
    click(page.finish)
    assert real.dossier.isVisible()


def test_codes_can_be_pressed_and_what_is_pressed_again_is_taken_back(
    real: CoachSide, vault: MemoryVault, sam: CandidateId
) -> None:
    page = opened(real, 1)
    click(page.codes.keys["2"])
    click(page.codes.keys["5"])
    click(page.codes.keys["2"])
    filling = vault.desk(sam).filling(PROFILE, RespondentRole.SELF)
    assert filling is not None
    answer = filling.answers[ItemId("anderen-zeggen")]
    assert isinstance(answer, Chosen)
    assert len(answer.ids) == 1
    assert page.field.text() == "5"


def test_a_question_that_is_not_asked_is_passed(real: CoachSide) -> None:
    page = opened(real, 1)
    asked = {line.number: line.asked for line in page.lines.lines}
    assert False in asked.values()
    for _ in range(len(asked) + 2):
        if page.finish.hasFocus():
            break
        assert asked[page.lines.lines[page.at].number]
        press(page.field, Qt.Key.Key_Return)
    assert page.finish.hasFocus()


def test_somebody_else_needs_the_candidate_s_yes_and_a_name(
    real: CoachSide, vault: MemoryVault, sam: CandidateId
) -> None:
    click(real.dossier.typing)
    choice = real.typed_in.choice
    assert not choice.roles[RespondentRole.MENTOR].isEnabled()
    vault.desk(sam).consent("observer", "", "yes")
    real.show_dossier(sam)
    click(real.dossier.typing)
    choice.roles[RespondentRole.MENTOR].click()
    assert not choice.type.isEnabled()
    type_in(choice.who, "Kim")
    assert choice.type.isEnabled()
    choice.day.setText("1-1-2999")
    assert not choice.type.isEnabled()


@pytest.mark.parametrize("theme", tokens.THEMES.values(), ids=lambda theme: str(theme.name))
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_both_pages_fit(
    qtbot: QtBot,
    vault: MemoryVault,
    keeping: Housekeeping,
    sam: CandidateId,
    size: tuple[int, int],
    theme: tokens.Theme,
) -> None:
    """Also the questions with the most codes."""
    side = CoachSide(vault, SHELF, PdfMaker(), PhotoCleaner(), keeping, passphrases, Look(theme))
    qtbot.addWidget(side)
    side.resize(*size)
    with qtbot.waitExposed(side):
        side.show()
    side.show_dossier(sam)
    click(side.dossier.typing)
    _assert_readable(side, size)
    page = opened(side, 1)
    most = max(page.lines.lines, key=lambda line: len(line.coded.codes))
    for row in (0, page.lines.lines.index(most)):
        page.go(row)
        _assert_readable(side, size)
