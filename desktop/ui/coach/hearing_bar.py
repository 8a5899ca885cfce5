"""Under the paper: hear it sentence by sentence, turn the page, look at it large."""

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop import tokens
from desktop.text import tr
from desktop.ui.coach.heard_view import HeardView
from desktop.ui.parts.buttons import BarButton
from desktop.ui.parts.icon_button import IconButton
from desktop.ui.parts.pictogram import icon
from desktop.ui.parts.pressable import Pressable
from desktop.ui.theme.current import Look

HIGH = tokens.TARGET_LEAST


class ListenPause(Pressable):
    """The round button: listen, and while it reads, pause."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent, look, "listen")
        self.reading = False
        self.show_reading(reading=False)

    def show_reading(self, *, reading: bool) -> None:
        """What a press does now."""
        self.reading = reading
        word = tr("Pauze") if reading else tr("Luister")
        self.setAccessibleName(word)
        self.spoken = word
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(HIGH, HIGH)

    @override
    def draw(self, painter: QPainter) -> None:
        theme = self.look.theme
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        side = round(self.width() * 0.54)
        drawn = icon("pause" if self.reading else "listen", side, theme.on_accent, float(self.devicePixelRatioF()))
        painter.drawPixmap(QPointF((self.width() - side) / 2, (self.height() - side) / 2), drawn)


class Large(IconButton):
    """Enlarges the paper, and makes it small again; checked while it is large."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent, look, tr("Groot bekijken"), "enlarge")
        self.setCheckable(True)

    @override
    def nextCheckState(self) -> None:
        """Checked by the page."""


class HearingBar(QWidget):
    """The buttons; it knows the paper's pages, and nothing of sound."""

    say_wanted = Signal(str)

    def __init__(self, look: Look, view: HeardView) -> None:
        super().__init__()
        self._view = view
        self.listen = ListenPause(self, look)
        self.before = IconButton(self, look, tr("Vorige zin"), "back")
        self.after = IconButton(self, look, tr("Volgende zin"), "forward")
        self.turn = BarButton(self, look, "", "portfolio")
        self.large = Large(self, look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        row.addStretch(1)
        for made in (self.before, self.listen, self.after, self.turn, self.large):
            made.setFixedHeight(HIGH)
            made.rested.connect(self._say)
            row.addWidget(made)
        for made in (self.before, self.listen, self.after, self.large):
            made.setFixedWidth(HIGH)
        row.addStretch(1)
        self.setFixedHeight(HIGH)
        view.turned.connect(self._draw)
        self.turn.clicked.connect(self._turn)

    def _draw(self) -> None:
        """The word of the page that a press leads to."""
        there = (self._view.page + 1) % max(1, self._view.pages)
        self.turn.set_word(tr("Blad {page}", page=there + 1))
        self.turn.setFixedWidth(round(self.turn.width_for(HIGH)) + 8)
        self.turn.setVisible(self._view.pages > 1)

    def _turn(self) -> None:
        self._view.light(None)
        self._view.turn_to((self._view.page + 1) % max(1, self._view.pages))

    def _say(self, pressable: Pressable) -> None:
        self.say_wanted.emit(pressable.spoken or pressable.accessibleName())
