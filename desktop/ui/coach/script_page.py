"""The script for the telephone: the coach reads the page aloud and presses what is answered."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from desktop.domain.answers import SkipReason
from desktop.flows.page import Page as Asked
from desktop.flows.pages import skip_text
from desktop.text import tr
from desktop.ui.coach.basics import button, label, panel
from desktop.ui.coach.page import Page
from desktop.ui.theme.current import Look

COLUMNS = 2


class ScriptPage(Page):
    """One question at a time, in words. It takes a page and tells what was pressed."""

    pressed = Signal(str)
    skipped = Signal(object)  # SkipReason
    next_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        frame, column = panel()
        self.said = label("", "title", wrap=True)
        self.notice = label("", "notice", wrap=True)
        self.answers: list[QPushButton] = []
        self.skips = {reason: button(look, skip_text(reason), "quiet") for reason in SkipReason}
        self.next = button(look, tr("Verder"), "main")
        self._column = column
        self._cards = QWidget()
        column.addWidget(self.said)
        column.addWidget(self._cards)
        self.column.addWidget(label(tr("Lees voor. Druk op wat het antwoord is."), "quiet"))
        self.column.addWidget(frame)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.told)
        self.column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        for skip in self.skips.values():
            row.addWidget(skip)
        row.addWidget(self.next)
        self.column.addLayout(row)
        self.next.clicked.connect(self.next_wanted)
        for reason, skip in self.skips.items():
            skip.setCheckable(True)
            skip.clicked.connect(partial(self._skip, reason))

    def show_page(self, name: str, page: Asked) -> None:
        """Draws the question, its answers and what is chosen."""
        self.title.setText(tr("{name} aan de telefoon", name=name))
        self.said.setText(" ".join(page.sentences))
        self.notice.setText(page.notice)
        self.notice.setVisible(bool(page.notice))
        for reason, skip in self.skips.items():
            skip.setVisible(reason in page.skips)
            skip.setChecked(page.skipped is reason)
        self._draw_cards(page)

    def _draw_cards(self, page: Asked) -> None:
        old, self._cards = self._cards, QWidget()
        grid = QGridLayout(self._cards)
        grid.setContentsMargins(0, 0, 0, 0)
        self.answers = []
        for number, card in enumerate(page.cards):
            made = button(self.look, card.text)
            made.setCheckable(True)
            made.setChecked(card.chosen)
            made.clicked.connect(partial(self._press, card.id))
            grid.addWidget(made, number // COLUMNS, number % COLUMNS)
            self.answers.append(made)
        self._column.replaceWidget(old, self._cards)
        old.hide()
        old.deleteLater()
        (self.answers[0] if self.answers else self.next).setFocus()

    def _skip(self, reason: SkipReason) -> None:
        self.skipped.emit(reason)

    def _press(self, card: str) -> None:
        self.pressed.emit(card)
