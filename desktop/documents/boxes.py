"""What is crossed or written on with a pen: boxes, cards with a box, lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.documents.looks import BODY, GUTTER, INK, INNER_WIDTH, MARGIN, QUIET, RULE, WHITE, Box, Style
from desktop.documents.pen import Pen
from desktop.documents.typeset import Setter
from desktop.domain.questionnaire_sheet import Tile

_LARGE = Style(17, 1.2, bold=True)
_SMALL = Style(12.5, 1.25, balanced=True)
_SKIP = Style(12, 1.25)
_CODE = Style(7.5, 1.0, colour=QUIET)  # for whoever types it in
_UNIT = BODY
_BOX = 19.0
_SHORT = 9  # letters of a word that can stand large
_LINE = 34.0
_PAD = 10.0


def can_be_large(tiles: Sequence[Tile]) -> bool:
    """A few cards with a short word each: an amount, yes and no."""
    return len(tiles) <= 3 and max((len(tile.text) for tile in tiles), default=0) <= _SHORT


def box(pen: Pen, x: float, y: float, size: float = _BOX) -> None:
    """An empty box from this left edge, around this height."""
    pen.ground(Box(x, y + size / 2, size, size), INK, 3)
    pen.ground(Box(x + 1.5, y + size / 2 - 1.5, size - 3, size - 3), WHITE, 2)


@dataclass(frozen=True)
class TileRow:
    """Cards beside each other, each with a box to cross."""

    tiles: Sequence[Tile]
    across: int
    large: bool
    setter: Setter
    codes: Sequence[str] = ()
    stays: bool = True

    @property
    def height(self) -> float:
        """As its highest card, with the white below it."""
        return self._high + 8

    def draw(self, pen: Pen, top: float) -> None:
        """From left to right."""
        with pen.group("L"):
            for at, tile in enumerate(self.tiles):
                place = Box(MARGIN + at * (self._wide + GUTTER), top, self._wide, self._high)
                pen.ground(place, RULE, 8)
                pen.ground(place.inset(1, 1), WHITE, 7)
                with pen.group("LI"), pen.group("LBody"):
                    self._tile(pen, tile, place)
                for code in self.codes[at : at + 1]:
                    told = self.setter.set(code, _CODE, _BOX)
                    middle = place.x + _PAD + _BOX / 2
                    pen.aside(told, middle - told.width / 2, place.top - place.height / 2 - _BOX / 2 - 2)

    def _tile(self, pen: Pen, tile: Tile, place: Box) -> None:
        middle, picture = place.top - place.height / 2, self._picture
        box(pen, place.x + _PAD, middle)
        x = place.x + 2 * _PAD + _BOX
        if tile.picture:
            pen.pictogram(tile.picture, x + picture / 2, middle, picture)
            x += picture + 8
        told = self.setter.set(tile.text, self._style, place.right - 6 - x)
        pen.text("P", told, x, middle + told.height / 2)

    @property
    def _picture(self) -> float:
        return 50.0 if self.large else 36.0

    @property
    def _style(self) -> Style:
        return _LARGE if self.large else _SMALL

    @property
    def _wide(self) -> float:
        return (INNER_WIDTH - GUTTER * (self.across - 1)) / self.across

    @property
    def _high(self) -> float:
        room = self._wide - 2 * _PAD - _BOX - self._picture - 14
        texts = (self.setter.height(tile.text, self._style, room) for tile in self.tiles)
        return max(self._picture + 8, *(height + 10 for height in texts))


@dataclass(frozen=True)
class SkipRow:
    """The ways not to answer, small, each with a box."""

    skips: Sequence[str]
    setter: Setter
    codes: Sequence[str] = ()
    stays: bool = True

    @property
    def height(self) -> float:
        """One line."""
        return 26.0

    def draw(self, pen: Pen, top: float) -> None:
        """Beside each other."""
        x = MARGIN
        for at, skip in enumerate(self.skips):
            box(pen, x + _PAD, top - 11, 13)
            told = self.setter.set(skip, _SKIP, INNER_WIDTH / 2)
            pen.text("P", told, x + _PAD + 20, top - 11 + told.height / 2)
            for code in self.codes[at : at + 1]:
                small = self.setter.set(code, _CODE, _BOX)
                pen.aside(small, x + _PAD + 25 + told.width, top - 11 + small.height / 2 - 1)
            x += told.width + 64


@dataclass(frozen=True)
class WriteLines:
    """Lines to write on, with a unit behind the last."""

    count: int
    unit: str
    setter: Setter
    stays: bool = True

    @property
    def height(self) -> float:
        """Room for a pen."""
        return self.count * _LINE + 6

    def draw(self, pen: Pen, top: float) -> None:
        """Numbered when there are more."""
        unit = self.setter.set(self.unit, _UNIT, 120)
        wide = INNER_WIDTH - (unit.width + 8 if unit.lines else 0.0)
        for at in range(self.count):
            low = top - (at + 1) * _LINE + 4
            number = self.setter.set(f"{at + 1}." if self.count > 1 else "", _UNIT, 20)
            pen.text("P", number, MARGIN, low + number.height)
            start = 20.0 if self.count > 1 else 0.0
            pen.rule(MARGIN + start, low, wide - start, QUIET, 0.9)
        pen.text("P", unit, MARGIN + wide + 8, top - self.count * _LINE + 4 + unit.height)
