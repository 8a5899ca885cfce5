"""Cards to choose one from: a picture, a word, and a sentence about what it means."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from desktop import tokens
from desktop.flows.opening import Option
from desktop.ui.coach.basics import plate
from desktop.ui.coach.painted import LEFT, TICK, Painted
from desktop.ui.parts import paint
from desktop.ui.parts.fit import fit
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font

PICTURE = 76
PAD = 18
WORD = 32  # height of the word's line


class ChoiceCard(Painted):
    """One card."""

    def __init__(self, look: Look, option: Option) -> None:
        super().__init__(look, option.word)
        self.option = option
        self.setCheckable(True)
        self.setAccessibleDescription(option.sentence)
        self.setMinimumSize(360, 124)

    @override
    def sizeHint(self) -> QSize:
        return QSize(440, 136)

    @override
    def draw(self, painter: QPainter) -> None:
        self.draw_ground(painter)
        top = (self.height() - PICTURE) / 2
        painter.drawPixmap(QPointF(PAD, top), plate(self.look, self.option.picture, PICTURE, self.ratio))
        self._draw_words(painter, QRectF(self.rect()).adjusted(PAD * 2 + PICTURE, PAD, -PAD, -PAD))
        if self.isChecked():
            self.draw_tick(painter)

    def _draw_words(self, painter: QPainter, room: QRectF) -> None:
        ink = self.look.theme.ink
        sentence = fit(self.option.sentence, room.width(), room.height(), tokens.COACH_PX, tokens.COACH_PX)
        top = room.top() + (room.height() - WORD - sentence.height) / 2
        word = QRectF(room.left(), top, room.width() - TICK, WORD)
        paint.draw_text(painter, self, word, LEFT, self.text(), font(tokens.COACH_HEAD_PX, bold=True), ink)
        below = QRectF(room.left(), top + WORD, room.width(), sentence.height)
        paint.draw_fitted(painter, self, below, sentence, ink, centred=False)


class ChoiceCards(QWidget):
    """Cards in two columns of which one is chosen; none before the coach chooses."""

    chosen = Signal(object)  # Option

    def __init__(self, look: Look, options: Sequence[Option], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.cards = [ChoiceCard(look, option) for option in options]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        for number, card in enumerate(self.cards):
            grid.addWidget(card, number // 2, number % 2)
            card.clicked.connect(partial(self._choose, card))

    @property
    def option(self) -> Option | None:
        """What is chosen now."""
        return next((card.option for card in self.cards if card.isChecked()), None)

    def _choose(self, pressed: ChoiceCard) -> None:
        for card in self.cards:
            card.setChecked(card is pressed)
        self.chosen.emit(pressed.option)
