"""The head of the first page in the light look: the name on white, a photo up to the edges of the page beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.documents import icons
from desktop.documents.banner import fitted_name
from desktop.documents.looks import (
    CONTACT,
    DEEP,
    HEADLINE,
    INK,
    MARGIN,
    MIST,
    PAGE_WIDTH,
    SUN,
    WHITE,
    Box,
)
from desktop.documents.pen import Pen
from desktop.documents.typeset import Paragraph, Setter

_TOP = 44.0  # from the top of the page to the bar above the name, at the least
_BAR = 17.0  # from the bar to the name
_BETWEEN = 8.0
_ABOVE_CONTACT = 18.0
_BESIDE = 30.0  # between texts and photo
_LEAST, _MOST = 196.0, 300.0
_NARROW, _WIDE = 0.37, 0.46  # of the page: what the photo takes
_SHAPE = 0.8  # width by height, where the page allows
_STACKED = 500.0  # from this height on the photo stands above the texts, as wide as the page
_OVER = 34.0  # from that photo to the texts
_HEADLINE = replace(HEADLINE, colour=INK)


@dataclass(frozen=True)
class _Texts:
    name: Paragraph
    headline: Paragraph
    contact: float  # its height

    @property
    def height(self) -> float:
        below = _BETWEEN + self.headline.height if self.headline.lines else 0.0
        return _BAR + self.name.height + below + (_ABOVE_CONTACT + self.contact if self.contact else 0.0)


@dataclass(frozen=True)
class Masthead:
    """Name, headline and contact at the left; the portrait, or else the pictogram of the work that is wanted."""

    name: str
    headline: str
    contact: Sequence[icons.Contact]
    portrait: bytes | None
    portrait_alt: str
    picture: str

    def least(self, _width: float, setter: Setter) -> float:
        """High enough for its texts beside the narrowest photo."""
        return max(setter.sized(_LEAST), _TOP + self._texts(PAGE_WIDTH * _WIDE, setter).height)

    def most(self, _width: float, setter: Setter) -> float:
        """With a large photo."""
        return setter.sized(_MOST)

    def draw(self, pen: Pen, box: Box, setter: Setter) -> None:
        """The texts stand on the photo's lower edge, or under a photo as wide as the page."""
        stacked = box.height > _STACKED
        wide = 0.0 if stacked else PAGE_WIDTH * min(_WIDE, max(_NARROW, box.height * _SHAPE / PAGE_WIDTH))
        texts = self._texts(wide, setter)
        room = self._room(wide)
        frame = Box(box.right - wide, box.top, wide, box.height)
        if stacked:
            frame = Box(box.x, box.top, box.width, box.height - texts.height - _OVER)
        with pen.group("Sect"):
            top = box.bottom + texts.height
            pen.ground(Box(MARGIN, top, 34, 4), SUN)
            top = pen.text("H1", texts.name, MARGIN, top - _BAR)
            top = pen.text("P", texts.headline, MARGIN, top - _BETWEEN)
            self._picture(pen, frame)
            if texts.contact:
                place = Box(MARGIN, box.bottom + texts.contact, room, texts.contact)
                icons.draw(pen, self.contact, place, setter, CONTACT, DEEP, stacked=True)

    def _picture(self, pen: Pen, frame: Box) -> None:
        if self.portrait:
            pen.photo(self.portrait, frame, 0, self.portrait_alt)
            return
        pen.ground(frame, MIST)
        with pen.within(frame):
            ring = min(frame.width, frame.height) * 0.62
            pen.circle(frame.right - frame.width * 0.2, frame.top, ring, WHITE, line=ring * 0.11)
        middle = frame.top - frame.height / 2
        pen.pictogram(self.picture, frame.x + frame.width / 2, middle, min(frame.width, frame.height) * 0.62)

    def _room(self, wide: float) -> float:
        return PAGE_WIDTH - wide - MARGIN - _BESIDE

    def _texts(self, wide: float, setter: Setter) -> _Texts:
        room = self._room(wide)
        contact = icons.height(self.contact, room, setter, CONTACT, stacked=True)
        return _Texts(fitted_name(self.name, room, setter, DEEP), setter.set(self.headline, _HEADLINE, room), contact)
