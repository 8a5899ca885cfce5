"""The head of the first page: who this is, what work is wanted, and how to reach them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.documents import icons
from desktop.documents.looks import (
    CONTACT,
    DEEP,
    DEEP_SHADE,
    HEADLINE,
    MARGIN,
    NAME,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SAND,
    SUN,
    WHITE,
    Box,
)
from desktop.documents.pen import Pen
from desktop.documents.typeset import Paragraph, Setter

_TOP = 40.0  # from the top of the page to the portrait or the first text
_FOOT = 25.0  # from the lowest text to the end of the band
_BESIDE = 26.0  # between portrait and text
_ACCENT = 15.0  # from the accent above the name to the name
_ABOVE_CONTACT = 12.0
_PORTRAIT, _PANEL = 0.8, 1.0  # width by height, of a photo and of a pictogram's panel
_LEAST, _MOST = 186.0, 272.0
_PLAIN_LEAST, _PLAIN_MOST = 150.0, 220.0
_STACKED = 380.0  # from this height on the portrait stands above the name
_LARGEST = 330.0  # a portrait's height beside the name
_LARGEST_PANEL = 230.0
_COVER, _COVER_PANEL = 560.0, 360.0  # and above it
_BAND = 260.0  # a band of this height has its circles at their own size; they grow with a higher one
_NAMES = ((38, 1), (34, 1), (30, 2), (27, 2), (24, 2), (21, 3))  # sizes, each with the lines it may take
_SMALLEST_NAME = 18


@dataclass(frozen=True)
class _Layout:
    """The banner in one arrangement: its frame (None without one), the text column and what stands in it."""

    frame: Box | None
    column: Box
    name: Paragraph
    headline: Paragraph
    strip: float

    @property
    def texts(self) -> float:
        return _ACCENT + self.name.height + self.headline.height + 5

    @property
    def needs(self) -> float:
        """The height it needs for its texts, which stand under the frame when that is as wide as the page allows."""
        above = self.frame.height + _BESIDE if self.frame and self.column.x == MARGIN else 0.0
        return _TOP + above + self.texts + _FOOT + self.strip


@dataclass(frozen=True)
class Banner:
    """Name, headline and contact, with the portrait or else the pictogram of the work that is wanted."""

    name: str
    headline: str
    contact: Sequence[icons.Contact]
    portrait: bytes | None
    portrait_alt: str
    picture: str

    def least(self, _width: float, setter: Setter) -> float:
        """High enough for its texts beside the smallest frame."""
        lowest = setter.sized(_LEAST if self.portrait else _PLAIN_LEAST)
        return max(lowest, self._beside(lowest, lowest - _TOP, setter).needs)

    def most(self, _width: float, setter: Setter) -> float:
        """With a large frame."""
        return setter.sized(_MOST if self.portrait else _PLAIN_MOST)

    def draw(self, pen: Pen, box: Box, setter: Setter) -> None:
        """The band, the frame over its lower edge, the texts in the band and the contact under it."""
        layout = self._layout(box, setter)
        band = Box(box.x, box.top, box.width, box.height - layout.strip)
        ground(pen, band, low=False)
        column = layout.column
        with pen.group("Sect"):
            top = band.bottom + _FOOT + layout.texts
            pen.ground(Box(column.x, top, 34, 4), SUN, 2)
            top = pen.text("H1", layout.name, column.x, top - _ACCENT)
            pen.text("P", layout.headline, column.x, top - 5)
            self._framed(pen, layout.frame)
            place = Box(column.x, band.bottom - _ABOVE_CONTACT, column.width, layout.strip)
            icons.draw(pen, self.contact, place, setter, CONTACT, DEEP)

    def _framed(self, pen: Pen, frame: Box | None) -> None:
        if frame is None:
            return
        pen.ground(frame.inset(-4, -4), WHITE, 16)
        if self.portrait:
            pen.photo(self.portrait, frame, 12, self.portrait_alt)
        else:
            pen.ground(frame, SAND, 12)
            pen.pictogram(self.picture, frame.x + frame.width / 2, frame.top - frame.height / 2, frame.height * 0.74)

    def _layout(self, box: Box, setter: Setter) -> _Layout:
        """The largest frame that leaves its texts room: above them on a high banner, beside them on a low one."""
        least = setter.sized(_LEAST if self.portrait else _PLAIN_LEAST) - _TOP
        if self._shape and box.height > _STACKED:
            below = self._below(box, setter)
            if below.frame and below.frame.height >= least:
                return below
        high = min(box.height - _TOP, self._largest)
        while high > least:
            beside = self._beside(box.height, high, setter)
            if beside.needs <= box.height:
                return beside
            high *= 0.95
        return self._beside(box.height, least, setter)

    @property
    def _shape(self) -> float:
        """Width by height of the frame; 0 when there is nothing to put in it."""
        return _PORTRAIT if self.portrait else _PANEL if self.picture else 0.0

    @property
    def _largest(self) -> float:
        return _LARGEST if self.portrait else _LARGEST_PANEL

    def _beside(self, height: float, high: float, setter: Setter) -> _Layout:
        """A frame of this height, over the lower edge of the band, and the texts to its right."""
        x = MARGIN + high * self._shape + _BESIDE if self._shape else MARGIN
        frame = Box(MARGIN, PAGE_HEIGHT - height + high, high * self._shape, high) if self._shape else None
        return self._told(frame, x, setter)

    def _below(self, box: Box, setter: Setter) -> _Layout:
        """A frame above the texts, as high as they allow."""
        without = self._told(None, MARGIN, setter)
        most = _COVER if self.portrait else _COVER_PANEL
        high = min(box.height - without.needs - _BESIDE, most)
        top = box.bottom + without.needs - _TOP + _BESIDE + high
        return self._told(Box(MARGIN, top, high * self._shape, high), MARGIN, setter)

    def _told(self, frame: Box | None, x: float, setter: Setter) -> _Layout:
        width = max(PAGE_WIDTH - MARGIN - x, 1.0)
        column = Box(x, 0, width, 0)
        strip = icons.height(self.contact, width, setter, CONTACT)
        strip = strip + _ABOVE_CONTACT if strip else 22.0 if self._shape else 0.0
        return _Layout(
            frame, column, fitted_name(self.name, width, setter), setter.set(self.headline, HEADLINE, width), strip
        )


def ground(pen: Pen, band: Box, *, low: bool) -> None:
    """The dark band with two quiet circles at its right end, at its top or its foot."""
    pen.ground(band, DEEP)
    y = band.bottom if low else band.top
    size = min(2.2, max(1.0, band.height / _BAND))
    with pen.within(band):
        pen.circle(band.right - 70 * size, y, 150 * size, DEEP_SHADE)
        pen.circle(band.right - 250 * size, y, 92 * size, DEEP_SHADE, line=14 * size)


def fitted_name(name: str, width: float, setter: Setter, colour: str = WHITE) -> Paragraph:
    """The name as large as it goes in few lines."""
    for size, lines in _NAMES:
        style = replace(NAME, size=size, colour=colour)
        paragraph = setter.set(name, style, width)
        if len(paragraph.lines) <= lines and paragraph.size == setter.size(style):
            return paragraph
    return setter.set(name, replace(NAME, size=_SMALLEST_NAME, colour=colour), width)
