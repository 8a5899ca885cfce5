"""Where everything stands on the candidate's screen: plain reckoning from size and text scale, no widgets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QRect

from desktop import tokens

MARGIN = 24
BAR = 76
CARD_PICTURE = 0.46  # of the height
CARD_SIDE = 0.06  # of the width, left of the picture
STRIP = (60, 46)  # at 100% text, and larger
DRAWN_FOR = (1366, 768)  # the screen for which all this is reckoned
LARGEST = 1.5  # on a larger screen everything grows, but no further
ALONE = 0.47  # of the width, for a tile that is the only one
WIDE_GAP = 1 / 82  # of the width, where that is more than the least gap


@dataclass(frozen=True)
class Frame:
    """The parts of one screen; all in logical pixels."""

    back: QRect
    path: QRect
    sound: QRect
    help: QRect
    pause: QRect
    card: QRect  # the ground of picture and text, where the text takes the middle
    picture: QRect
    text: QRect
    listen: QRect
    body: QRect
    strip: QRect
    bottom: QRect


@dataclass(frozen=True)
class Widths:
    """What the top buttons want, in order: back, help, pause."""

    back: int
    help: int
    pause: int


def grown(width: int, height: int) -> float:
    """How much larger than at the least size everything is drawn on a screen of this size."""
    return min(LARGEST, max(1.0, min(width / DRAWN_FOR[0], height / DRAWN_FOR[1])))


def bar_height(scale: float, growth: float = 1.0) -> int:
    """The height of the top and bottom bars."""
    return round(max(BAR + (scale - 1.0) * 24, BAR * growth))


def gap_in(width: int) -> int:
    """The room between two things in a row as wide as this."""
    return max(tokens.GAP, int(width * WIDE_GAP))


def frame(
    width: int, height: int, scale: float, widths: Widths, *, strip: bool, roomy: bool, beside: bool = False
) -> Frame:
    """Places the parts; `strip` leaves room for what was chosen on other pages, `roomy` gives the text a card.

    `beside` gives the picture half of the screen: what is asked and what can be pressed stand beside it.
    """
    growth = grown(width, height)
    bar = bar_height(scale, growth)
    margin = round(MARGIN * growth)
    inner = width - 2 * margin
    gap = gap_in(inner)
    top = margin - 4
    pause = QRect(width - margin - widths.pause, top, widths.pause, bar)
    help_ = QRect(pause.left() - gap - widths.help, top, widths.help, bar)
    sound = QRect(help_.left() - gap - bar, top, bar, bar)
    back = QRect(margin, top, widths.back, bar)
    path = QRect(back.right() + 3 * gap, top, sound.left() - back.right() - 6 * gap, bar)
    bottom = QRect(margin, height - margin + 4 - bar, inner, bar)
    question = _question_height(height, scale)
    row = QRect(margin, top + bar + gap, inner, question)
    listen_side = min(round(max(112 + (scale - 1) * 24, 112 * growth)), question - 8)
    listen = QRect(row.right() - listen_side, row.center().y() - listen_side // 2, listen_side, listen_side)
    card = QRect()
    if roomy:
        row.setBottom(bottom.top() - gap)
        card = row.adjusted(0, 0, listen.left() - row.right() - 2 * gap, 0)
    side = min(row.height(), round(height * CARD_PICTURE / (0.85 + 0.15 * scale)) if roomy else question)
    left = row.left() + round(card.width() * CARD_SIDE / scale)
    picture = QRect(left, row.center().y() - side // 2, side, side)
    text = QRect(picture.right() + 2 * gap, row.top(), listen.left() - picture.right() - 5 * gap, row.height())
    if roomy:
        text.adjust(0, gap, -gap, -gap)
    strip_height = round(STRIP[scale > 1] * growth) + gap if strip else 0
    body_top = row.bottom() + gap
    body = QRect(margin, body_top, inner, bottom.top() - gap - body_top - strip_height)
    strip_rect = QRect(margin, body.bottom() + gap, inner, max(0, strip_height - gap))
    places = Frame(back, path, sound, help_, pause, card, picture, text, listen, body, strip_rect, bottom)
    return _with_picture_beside(places) if beside else places


def _with_picture_beside(places: Frame) -> Frame:
    """The picture in the left half, from the question down to the bottom bar; the rest in the right half."""
    half, top = (places.bottom.width() - 2 * tokens.GAP) // 2, places.text.top()
    picture = QRect(places.bottom.left(), top, half, places.body.bottom() + 1 - top)
    text, body = QRect(places.text), QRect(places.body)
    for part in (text, body):
        part.setLeft(picture.right() + 1 + 2 * tokens.GAP)
    return replace(places, picture=picture, text=text, body=body)


def _question_height(height: int, scale: float) -> int:
    return round(max(130.0, height * 0.19, 80 * scale))


def tiles(body: QRect, count: int, *, rows: int | None = None) -> tuple[QRect, ...]:
    """Equal tiles: up to three in one row, more in two; `rows` asks for a number of rows."""
    if count == 0:
        return ()
    in_rows = rows or (1 if count <= 3 else 2)
    columns = ceil(count / in_rows)
    gap = gap_in(body.width())
    wide = (body.width() - gap * (columns - 1)) // columns
    high = (body.height() - gap * (in_rows - 1)) // in_rows
    wide = min(wide, round(body.width() * ALONE) if count == 1 else wide)
    places = []
    for number in range(count):
        row, column = divmod(number, columns)
        in_this_row = min(columns, count - row * columns)
        left = body.left() + (body.width() - in_this_row * wide - (in_this_row - 1) * gap) // 2
        places.append(QRect(left + column * (wide + gap), body.top() + row * (high + gap), wide, high))
    return tuple(places)


def spread(bottom: QRect, widths: Sequence[int]) -> tuple[QRect, ...]:
    """The buttons of the bottom bar: all but the last from the left, the last at the right."""
    places = []
    left = bottom.left()
    for wide in widths[:-1]:
        places.append(QRect(left, bottom.top(), wide, bottom.height()))
        left += wide + gap_in(bottom.width())
    last = widths[-1]
    places.append(QRect(bottom.right() + 1 - last, bottom.top(), last, bottom.height()))
    return tuple(places)


def cards_a_page(width: int, height: int, scale: float) -> int:
    """How many cards a screen of this size takes at this text scale."""
    room = min(width / 1280, height / 720) / scale
    return 6 if room >= 1 else 4 if room >= 0.66 else 3
