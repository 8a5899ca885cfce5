"""A button that is its icon: its word is heard, not read."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.ui.parts.pictogram import icon
from desktop.ui.parts.pressable import Pressable
from desktop.ui.theme.current import Look

SHARE = 0.56  # of the button that the icon takes


class IconButton(Pressable):
    """One of the bars' buttons, as wide as it is high."""

    def __init__(self, parent: QWidget, look: Look, name: str, picture: str) -> None:
        super().__init__(parent, look, "button")
        self._picture = picture
        self.set_name(name)

    @override
    def draw(self, painter: QPainter) -> None:
        theme = self.look.theme
        self.ground(painter, theme.chosen if self.isDown() else theme.button, theme.line, 2, 18)
        side = round(min(self.width(), self.height()) * SHARE)
        drawn = icon(self._picture, side, theme.ink, float(self.devicePixelRatioF()))
        corner = QPointF((self.width() - side) / 2, (self.height() - side) / 2)
        painter.drawPixmap(corner, drawn)
