"""A line of seven places with marks on it: a shape for each respondent, so that it can be told in grey as well."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.documents.looks import DEEP, INK, QUIET, RULE, SMALL, SUN, WHITE, Box
from desktop.documents.pen import Pen
from desktop.documents.typeset import Setter
from desktop.domain.form import RespondentRole
from desktop.domain.report import Mark
from desktop.domain.scores import PLACES

_DOT = 1.7
_STEP = 0.92  # how far marks on one place stand apart, in their size
_NUMBER = 6.6
EDGE = 12.0  # from the side of the box to the first place


def marks_line(pen: Pen, box: Box, marks: Sequence[Mark], size: float) -> None:
    """The marks on their line; those that count as the candidate's stand on one ground with it. Inside a figure."""
    own = [mark.place for mark in marks if mark.role is RespondentRole.SELF]
    alike = [mark.place for mark in marks if mark.same]
    middle = box.top - box.height / 2
    if own and alike:
        first, last = min(own + alike), max(own + alike)
        left, right = _at(box, first) - size, _at(box, last) + size
        deep = size * (1.1 + _STEP * (_highest(marks) - 1)) + size * 0.5
        pen.ground(Box(left, middle + deep / 2, right - left, deep), RULE, min(deep, right - left) / 2)
    _places(pen, box)
    for place in range(PLACES):
        here = [mark for mark in marks if mark.place == place]
        for turn, mark in enumerate(here):
            y = middle + size * _STEP * ((len(here) - 1) / 2 - turn)
            sign(pen, mark.role, _at(box, place), y, size)


def moments_line(pen: Pen, box: Box, places: Sequence[int | None], setter: Setter) -> None:
    """Where somebody stood at each moment, numbered from 1; the last one dark. Inside a figure."""
    _places(pen, box)
    middle = box.top - box.height / 2
    for place in dict.fromkeys(place for place in places if place is not None):
        turns = [at for at, each in enumerate(places) if each == place]
        for shift, at in enumerate(turns):
            x = _at(box, place) + (shift - (len(turns) - 1) / 2) * _NUMBER * 2.1
            newest = at == len(places) - 1
            numbered(pen, x, middle, str(at + 1), setter, dark=newest)


def numbered(pen: Pen, x: float, y: float, number: str, setter: Setter, *, dark: bool) -> None:
    """A disc with the number of a moment."""
    pen.circle(x, y, _NUMBER, DEEP)
    if not dark:
        pen.circle(x, y, _NUMBER - 1.1, WHITE)
    paragraph = setter.set(number, replace(SMALL, bold=True, colour=WHITE if dark else DEEP), 20)
    pen.aside(paragraph, x - paragraph.width / 2, y + paragraph.height / 2)


def sign(pen: Pen, role: RespondentRole, x: float, y: float, size: float) -> None:
    """A disc for the candidate; a ring, a square, a triangle for the others."""
    half = size / 2
    match role:
        case RespondentRole.SELF:
            pen.circle(x, y, half, DEEP)
        case RespondentRole.KNOWN_PERSON:
            pen.circle(x, y, half, INK)
            pen.circle(x, y, half * 0.68, SUN)
        case RespondentRole.MENTOR:
            _framed(pen, _square(x, y, half * 0.9), _square(x, y, half * 0.58))
        case RespondentRole.SUPERVISOR:
            _framed(pen, _triangle(x, y, half * 1.2), _triangle(x, y, half * 0.62))


def _places(pen: Pen, box: Box) -> None:
    middle = box.top - box.height / 2
    pen.rule(_at(box, 0), middle, _at(box, PLACES - 1) - _at(box, 0), RULE, 0.9)
    for place in range(PLACES):
        pen.circle(_at(box, place), middle, _DOT, QUIET)


def _framed(pen: Pen, outside: Iterable[tuple[float, float]], inside: Iterable[tuple[float, float]]) -> None:
    pen.shape(list(outside), INK)
    pen.shape(list(inside), WHITE)


def _square(x: float, y: float, half: float) -> list[tuple[float, float]]:
    return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]


def _triangle(x: float, y: float, half: float) -> list[tuple[float, float]]:
    return [(x - half, y - half * 0.75), (x + half, y - half * 0.75), (x, y + half * 0.95)]


def _at(box: Box, place: int) -> float:
    """Where a place is on a line as wide as the box."""
    return box.x + EDGE + (box.width - 2 * EDGE) * place / (PLACES - 1)


def _highest(marks: Sequence[Mark]) -> int:
    """How many marks stand at the place that has most of them."""
    places = [mark.place for mark in marks]
    return max(map(places.count, places))
