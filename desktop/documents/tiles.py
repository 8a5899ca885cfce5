"""Tiles: each a pictogram on a disc with a title and a sentence, in a grid that suits their number."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.documents.entries import Entry, texts, texts_height
from desktop.documents.looks import (
    BIG_BODY,
    BIG_TITLE,
    BODY,
    FUNCTION,
    GUTTER,
    MIST,
    RULE,
    TITLE,
    WHITE,
    Box,
    Style,
)
from desktop.documents.pen import Pen
from desktop.documents.typeset import Setter

_GRID = {1: (1,), 2: (2,), 3: (3,), 4: (2, 2), 5: (3, 2), 6: (3, 3), 7: (4, 3), 8: (4, 4)}
_PAD = 13.0
_DISC = 44.0
_BELOW_DISC = 9.0
_NARROWEST = 106.0
_NARROW = 200.0  # a tile narrower than this stands, a wider one lies
_WIDE = 400.0  # from this width on texts are larger
_GROWTH = 1.7  # how much larger a disc may become in a tile with room


@dataclass(frozen=True)
class Tiles:
    """Entries in tiles; tiles of one row are equally high.

    Without a ground ("") they stand in columns, with a rule between the rows.
    """

    entries: Sequence[Entry]
    ground: str = MIST
    across: int = 4  # the most beside each other

    def least(self, width: float, setter: Setter) -> float:
        """Its rows as low as their texts allow."""
        rows = self._rows(width, setter)
        return sum(_highest(row) for row in rows) + self._gutter * (len(rows) - 1)

    def most(self, width: float, setter: Setter) -> float:
        """Its rows with large discs."""
        rows = self._rows(width, setter)
        spare = setter.sized(110 if len(self.entries) <= 2 else 70 if len(rows) == 1 else 46)
        return self.least(width, setter) + spare * len(rows)

    def draw(self, pen: Pen, box: Box, setter: Setter) -> None:
        """Draws the tiles row by row, the spare height shared between the rows."""
        rows = self._rows(box.width, setter)
        spare = (box.height - self.least(box.width, setter)) / len(rows)
        top = box.top
        with pen.group("L"):
            for row in rows:
                height, x = _highest(row) + spare, box.x
                for tile in row:
                    tile.draw(pen, Box(x, top, tile.width, height), spare)
                    x += tile.width + self._gutter
                top -= height + self._gutter
                if not self.ground and row is not rows[-1]:
                    pen.rule(box.x, top + self._gutter / 2, box.width, RULE)

    @property
    def _gutter(self) -> float:
        return GUTTER if self.ground else 2 * GUTTER

    def _rows(self, width: float, setter: Setter) -> list[list["_Tile"]]:
        rows, at, gutter = [], 0, self._gutter
        most = min(self.across, int((width + gutter) / (_NARROWEST + gutter)))
        pattern = _pattern(len(self.entries), most)
        for length in pattern:
            columns = length if self.ground else max(pattern)
            across = (width - gutter * (columns - 1)) / columns
            rows.append([_Tile(entry, across, setter, self.ground) for entry in self.entries[at : at + length]])
            at += length
        return rows


def _pattern(count: int, most: int) -> Sequence[int]:
    """How many tiles each row has, when there is room for this many beside each other."""
    pattern = _GRID.get(count, ())
    if pattern and max(pattern) <= most:
        return pattern
    most = max(1, min(most, 4))
    return (*(most for _ in range(count // most)), *((count % most,) if count % most else ()))


def _highest(row: list["_Tile"]) -> float:
    return max(tile.least for tile in row)


@dataclass(frozen=True)
class _Tile:
    entry: Entry
    width: float
    setter: Setter
    ground: str

    @property
    def least(self) -> float:
        disc = self.setter.sized(_DISC)
        if self._stands:
            below = self.setter.sized(_BELOW_DISC)
            return 2 * self._above + disc + below + self._told(self.width - 2 * self._edge)
        return 2 * self._above + max(disc, self._told(self._beside(self.width, disc)))

    def draw(self, pen: Pen, box: Box, spare: float) -> None:
        """In a box that all tiles of its row have, of which this height is spare."""
        if self.ground:
            pen.ground(box, self.ground, 10)
        with pen.group("LI"), pen.group("LBody"):
            if self._stands:
                self._stand(pen, box, spare)
            else:
                self._lie(pen, box)

    @property
    def _pad(self) -> float:
        return self.setter.sized(_PAD)

    @property
    def _edge(self) -> float:
        """From the tile's side to what stands in it."""
        return self._pad if self.ground else 0.0

    @property
    def _above(self) -> float:
        """From the tile's top or foot to what stands in it."""
        return self._pad if self.ground else 0.0

    def _beside(self, width: float, disc: float) -> float:
        """What a disc at the left leaves of the width."""
        return width - 2 * self._edge - self._pad - disc

    @property
    def _stands(self) -> bool:
        return self.width < _NARROW

    @property
    def _styles(self) -> tuple[Style, Style]:
        return (BIG_TITLE, BIG_BODY) if self.width > _WIDE else (TITLE, BODY)

    def _words(self, room: float) -> float:
        return texts_height(self.entry, room, self.setter, *self._styles)

    def _told(self, room: float) -> float:
        """The height of all texts, the employer's word and its rule included."""
        word = self.setter.height(self.entry.function, FUNCTION, room)
        return self._words(room) + (word + self.setter.sized(13) if word else 0.0)

    def _stand(self, pen: Pen, box: Box, spare: float) -> None:
        inner = box.inset(self._edge, self._above)
        least = self.setter.sized(_DISC)
        disc = min(least * _GROWTH, least + spare * 0.55)
        self._disc(pen, inner.x + disc / 2, inner.top - disc / 2, disc)
        below = disc + self.setter.sized(_BELOW_DISC) + min(self.setter.sized(8), spare * 0.2)
        self._tell(pen, Box(inner.x, inner.top - below, inner.width, inner.height - below))

    def _lie(self, pen: Pen, box: Box) -> None:
        least = self.setter.sized(_DISC)
        tall = box.height - 2 * self._above
        disc = min(tall, least * (2.2 if self.width > _WIDE else _GROWTH))
        while disc > least and self._told(self._beside(box.width, disc)) > tall:
            disc = max(least, disc * 0.9)
        self._disc(pen, box.x + self._edge + disc / 2, box.top - box.height / 2, disc)
        room = self._beside(box.width, disc)
        told = self._told(room)
        self._tell(pen, Box(box.right - self._edge - room, box.top - (box.height - told) / 2, room, told))

    def _tell(self, pen: Pen, box: Box) -> None:
        """The texts at the top of the box, the employer's word at its foot under a thin rule."""
        texts(pen, self.entry, box, self.setter, *self._styles)
        word = self.setter.set(self.entry.function, FUNCTION, box.width)
        if word.lines:
            pen.rule(box.x, box.bottom + word.height + self.setter.sized(5), box.width, RULE)
            pen.text("P", word, box.x, box.bottom + word.height)

    def _disc(self, pen: Pen, x: float, y: float, size: float) -> None:
        """The pictogram on its disc; without a ground it fills the disc's place."""
        if self.ground:
            pen.circle(x, y, size / 2, WHITE)
        pen.pictogram(self.entry.picture, x, y, size * (0.7 if self.ground else 1.0))
