"""A list that opens to choose one from, drawn in the colours of the coach's side."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from desktop.ui.theme.current import Look

ARROW = 12
FROM_RIGHT = 30


class ChoiceBox(QComboBox):
    """The style sheet can't draw the arrow in a theme's colour: this does."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.setAccessibleName(name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.look.theme.ink), 2.5))
        middle, left = self.height() / 2, self.width() - FROM_RIGHT
        points = ((left, middle - 3), (left + ARROW / 2, middle + 4), (left + ARROW, middle - 3))
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in points]))
        painter.end()
