"""A page turn: the old page fades out over the new one, as two pictures in one opaque overlay."""

from PySide6.QtCore import QAbstractAnimation, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens


class Turn(QWidget):
    """Covers the screen for a moment; presses go through it.

    One animation serves every turn, and both pictures go when it ends: nothing piles up.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._old = QPixmap()
        self._new = QPixmap()
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(tokens.TURN_MS)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.valueChanged.connect(self.update)
        self._animation.finished.connect(self.end)
        self.hide()

    @property
    def pictures(self) -> tuple[QPixmap, QPixmap]:
        """What is held now: the old page and the new one, empty ones when nothing turns."""
        return self._old, self._new

    def start(self, old: QPixmap, new: QPixmap) -> None:
        """Fades from old to new."""
        self._old, self._new = old, new
        self.resize(new.deviceIndependentSize().toSize())
        self.show()
        self.raise_()
        self._animation.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def end(self) -> None:
        """The new page stands, at once."""
        self._animation.stop()
        self.hide()
        self._old, self._new = QPixmap(), QPixmap()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._new)
        painter.setOpacity(float(self._animation.currentValue() or 0.0))
        painter.drawPixmap(0, 0, self._old)
        painter.end()
