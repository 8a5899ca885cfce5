"""The foot of the second page: how to reach this person, with the contact as a QR code, and the credit."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.documents import banner, icons
from desktop.documents.contact import Code
from desktop.documents.dress import BOLD, Dress
from desktop.documents.looks import DEEP, INK, MARGIN, WHITE, Box
from desktop.documents.pen import Pen
from desktop.documents.typeset import Setter

_PAD = 26.0
_FOOTER = 34.0  # the credit stands in it
_CODE = (92.0, 230.0)  # the side of the code's white ground: least and most
_MODULE = 1.5  # points: a telephone reads smaller ones badly from paper
_QUIET_ZONE = 4  # modules around a QR code, as its standard asks
_STACKED = 420.0  # from this height on the code stands under the texts
_GROWTH = 1.7  # how much larger the texts may become
_FILLED = 0.86  # of the height, by the texts at the most


@dataclass(frozen=True)
class Closing:
    """Heading, ways to reach somebody, what to do with the code; or just the name when there is no contact."""

    heading: str
    contact: Sequence[icons.Contact]
    note: str
    code: Code | None
    code_alt: str
    credit: str
    page: str
    dress: Dress = BOLD

    def least(self, width: float, setter: Setter) -> float:
        """High enough for its texts and the smallest code."""
        code = self._least_code
        return max(code, self._texts_height(self._room(width - 2 * MARGIN, code), setter)) + 2 * _PAD + _FOOTER

    def most(self, width: float, setter: Setter) -> float:
        """A quarter higher, with a larger code."""
        return self.least(width, setter) * 1.25

    def draw(self, pen: Pen, box: Box, setter: Setter) -> None:
        """The band, the texts on the left, the code on the right, the credit at the bottom."""
        if self.dress.foot == DEEP:
            banner.ground(pen, box, low=True)
        else:
            pen.ground(box, self.dress.foot)
        free = Box(box.x + MARGIN, box.top - _PAD, box.width - 2 * MARGIN, box.height - 2 * _PAD - _FOOTER)
        told, code = self._stacked(free, setter) if free.height > _STACKED else self._beside(free, setter)
        with pen.group("Sect"):
            self._texts(pen, told, self._largest(told, setter))
            if self.code:
                self._code(pen, self.code, code)
        self._footer(pen, box, setter)

    def _beside(self, free: Box, setter: Setter) -> tuple[Box, Box]:
        """The texts on the left, the code on the right."""
        side = min(free.height, max(_CODE[1], self._least_code)) if self.code else 0.0
        if self._texts_height(self._room(free.width, side), setter) > free.height:
            side = self._least_code
        code = Box(free.right - side, free.top - (free.height - side) / 2, side, side)
        return Box(free.x, free.top, self._room(free.width, side), free.height), code

    def _stacked(self, free: Box, setter: Setter) -> tuple[Box, Box]:
        """The code under the texts, both in the middle of the height."""
        side = max(_CODE[1], self._least_code) if self.code else 0.0
        between = 1.5 * _PAD if self.code else 0.0
        wanted = self._texts_height(free.width, setter.times(_GROWTH)) / _FILLED
        high = min(wanted, free.height - side - between)
        top = free.top - (free.height - high - between - side) / 2
        return Box(free.x, top, free.width, high), Box(free.x, top - high - between, side, side)

    @property
    def _least_code(self) -> float:
        return max(_CODE[0], (self.code.side + 2 * _QUIET_ZONE) * _MODULE) if self.code else 0.0

    def _room(self, width: float, code: float) -> float:
        return width - code - _PAD if code else width

    def _largest(self, free: Box, setter: Setter) -> Setter:
        for step in range(10):
            larger = setter.times(_GROWTH ** (1 - step / 9))
            high = self._texts_height(free.width, larger) <= free.height * _FILLED + 0.01
            if high and self._is_unbroken(free.width, larger):
                return larger
        return setter

    def _is_unbroken(self, width: float, setter: Setter) -> bool:
        """Whether a number or an address stands on one line each."""
        return not icons.breaks(self.contact, width, setter, self.dress.foot_contact)

    def _texts_height(self, width: float, setter: Setter) -> float:
        heights = (
            setter.height(self.heading, self.dress.foot_heading, width),
            icons.height(self.contact, width, setter, self.dress.foot_contact, stacked=True),
            setter.height(self.note, self.dress.foot_note, width),
        )
        return sum(heights) + setter.sized(8) * (sum(1 for height in heights if height) - 1)

    def _texts(self, pen: Pen, free: Box, setter: Setter) -> None:
        top = free.top - (free.height - self._texts_height(free.width, setter)) / 2
        pen.bookmark(self.heading)
        top = pen.text("H2", setter.set(self.heading, self.dress.foot_heading, free.width), free.x, top) - setter.sized(
            8
        )
        high = icons.height(self.contact, free.width, setter, self.dress.foot_contact, stacked=True)
        if high:
            place = Box(free.x, top, free.width, high)
            icons.draw(pen, self.contact, place, setter, self.dress.foot_contact, self.dress.foot_icon, stacked=True)
            top -= high + setter.sized(8)
        pen.text("P", setter.set(self.note, self.dress.foot_note, free.width), free.x, top)

    def _code(self, pen: Pen, code: Code, box: Box) -> None:
        pen.ground(box, WHITE, 8)
        edge = box.width * _QUIET_ZONE / (code.side + 2 * _QUIET_ZONE)
        pen.squares(box.inset(edge, edge), code.side, code.runs, INK, self.code_alt)

    def _footer(self, pen: Pen, box: Box, setter: Setter) -> None:
        plain = Setter(1.0, setter)
        credit = plain.set(self.credit, self.dress.foot_small, box.width)
        page = plain.set(self.page, self.dress.foot_small, box.width)
        top = box.bottom + 30
        pen.text("P", credit, MARGIN, top)
        pen.aside(page, box.right - MARGIN - page.width, top)
