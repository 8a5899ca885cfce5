"""The one door for text that widgets draw themselves: it draws, and remembers what stands where.

Tests and the tour ask `texts_of(widget)`; a test that draws without text finds what else was drawn as letters.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui.parts.fit import Fitted
from desktop.ui.theme.direction import right_to_left


@dataclass(frozen=True)
class DrawnText:
    """A text on a widget: its box in the widget's coordinates, size in logical pixels."""

    text: str
    box: QRectF
    px: int
    bold: bool
    fits: bool = True


_drawn: WeakKeyDictionary[QWidget, list[DrawnText]] = WeakKeyDictionary()
_letters = True


def begin(widget: QWidget) -> None:
    """To be called first in a paintEvent: forgets what the widget drew before."""
    _drawn[widget] = []


def texts_of(widget: QWidget) -> tuple[DrawnText, ...]:
    """What the widget drew last."""
    return tuple(_drawn.get(widget, ()))


def remember(widget: QWidget, drawn: DrawnText) -> None:
    """Adds a text that was drawn."""
    _drawn.setdefault(widget, []).append(drawn)


def draw_text(
    painter: QPainter, widget: QWidget, rect: QRectF, flags: Qt.AlignmentFlag, text: str, font: QFont, colour: str
) -> None:
    """One line of text, or lines with newlines in it, placed by `flags`."""
    metrics = QFontMetricsF(font)
    box = metrics.boundingRect(rect, int(flags), text)
    fits = box.width() <= rect.width() + 1 and box.height() <= rect.height() + 1
    remember(widget, DrawnText(text.replace("\n", " "), box, font.pixelSize(), font.bold(), fits))
    _put(painter, rect, int(flags), text, font, colour)


def draw_fitted(
    painter: QPainter, widget: QWidget, rect: QRectF, fitted: Fitted, colour: str, *, centred: bool = True
) -> None:
    """Lines that `fit` chose, in the middle of rect; remembered as one text."""
    metrics = QFontMetricsF(fitted.font)
    top = rect.top() + (rect.height() - fitted.height) / 2
    widest = max((metrics.horizontalAdvance(line) for line in fitted.lines), default=0.0)
    aligned = rect.right() - widest if right_to_left() else rect.left()
    left = rect.left() + (rect.width() - widest) / 2 if centred else aligned
    aside = max((-metrics.leftBearing(line[0]) for line in fitted.lines), default=0.0)  # a j reaches to its left
    box = QRectF(left, top, widest, fitted.height).adjusted(-max(0.0, aside), 0, 0, 0)
    remember(widget, DrawnText(" ".join(fitted.lines), box, fitted.font.pixelSize(), fitted.font.bold(), fitted.fits))
    side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
    for number, line in enumerate(fitted.lines):
        row = QRectF(rect.left(), top + number * fitted.line_height, rect.width(), fitted.line_height)
        _put(painter, row, int(side | Qt.AlignmentFlag.AlignVCenter), line, fitted.font, colour)


def draw_plain(painter: QPainter, rect: QRectF, line: str, font: QFont, colour: str) -> None:
    """One line from the left that its widget remembers itself, as part of a longer text."""
    _put(painter, rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), line, font, colour)


@contextmanager
def without_text() -> Iterator[None]:
    """Draws everything but letters, for tests."""
    global _letters
    _letters = False
    try:
        yield
    finally:
        _letters = True


def _put(painter: QPainter, rect: QRectF, flags: int, text: str, font: QFont, colour: str) -> None:
    if _letters:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, flags, text)
