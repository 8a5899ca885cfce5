"""What a coach writes under *Papieren* is there the next time, also under *Wat gaat mee?* (issue 5: 3 and 10)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.domain.agreeing import Agreement
from desktop.domain.ids import CandidateId
from desktop.domain.papers import Paper
from desktop.flows.choosing_out import Kind
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.memory import MemoryVault
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.letter_choices import LetterChoices
from desktop.ui.coach.work_card_choices import WorkCardChoices
from tests.ui.coach import choosing_hand, household
from tests.ui.coach.hand import click, press, type_in
from tests.ui.coach.paper_hand import card, save, text


@pytest.fixture
def sam(side: CoachSide, vault: MemoryVault, shelf: MemoryShelf) -> CandidateId:
    """The cards of Sam's papers are on the screen."""
    candidate = household.sam(vault, shelf)
    side.papers.show(candidate)
    return candidate


def _write(side: CoachSide) -> LetterChoices:
    """Other words for the first sentence, and a sentence more."""
    click(card(side, Paper.LETTER))
    choices = side.papers.choices
    assert isinstance(choices, LetterChoices)
    choices.words.clear()
    type_in(choices.words, "Hallo, ik ben Sam.")
    press(choices.words, Qt.Key.Key_Return)
    choices.words.clear()
    type_in(choices.words, "Ik fiets graag.")
    click(choices.add)
    return choices


def test_a_letter_in_other_words_is_there_the_next_time(side: CoachSide, sam: CandidateId) -> None:
    _write(side)
    click(side.papers.page.back)
    click(card(side, Paper.LETTER))
    for told in ("Hallo, ik ben Sam.", "Ik fiets graag."):
        assert told in text(side)
    assert "Ik ben Sam Voorbeeld." not in text(side)
    side.show_portfolio(sam)
    click(side.choosing.page.kinds[Kind.LETTER])
    assert "Hallo, ik ben Sam." in choosing_hand.text(side)
    own = next(switch.key for part in side.choosing.paper.parts() for switch in part.switches if "fiets" in switch.word)
    click(choosing_hand.tile(side, own))
    assert "Ik fiets graag." not in choosing_hand.text(side)


def test_a_letter_that_left_is_kept_as_it_left(side: CoachSide, sam: CandidateId, tmp_path: Path) -> None:
    _write(side)
    type_in(side.papers.page.whom, "Fietsenzaak Voorbeeld")
    save(side, tmp_path / "brief.pdf")
    side.papers.show(sam)
    click(card(side, Paper.LETTER))
    assert "Ik fiets graag." in text(side)
    assert "Fietsenzaak" not in text(side)  # another employer has another letter


def test_looking_at_a_letter_chooses_nothing(side: CoachSide, vault: MemoryVault, sam: CandidateId) -> None:
    before = vault.review.marks(sam)
    click(card(side, Paper.LETTER))
    click(side.papers.page.back)
    assert vault.review.marks(sam) == before


def test_an_agreement_in_other_words_is_there_the_next_time(
    side: CoachSide, vault: MemoryVault, sam: CandidateId
) -> None:
    dossier = vault.dossier(sam)
    vault.entries.keep(Agreement(sam, dossier.moments[0].id, "Elke week bellen.", "phone-call", dossier.log[0].at))
    side.papers.show(sam)
    click(card(side, Paper.WORK_CARD))
    choices = side.papers.choices
    assert isinstance(choices, WorkCardChoices)
    choices.sentences.open_place(len(choices.card.helps))
    press(choices.sentences, Qt.Key.Key_Space)
    choices.words.clear()
    type_in(choices.words, "Wij bellen elke week.")
    click(choices.keep)
    click(side.papers.page.back)
    click(card(side, Paper.WORK_CARD))
    assert "Wij bellen elke week." in text(side)
    side.show_portfolio(sam)
    click(side.choosing.page.kinds[Kind.CARD])
    assert "Wij bellen elke week." in choosing_hand.text(side)
    click(choosing_hand.tile(side, "agreed:Elke week bellen."))
    assert "Wij bellen" not in choosing_hand.text(side)
