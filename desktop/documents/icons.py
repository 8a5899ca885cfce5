"""Ways to reach somebody: small line drawings with their text, one after the other or under each other."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from desktop.documents.looks import Box, Style
from desktop.documents.pen import Pen
from desktop.documents.typeset import Paragraph, Setter

_ICON = 1.05  # side, in sizes of the text beside it
_BESIDE = 0.62  # from icon to text
_APART = 1.9  # from one contact to the next on the same line


class Way(Enum):
    """What a contact is."""

    PLACE = "place"
    PHONE = "phone"
    MAIL = "mail"


@dataclass(frozen=True)
class Contact:
    """A town, a telephone number or an e-mail address."""

    way: Way
    text: str


@dataclass(frozen=True)
class _Set:
    way: Way
    paragraph: Paragraph
    x: float
    down: float


def height(contacts: Sequence[Contact], width: float, setter: Setter, style: Style, *, stacked: bool = False) -> float:
    """How high they stand in this width."""
    placed = _set(contacts, width, setter, style, stacked)
    return max((one.down + one.paragraph.height for one in placed), default=0.0)


def breaks(contacts: Sequence[Contact], width: float, setter: Setter, style: Style) -> bool:
    """Whether one of them takes more than a line in this width."""
    return any(len(one.paragraph.lines) > 1 for one in _set(contacts, width, setter, style, stacked=True))


def draw(
    pen: Pen, contacts: Sequence[Contact], box: Box, setter: Setter, style: Style, ink: str, *, stacked: bool = False
) -> None:
    """Draws them from the top of the box, the icons in this ink."""
    size = setter.size(style)
    for one in _set(contacts, box.width, setter, style, stacked):
        x, top = box.x + one.x, box.top - one.down
        middle = top - one.paragraph.leading / 2
        _DRAWINGS[one.way](pen, x + size * _ICON / 2, middle, size * _ICON, ink)
        pen.text("P", one.paragraph, x + size * (_ICON + _BESIDE), top)


def _set(contacts: Sequence[Contact], width: float, setter: Setter, style: Style, stacked: bool) -> list[_Set]:
    size = setter.size(style)
    beside = size * (_ICON + _BESIDE)
    placed: list[_Set] = []
    x = down = line = 0.0
    for contact in contacts:
        paragraph = setter.set(contact.text, style, width - beside)
        wide = beside + paragraph.width
        if x and (stacked or x + wide > width):
            x, down, line = 0.0, down + line + size * 0.25, 0.0
        placed.append(_Set(contact.way, paragraph, x, down))
        x, line = x + wide + size * _APART, max(line, paragraph.height)
    return placed


def _envelope(pen: Pen, x: float, y: float, size: float, ink: str) -> None:
    left, right, low, high = x - size / 2, x + size / 2, y - size * 0.36, y + size * 0.36
    outside = [(left, low), (right, low), (right, high), (left, high), (left, low)]
    pen.outline([outside, [(left, high), (x, y - size * 0.06), (right, high)]], ink, size * 0.11)


def _phone(pen: Pen, x: float, y: float, size: float, ink: str) -> None:
    left, right, low, high = x - size * 0.29, x + size * 0.29, y - size * 0.5, y + size * 0.5
    outside = [(left, low), (right, low), (right, high), (left, high), (left, low)]
    pen.outline(
        [outside, [(x - size * 0.06, low + size * 0.17), (x + size * 0.06, low + size * 0.17)]], ink, size * 0.11
    )


def _pin(pen: Pen, x: float, y: float, size: float, ink: str) -> None:
    radius, middle = size * 0.33, y + size * 0.14
    turns = [math.radians(degrees) for degrees in range(-40, 221, 10)]
    arc = [(x + radius * math.cos(turn), middle + radius * math.sin(turn)) for turn in turns]
    pen.outline([[*arc, (x, y - size * 0.5), arc[0]]], ink, size * 0.11)
    pen.circle(x, middle, size * 0.1, ink)


_DRAWINGS = {Way.PLACE: _pin, Way.PHONE: _phone, Way.MAIL: _envelope}
