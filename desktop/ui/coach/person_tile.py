"""A candidate's avatar to press: alone in the grid where one is chosen, or with the name under it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from typing_extensions import override

from desktop import pictures
from desktop.flows.dossiers import Person
from desktop.text import tr, tr_word
from desktop.ui.coach.basics import plate
from desktop.ui.coach.painted import Painted
from desktop.ui.parts import paint
from desktop.ui.parts.fit import fit
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font

NAME_PX = (19, 17)
PLACE = 38


class AvatarButton(Painted):
    """One picture that a candidate can be known by."""

    def __init__(self, look: Look, meaning: str) -> None:
        super().__init__(look, tr_word(pictures.table()[meaning].word))
        self.setText("")  # its name is heard, not seen
        self.meaning = meaning
        self.setCheckable(True)
        self.setMinimumSize(76, 64)

    @override
    def sizeHint(self) -> QSize:
        return QSize(92, 88)

    @override
    def draw(self, painter: QPainter) -> None:
        self.draw_ground(painter)
        side = min(self.width(), self.height()) - 16
        corner = QPointF((self.width() - side) / 2, (self.height() - side) / 2)
        painter.drawPixmap(corner, plate(self.look, self.meaning, side, self.ratio))
        if self.isChecked():
            self.draw_tick(painter, 24, 4)


class PersonTile(Painted):
    """A candidate to go on with, or to put in a row."""

    def __init__(self, look: Look, person: Person) -> None:
        super().__init__(look, person.first_name)
        self.person = person
        self._place = 0
        self.setFixedSize(164, 164)

    def show_place(self, place: int) -> None:
        """Its place in the row, from 1; 0 when it is not in it."""
        self._place = place
        self.setChecked(place > 0)
        name = self.person.first_name
        self.setAccessibleName(tr("{card}, nummer {rank}", card=name, rank=place) if place else name)
        self.update()

    @override
    def draw(self, painter: QPainter) -> None:
        self.draw_ground(painter)
        painter.drawPixmap(QPointF(38, 14), plate(self.look, self.person.avatar, 88, self.ratio))
        room = QRectF(10, 108, self.width() - 20, 46)
        words = fit(self.text(), room.width(), room.height(), *NAME_PX, bold=True)
        if not words.fits:
            self._draw_cut(painter, room)
        else:
            paint.draw_fitted(painter, self, room, words, self.look.theme.ink)
        if self._place:
            self._draw_place(painter)

    def _draw_place(self, painter: QPainter) -> None:
        """Chosen, also without colour: its number in the corner."""
        theme = self.look.theme
        circle = QRectF(self.width() - PLACE - 10, 10, PLACE, PLACE)
        painter.setPen(QPen(QColor(theme.on_accent), 2))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(circle)
        number = font(NAME_PX[0], bold=True)
        paint.draw_text(painter, self, circle, Qt.AlignmentFlag.AlignCenter, str(self._place), number, theme.on_accent)

    def _draw_cut(self, painter: QPainter, room: QRectF) -> None:
        """A name too long for the tile ends in dots; a screen reader still has it whole."""
        chosen = font(NAME_PX[1], bold=True)
        cut = QFontMetricsF(chosen).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        paint.draw_text(painter, self, room, Qt.AlignmentFlag.AlignCenter, cut, chosen, self.look.theme.ink)
