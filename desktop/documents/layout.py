"""Lays blocks over two pages: one scale for all, the best place to turn the page, and the white shared out evenly."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop.documents.looks import COLUMN_GAP, INNER_WIDTH, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, Box
from desktop.documents.pen import Pen
from desktop.documents.typeset import Setter

_LARGEST = 1.16
_STEP = 0.97  # from one scale that is tried to the next
_STEPS = 160
_GAP = (22.0, 48.0, 90.0)  # between blocks: least, most, and where a page would stay empty
_LARGEST_BAND = PAGE_HEIGHT  # of the banner and the closing: a page with little on it is a cover, never half empty
_FIRST_ROOM = PAGE_HEIGHT - 54.0  # above the foot of the first page
_SECOND_ROOM = PAGE_HEIGHT - 66.0  # under the head of the second
_TURN_COST = 70.0  # points of imbalance that another order or turn must save
_COVER_COST = 300.0  # the same, for a first page that tells nothing but who this is


class Block(Protocol):
    """Something that stands on the page: measures itself, and draws itself in any height from least up."""

    def least(self, width: float, setter: Setter, /) -> float:
        """The height it can't do without."""
        ...

    def most(self, width: float, setter: Setter, /) -> float:
        """The height beyond which it would look empty."""
        ...

    def draw(self, pen: Pen, box: Box, setter: Setter) -> None:
        """Draws it from the top of the box."""
        ...


@dataclass(frozen=True)
class Row:
    """Blocks side by side, each with its share of the width (all alike when none are told).

    Level ones, which have grounds, are equally high; others are equally loose, so that their lines keep step.
    """

    blocks: tuple[Block, ...]
    shares: tuple[float, ...] = ()
    level: bool = False

    def least(self, width: float, setter: Setter) -> float:
        """As high as its highest block."""
        return max(block.least(column, setter) for block, column in self._columns(width))

    def most(self, width: float, setter: Setter) -> float:
        """As its highest block: the others stand at the top."""
        return max(block.most(column, setter) for block, column in self._columns(width))

    def draw(self, pen: Pen, box: Box, setter: Setter) -> None:
        """Draws its blocks from left to right."""
        least, most = self.least(box.width, setter), self.most(box.width, setter)
        loose = (box.height - least) / (most - least) if most > least else 0.0
        x = box.x
        for block, column in self._columns(box.width):
            low = block.least(column, setter)
            height = low + loose * max(0.0, block.most(column, setter) - low)
            block.draw(pen, Box(x, box.top, column, box.height if self.level else height), setter)
            x += column + COLUMN_GAP

    def _columns(self, width: float) -> list[tuple[Block, float]]:
        shares = self.shares or (1.0,) * len(self.blocks)
        room = width - COLUMN_GAP * (len(shares) - 1)
        return [(block, room * share / sum(shares)) for block, share in zip(self.blocks, shares, strict=True)]


@dataclass(frozen=True)
class Story:
    """All that goes on the two pages.

    The rows may come in one of several orders, the first being the best; `turn` is the row that opens the second
    page in that one when nothing speaks against it.
    """

    banner: Block
    orders: tuple[tuple[Row, ...], ...]
    turn: int
    closing: Block


@dataclass(frozen=True)
class Placed:
    """A block with its place."""

    page: int
    box: Box
    block: Block


@dataclass(frozen=True)
class Plan:
    """Every block in its place, in the order of reading, and the setter to draw them with."""

    placed: tuple[Placed, ...]
    setter: Setter


def plan(story: Story, setter: Setter) -> Plan:
    """The largest scale at which all fits on two pages, in the way that balances them best."""
    low, high = 0, _STEPS
    while low < high:
        middle = (low + high) // 2
        if _ways(story, Setter(_LARGEST * _STEP**middle, setter)):
            high = middle
        else:
            low = middle + 1
    chosen = Setter(_LARGEST * _STEP**low, setter)
    best = min(_ways(story, chosen), key=lambda way: way.cost)
    return Plan((*_first_placed(story, best.first, chosen), *_second_placed(story, best.second, chosen)), chosen)


def fits(story: Story, setter: Setter, scale: float = _LARGEST) -> bool:
    """Whether all fits at this scale; else at the largest there is."""
    return bool(_ways(story, Setter(scale, setter)))


def draw(pen: Pen, made: Plan) -> None:
    """Draws the blocks of one page after the other; the caller turns the page after the last."""
    page = 0
    for placed in made.placed:
        if placed.page > page:
            pen.turn_page()
            page = placed.page
        placed.block.draw(pen, placed.box, made.setter)


@dataclass(frozen=True)
class _Elastic:
    """A height that can't be less, is best at most, and may grow to the largest where a page would stay empty."""

    least: float
    most: float
    largest: float


@dataclass(frozen=True)
class _Way:
    """One way to part the rows over the pages; the cost tells how uneven it is."""

    first: tuple[Row, ...]
    second: tuple[Row, ...]
    cost: float


def _ways(story: Story, setter: Setter) -> list[_Way]:
    """The ways in which both pages hold what they get."""
    gap = setter.sized(_GAP[0])
    first_room = _FIRST_ROOM - story.banner.least(PAGE_WIDTH, setter)
    second_room = _SECOND_ROOM - story.closing.least(PAGE_WIDTH, setter)
    heights = {id(row): row.least(INNER_WIDTH, setter) + gap for row in story.orders[0]}
    found: list[_Way] = []
    for number, rows in enumerate(story.orders):
        for turn in range(len(rows) + 1):
            first = first_room - sum(heights[id(row)] for row in rows[:turn])
            second = second_room - sum(heights[id(row)] for row in rows[turn:])
            if first >= 0 and second >= 0:
                cost = abs(first - second)
                cost += 0.0 if (number, turn) == (0, story.turn) else _TURN_COST
                cost += (0.0 if turn else _COVER_COST) + number  # of two that are alike, the better order
                found.append(_Way(rows[:turn], rows[turn:], cost))
    return found


def _first_page(story: Story, rows: Sequence[Row], setter: Setter) -> list[_Elastic]:
    """The heights from top to bottom: banner, and for each row the gap above it and itself."""
    heights = [_elastic(story.banner, PAGE_WIDTH, setter, _LARGEST_BAND)]
    for row in rows:
        heights += [_gap(setter), _elastic(row, INNER_WIDTH, setter)]
    return heights


def _second_page(story: Story, rows: Sequence[Row], setter: Setter) -> list[_Elastic]:
    """The heights from top to bottom: for each row itself and the gap below it, and the closing."""
    heights: list[_Elastic] = []
    for row in rows:
        heights += [_elastic(row, INNER_WIDTH, setter), _gap(setter)]
    return [*heights, _elastic(story.closing, PAGE_WIDTH, setter, _LARGEST_BAND)]


def _elastic(block: Block, width: float, setter: Setter, largest: float = 0.0) -> _Elastic:
    least = block.least(width, setter)
    most = max(least, block.most(width, setter))
    return _Elastic(least, most, max(most, largest))


def _gap(setter: Setter) -> _Elastic:
    return _Elastic(*(setter.sized(points) for points in _GAP))


def _shared(heights: Sequence[_Elastic], room: float) -> list[float]:
    """The room shared out: first everything grows to its best height, then what may grows on."""
    best = _grown([one.least for one in heights], [one.most for one in heights], room)
    return _grown(best, [one.largest for one in heights], room)


def _grown(heights: Sequence[float], goals: Sequence[float], room: float) -> list[float]:
    wanted = sum(goals) - sum(heights)
    part = min(1.0, max(0.0, room - sum(heights)) / wanted) if wanted > 0 else 0.0
    return [height + part * (goal - height) for height, goal in zip(heights, goals, strict=True)]


def _first_placed(story: Story, rows: Sequence[Row], setter: Setter) -> list[Placed]:
    banner, *heights = _shared(_first_page(story, rows, setter), _FIRST_ROOM)
    placed = [Placed(0, Box(0, PAGE_HEIGHT, PAGE_WIDTH, banner), story.banner)]
    top = PAGE_HEIGHT - banner
    for row, gap, height in zip(rows, heights[::2], heights[1::2], strict=True):
        placed.append(Placed(0, Box(MARGIN, top - gap, INNER_WIDTH, height), row))
        top -= gap + height
    return placed


def _second_placed(story: Story, rows: Sequence[Row], setter: Setter) -> list[Placed]:
    *heights, closing = _shared(_second_page(story, rows, setter), _SECOND_ROOM)
    placed: list[Placed] = []
    top = _SECOND_ROOM
    for row, height, gap in zip(rows, heights[::2], heights[1::2], strict=True):
        placed.append(Placed(1, Box(MARGIN, top, INNER_WIDTH, height), row))
        top -= height + gap
    return [*placed, Placed(1, Box(0, closing, PAGE_WIDTH, closing), story.closing)]
