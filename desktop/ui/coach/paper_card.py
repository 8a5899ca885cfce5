"""A card for one paper: its picture, its word, and a sentence about what it is, or what has to be there first."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from typing_extensions import override

from desktop import tokens
from desktop.flows.papers import Offer
from desktop.ui.coach.basics import plate
from desktop.ui.coach.painted import LEFT, Painted
from desktop.ui.parts import paint
from desktop.ui.parts.fit import fit
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font

PICTURE = 58
PAD = 14
WORD = 28  # height of the word's line


class PaperCard(Painted):
    """One card."""

    def __init__(self, look: Look, offer: Offer) -> None:
        super().__init__(look, offer.word)
        self.offer = offer
        self.setEnabled(not offer.missing)
        self.setAccessibleDescription(offer.missing or offer.sentence)
        self.setMinimumSize(290, 88)
        self.setMaximumHeight(124)

    @override
    def sizeHint(self) -> QSize:
        return QSize(330, 92)

    @override
    def draw(self, painter: QPainter) -> None:
        self.draw_ground(painter)
        theme = self.look.theme
        top = (self.height() - PICTURE) / 2
        painter.setOpacity(1.0 if self.isEnabled() else 0.55)
        painter.drawPixmap(QPointF(PAD, top), plate(self.look, self.offer.picture, PICTURE, self.ratio))
        painter.setOpacity(1.0)
        room = QRectF(self.rect()).adjusted(PAD * 2 + PICTURE, 8, -PAD, -8)
        about = fit(self.accessibleDescription(), room.width(), room.height() - WORD, tokens.COACH_PX, tokens.COACH_PX)
        start = room.top() + (room.height() - WORD - about.height) / 2
        head = font(tokens.COACH_HEAD_PX, bold=True)
        ink = theme.ink if self.isEnabled() else theme.quiet_ink
        paint.draw_text(painter, self, QRectF(room.left(), start, room.width(), WORD), LEFT, self.text(), head, ink)
        below = QRectF(room.left(), start + WORD, room.width(), about.height)
        paint.draw_fitted(painter, self, below, about, theme.quiet_ink, centred=False)
