"""One construct on a line: seven places, a mark on one of them, and the same in words."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPen
from typing_extensions import override

from desktop import tokens
from desktop.domain.scores import PLACES
from desktop.flows.result import ScaleRow
from desktop.text import tr
from desktop.ui.coach.painted import LEFT, Painted
from desktop.ui.parts import paint
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font

TITLE = 140  # width of the title's column
WORDS = 176  # ... and of the words'
DOT = 7.0
MARK = 20.0


class ScaleLine(Painted):
    """To be read, and to be stopped at: hover, focus or a press asks for its opening question."""

    asks = Signal(object)  # this line, or None when it asks no longer

    def __init__(self, look: Look, row: ScaleRow) -> None:
        super().__init__(look, row.title)
        self.row = row
        self.setAccessibleName(f"{row.title}: {row.words}")
        if row.opening:
            self.setAccessibleDescription(tr("Vraag om mee te beginnen: {question}", question=row.opening))
        self.setMinimumHeight(28)
        self.setMaximumHeight(56)
        self.clicked.connect(lambda: self.asks.emit(self))

    @override
    def sizeHint(self) -> QSize:
        return QSize(TITLE + 180 + WORDS, 32)

    @override
    def draw(self, painter: QPainter) -> None:
        theme = self.look.theme
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.button))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        height, wide = float(self.height()), self.width()
        plain = font(tokens.COACH_PX)
        paint.draw_text(painter, self, QRectF(10, 0, TITLE - 10, height), LEFT, self.row.title, plain, theme.ink)
        enough = self.row.place is not None
        words = QRectF(wide - WORDS, 0, WORDS - 6, height)
        colour = theme.ink if enough else theme.quiet_ink
        paint.draw_text(painter, self, words, LEFT, self.row.words, plain, colour)
        self._draw_line(painter, places(self.width()), height / 2)
        if self.hasFocus():
            self.draw_focus(painter, 1.5, 7)

    def _draw_line(self, painter: QPainter, xs: tuple[float, ...], middle: float) -> None:
        theme = self.look.theme
        painter.setPen(QPen(QColor(theme.line), 1.5))
        painter.drawLine(QPointF(xs[0], middle), QPointF(xs[-1], middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line))
        for x in xs:
            painter.drawEllipse(QPointF(x, middle), DOT / 2, DOT / 2)
        if self.row.place is not None:
            painter.setPen(QPen(QColor(theme.ink), 2))
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QPointF(xs[self.row.place], middle), MARK / 2, MARK / 2)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.asks.emit(self)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.asks.emit(self if self.hasFocus() else None)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.asks.emit(self)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.asks.emit(None)


def places(width: float) -> tuple[float, ...]:
    """Where the seven places stand on a line of this width, logical pixels."""
    first, last = TITLE + MARK, width - WORDS - MARK - 6
    return tuple(first + (last - first) * number / (PLACES - 1) for number in range(PLACES))
