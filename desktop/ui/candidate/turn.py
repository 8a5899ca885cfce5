"""A page turn: the old page fades out over the new one, as two pictures in one opaque overlay."""

from PySide6.QtCore import QAbstractAnimation, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens


class Turn(QWidget):
    """Covers the screen for a moment; presses go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._old = QPixmap()
        self._new = QPixmap()
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(tokens.TURN_MS)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.valueChanged.connect(self.update)
        self._animation.finished.connect(self._done)
        self.hide()

    def start(self, old: QPixmap, new: QPixmap) -> None:
        """Fades from old to new."""
        self._animation.stop()
        self._old, self._new = old, new
        self.resize(new.deviceIndependentSize().toSize())
        self.show()
        self.raise_()
        self._animation.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._new)
        painter.setOpacity(float(self._animation.currentValue() or 0.0))
        painter.drawPixmap(0, 0, self._old)
        painter.end()

    def _done(self) -> None:
        self.hide()
        self._old, self._new = QPixmap(), QPixmap()
