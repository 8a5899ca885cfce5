"""A break: what is done and a cup of coffee, large and quiet, and beside it whether to go on or to stop for today."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.flows.page import Page, Stone
from desktop.ui.parts.geometry import gap_in
from desktop.ui.parts.pictogram import icon, pixmap
from desktop.ui.questions.cards import CardsBody
from desktop.ui.theme.current import Look
from desktop.ui.theme.direction import placed

PICTURES = 0.44  # of the width
HIGH = 0.84  # of the height
TICK = 0.22  # of the picture it belongs to


class QuietPictures(QWidget):
    """The picture of the block that is done, with a tick, and the picture of the page."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.look = look
        self._done = ""
        self._picture = ""

    def show_page(self, page: Page) -> None:
        """Shows these two, or the page's own alone when no block is done."""
        blocks = page.path.blocks
        self._done = page.path.pictures[blocks.index(Stone.NOW)] if Stone.NOW in blocks else ""
        self._picture = page.picture
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.theme.tile))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), tokens.RADIUS, tokens.RADIUS)
        shown = [meaning for meaning in (self._done, self._picture) if meaning]
        side = min(self.height() * HIGH, (self.width() - tokens.GAP * (len(shown) + 1)) / len(shown))
        between = (self.width() - side * len(shown)) / (len(shown) + 1)
        for number, meaning in enumerate(shown):
            corner = QPointF(between + number * (side + between), (self.height() - side) / 2)
            self._draw_picture(painter, placed(self, QRectF(corner, QSizeF(side, side))), meaning)
        painter.end()

    def _draw_picture(self, painter: QPainter, room: QRectF, meaning: str) -> None:
        ratio = float(self.devicePixelRatioF())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.theme.picture))
        painter.drawRoundedRect(room, tokens.RADIUS, tokens.RADIUS)
        painter.drawPixmap(room.topLeft(), pixmap(meaning, round(room.width()), ratio))
        if meaning == self._done:
            self._draw_tick(painter, room, ratio)

    def _draw_tick(self, painter: QPainter, picture: QRectF, ratio: float) -> None:
        theme, side = self.look.theme, picture.width() * TICK
        circle = QRectF(picture.right() - side, picture.bottom() - side, side, side)
        painter.setPen(QPen(QColor(theme.tile), 4))
        painter.setBrush(QColor(theme.done))
        painter.drawEllipse(circle)
        tick = icon("check", round(side * 0.64), theme.on_accent, ratio)
        painter.drawPixmap(circle.center() - QPointF(side * 0.32, side * 0.32), tick)


class BreakBody(CardsBody):
    """Two tiles under each other, beside the pictures."""

    rows = 2
    pictured = True

    def __init__(self, parent: QWidget, look: Look, photo_bytes: Callable[[str], bytes]) -> None:
        super().__init__(parent, look, photo_bytes)
        self._pictures = QuietPictures(self, look)

    @override
    def show_page(self, page: Page) -> None:
        super().show_page(page)
        self._pictures.show_page(page)

    @override
    def place(self, room: QRect) -> None:
        wide = round(room.width() * PICTURES)
        self._pictures.setGeometry(QRect(room.left(), room.top(), wide, room.height()))
        super().place(room.adjusted(wide + gap_in(room.width()), 0, 0, 0))
