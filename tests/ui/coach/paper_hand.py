"""A hand among the papers of one candidate: their cards, what is shown, and the way out with its question."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from desktop.domain.papers import Paper
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.paper_card import PaperCard
from tests.ui.coach.hand import click


def card(side: CoachSide, paper: Paper) -> PaperCard:
    """The card of this paper."""
    return next(card for card in side.papers.papers.cards if card.offer.paper is paper)


def text(side: CoachSide) -> str:
    """What stands on the pages that are shown."""
    pdf = side.papers.page.view.paper.pdf
    return " ".join(" ".join(pdf.getAllText(page).text() for page in range(pdf.pageCount())).split())


def answer(side: CoachSide, said: str) -> None:
    """What the candidate says about this employer."""
    question = side.papers.page.question
    assert question.isVisible()
    click(next(tile for tile in question.tiles if tile.card.id == said))
    click(question.go_on)


def save(side: CoachSide, file: Path, *, more: bool = False) -> None:
    """Presses save, answers yes where that is asked, and tells where."""
    page = side.papers.page
    click(page.more if more else page.save)
    if page.question.isVisible():
        answer(side, "yes")
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    dialog.setParent(None)
    dialog.deleteLater()
