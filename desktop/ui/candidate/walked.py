"""The way that was gone, looked back on at the end: each block's picture in its stone, with a tick when it is done."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.flows.page import Path, Stone
from desktop.ui.parts.pictogram import icon, pixmap
from desktop.ui.theme.current import Look
from desktop.ui.theme.direction import point

SHARE, LEAST = 0.24, 64  # of the card's height, but at least so much for the way
PAD = 10.0
TICK = 0.42  # of the stone
PICTURE = 0.68
APART = 10.0  # at least, between two stones
AT_MOST_APART = 2.0  # times a stone, from middle to middle


def room_for(card: QRect) -> QRect:
    """The foot of the card, where the way is drawn."""
    high = max(LEAST, round(card.height() * SHARE))
    return QRect(card.left(), card.bottom() + 1 - high, card.width(), high)


class WalkedView(QWidget):
    """Draws it along the foot of the card."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.look = look
        self._path = Path()
        self.hide()

    def show_path(self, path: Path, name: str) -> None:
        """Shows this one, nothing when it has no stones; `name` is for screen readers."""
        self._path = path
        self.setAccessibleName(name)
        self.setVisible(bool(path.blocks))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        count = len(self._path.blocks)
        room = QRectF(self.rect()).adjusted(2 * PAD, 0, -2 * PAD, -PAD)
        size = min(room.height() - PAD, room.width() / count - APART)
        step = min(room.width() / count, AT_MOST_APART * size)
        left = room.center().x() - step * (count - 1) / 2
        centres = [point(self, QPointF(left + step * index, room.center().y())) for index in range(count)]
        for index in range(count - 1):
            painter.setPen(QPen(QColor(self._colour(self._path.blocks[index + 1])), 5))
            painter.drawLine(centres[index], centres[index + 1])
        for centre, stone, picture in zip(centres, self._path.blocks, self._path.pictures, strict=True):
            self._draw_stone(painter, centre, size, stone, picture)
        painter.end()

    def _draw_stone(self, painter: QPainter, centre: QPointF, size: float, stone: Stone, picture: str) -> None:
        theme, ratio = self.look.theme, float(self.devicePixelRatioF())
        painter.setPen(QPen(QColor(self._colour(stone)), 4))
        painter.setBrush(QColor(theme.picture))
        painter.drawEllipse(centre, size / 2 - 2, size / 2 - 2)
        side = round(size * PICTURE)
        painter.drawPixmap(centre - QPointF(side / 2, side / 2), pixmap(picture, side, ratio))
        if stone is not Stone.DONE:
            return
        tick = max(22.0, size * TICK)
        middle = centre + QPointF(size / 2 - tick * 0.36, size / 2 - tick * 0.4)
        painter.setPen(QPen(QColor(theme.tile), 3))
        painter.setBrush(QColor(theme.done))
        painter.drawEllipse(middle, tick / 2, tick / 2)
        inner = round(tick * 0.62)
        painter.drawPixmap(middle - QPointF(inner / 2, inner / 2), icon("check", inner, theme.on_accent, ratio))

    def _colour(self, stone: Stone) -> str:
        return self.look.theme.done if stone is Stone.DONE else self.look.theme.to_come
