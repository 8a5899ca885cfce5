"""What was chosen on a question's other pages, and a dot for each page."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.flows.page import Card
from desktop.ui.parts.pictogram import icon, photo, pixmap
from desktop.ui.theme.current import Look
from desktop.ui.theme.direction import placed, point


class Strip(QWidget):
    """Pictures only: their words were heard when they were chosen."""

    def __init__(self, parent: QWidget, look: Look, photo_bytes: Callable[[str], bytes]) -> None:
        super().__init__(parent)
        self.look = look
        self._photo_bytes = photo_bytes
        self._cards: tuple[Card, ...] = ()
        self._page, self._pages = 0, 1

    def show_cards(self, cards: tuple[Card, ...], page: int, pages: int) -> None:
        """Shows these, and where this page is among the question's pages."""
        self._cards = cards
        self._page, self._pages = page, pages
        self.setAccessibleName(", ".join(card.text for card in cards))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._draw_dots(painter)
        self._draw_chosen(painter)
        painter.end()

    def _draw_dots(self, painter: QPainter) -> None:
        theme = self.look.theme
        step = 26.0
        left = self.width() / 2 - step * (self._pages - 1) / 2
        for page in range(self._pages):
            now = page == self._page
            painter.setPen(QPen(QColor(theme.done if page <= self._page else theme.to_come), 2.5))
            painter.setBrush(QColor(theme.done if page < self._page else theme.spoken if now else theme.paper))
            radius = 9.0 if now else 7.0
            painter.drawEllipse(point(self, QPointF(left + page * step, self.height() / 2)), radius, radius)

    def _drawn(self, picture: str, side: int, ratio: float) -> QPixmap:
        if picture.startswith("photo:"):
            return photo(self._photo_bytes(picture[6:]), side, side, ratio)
        return pixmap(picture, side, ratio)

    def _draw_chosen(self, painter: QPainter) -> None:
        theme = self.look.theme
        side = float(self.height())
        ratio = float(self.devicePixelRatioF())
        for number, card in enumerate(self._cards):
            left = number * (side + 8)
            if left + side > self.width() / 2 - 14 * self._pages:
                return
            painter.setPen(QPen(QColor(theme.accent), 3))
            painter.setBrush(QColor(theme.picture))
            left = placed(self, QRectF(left, 0, side, side)).left()
            painter.drawRoundedRect(QRectF(left + 2, 2, side - 4, side - 4), 12, 12)
            inner = round(side * 0.72)
            corner = QPointF(left + (side - inner) / 2, (side - inner) / 2)
            painter.drawPixmap(corner, self._drawn(card.picture, inner, ratio))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QPointF(left + side - 11, 11), 10, 10)
            painter.drawPixmap(QPointF(left + side - 18, 4), icon("check", 14, theme.on_accent, ratio))
