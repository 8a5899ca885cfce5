"""*Papieren*: what the candidate chose is on them, and every way out to an employer asks anew (issue 5, 7)."""

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop import tokens
from desktop.domain.ids import CandidateId
from desktop.domain.papers import Paper
from desktop.flows import choosing_out
from desktop.flows.choosing_out import Kind
from desktop.flows.papers import FOR, NAMED
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.memory import MemoryVault
from desktop.ui.coach.coach_side import CoachSide
from tests.ui.coach import household
from tests.ui.coach.hand import click, type_in
from tests.ui.coach.paper_hand import answer, card, text


@pytest.fixture
def sam(side: CoachSide, vault: MemoryVault, shelf: MemoryShelf) -> CandidateId:
    """The cards of Sam's papers are on the screen."""
    candidate = household.sam(vault, shelf)
    side.show_dossier(candidate)
    click(side.dossier.papers)
    return candidate


NAMED_PAPERS = [paper for paper in Paper if FOR[paper] in NAMED and paper is not Paper.PORTFOLIO]


@pytest.mark.parametrize("paper", NAMED_PAPERS)
def test_every_way_out_to_an_employer_asks_the_candidate(
    side: CoachSide, vault: MemoryVault, sam: CandidateId, paper: Paper
) -> None:
    """PRODUCT, Consent: each employer anew; a no stops it, costs nothing, and is not asked again that day."""
    click(card(side, paper))
    page = side.papers.page
    type_in(page.whom, "Fietsenzaak Voorbeeld")
    click(page.save)
    assert not page.save.isEnabled()  # nothing else goes out meanwhile
    assert not any(tile.card.chosen for tile in page.question.tiles)
    assert min(min(tile.width(), tile.height()) for tile in page.question.tiles) >= tokens.ANSWER_LEAST
    answer(side, "no")
    assert page.told.text == "Goed. Dit gaat niet naar Fietsenzaak Voorbeeld."
    assert page.findChild(QFileDialog) is None
    click(page.save)
    assert not page.question.isVisible()
    assert page.told.text.startswith("Vandaag was het antwoord geen ja.")
    assert vault.dossier(sam).consents[-1].about == "Fietsenzaak Voorbeeld"
    assert "exported" not in [line.what for line in vault.log(sam)]
    page.whom.clear()
    type_in(page.whom, "Kwekerij Het Voorbeeld")
    click(page.save)
    assert page.question.isVisible()


@pytest.mark.usefixtures("sam")
def test_the_question_about_an_employer_is_heard_and_heard_again(side: CoachSide) -> None:
    click(card(side, Paper.CV))
    type_in(side.papers.page.whom, "Fietsenzaak Voorbeeld")
    heard: list[tuple[str, ...]] = []
    side.papers.say_wanted.connect(lambda speech: heard.append(speech.sentences))
    click(side.papers.page.paper)
    asked = ("Mag dit naar Fietsenzaak Voorbeeld?", "Nee", "Later", "Ja")
    assert heard[-1] == asked
    heard.clear()
    click(side.papers.page.question.listen)
    assert heard[-1] == asked
    click(side.papers.page.question.tiles[2])
    assert list(heard[-1]) == ["Ja"]
    click(side.papers.page.question.back)
    assert side.papers.choices is not None
    assert side.papers.choices.isVisible()


def test_what_was_chosen_together_is_on_the_other_papers(side: CoachSide, vault: MemoryVault, sam: CandidateId) -> None:
    """Issue 5 point 7: chosen once by the candidate, and not proposed anew on each paper."""
    side.show_portfolio(sam)
    paper = side.choosing.paper
    choosing_out.keep(vault, sam, paper.switched("phone", on=False))
    for kind, key in ((Kind.LETTER, "why:like"), (Kind.CARD, "help:Laat het mij een keer zien. Dan doe ik het.")):
        side.choosing.page.kind_wanted.emit(kind)
        choosing_out.keep(vault, sam, side.choosing.paper.switched(key, on=True))
    side.papers.show(sam)
    side.papers.open(Paper.CV)
    assert "06 00000000" not in text(side)
    side.papers.open(Paper.LETTER)
    assert "Dit werk vind ik leuk." in text(side)
    assert "06 00000000" not in text(side)
    side.papers.open(Paper.WORK_CARD)
    assert "Laat het mij een keer zien." in text(side)
