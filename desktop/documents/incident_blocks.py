"""What stands on the sheet for a lost laptop and nowhere else: facts, lines to write on, a closing advice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.documents.looks import BODY, COLUMN_GAP, DEEP, INK, MIST, NOTE, RULE, WHITE, Box, Style
from desktop.documents.pen import Pen
from desktop.documents.typeset import Setter
from desktop.flows.incident import Fact
from desktop.text import tr

_PAD = 12.0
_TICK = 9.0  # the side of a box to tick
_ABOVE_TICKS = 6.0
_ABOUT = replace(BODY, bold=True, balanced=False, leading=1.25)
_TOLD = Style(10.5, 1.25)
_WRITTEN = replace(BODY, bold=True)
_LINES = 2  # to write on, for each person to call
_LINE = 23.0


@dataclass(frozen=True)
class Facts:
    """What is known, in two columns on a quiet ground; the last line is a question to tick by hand."""

    facts: Sequence[Fact]

    def least(self, width: float, setter: Setter) -> float:
        """As high as the higher column, and the line to tick."""
        room = self._room(width)
        columns = (sum(_fact_height(fact, room, setter) for fact in half) for half in self._halves())
        return max(columns) + _tick_height(setter) + setter.sized(_ABOVE_TICKS) + 2 * _PAD

    def most(self, width: float, setter: Setter) -> float:
        """No higher than it needs."""
        return self.least(width, setter)

    def draw(self, pen: Pen, box: Box, setter: Setter) -> None:
        """Left column, right column, the question."""
        pen.ground(box, MIST, 12)
        room = self._room(box.width)
        with pen.group("L"):
            for at, half in enumerate(self._halves()):
                top = box.top - _PAD
                for fact in half:
                    _fact(pen, fact, Box(box.x + _PAD + at * (room + COLUMN_GAP), top, room, 0), setter)
                    top -= _fact_height(fact, room, setter)
        _question(pen, Box(box.x + _PAD, box.bottom + _PAD + _tick_height(setter), box.width - 2 * _PAD, 0), setter)

    def _halves(self) -> tuple[Sequence[Fact], Sequence[Fact]]:
        half = -(-len(self.facts) // 2)
        return self.facts[:half], self.facts[half:]

    def _room(self, width: float) -> float:
        return (width - 2 * _PAD - COLUMN_GAP) / 2


def _fact(pen: Pen, fact: Fact, box: Box, setter: Setter) -> None:
    about, told = _columns(box.width)
    with pen.group("LI"), pen.group("LBody"):
        pen.text("P", setter.set(fact.about, _ABOUT, about), box.x, box.top)
        pen.text("P", setter.set(fact.told, _TOLD, told), box.right - told, box.top)


def _fact_height(fact: Fact, width: float, setter: Setter) -> float:
    about, told = _columns(width)
    high = max(setter.height(fact.about, _ABOUT, about), setter.height(fact.told, _TOLD, told))
    return high + setter.sized(4)


def _columns(width: float) -> tuple[float, float]:
    """What it is about, and what is told of it."""
    return width * 0.41 - 6, width * 0.59


def _question(pen: Pen, box: Box, setter: Setter) -> None:
    asked = setter.set(tr("Is de hele schijf versleuteld? Vraag het computerbeheer."), _ABOUT, box.width)
    pen.text("P", asked, box.x, box.top)
    x = box.x + asked.width + 18
    for word in (tr("ja"), tr("nee"), tr("weet ik niet")):
        answer = setter.set(word, _TOLD, box.width)
        tick = Box(x, box.top - (asked.height - _TICK) / 2, _TICK, _TICK)
        pen.ground(tick, INK)
        pen.ground(tick.inset(0.8, 0.8), WHITE)
        pen.text("P", answer, x + _TICK + 5, box.top)
        x += _TICK + 5 + answer.width + 16


def _tick_height(setter: Setter) -> float:
    return setter.size(_ABOUT) * _ABOUT.leading


@dataclass(frozen=True)
class ToWriteOn:
    """A column for each person, with lines for a name and a number."""

    people: Sequence[str]

    def least(self, width: float, setter: Setter) -> float:
        """The word, and its lines."""
        return setter.height(self.people[0], _WRITTEN, width) + _LINES * _LINE + 4

    def most(self, width: float, setter: Setter) -> float:
        """No higher than it needs."""
        return self.least(width, setter)

    def draw(self, pen: Pen, box: Box, setter: Setter) -> None:
        """The columns from left to right."""
        across = (box.width - COLUMN_GAP * (len(self.people) - 1)) / len(self.people)
        for at, person in enumerate(self.people):
            x = box.x + at * (across + COLUMN_GAP)
            top = pen.text("P", setter.set(person, _WRITTEN, across), x, box.top)
            for line in range(1, _LINES + 1):
                pen.rule(x, top - line * _LINE, across, DEEP)


@dataclass(frozen=True)
class Advice:
    """A sentence under a thin line."""

    sentence: str

    def least(self, width: float, setter: Setter) -> float:
        """The line and the sentence."""
        return setter.height(self.sentence, NOTE, width) + 8

    def most(self, width: float, setter: Setter) -> float:
        """No higher than it needs."""
        return self.least(width, setter)

    def draw(self, pen: Pen, box: Box, setter: Setter) -> None:
        """The line, then the sentence."""
        pen.rule(box.x, box.top, box.width, RULE)
        pen.text("P", setter.set(self.sentence, NOTE, box.width), box.x, box.top - 8)
