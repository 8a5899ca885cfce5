"""An answer tile: a picture with its word, chosen with border, ground and tick, lit up while it is spoken."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.flows.page import Card
from desktop.ui.parts import paint
from desktop.ui.parts.fit import fit
from desktop.ui.parts.pictogram import icon, photo, pixmap
from desktop.ui.parts.pressable import Pressable
from desktop.ui.theme.current import Look
from desktop.ui.theme.direction import placed, pointing
from desktop.ui.theme.fonts import font

WIDE = 2.2  # a tile wider than this, over its height, has its word beside the picture
LARGEST = 250.0  # a picture, however much room there is
HALF, MOST = 0.52, 0.72  # how much of a tile its word may take: if it can, and if it must
LINE = 1.1
FOOT, ROOMY = 20.0, 170.0  # most room under the word, in tiles higher than this


class Tile(Pressable):
    """One card. `photo_bytes` gives the JPEG of a "photo:" picture."""

    def __init__(self, parent: QWidget, look: Look, photo_bytes: Callable[[str], bytes], role: str = "answer") -> None:
        super().__init__(parent, look, role)
        self.setCheckable(True)
        self._photo_bytes = photo_bytes
        self._lit = False
        self.card = Card("", "", "")

    @override
    def nextCheckState(self) -> None:
        """A press does not check it: what is chosen comes from the flow."""

    def show_card(self, card: Card) -> None:
        """Becomes this card."""
        self.card = card
        self.setCheckable(not card.does)
        self.show_chosen(card.chosen)
        self.setAccessibleName(card.spoken)
        self.spoken = card.spoken
        self._lit = False
        self.update()

    def light(self, lit: bool) -> None:
        """Lights up while it is being said."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    @override
    def draw(self, painter: QPainter) -> None:
        theme = self.look.theme
        chosen = self.card.chosen
        fill = theme.spoken if self._lit else theme.chosen if chosen else theme.tile
        if self.isDown():
            fill = theme.chosen
        self.ground(painter, fill, theme.accent if chosen else theme.line, 5 if chosen else 2, tokens.RADIUS)
        inner = QRectF(self.rect()).adjusted(14, 9, -14, -9)
        if not self.card.text:
            self._draw_picture(painter, inner)
        elif self.card.note:
            self._draw_with_note(painter, inner)
        elif self._is_wide:
            self._draw_beside(painter, inner)
        else:
            self._draw_above(painter, inner)
        if chosen:
            self._draw_mark(painter)

    def _draw_above(self, painter: QPainter, inner: QRectF) -> None:
        inner = inner.adjusted(0, 0, 0, -max(0.0, min(FOOT, (inner.height() - ROOMY) * 0.2)))
        least, largest = (self.look.px(px) for px in tokens.CARD_PX)
        words = fit(self.card.text, inner.width(), inner.height() * HALF, largest, least, bold=True, line=LINE)
        if not words.fits:
            words = fit(
                self.card.text, inner.width(), inner.height() * MOST, least, tokens.LEAST_PX, bold=True, line=LINE
            )
        picture = QRectF(inner.left(), inner.top(), inner.width(), inner.height() - words.height - 8)
        self._draw_picture(painter, picture)
        below = QRectF(inner.left(), inner.bottom() - words.height, inner.width(), words.height)
        paint.draw_fitted(painter, self, below, words, self.look.theme.ink)

    def _draw_beside(self, painter: QPainter, inner: QRectF) -> None:
        least, largest = (self.look.px(px) for px in tokens.CARD_PX)
        side = min(inner.height(), inner.width() * 0.36)
        self._draw_picture(painter, placed(self, QRectF(inner.left(), inner.top(), side, inner.height())))
        room = placed(self, inner.adjusted(side + 14, 0, -self._mark - 8, 0))
        words = fit(self.card.text, room.width(), room.height(), largest, least, bold=True)
        if not words.fits:  # smaller than the text scale asks, but never cut
            words = fit(self.card.text, room.width(), room.height(), least, tokens.LEAST_PX, bold=True)
        paint.draw_fitted(painter, self, room, words, self.look.theme.ink, centred=False)

    def _draw_with_note(self, painter: QPainter, inner: QRectF) -> None:
        """A question's picture above, what was answered below it: its picture, and its word under that."""
        least, largest = (self.look.px(px) for px in tokens.BUTTON_PX)
        words = fit(self.card.text, inner.width() + 12, inner.height() * 0.4, largest, least, bold=True)
        if not words.fits:  # a long word in a narrow tile: its picture says it too
            words = fit(self.card.text, inner.width() + 12, inner.height() * 0.4, least, tokens.LEAST_PX, bold=True)
        pictures = inner.height() - words.height - 12
        self._draw_picture(painter, QRectF(inner.left(), inner.top(), inner.width(), pictures * 0.6))
        side = min(pictures * 0.4, inner.width())
        corner = QPointF(inner.center().x() - side / 2, inner.top() + pictures * 0.6 + 8)
        self._plate(painter, pixmap(self.card.note, round(side), self._ratio), corner, side, side)
        below = QRectF(inner.left() - 6, inner.bottom() - words.height, inner.width() + 12, words.height)
        paint.draw_fitted(painter, self, below, words, self.look.theme.ink)

    def _draw_picture(self, painter: QPainter, room: QRectF) -> None:
        if self.card.picture.startswith("photo:"):
            shown = photo(
                self._photo_bytes(self.card.picture[6:]), round(room.width()), round(room.height()), self._ratio
            )
            painter.drawPixmap(room.topLeft(), shown)
            return
        side = min(room.width(), room.height(), LARGEST)
        drawn = pointing(self.card.picture, pixmap(self.card.picture, round(side), self._ratio))
        corner = QPointF(room.left() + (room.width() - side) / 2, room.top() + (room.height() - side) / 2)
        self._plate(painter, drawn, corner, side, side)

    def _plate(self, painter: QPainter, drawn: QPixmap, corner: QPointF, width: float, height: float) -> None:
        """Pictograms have black outlines: they stand on a light plate where the tiles are not light."""
        theme = self.look.theme
        if theme.tile != theme.picture:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.picture))
            painter.drawRoundedRect(QRectF(corner.x(), corner.y(), width, height), 14, 14)
        own = drawn.width() / drawn.devicePixelRatio()
        painter.drawPixmap(QPointF(corner.x() + (width - own) / 2, corner.y() + (height - own) / 2), drawn)

    def _draw_mark(self, painter: QPainter) -> None:
        """A tick, or the place among ranked cards."""
        size = self._mark
        circle = QRectF(8, 8, size, size)
        if self._is_wide:
            circle.moveTo(self.width() - size - 14, (self.height() - size) / 2)
        circle = placed(self, circle)
        painter.setPen(QPen(QColor(self.look.theme.on_accent), 2))
        painter.setBrush(QColor(self.look.theme.accent))
        painter.drawEllipse(circle)
        if self.card.rank:
            number = font(size * 0.6, bold=True)
            paint.draw_text(
                painter,
                self,
                circle,
                Qt.AlignmentFlag.AlignCenter,
                str(self.card.rank),
                number,
                self.look.theme.on_accent,
            )
            return
        tick = icon("check", round(size * 0.64), self.look.theme.on_accent, self._ratio)
        painter.drawPixmap(circle.center() - QPointF(size * 0.32, size * 0.32), tick)

    @property
    def _is_wide(self) -> bool:
        """Whether the word stands beside the picture."""
        return not self.card.note and self.width() > WIDE * self.height()

    @property
    def _mark(self) -> float:
        """The size of the tick."""
        return 40.0 * min(1.4, self.look.scale)

    @property
    def _ratio(self) -> float:
        return float(self.devicePixelRatioF())
