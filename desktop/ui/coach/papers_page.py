"""*Papieren*: everything that can be made of one candidate, a card each, under whom it is for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.domain.papers import Audience
from desktop.flows.papers import Source, heading, offers
from desktop.text import tr
from desktop.ui.coach.basics import button, label
from desktop.ui.coach.page import Page
from desktop.ui.coach.paper_card import PaperCard
from desktop.ui.theme.current import Look

ACROSS = 3
ROWS = ((Audience.EMPLOYER,), (Audience.CANDIDATE,), (Audience.WORK_PLACE, Audience.COACH))  # that stand side by side


class PapersPage(Page):
    """Tells which card is pressed."""

    paper_chosen = Signal(object)  # Paper
    earlier_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.cards: list[PaperCard] = []
        self.earlier = button(look, tr("Eerder meegegeven"), "plain", "explain")
        self._ground = QWidget()
        self.column.setSpacing(10)
        self.column.addWidget(self._ground)
        self.column.addStretch(1)
        self.column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.earlier)
        self.column.addLayout(row)
        self.earlier.clicked.connect(self.earlier_wanted)

    def show_papers(self, source: Source, left: int) -> None:
        """The cards for this candidate; `left` papers left before."""
        self.title.setText(tr("Papieren van {name}", name=source.first_name))
        self.told.say("")
        self.earlier.setEnabled(left > 0)
        self.cards = []
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for column in range(ACROSS):
            grid.setColumnStretch(column, 1)
        for audiences in ROWS:
            self._row(grid, source, audiences)
        self.column.replaceWidget(self._ground, fresh)
        self._ground.deleteLater()
        self._ground = fresh
        self.setFocusProxy(next((card for card in self.cards if card.isEnabled()), self.back))

    def _row(self, grid: QGridLayout, source: Source, audiences: tuple[Audience, ...]) -> None:
        """Headings with their cards below them."""
        top, column = grid.rowCount(), 0
        for audience in audiences:
            made = [PaperCard(self.look, offer) for offer in offers(source, audience)]
            grid.addWidget(label(heading(audience, source.first_name), "head"), top, column, 1, min(ACROSS, len(made)))
            for at, card in enumerate(made):
                grid.addWidget(card, top + 1 + at // ACROSS, column + at % ACROSS)
                card.clicked.connect(lambda _=False, paper=card.offer.paper: self.paper_chosen.emit(paper))
            column += len(made)
            self.cards += made
