"""Photos of own work, side by side at one height, each with its caption."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.documents import photos
from desktop.documents.dress import BOLD, Dress
from desktop.documents.looks import BIG_BODY, BODY, GUTTER, Box
from desktop.documents.pen import Pen
from desktop.documents.typeset import Setter

_NARROWEST, _WIDEST = 0.7, 1.7  # shapes beyond these are cut
_LEAST, _MOST = 165.0, 260.0
_CUT = 0.78  # the least part of a photo's height that is shown
_ALONE = 0.6  # of the width, for a photo that has its caption beside it
_LEAST_ALONE, _MOST_ALONE = 205.0, 320.0


@dataclass(frozen=True)
class Snapshot:
    """A photo and what the candidate says of it."""

    jpeg: bytes
    caption: str
    alt: str
    aspect: float

    @staticmethod
    def of(jpeg: bytes, caption: str, alt: str) -> "Snapshot":
        """With the shape it will be shown in."""
        return Snapshot(jpeg, caption, caption or alt, min(_WIDEST, max(_NARROWEST, photos.aspect(jpeg))))


@dataclass(frozen=True)
class Snapshots:
    """One photo with its caption beside it, or rows of two or three with captions below."""

    shots: Sequence[Snapshot]
    dress: Dress = BOLD

    def least(self, width: float, setter: Setter) -> float:
        """Photos cut as low as they may be."""
        rows = self._rows()
        if len(self.shots) == 1:
            low = min(self._natural(rows[0], width * _ALONE) * _CUT, setter.sized(_LEAST_ALONE))
            return max(low, self._caption(width, setter))
        lows = [min(self._natural(row, width) * _CUT, setter.sized(_LEAST)) for row in rows]
        return sum(lows) + self._captions(rows, width, setter)

    def most(self, width: float, setter: Setter) -> float:
        """Photos in their own shape, unless they would be very high."""
        rows = self._rows()
        if len(self.shots) == 1:
            return min(_MOST_ALONE, self._natural(rows[0], width * _ALONE))
        return sum(min(_MOST, self._natural(row, width)) for row in rows) + self._captions(rows, width, setter)

    def draw(self, pen: Pen, box: Box, setter: Setter) -> None:
        """Draws the rows; their photos share the height that the captions leave."""
        if len(self.shots) == 1:
            self._alone(pen, box, setter)
            return
        rows = self._rows()
        high = (box.height - self._captions(rows, box.width, setter)) / len(rows)
        top = box.top
        for row in rows:
            x = box.x
            for shot, width in zip(row, self._widths(row, box.width), strict=True):
                pen.photo(shot.jpeg, Box(x, top, width, high), self.dress.corner, shot.alt)
                pen.text("P", setter.set(shot.caption, BODY, width), x, top - high - setter.sized(5))
                x += width + GUTTER
            top -= high + self._captions([row], box.width, setter) + GUTTER

    def _alone(self, pen: Pen, box: Box, setter: Setter) -> None:
        (shot,) = self.shots
        if self.dress.tile:
            pen.ground(box, self.dress.tile, self.dress.corner)
        width = min(box.width * _ALONE, box.height * shot.aspect / _CUT)
        pen.photo(shot.jpeg, Box(box.x, box.top, width, box.height), self.dress.corner, shot.alt)
        x = box.x + width + 2 * GUTTER
        caption = setter.set(shot.caption, BIG_BODY, box.right - 2 * GUTTER - x)
        pen.text("P", caption, x, box.top - (box.height - caption.height) / 2)

    def _rows(self) -> list[Sequence[Snapshot]]:
        count = len(self.shots)
        rows = -(-count // 3)
        cuts = [round(at * count / rows) for at in range(rows + 1)]
        return [self.shots[start:end] for start, end in pairwise(cuts)]

    def _natural(self, row: Sequence[Snapshot], width: float) -> float:
        """The height at which photos of one height fill the width."""
        return (width - GUTTER * (len(row) - 1)) / sum(shot.aspect for shot in row)

    def _widths(self, row: Sequence[Snapshot], width: float) -> list[float]:
        natural = self._natural(row, width)
        return [shot.aspect * natural for shot in row]

    def _caption(self, width: float, setter: Setter) -> float:
        return setter.height(self.shots[0].caption, BIG_BODY, width * (1 - _ALONE) - 4 * GUTTER)

    def _captions(self, rows: Sequence[Sequence[Snapshot]], width: float, setter: Setter) -> float:
        """The height of all captions with the white above them and between the rows."""
        highest = [
            max(
                setter.height(shot.caption, BODY, wide)
                for shot, wide in zip(row, self._widths(row, width), strict=True)
            )
            for row in rows
        ]
        return sum(high + setter.sized(5) for high in highest) + GUTTER * (len(rows) - 1)
