"""A large switch for one block of the portfolio: its picture and word, what it shows, and whether it goes along."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from typing_extensions import override

from desktop import tokens
from desktop.flows.portfolio import BlockRow
from desktop.text import tr
from desktop.ui.coach.basics import plate
from desktop.ui.coach.painted import LEFT, Painted
from desktop.ui.parts import paint
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font

PICTURE = 42
PAD = 10
TRACK = (46.0, 26.0)


class BlockSwitch(Painted):
    """On or off; a block that holds nothing can't be switched on."""

    def __init__(self, look: Look, row: BlockRow, on: bool) -> None:
        super().__init__(look, row.word)
        self.row = row
        self.shows = row.shows or tr("nog leeg")
        self.setCheckable(True)
        self.setEnabled(bool(row.shows))
        self.setChecked(on and bool(row.shows))
        self.setAccessibleDescription(self.shows)
        self.setToolTip(row.shows)
        self.setMinimumSize(250, 58)
        self.setMaximumHeight(120)

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, 64)

    @override
    def draw(self, painter: QPainter) -> None:
        self.draw_ground(painter)
        theme, middle = self.look.theme, self.height() / 2
        corner = QPointF(PAD, middle - PICTURE / 2)
        painter.drawPixmap(corner, plate(self.look, self.row.picture, PICTURE, self.ratio))
        left = PAD * 2 + PICTURE
        width = self.width() - left - PAD - (PAD + TRACK[0] if self.isEnabled() else 0)
        ink = theme.ink if self.isEnabled() else theme.quiet_ink
        self._line(painter, QRectF(left, middle - 25, width, 26), self.row.word, ink, bold=True)
        self._line(painter, QRectF(left, middle, width, 24), self.shows, theme.quiet_ink)
        if self.isEnabled():
            self._draw_track(painter, self.width() - PAD - TRACK[0], middle - TRACK[1] / 2)

    def _line(self, painter: QPainter, room: QRectF, text: str, colour: str, *, bold: bool = False) -> None:
        """One line that ends in dots when there is more; the tooltip and screen readers have it whole."""
        chosen = font(tokens.COACH_PX, bold=bold)
        cut = QFontMetricsF(chosen).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        paint.draw_text(painter, self, room, LEFT, cut, chosen, colour)

    def _draw_track(self, painter: QPainter, left: float, top: float) -> None:
        theme, on = self.look.theme, self.isChecked()
        painter.setPen(QPen(QColor(theme.accent if on else theme.line), 2.5))
        painter.setBrush(QColor(theme.accent if on else theme.tile))
        painter.drawRoundedRect(QRectF(left, top, *TRACK), TRACK[1] / 2, TRACK[1] / 2)
        knob = TRACK[1] - 10
        x = left + (TRACK[0] - knob - 5 if on else 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.on_accent if on else theme.line))
        painter.drawEllipse(QRectF(x, top + 5, knob, knob))
