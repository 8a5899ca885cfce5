"""The card for colleagues: one A4 in large tiles, to hang up or to lay on a table."""

from dataclasses import replace

from desktop import pictures
from desktop.documents.banner import Banner
from desktop.documents.entries import Entry, Section
from desktop.documents.looks import (
    BIG_BODY,
    DEEP,
    INNER_WIDTH,
    MARGIN,
    MIST,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SAND,
    SMALL,
    WHITE,
    Box,
)
from desktop.documents.pen import Pen
from desktop.documents.photos import Darkroom
from desktop.documents.tiles import Tiles
from desktop.documents.typeset import Paragraph, Setter
from desktop.documents.work_card_words import WorkCardWords, work_card_words
from desktop.domain.work_card import WorkCard

_FOOT = 46.0
_GAPS = (18.0, 30.0)  # between blocks: least and most
_CALL = replace(BIG_BODY, bold=True, colour=WHITE)
_CALL_PAD = 14.0
_FEW = 4  # so many have a line of their own
_LARGEST, _SMALLEST, _STEP = 1.5, 0.5, 0.97


def make(card: WorkCard, darkroom: Darkroom) -> bytes:
    """The card as PDF, one A4; the same bytes for the same card."""
    return drawn(card, darkroom).finish()


def drawn(card: WorkCard, darkroom: Darkroom) -> Pen:
    """The page, to be finished."""
    said = work_card_words(card.language)
    pen = Pen(said.title.format(name=card.name), card.language, darkroom)
    setter = fitting(card)
    banner, blocks = _banner(card, said), _blocks(card, said)
    high = banner.least(PAGE_WIDTH, setter)
    room = PAGE_HEIGHT - _FOOT - high - _call_height(card, said, setter)
    gap = setter.sized(_GAPS[0])
    spare = (room - sum(block.least(INNER_WIDTH, setter) + gap for block in blocks)) / (len(blocks) + 1)
    heights = [_grown(block, spare, setter) for block in blocks]
    high += max(0.0, room - sum(heights) - gap * len(blocks) - gap)
    banner.draw(pen, Box(0, PAGE_HEIGHT, PAGE_WIDTH, high), setter)
    top = PAGE_HEIGHT - high - gap
    for block, height in zip(blocks, heights, strict=True):
        block.draw(pen, Box(MARGIN, top, INNER_WIDTH, height), setter)
        top -= height + gap
    _call(pen, card, said, setter)
    credit = Setter().set(pictures.CREDIT, SMALL, INNER_WIDTH)
    pen.aside(credit, MARGIN, 32)
    pen.turn_page()
    return pen


def _grown(block: Section, spare: float, setter: Setter) -> float:
    """The height of a block with this much to spare; what no block takes is the banner's."""
    least = block.least(INNER_WIDTH, setter)
    return min(max(least, block.most(INNER_WIDTH, setter)), least + max(0.0, spare))


def fitting(card: WorkCard) -> Setter:
    """The largest letters with which all of it stands on one page."""
    said, setter = work_card_words(card.language), Setter(_LARGEST)
    while _height(card, said, setter) > PAGE_HEIGHT - _FOOT and setter.scale > _SMALLEST:
        setter = setter.times(_STEP)
    return setter


def _height(card: WorkCard, said: WorkCardWords, setter: Setter) -> float:
    blocks = (block.least(INNER_WIDTH, setter) + setter.sized(_GAPS[0]) for block in _blocks(card, said))
    return _banner(card, said).least(PAGE_WIDTH, setter) + sum(blocks) + _call_height(card, said, setter)


def _banner(card: WorkCard, said: WorkCardWords) -> Banner:
    alt = said.portrait.format(name=card.name)
    return Banner(card.name, said.greeting, (), card.photo, alt, card.picture)


def _blocks(card: WorkCard, said: WorkCardWords) -> list[Section]:
    helps = [Entry(point.picture, point.sentence or point.title) for point in card.helps]
    agreed = [Entry(point.picture, point.sentence or point.title) for point in card.agreements]
    across = 1 if len(helps) + len(agreed) <= _FEW else 2
    blocks = [Section(said.helps, Tiles(helps, MIST, across))] if helps else []
    return [*blocks, Section(said.agreements, Tiles(agreed, SAND, across))] if agreed else blocks


def _told(card: WorkCard, said: WorkCardWords, setter: Setter) -> Paragraph:
    if not card.call_phone:
        return setter.set("", _CALL, INNER_WIDTH)
    words = said.call if card.call_name else said.call_somebody
    text = words.format(name=card.call_name, phone=card.call_phone)
    return setter.set(text, _CALL, INNER_WIDTH - 2 * _CALL_PAD)


def _call_height(card: WorkCard, said: WorkCardWords, setter: Setter) -> float:
    told = _told(card, said, setter)
    return told.height + 2 * _CALL_PAD + setter.sized(_GAPS[0]) if told.lines else 0.0


def _call(pen: Pen, card: WorkCard, said: WorkCardWords, setter: Setter) -> None:
    """Whom to call, in a dark panel at the foot."""
    told = _told(card, said, setter)
    if told.lines:
        high = told.height + 2 * _CALL_PAD
        pen.ground(Box(MARGIN, _FOOT + high, INNER_WIDTH, high), DEEP, 10)
        pen.text("P", told, MARGIN + _CALL_PAD, _FOOT + high - _CALL_PAD)
