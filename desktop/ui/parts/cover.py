"""A calm screen over everything, while one window makes room for the next."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.ui.parts import paint
from desktop.ui.parts.fit import fit
from desktop.ui.parts.geometry import grown
from desktop.ui.parts.pictogram import pixmap
from desktop.ui.theme.current import Look

SIDE = 220
PAD = 18


class Cover(QWidget):
    """A picture and a few words in the middle; it knows nothing else."""

    def __init__(self, look: Look, picture: str, words: str) -> None:
        super().__init__()
        self._look = look
        self._picture = picture
        self._words = words
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint.begin(self)
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(theme.paper))
        growth = grown(self.width(), self.height())
        side = round(SIDE * growth)
        plate = QRectF((self.width() - side) / 2, self.height() * 0.42 - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.picture))
        painter.drawRoundedRect(plate, tokens.RADIUS, tokens.RADIUS)
        drawn = pixmap(self._picture, side - 2 * PAD, float(self.devicePixelRatioF()))
        painter.drawPixmap(plate.topLeft() + QPointF(PAD, PAD), drawn)
        room = QRectF(48, plate.bottom() + 32, self.width() - 96, self.height() - plate.bottom() - 64)
        least, most = self._look.px(tokens.QUESTION_PX[0]), self._look.most_px(tokens.QUESTION_PX[1], growth)
        words = fit(self._words, room.width(), room.height(), most, least, bold=True)
        room.setHeight(min(room.height(), words.height))
        paint.draw_fitted(painter, self, room, words, theme.ink)
        painter.end()
