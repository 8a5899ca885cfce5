"""Text that must fit: the largest size between two bounds at which a text, wrapped, stays inside its box."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from desktop.ui.theme.fonts import font

LINE = 1.22  # line height over text size
BALANCE = 12.0  # lines that differ no more than this are as long as each other
TIGHT_LINE = 1.06  # on buttons


@dataclass(frozen=True)
class Fitted:
    """Wrapped lines with the font they fit in; `fits` is False when even the smallest size is too large."""

    lines: tuple[str, ...]
    font: QFont
    fits: bool
    line: float = LINE

    @property
    def line_height(self) -> float:
        """The distance between two lines, logical pixels."""
        return float(self.font.pixelSize()) * self.line

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.line_height * len(self.lines)


@lru_cache(maxsize=2048)
def fit(
    text: str, width: float, height: float, largest: int, least: int, bold: bool = False, line: float = LINE
) -> Fitted:
    """The text in the largest size that fits width by height, all in logical pixels."""
    for px in range(largest, least - 1, -1):
        fitted = _wrapped(text, width, px, bold, line)
        if fitted.fits and fitted.height <= height:
            return fitted
    smallest = _wrapped(text, width, least, bold, line)
    return Fitted(smallest.lines, smallest.font, fits=False, line=line)


@lru_cache(maxsize=1024)
def balanced(text: str, width: float, px: int) -> Fitted:
    """The text in this size, its lines about as long as each other: no word stands alone on the last one."""
    widest = _wrapped(text, width, px, False, LINE)
    narrow, wide, chosen = width / 2, width, widest
    while len(widest.lines) > 1 and wide - narrow > BALANCE:
        middle = (narrow + wide) / 2
        tried = _wrapped(text, middle, px, False, LINE)
        if tried.fits and len(tried.lines) == len(widest.lines):
            wide, chosen = middle, tried
        else:
            narrow = middle
    return chosen


def _wrapped(text: str, width: float, px: int, bold: bool, line: float) -> Fitted:
    chosen = font(px, bold=bold)
    metrics = QFontMetricsF(chosen)
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    fits = all(metrics.horizontalAdvance(row) <= width for row in lines)
    return Fitted(tuple(lines), chosen, fits, line)
