"""When somebody can work: days and parts of the day as chips, and beside them hours and start in plain words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.documents.dress import BOLD, Dress
from desktop.documents.looks import BODY, RULE, TITLE, Box, Style
from desktop.documents.pen import Pen
from desktop.documents.typeset import Paragraph, Setter

_PAD = 14.0
_CHIP = 26.0
_GAP = 7.0
_CHIPS = 0.66  # of the width, when there is something beside them
_WORD = replace(TITLE, size=11, balanced=False)
_HOURS = replace(TITLE, size=13.5)


@dataclass(frozen=True)
class Chip:
    """A word with a pictogram ("" for none) on a light ground."""

    picture: str
    word: str


@dataclass(frozen=True)
class _Set:
    """A chip that is measured; the top of its box counts downwards from the first chip."""

    picture: str
    word: Paragraph
    box: Box


@dataclass(frozen=True)
class Week:
    """Groups of chips, each starting a line of its own, and sentences of which the first weighs most."""

    groups: Sequence[Sequence[Chip]]
    sentences: Sequence[str] = ()
    dress: Dress = BOLD

    def least(self, width: float, setter: Setter) -> float:
        """Chips and sentences with their panel."""
        chips, sentences = self._widths(width, setter)
        inside = max(_height(self._chips(chips, setter)), self._sentences_height(sentences, setter))
        return inside + 2 * self._edge(setter)

    def most(self, width: float, setter: Setter) -> float:
        """With a little more white inside."""
        return self.least(width, setter) + setter.sized(18)

    def draw(self, pen: Pen, box: Box, setter: Setter) -> None:
        """A panel with the chips on the left and the sentences on the right, both in the middle of its height."""
        if self.dress.panel:
            pen.ground(box, self.dress.panel, 10)
        chips, sentences = self._widths(box.width, setter)
        placed = self._chips(chips, setter)
        left = box.x + self._edge(setter)
        self._draw_chips(pen, placed, left, box.top - (box.height - _height(placed)) / 2, setter)
        if placed and self.sentences:
            high = box.height - 2 * self._edge(setter)
            pen.ground(Box(left + chips + setter.sized(_PAD), box.top - self._edge(setter), 0.8, high), RULE)
        top = box.top - (box.height - self._sentences_height(sentences, setter)) / 2
        for sentence, style in self._told():
            x = box.right - self._edge(setter) - sentences
            top = pen.text("P", setter.set(sentence, style, sentences), x, top) - setter.sized(_GAP)

    def _draw_chips(self, pen: Pen, placed: Sequence[_Set], left: float, top: float, setter: Setter) -> None:
        for chip in placed:
            place = Box(left + chip.box.x, top - chip.box.top, chip.box.width, chip.box.height)
            pen.ground(place, self.dress.chip, min(place.height, setter.sized(_CHIP)) / 2)
            if chip.picture:
                pen.pictogram(chip.picture, place.x + setter.sized(18), place.top - place.height / 2, setter.sized(20))
            middle = (place.height - chip.word.height) / 2
            pen.text("P", chip.word, place.x + _before(chip.picture, setter), place.top - middle)

    def _widths(self, width: float, setter: Setter) -> tuple[float, float]:
        """What chips and sentences get of the width."""
        inner = width - 2 * self._edge(setter)
        if not any(self.groups) or not self.sentences:
            return inner, inner
        return inner * _CHIPS, inner * (1 - _CHIPS) - 2 * setter.sized(_PAD)

    def _edge(self, setter: Setter) -> float:
        """From the side to what stands in it."""
        return setter.sized(_PAD) if self.dress.panel else 0.0

    def _told(self) -> list[tuple[str, Style]]:
        return [(sentence, _HOURS if at == 0 else BODY) for at, sentence in enumerate(self.sentences)]

    def _sentences_height(self, width: float, setter: Setter) -> float:
        heights = [setter.height(sentence, style, width) for sentence, style in self._told()]
        return sum(heights) + setter.sized(_GAP) * max(0, len(heights) - 1)

    def _chips(self, width: float, setter: Setter) -> list[_Set]:
        made: list[_Set] = []
        gap, top, line = setter.sized(_GAP), 0.0, 0.0
        for group in self.groups:
            x = 0.0
            if line:
                top, line = top + line + gap, 0.0
            for chip in group:
                around = _before(chip.picture, setter) + setter.sized(12)
                word = setter.set(chip.word, _WORD, width - around)
                wide, high = around + word.width, max(setter.sized(_CHIP), word.height + setter.sized(8))
                if x and x + wide > width:
                    x, top, line = 0.0, top + line + gap, 0.0
                made.append(_Set(chip.picture, word, Box(x, top, wide, high)))
                x, line = x + wide + gap, max(line, high)
        return made


def _height(placed: Sequence[_Set]) -> float:
    return max((chip.box.top + chip.box.height for chip in placed), default=0.0)


def _before(picture: str, setter: Setter) -> float:
    """From a chip's left edge to its word."""
    return setter.sized(33 if picture else 12)
