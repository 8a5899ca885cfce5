"""Beside what the camera sees: one large round button. Beside a photo that was taken: what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.flows.page import Card, Page
from desktop.ui.parts import paint
from desktop.ui.parts.pictogram import icon
from desktop.ui.parts.pressable import Pressable
from desktop.ui.questions.body import Body
from desktop.ui.questions.cards import CardsBody
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font

LARGEST = 260  # the round button, however much room there is
IN_A_ROW = 3  # tiles; more of them stand in two rows
RING = 12  # around the disc
SHARE = 0.5  # of the disc that is its drawing


class Shutter(Pressable):
    """Takes the photo; the seconds until then stand in it."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent, look, "answer")
        self.card = Card("", "", "")
        self._lit = False

    def show_card(self, card: Card) -> None:
        """Its name, and the seconds when they are counted."""
        self.card = card
        self.spoken = card.spoken
        self.setAccessibleName(card.spoken)
        self.update()

    def light(self, lit: bool) -> None:
        """Lights up while it is said, and when it asks to be pressed."""
        self._lit = lit
        self.update()

    @override
    def draw(self, painter: QPainter) -> None:
        theme = self.look.theme
        disc = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        painter.setPen(QPen(QColor(theme.line), 2))
        painter.setBrush(QColor(theme.spoken if self._lit else theme.chosen if self.isDown() else theme.button))
        painter.drawEllipse(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(disc)
        if self.card.text:
            number = font(disc.height() * SHARE, bold=True)
            middle = Qt.AlignmentFlag.AlignCenter
            paint.draw_text(painter, self, disc, middle, self.card.text, number, theme.on_accent)
            return
        side = round(disc.width() * SHARE)
        drawn = icon("photo", side, theme.on_accent, float(self.devicePixelRatioF()))
        painter.drawPixmap(disc.center() - QPointF(side / 2, side / 2), drawn)


class CameraBody(Body):
    """The round button alone: there is nothing else to think about."""

    beside = True

    def __init__(self, parent: QWidget, look: Look, photo_bytes: Callable[[str], bytes]) -> None:
        super().__init__(parent, look, photo_bytes)
        self.shutter = Shutter(self, look)
        self.shutter.clicked.connect(lambda: self.card_pressed.emit(self.shutter.card.id))
        self.shutter.rested.connect(self.rested)

    @override
    def show_page(self, page: Page) -> None:
        self.shutter.show_card(page.cards[0])

    @override
    def place(self, room: QRect) -> None:
        side = min(room.width(), room.height(), round(LARGEST * self.shutter.growth))
        place = QRect(0, 0, side, side)
        place.moveCenter(room.center())
        self.shutter.setGeometry(place)

    @override
    def light(self, card: str) -> None:
        self.shutter.light(card == self.shutter.card.id)

    @override
    def pulse(self, on: bool) -> None:
        self.shutter.light(on)

    @override
    def pressables(self) -> tuple[Pressable, ...]:
        return (self.shutter,)


class PhotoBody(CardsBody):
    """Two large tiles, or two rows of pictures."""

    beside = True
