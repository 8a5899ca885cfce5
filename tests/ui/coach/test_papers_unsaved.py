"""What was ticked and written for a paper is there again after a lock (issue 3, point 3; issue 5, point 3)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.agreeing import Agreement
from desktop.domain.ids import CandidateId
from desktop.domain.papers import Paper
from desktop.flows.ports import Vault
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.letter_choices import LetterChoices
from desktop.ui.coach.meeting_choices import MeetingChoices
from desktop.ui.coach.work_card_choices import WorkCardChoices
from tests.ui.coach import household
from tests.ui.coach.alone import alone, side_of
from tests.ui.coach.hand import click, press, type_in

Seen = Callable[[CoachSide], object]


def letter(side: CoachSide) -> Seen:
    """One sentence off, one in other words, one more, for an employer and a job."""
    choices = side.papers.choices
    assert isinstance(choices, LetterChoices)
    type_in(side.papers.page.whom, "Fietsenzaak Voorbeeld")
    type_in(choices.vacancy, "monteur")
    press(choices.sentences, Qt.Key.Key_Space)
    choices.sentences.open_place(1)
    choices.words.clear()
    type_in(choices.words, "Ik ben er graag vroeg.")
    click(choices.keep)
    choices.words.clear()
    type_in(choices.words, "Ik fiets graag.")
    click(choices.add)
    return lambda after: (
        isinstance(after.papers.choices, LetterChoices) and after.papers.choices.letter.sentences,
        after.papers.page.whom.text(),
    )


def work_card(side: CoachSide) -> Seen:
    """An agreement on, in other words, and one help off; whom a colleague may call."""
    choices = side.papers.choices
    assert isinstance(choices, WorkCardChoices)
    press(choices.sentences, Qt.Key.Key_Space)
    choices.sentences.open_place(len(choices.card.helps))
    press(choices.sentences, Qt.Key.Key_Space)
    choices.words.clear()
    type_in(choices.words, "Wij bellen elke week.")
    click(choices.keep)
    type_in(choices.name, "Noor")
    return lambda after: isinstance(after.papers.choices, WorkCardChoices) and after.papers.choices.card


def meeting(side: CoachSide) -> Seen:
    """Another day, time and place."""
    choices = side.papers.choices
    assert isinstance(choices, MeetingChoices)
    for chosen in (choices.day, choices.time):
        press(chosen, Qt.Key.Key_Down)
    type_in(choices.place, "Buurthuis")
    return lambda after: isinstance(after.papers.choices, MeetingChoices) and after.papers.choices.meeting


def _agree(vault: Vault, sam: CandidateId) -> None:
    dossier = vault.dossier(sam)
    vault.entries.keep(Agreement(sam, dossier.moments[0].id, "Elke week bellen.", "phone-call", dossier.log[0].at))


@pytest.mark.parametrize(
    ("paper", "work"), [(Paper.LETTER, letter), (Paper.WORK_CARD, work_card), (Paper.TAKE_HOME, meeting)]
)
def test_what_was_chosen_comes_back(qtbot: QtBot, paper: Paper, work: Callable[[CoachSide], Seen]) -> None:
    door, shelf = household.door(), household.shelf()
    vault = door.vault
    assert vault is not None
    sam = household.sam(vault, shelf)
    _agree(vault, sam)
    with alone(qtbot, door, vault, shelf) as (window, _line):
        side_of(window).papers.show(sam)
        side_of(window).papers.open(paper)
        begun = side_of(window).papers.page.view.grab().toImage()
        look = work(side_of(window))
        before = look(side_of(window))
        assert side_of(window).papers.page.view.grab().toImage() != begun
        window.lock()
    with alone(qtbot, door, door.unlock(household.PASSPHRASE), shelf) as (window, _line):
        after = side_of(window)
        assert after.papers.paper is paper
        assert look(after) == before


def test_other_words_for_the_employer_stay_until_the_employer_changes(side: CoachSide, vault: Vault) -> None:
    """Typing elsewhere loses nothing; the words that named another employer do not go to this one."""
    sam = household.sam(vault, household.shelf())
    side.papers.show(sam)
    side.papers.open(Paper.LETTER)
    choices, page = side.papers.choices, side.papers.page
    assert isinstance(choices, LetterChoices)
    type_in(page.whom, "De Ketting")
    at = next(at for at, each in enumerate(choices.letter.sentences) if "De Ketting" in each.text)
    choices.sentences.open_place(at)
    choices.words.setText("Bij De Ketting wil ik graag leren.")
    click(choices.keep)
    choices.address("De Ketting ")
    assert "Bij De Ketting wil ik graag leren." in choices.letter.speech()
    page.whom.setText("Het Wiel")
    assert not [told for told in choices.letter.speech() if "Ketting" in told]
