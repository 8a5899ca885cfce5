"""A stone: a picture with its word that leads to a paper, or to a part of one."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.flows.choosing_out import Part
from desktop.ui.coach.basics import plate
from desktop.ui.parts import paint
from desktop.ui.parts.fit import fit
from desktop.ui.parts.pressable import Pressable
from desktop.ui.theme.current import Look


class Stone(Pressable):
    """A picture with its word that leads somewhere on this screen; the one that is open has a border and a ground."""

    def __init__(self, parent: QWidget, look: Look, key: str, word: str, picture: str) -> None:
        super().__init__(parent, look, "button")
        self.key = key
        self._word, self._picture = word, picture
        self.setCheckable(True)
        self.setAccessibleName(word)
        self.spoken = word

    @classmethod
    def of(cls, parent: QWidget, look: Look, part: Part) -> "Stone":
        """The stone of one part of a paper."""
        return cls(parent, look, part.key, part.word, part.picture)

    @override
    def nextCheckState(self) -> None:
        """Which one is open comes from the page."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(140, 68)

    @override
    def draw(self, painter: QPainter) -> None:
        theme, open_now = self.look.theme, self.isChecked()
        fill = theme.chosen if open_now or self.isDown() else theme.button
        self.ground(painter, fill, theme.accent if open_now else theme.line, 4 if open_now else 2, 18)
        inner = QRectF(self.rect()).adjusted(9, 8, -7, -8)
        side = min(46.0, inner.height())
        shown: QPixmap = plate(self.look, self._picture, round(side), float(self.devicePixelRatioF()))
        painter.drawPixmap(QPointF(inner.left(), inner.center().y() - side / 2), shown)
        room = inner.adjusted(side + 7, 0, 0, 0)
        least, largest = (self.look.px(px) for px in tokens.BUTTON_PX)
        words = fit(self._word, room.width(), room.height() + 6, largest, least, bold=open_now, line=1.02)
        if not words.fits:
            words = fit(self._word, room.width(), room.height() + 6, least, tokens.COACH_PX, bold=open_now, line=1.02)
        paint.draw_fitted(painter, self, room, words, theme.ink, centred=False)
