"""A pictogram with what it stands for: in a tile, or in a list of one or more columns; and a heading above."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.documents.dress import BOLD, Dress
from desktop.documents.layout import Block
from desktop.documents.looks import BODY, COLUMN_GAP, DEEP, NOTE, RULE, TITLE, Box, Style
from desktop.documents.pen import Pen
from desktop.documents.typeset import Setter

_DISC = 39.5
_ON_DISC = 0.68  # of the disc: a square picture stays inside it
_RULED = 1.4  # the rule over a hung heading
_SPLIT = 300.0  # from this width on the sentence stands beside the title


@dataclass(frozen=True)
class Entry:
    """What is told in one place; every text but the title may be ""."""

    picture: str
    title: str
    sentence: str = ""
    note: str = ""  # a quiet line under the title
    function: str = ""  # the employer's word for it


_HANG, _HUNG = 112.0, 20.0  # a heading beside its block, and the white between them


@dataclass(frozen=True)
class Section:
    """A block under its heading, or with the heading beside it under one rule (hung); they are never parted."""

    heading: str
    body: Block
    dress: Dress = BOLD
    hung: bool = False

    def least(self, width: float, setter: Setter) -> float:
        """Heading and block."""
        if self.hung:
            return self._beside(setter) + max(self._hung(setter), self.body.least(_beside_heading(width), setter))
        return self._head(width, setter) + self.body.least(width, setter)

    def most(self, width: float, setter: Setter) -> float:
        """Heading and block."""
        if self.hung:
            return self._beside(setter) + max(self._hung(setter), self.body.most(_beside_heading(width), setter))
        return self._head(width, setter) + self.body.most(width, setter)

    def draw(self, pen: Pen, box: Box, setter: Setter) -> None:
        """A short bar, the heading, the block; or a rule, the heading and beside it the block."""
        if self.hung:
            self._draw_hung(pen, box, setter)
            return
        with pen.group("Sect"):
            if self.dress.hung:
                pen.ground(Box(box.x, box.top, box.width, _RULED), DEEP)
            if self.dress.bar:
                pen.ground(Box(box.x, box.top, setter.sized(24), setter.sized(3.2)), self.dress.bar, setter.sized(1.6))
            pen.bookmark(self.heading)
            heading = setter.set(self.heading, self.dress.heading, box.width)
            pen.text("H2", heading, box.x, box.top - self._above(setter))
            head = self._head(box.width, setter)
            self.body.draw(pen, Box(box.x, box.top - head, box.width, box.height - head), setter)

    def _draw_hung(self, pen: Pen, box: Box, setter: Setter) -> None:
        with pen.group("Sect"):
            pen.ground(Box(box.x, box.top, box.width, _RULED), DEEP)
            pen.bookmark(self.heading)
            top = box.top - self._beside(setter)
            pen.text("H2", setter.set(self.heading, self.dress.heading, _HANG), box.x, top)
            room = _beside_heading(box.width)
            self.body.draw(pen, Box(box.right - room, top, room, top - box.bottom), setter)

    def _hung(self, setter: Setter) -> float:
        return setter.height(self.heading, self.dress.heading, _HANG)

    def _beside(self, setter: Setter) -> float:
        """From the rule to what stands under it."""
        return setter.sized(11)

    def _head(self, width: float, setter: Setter) -> float:
        return self._above(setter) + setter.height(self.heading, self.dress.heading, width) + setter.sized(9)

    def _above(self, setter: Setter) -> float:
        if self.dress.hung:
            return self._beside(setter)
        return setter.sized(8) if self.dress.bar else 0.0


def _beside_heading(width: float) -> float:
    return width - _HANG - _HUNG


@dataclass(frozen=True)
class EntryList:
    """Entries under each other in columns, row by row, with a thin rule between the rows."""

    entries: Sequence[Entry]
    columns: int = 1
    dress: Dress = BOLD

    def least(self, width: float, setter: Setter) -> float:
        """Its rows, close together."""
        heights = self._heights(width, setter)
        return sum(heights) + setter.sized(13) * (len(heights) - 1)

    def most(self, width: float, setter: Setter) -> float:
        """Its rows, wide apart."""
        heights = self._heights(width, setter)
        return sum(heights) + setter.sized(30) * (len(heights) - 1)

    def draw(self, pen: Pen, box: Box, setter: Setter) -> None:
        """Draws the rows, with what height is left shared between them."""
        heights = self._heights(box.width, setter)
        gap = (box.height - sum(heights)) / max(1, len(heights) - 1)
        column = self._column(box.width)
        top = box.top
        with pen.group("L"):
            for row, height in zip(self._rows(), heights, strict=True):
                if top < box.top:
                    pen.rule(box.x, top + gap / 2, box.width, RULE)
                for at, entry in enumerate(row):
                    self._entry(pen, entry, Box(box.x + at * (column + COLUMN_GAP), top, column, height), setter)
                top -= height + gap

    def _rows(self) -> list[Sequence[Entry]]:
        return [self.entries[at : at + self.columns] for at in range(0, len(self.entries), self.columns)]

    def _column(self, width: float) -> float:
        return (width - COLUMN_GAP * (self.columns - 1)) / self.columns

    def _beside(self, setter: Setter) -> float:
        """From the left edge to the text."""
        return setter.sized(_DISC + 11)

    def _heights(self, width: float, setter: Setter) -> list[float]:
        room = self._column(width) - self._beside(setter)
        return [max(setter.sized(_DISC), *(_height(entry, room, setter) for entry in row)) for row in self._rows()]

    def _entry(self, pen: Pen, entry: Entry, box: Box, setter: Setter) -> None:
        disc, beside = setter.sized(_DISC), self._beside(setter)
        height = _height(entry, box.width - beside, setter)
        middle = box.top - disc / 2
        if self.dress.disc:
            pen.circle(box.x + disc / 2, middle, disc / 2, self.dress.disc)
        pen.pictogram(entry.picture, box.x + disc / 2, middle, disc * (_ON_DISC if self.dress.disc else 1.0))
        place = Box(box.x + beside, box.top - max(0.0, disc - height) / 2, box.width - beside, height)
        with pen.group("LI"), pen.group("LBody"):
            for part, at in _halves(entry, place):
                texts(pen, part, at, setter)


def _halves(entry: Entry, box: Box) -> list[tuple[Entry, Box]]:
    """What stands beside each other: in a wide box the sentence has a column of its own."""
    if box.width < _SPLIT or not entry.sentence:
        return [(entry, box)]
    half = (box.width - COLUMN_GAP) / 2
    title = Box(box.x, box.top, half, box.height)
    sentence = Box(box.right - half, box.top, half, box.height)
    return [(replace(entry, sentence=""), title), (Entry("", "", entry.sentence), sentence)]


def _height(entry: Entry, width: float, setter: Setter) -> float:
    return max(texts_height(part, at.width, setter) for part, at in _halves(entry, Box(0, 0, width, 0)))


def texts_height(entry: Entry, width: float, setter: Setter, title: Style = TITLE, body: Style = BODY) -> float:
    """How high the texts of an entry stand."""
    return sum(
        setter.height(text, style, width) + setter.sized(above) for text, style, above in _parts(entry, title, body)
    )


def texts(pen: Pen, entry: Entry, box: Box, setter: Setter, title: Style = TITLE, body: Style = BODY) -> None:
    """Writes the texts of an entry from the top of the box."""
    top = box.top
    for text, style, above in _parts(entry, title, body):
        top = pen.text("P", setter.set(text, style, box.width), box.x, top - setter.sized(above))


def _parts(entry: Entry, title: Style, body: Style) -> list[tuple[str, Style, float]]:
    """Its texts with their style and the white above; a title that is all there is, is set as a plain sentence."""
    alone = not (entry.sentence or entry.note or entry.function)
    told = [(entry.title, body if alone and "." in entry.title else title, 0.0)]
    told += [(entry.note, NOTE, 1.0), (entry.sentence, body, 2.5)]
    return [part for part in told if part[0]]
