"""How loud the voice is that is being recorded: a bar with the place where it is good, and a word for it."""

from math import log10

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.text import tr
from desktop.ui.parts import paint
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font

SOFTEST_DB = -50.0
GOOD_DB = (-24.0, -3.0)  # of the loudest sample, against the loudest there can be
WORD_HEIGHT = 30
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def word_for(level: float) -> str:
    """What to do about a recording whose loudest moment is at this level (0..1)."""
    if level <= 0.0 or _decibels(level) < GOOD_DB[0]:
        return tr("Te zacht. Praat harder, of ga dichter bij de microfoon zitten.")
    return tr("Te hard. Ga wat verder van de microfoon zitten.") if _decibels(level) > GOOD_DB[1] else tr("Goed zo.")


def is_good(level: float) -> bool:
    """Whether it needs nothing done."""
    return level > 0.0 and GOOD_DB[0] <= _decibels(level) <= GOOD_DB[1]


class LevelMeter(QWidget):
    """Shows one level; its word is also its accessible description."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._level = 0.0
        self._word = ""
        self.setAccessibleName(tr("Hoe hard je praat"))
        self.setFixedHeight(40 + WORD_HEIGHT)

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 40 + WORD_HEIGHT)

    def show_level(self, level: float, word: str = "") -> None:
        """How loud it is now, 0..1, and what to say of it."""
        self._level, self._word = level, word
        self.setAccessibleDescription(word)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint.begin(self)
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(2, 4, self.width() - 4, 30)
        painter.setPen(QPen(QColor(theme.line), 2))
        painter.setBrush(QColor(theme.tile))
        painter.drawRoundedRect(bar, 10, 10)
        inner = bar.adjusted(4, 4, -4, -4)
        good = QRectF(inner)
        good.setLeft(inner.left() + inner.width() * _share(10 ** (GOOD_DB[0] / 20)))
        good.setRight(inner.left() + inner.width() * _share(10 ** (GOOD_DB[1] / 20)))
        painter.setPen(QPen(QColor(theme.accent), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(theme.good))
        painter.drawRoundedRect(good, 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        filled = QRectF(inner.left(), inner.top() + 4, inner.width() * _share(self._level), inner.height() - 8)
        painter.drawRoundedRect(filled, 5, 5)
        below = QRectF(4, 40, self.width() - 8, WORD_HEIGHT)
        paint.draw_text(painter, self, below, LEFT, self._word, font(17), theme.ink)
        painter.end()


def _decibels(level: float) -> float:
    return 20 * log10(level)


def _share(level: float) -> float:
    """How much of the bar is filled."""
    return 0.0 if level <= 0.0 else min(1.0, max(0.0, 1 - _decibels(level) / SOFTEST_DB))
