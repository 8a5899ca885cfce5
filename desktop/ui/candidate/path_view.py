"""The path: a stone with a picture for each block, small stones inside the one that is now. Never a number."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.flows.page import Path, Stone
from desktop.ui.parts.pictogram import icon, pixmap
from desktop.ui.theme.current import Look
from desktop.ui.theme.direction import point, right_to_left

SMALL = 12.0
SHARE = 0.72  # of the stone that is now, for the others
APART = 6.0  # at least, between two stones


class PathView(QWidget):
    """Draws done, now and to come."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.look = look
        self._path = Path()

    def show_path(self, path: Path, name: str) -> None:
        """Shows this path; `name` is for screen readers."""
        self._path = path
        self.setAccessibleName(name)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._path.blocks:
            self._draw_blocks(painter)
        elif self._path.inside:
            middle = QRectF(self.width() * 0.2, 0, self.width() * 0.6, self.height())
            self._draw_line(painter, middle)
            self._draw_row(painter, middle, self._path.inside, 2 * SMALL)
        painter.end()

    def _draw_blocks(self, painter: QPainter) -> None:
        blocks = self._path.blocks
        step = self.width() / len(blocks)
        large = min(self.height() - SMALL - 8, step - APART)  # and never cut at either end
        small = large * SHARE
        now = blocks.index(Stone.NOW) if Stone.NOW in blocks else -1
        middle = large / 2 + 4
        centres = [point(self, QPointF(step * (index + 0.5), middle)) for index in range(len(blocks))]
        aside = QPointF(-small / 2 if right_to_left() else small / 2, 0)
        for index in range(len(blocks) - 1):
            done = blocks[index] is Stone.DONE
            painter.setPen(QPen(QColor(self._colour(Stone.DONE if done else Stone.TO_COME)), 5))
            painter.drawLine(centres[index] + aside, centres[index + 1] - aside)
        for index, stone in enumerate(blocks):
            self._draw_stone(painter, centres[index], large if index == now else small, stone, index)
        if now >= 0 and self._path.inside:
            wide = min(step * 1.5, 30.0 * len(self._path.inside))
            left = min(max(0.0, centres[now].x() - wide / 2), self.width() - wide)
            self._draw_row(painter, QRectF(left, self.height() - SMALL - 2, wide, SMALL), self._path.inside, SMALL)

    def _draw_line(self, painter: QPainter, room: QRectF) -> None:
        """What joins the stones of a path without blocks: how far it was walked."""
        stones = self._path.inside
        step = room.width() / len(stones)
        for index, stone in enumerate(stones[:-1]):
            painter.setPen(QPen(QColor(self._colour(Stone.DONE if stone is Stone.DONE else Stone.TO_COME)), 5))
            ends = [QPointF(room.left() + step * (index + along), room.center().y()) for along in (0.5, 1.5)]
            painter.drawLine(*(point(self, end) for end in ends))

    def _draw_stone(self, painter: QPainter, centre: QPointF, size: float, stone: Stone, index: int) -> None:
        theme = self.look.theme
        circle = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
        painter.setPen(QPen(QColor(self._colour(stone)), 5 if stone is Stone.NOW else 3))
        painter.setBrush(QColor(theme.done if stone is Stone.DONE else theme.picture))
        painter.drawEllipse(circle)
        ratio = float(self.devicePixelRatioF())
        side = round(size * 0.7)
        corner = centre - QPointF(side / 2, side / 2)
        if stone is Stone.DONE:
            painter.drawPixmap(corner, icon("check", side, theme.on_accent, ratio))
        else:
            painter.setOpacity(1.0 if stone is Stone.NOW else 0.75)
            painter.drawPixmap(corner, pixmap(self._path.pictures[index], side, ratio))
            painter.setOpacity(1.0)

    def _draw_row(self, painter: QPainter, room: QRectF, stones: tuple[Stone, ...], size: float) -> None:
        step = room.width() / len(stones)
        for index, stone in enumerate(stones):
            along = step * (index + 0.5)
            centre = QPointF(room.right() - along if right_to_left() else room.left() + along, room.center().y())
            radius = size / 2 - (0 if stone is Stone.NOW else 1)
            painter.setPen(QPen(QColor(self._colour(stone)), 2.5))
            filled = {Stone.DONE: self.look.theme.done, Stone.NOW: self.look.theme.spoken}
            painter.setBrush(QColor(filled.get(stone, self.look.theme.paper)))
            painter.drawEllipse(centre, radius, radius)

    def _colour(self, stone: Stone) -> str:
        return self.look.theme.to_come if stone is Stone.TO_COME else self.look.theme.done
