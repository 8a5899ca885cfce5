"""An answer tile: a picture with its word, chosen with border, ground and tick, lit up while it is spoken."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.flows.page import Card
from desktop.ui.parts import paint
from desktop.ui.parts.fit import Fitted, fit
from desktop.ui.parts.pictogram import icon, photo, pixmap
from desktop.ui.parts.pressable import Pressable
from desktop.ui.theme.current import Look
from desktop.ui.theme.direction import placed, pointing
from desktop.ui.theme.fonts import font

WIDE = 2.2  # a tile wider than this, over its height, has its word beside the picture
LARGEST = 270.0  # a picture, however much room there is; on a larger screen it grows along
HALF, MOST = 0.52, 0.72  # how much of a tile its word may take: if it can, and if it must
LINE, LINE_BESIDE = 1.1, 1.2
BESIDE, CLEAR = 24.0, 6.0  # between a picture and the word beside it (less for larger text), and beside the tick
CHOSEN, RING = 7, 7  # the border of what is chosen, and the ring in it while it is being said
FOOT, ROOMY = 20.0, 170.0  # most room under the word, in tiles higher than this


class Tile(Pressable):
    """One card. `photo_bytes` gives the JPEG of a "photo:" picture."""

    def __init__(self, parent: QWidget, look: Look, photo_bytes: Callable[[str], bytes], role: str = "answer") -> None:
        super().__init__(parent, look, role)
        self.setCheckable(True)
        self._photo_bytes = photo_bytes
        self._lit = False
        self._together = 0
        self.card = Card("", "", "")

    @override
    def nextCheckState(self) -> None:
        """A press does not check it: what is chosen comes from the flow."""

    def show_card(self, card: Card) -> None:
        """Becomes this card."""
        self.card = card
        self.setCheckable(not card.does)
        self.show_chosen(card.chosen)
        self.set_name(card.spoken)
        self._lit = False
        self._together = 0
        self.update()

    @property
    def word_px(self) -> int:
        """The size its word would take if it stood alone."""
        return self._words().font.pixelSize()

    def write_together(self, px: int) -> None:
        """Its word is no larger than those of the tiles beside it."""
        self._together = px
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
        fill = theme.chosen if chosen or self.isDown() else theme.spoken if self._lit else theme.tile
        self.ground(painter, fill, theme.accent if chosen else theme.line, CHOSEN if chosen else 2, tokens.RADIUS)
        if chosen and self._lit:
            self._draw_ring(painter)
        inner = self._inner
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
        words = self._words()
        picture = QRectF(inner.left(), inner.top(), inner.width(), inner.height() - words.height - 8)
        self._draw_picture(painter, picture)
        below = QRectF(inner.left(), inner.bottom() - words.height, inner.width(), words.height)
        paint.draw_fitted(painter, self, below, words, self.look.theme.ink)

    def _draw_beside(self, painter: QPainter, inner: QRectF) -> None:
        side = self._side_beside
        self._draw_picture(painter, placed(self, QRectF(inner.left(), inner.top(), side, inner.height())))
        room = placed(self, inner.adjusted(side + BESIDE / self.look.scale, 0, -self._mark - CLEAR, 0))
        paint.draw_fitted(painter, self, room, self._words(), self.look.theme.ink, centred=False)

    def _words(self) -> Fitted:
        """Its word as it is wrapped in the room it has; smaller than the text scale asks, but never cut."""
        inner = self._inner
        least, largest = self.look.px(tokens.ANSWER_PX[0]), self.most_px(tokens.ANSWER_PX[1])
        if self._together:
            largest = max(least, min(largest, self._together))
        wide, high, most, line = inner.width(), inner.height() * HALF, inner.height() * MOST, LINE
        if self._is_wide:
            wide -= self._side_beside + BESIDE / self.look.scale + self._mark + CLEAR
            high, most, line = inner.height(), inner.height(), LINE_BESIDE
        words = fit(self.card.text, wide, high, largest, least, bold=True, line=line)
        return words if words.fits else fit(self.card.text, wide, most, least, tokens.LEAST_PX, bold=True, line=line)

    def _draw_with_note(self, painter: QPainter, inner: QRectF) -> None:
        """A question's picture above, what was answered below it: its picture, and its word under that."""
        least, largest = self.look.px(tokens.BUTTON_PX[0]), self.most_px(tokens.BUTTON_PX[1])
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
        side = min(room.width(), room.height(), LARGEST * self.growth)
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

    def _draw_ring(self, painter: QPainter) -> None:
        """Chosen and being said: it stays the colour of what is chosen."""
        painter.setPen(QPen(QColor(self.look.theme.spoken), RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        within = CHOSEN + 1 + RING / 2
        radius = tokens.RADIUS - within / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(within, within, -within, -within), radius, radius)

    def _draw_mark(self, painter: QPainter) -> None:
        """A tick, or the place among ranked cards."""
        size = self._mark
        circle = QRectF(12, 12, size, size)
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
        return 42.0 * min(1.4, max(self.look.scale, self.growth))

    @property
    def _inner(self) -> QRectF:
        """The room for picture and word."""
        inner = QRectF(self.rect()).adjusted(14, 9, -14, -9)
        if self.card.note or self._is_wide or not self.card.text:
            return inner
        return inner.adjusted(0, 0, 0, -max(0.0, min(FOOT, (inner.height() - ROOMY) * 0.2)))

    @property
    def _side_beside(self) -> float:
        """The width of the picture that its word stands beside."""
        return min(self._inner.height(), self._inner.width() * 0.36)

    @property
    def _ratio(self) -> float:
        return float(self.devicePixelRatioF())
