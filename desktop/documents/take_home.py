"""The take-home card: A6 when folded, on the upper half of an A4. In front the appointment, inside what was done."""

import math

from desktop.documents import calendar_file, contact
from desktop.documents.looks import (
    BIG_BODY,
    BODY,
    DEEP,
    GLOW,
    INK,
    MIST,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    QUIET,
    RULE,
    SMALL,
    SUN,
    WHITE,
    Box,
    Style,
)
from desktop.documents.pen import Pen
from desktop.documents.photos import Darkroom
from desktop.documents.take_home_words import TakeHomeWords, date_words, take_home_words
from desktop.documents.typeset import Setter
from desktop.domain.take_home import TakeHome

_HALF = PAGE_WIDTH / 2
_CARD = PAGE_HEIGHT / 2
_PAD = 26.0
_WIDTH = _HALF - 2 * _PAD
_DAY = Style(30, 1.1, bold=True, colour=WHITE, balanced=True)
_DATE = Style(19, 1.2, colour=GLOW)
_LABEL = Style(10, 1.25, colour=QUIET)
_FACT = Style(17, 1.2, bold=True, balanced=True)
_CALL = Style(12.5, 1.25, bold=True, colour=DEEP, balanced=True)
_HEAD = Style(17, 1.2, bold=True, colour=DEEP, balanced=True)
_BANNER = 122.0
_PICTURE = 46.0
_CODE = 96.0
_QUIET_ZONE = 4  # modules around a QR code, as its standard asks
_MOST_DONE = 4


def make(card: TakeHome, darkroom: Darkroom) -> bytes:
    """The card as PDF, one A4; the same bytes for the same card."""
    said, setter = take_home_words(card.language), Setter()
    pen = Pen(said.title.format(name=card.first_name), card.language, darkroom)
    _front(pen, card, said, setter)
    _inside(pen, card, said, setter)
    _cut(pen, said, setter)
    pen.turn_page()
    return pen.finish()


def _front(pen: Pen, card: TakeHome, said: TakeHomeWords, setter: Setter) -> None:
    """The right half, which is in front when the card is folded."""
    left = _HALF + _PAD
    pen.ground(Box(_HALF, PAGE_HEIGHT, _HALF, _BANNER), DEEP)
    pen.ground(Box(_HALF, PAGE_HEIGHT - _BANNER + 4, _HALF, 4), SUN)
    top = PAGE_HEIGHT - 30
    with pen.group("Sect"):
        pen.bookmark(said.title.format(name=card.first_name))
        top = pen.text("H1", setter.set(said.day(card.starts), _DAY, _WIDTH - 60), left, top)
        pen.text("P", setter.set(date_words(card.language, card.starts), _DATE, _WIDTH - 60), left, top - 2)
        middle = PAGE_HEIGHT - _BANNER / 2
        pen.circle(PAGE_WIDTH - _PAD - 28, middle, 31, WHITE)
        pen.pictogram(card.avatar, PAGE_WIDTH - _PAD - 28, middle, 48)
        top = PAGE_HEIGHT - _BANNER - 20
        with pen.group("L"):
            for picture, label, fact in _facts(card, said):
                top = _fact(pen, setter, (picture, label, fact), card, top)
        for sentence in _closing(card, said):
            top = pen.text("P", setter.set(sentence, _CALL, _WIDTH), left, top) - 5


def _facts(card: TakeHome, said: TakeHomeWords) -> list[tuple[str, str, str]]:
    time = said.clock.format(hour=card.starts.hour, minute=card.starts.minute)
    told = [("", said.time, time), ("houses", said.place, card.place), ("coach", said.who, card.with_whom)]
    return [one for one in told if one[2]]


def _closing(card: TakeHome, said: TakeHomeWords) -> list[str]:
    told = [said.bring.format(what=card.bring)] if card.bring else []
    return [*told, said.call.format(phone=card.phone)] if card.phone else told


def _fact(pen: Pen, setter: Setter, told: tuple[str, str, str], card: TakeHome, top: float) -> float:
    """A picture with a small label and the fact; without a picture it is the clock."""
    picture, label, fact = told
    left = _HALF + _PAD
    room = _WIDTH - _PICTURE - 16
    said = setter.set(fact, _FACT, room)
    high = max(_PICTURE + 8, setter.height(label, _LABEL, room) + said.height)
    middle = left + _PICTURE / 2, top - high / 2
    pen.circle(*middle, _PICTURE / 2 + 3, MIST)
    if picture:
        pen.pictogram(picture, *middle, _PICTURE - 10)
    else:
        _clock(pen, card, *middle)
    beside = left + _PICTURE + 16
    start = top - (high - setter.height(label, _LABEL, room) - said.height) / 2
    with pen.group("LI"), pen.group("LBody"):
        start = pen.text("P", setter.set(label, _LABEL, room), beside, start)
        pen.text("P", said, beside, start)
    return top - high - 9


def _clock(pen: Pen, card: TakeHome, x: float, y: float) -> None:
    """A face with two hands; beside it stands the time in figures."""
    radius = _PICTURE / 2 - 4
    pen.circle(x, y, radius, WHITE)
    pen.circle(x, y, radius, INK, 2)
    for quarter in range(12):
        angle = math.tau * quarter / 12
        near = 0.72 if quarter % 3 == 0 else 0.82
        ends = [(x + math.sin(angle) * radius * far, y + math.cos(angle) * radius * far) for far in (near, 0.9)]
        pen.outline([ends], INK, 1.1)
    minutes = card.starts.hour % 12 * 60 + card.starts.minute
    for turn, length, thick in ((minutes / 720, 0.48, 3.0), (card.starts.minute / 60, 0.68, 2.2)):
        angle = math.tau * turn
        tip = x + math.sin(angle) * radius * length, y + math.cos(angle) * radius * length
        pen.outline([[(x, y), tip]], DEEP, thick)


def _inside(pen: Pen, card: TakeHome, said: TakeHomeWords, setter: Setter) -> None:
    """The left half: what was done, and the code for the telephone."""
    top = PAGE_HEIGHT - 30
    with pen.group("Sect"):
        pen.bookmark(said.done)
        heading = said.done if card.done else said.again.format(name=card.first_name)
        top = pen.text("H2", setter.set(heading, _HEAD, _WIDTH), _PAD, top) - 12
        if card.done:
            with pen.group("L"):
                for point in card.done[:_MOST_DONE]:
                    paragraph = setter.set(point.title, BIG_BODY, _WIDTH - 52)
                    high = max(44.0, paragraph.height)
                    pen.circle(_PAD + 20, top - high / 2, 20, MIST)
                    pen.pictogram(point.picture, _PAD + 20, top - high / 2, 29)
                    with pen.group("LI"), pen.group("LBody"):
                        pen.text("P", paragraph, _PAD + 52, top - (high - paragraph.height) / 2)
                    top -= high + 8
            pen.text("P", setter.set(said.well_done, _FACT, _WIDTH), _PAD, top - 4)
        _code(pen, card, said, setter)


def _code(pen: Pen, card: TakeHome, said: TakeHomeWords, setter: Setter) -> None:
    low = PAGE_HEIGHT - _CARD + _PAD
    code = contact.qr_code(calendar_file.code_text(card))
    edge = _CODE * _QUIET_ZONE / (code.side + 2 * _QUIET_ZONE)
    place = Box(_PAD, low + _CODE, _CODE, _CODE)
    pen.ground(place, WHITE)
    pen.squares(place.inset(edge, edge), code.side, code.runs, INK, said.code)
    paragraph = setter.set(said.scan, BODY, _WIDTH - _CODE - 12)
    pen.text("P", paragraph, _PAD + _CODE + 12, low + (_CODE + paragraph.height) / 2)


def _cut(pen: Pen, said: TakeHomeWords, setter: Setter) -> None:
    """Dashes to cut along, a few to fold along, and what to do in words."""
    low = PAGE_HEIGHT - _CARD
    for at in range(0, int(PAGE_WIDTH), 12):
        pen.rule(at, low, 6, RULE, 1)
    for down in range(0, int(_CARD), 16):
        pen.ground(Box(_HALF - 0.25, PAGE_HEIGHT - down, 0.5, 5), RULE)
    pen.text("P", setter.set(said.cut, SMALL, _WIDTH), _PAD, low - 8)
