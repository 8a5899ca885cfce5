"""Pieces that flow over as many pages as they need; a heading never stands alone at the foot of one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop.documents.looks import DEEP, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, RULE, SMALL, Box, Style
from desktop.documents.pen import Pen
from desktop.documents.typeset import Setter

TOP = PAGE_HEIGHT - 66.0  # below the running head
BOTTOM = 56.0
_RUNNING = Style(9, 1.3, bold=True, colour=DEEP)


class Piece(Protocol):
    """Something that is never cut in two."""

    @property
    def height(self) -> float:
        """With the white below it."""
        ...

    @property
    def stays(self) -> bool:
        """Whether the next piece has to stand on the same page."""
        ...

    def draw(self, pen: Pen, top: float, /) -> None:
        """From this height down."""
        ...


@dataclass(frozen=True)
class Placed:
    """A piece with its place."""

    piece: Piece
    top: float


def laid(pieces: Iterable[Piece], first: float = TOP) -> tuple[tuple[Placed, ...], ...]:
    """The pieces of each page; on the first they begin at this height."""
    pages: list[list[Placed]] = [[]]
    top, begins = first, first
    for run in _runs(pieces):
        for at, piece in enumerate(run):
            left = sum(one.height for one in run[at:])  # all of it, or two pieces where it is more than a page
            high = left if left <= TOP - BOTTOM else sum(one.height for one in run[at : at + 2])
            if top - high < BOTTOM and top < begins:
                pages.append([])
                top = begins = TOP
            pages[-1].append(Placed(piece, top))
            top -= piece.height
    return tuple(map(tuple, pages))


def draw(pen: Pen, pages: Sequence[Sequence[Placed]], running: str, footer: str) -> None:
    """Every page with the running head (not on the first) and its number; `footer` has {page} and {pages}."""
    for number, page in enumerate(pages, 1):
        if number > 1:
            _running(pen, running)
        for placed in page:
            placed.piece.draw(pen, placed.top)
        told = Setter().set(footer.format(page=number, pages=len(pages)), SMALL, PAGE_WIDTH)
        pen.aside(told, PAGE_WIDTH - MARGIN - told.width, 32)
        pen.turn_page()


def _running(pen: Pen, running: str) -> None:
    pen.aside(Setter().set(running, _RUNNING, PAGE_WIDTH - 2 * MARGIN), MARGIN, PAGE_HEIGHT - 30)
    pen.ground(Box(MARGIN, PAGE_HEIGHT - 47, PAGE_WIDTH - 2 * MARGIN, 0.7), RULE)


def _runs(pieces: Iterable[Piece]) -> Iterable[list[Piece]]:
    """Pieces that stand on one page together."""
    run: list[Piece] = []
    for piece in pieces:
        run.append(piece)
        if not piece.stays:
            yield run
            run = []
    if run:
        yield run
