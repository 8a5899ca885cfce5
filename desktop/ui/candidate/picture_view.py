"""The picture of the question, on a light plate in every theme."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.ui.parts.pictogram import photo, pixmap
from desktop.ui.theme.current import Look


class PictureView(QWidget):
    """Shows a pictogram by its meaning, or a photo ("photo:" and its id)."""

    def __init__(self, parent: QWidget, look: Look, photo_bytes: Callable[[str], bytes]) -> None:
        super().__init__(parent)
        self.look = look
        self._photo_bytes = photo_bytes
        self._picture = ""

    def show_picture(self, picture: str) -> None:
        """Shows this one."""
        self._picture = picture
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.theme.picture))
        painter.drawRoundedRect(QRectF(self.rect()), tokens.RADIUS, tokens.RADIUS)
        ratio = float(self.devicePixelRatioF())
        if self._picture.startswith("photo:"):
            shown = photo(self._photo_bytes(self._picture[6:]), self.width(), self.height(), ratio)
            painter.drawPixmap(0, 0, shown)
        elif self._picture:
            side = round(min(self.width(), self.height()) * 0.9)
            corner = QPointF((self.width() - side) / 2, (self.height() - side) / 2)
            painter.drawPixmap(corner, pixmap(self._picture, side, ratio))
        painter.end()
