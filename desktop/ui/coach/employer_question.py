"""*Mag dit naar deze werkgever?*: asked of the candidate each time anew, in pictures, nothing chosen beforehand."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop import tokens
from desktop.flows.employer_yes import Question
from desktop.flows.page import Card
from desktop.text import tr
from desktop.ui.coach.basics import plate
from desktop.ui.parts import paint
from desktop.ui.parts.buttons import BarButton, ListenButton
from desktop.ui.parts.fit import fit
from desktop.ui.parts.pressable import Pressable
from desktop.ui.parts.tile import Tile
from desktop.ui.theme.current import Look

HIGH = 72
HEAR = 88  # the round button
PICTURE = 120
TILE = 240


class _Asked(QWidget):
    """The question beside its picture."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._question: Question | None = None
        self.setMinimumHeight(PICTURE + 16)

    def show_question(self, question: Question) -> None:
        """Becomes this question."""
        self._question = question
        self.setAccessibleName(question.text)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._question is None:
            return
        paint.begin(self)
        painter = QPainter(self)
        side = min(PICTURE, self.height() - 8)
        top = (self.height() - side) / 2
        shown = plate(self._look, self._question.picture, side, float(self.devicePixelRatioF()))
        painter.drawPixmap(0, round(top), shown)
        room = QRectF(self.rect()).adjusted(side + 24, 0, 0, 0)
        least, largest = (self._look.px(px) for px in tokens.QUESTION_PX)
        words = fit(self._question.text, room.width(), room.height(), largest, least, bold=True)
        if not words.fits:  # a long name
            words = fit(self._question.text, room.width(), room.height(), least, tokens.LEAST_PX, bold=True)
        paint.draw_fitted(painter, self, room, words, self._look.theme.ink, centred=False)
        painter.end()


class EmployerQuestion(QWidget):
    """A card is chosen, and only then it goes on: a slip of the finger answers nothing."""

    answered = Signal(str)  # the id of the card
    say_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chosen = ""
        self._asked = _Asked(look)
        self.listen = ListenButton(self, look, tr("Luister"))
        self.listen.setFixedSize(HEAR, HEAR)
        self.tiles: list[Tile] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(tokens.GAP)
        self.back = BarButton(self, look, tr("Terug"), "back")
        self.go_on = BarButton(self, look, tr("Verder"), "forward", main=True)
        foot = QHBoxLayout()
        for made in (self.back, self.go_on):
            made.setFixedHeight(HIGH)
            made.setMinimumWidth(round(made.width_for(HIGH)) + 24)
            made.rested.connect(self._say)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.go_on)
        head = QHBoxLayout()
        head.setSpacing(tokens.GAP)
        head.addWidget(self._asked, 1)
        head.addWidget(self.listen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addStretch(1)
        column.addLayout(head)
        column.addLayout(self._row)
        column.addStretch(2)
        column.addLayout(foot)
        self.back.clicked.connect(self.back_wanted)
        self.go_on.clicked.connect(self._go_on)

    def show_question(self, question: Question) -> None:
        """Asks this; nothing is chosen."""
        self._chosen = ""
        self._asked.show_question(question)
        for tile in self.tiles:
            self._row.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [self._tile(card) for card in question.cards]
        self.setFocusProxy(self.tiles[0])
        self.go_on.pulse(False)

    def _tile(self, card: Card) -> Tile:
        tile = Tile(self, self._look, lambda _: b"")
        tile.show_card(card)
        tile.setMinimumHeight(TILE)
        tile.clicked.connect(partial(self._choose, tile))
        tile.rested.connect(self._say)
        self._row.addWidget(tile, 1)
        return tile

    def _choose(self, pressed: Tile) -> None:
        self._chosen = pressed.card.id
        for tile in self.tiles:
            tile.show_card(replace(tile.card, chosen=tile is pressed))
        self.say_wanted.emit(pressed.card.spoken)

    def _go_on(self) -> None:
        """Without an answer it says what to do, as on every question."""
        if self._chosen:
            self.answered.emit(self._chosen)
        else:
            self.say_wanted.emit(tr("Kies eerst een plaatje."))

    def _say(self, pressable: Pressable) -> None:
        self.say_wanted.emit(pressable.spoken or pressable.accessibleName())
