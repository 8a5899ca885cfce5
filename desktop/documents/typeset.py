"""Texts into lines at one scale; the document's words are measured once and serve every scale that is tried."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from desktop.documents import fonts
from desktop.documents.fonts import CAP_HEIGHT, Run, Word
from desktop.documents.looks import Style

_LEAST_SQUEEZE = 0.72  # how far a size may shrink so that its longest word fits a line
_GIVING_WAY = 2.4  # white shrinks by this power of the scale
_SLACK = 0.01  # points of rounding forgiven


@dataclass(frozen=True)
class Line:
    """One line: its runs from left to right, and its width in points."""

    runs: tuple[Run, ...]
    width: float


@dataclass(frozen=True)
class Paragraph:
    """Words in lines of one size, in points; space, and room to balance lines in (0: as they are), in sizes.

    How wide a balanced line is matters to who draws it, and not to its height: it is found when it is asked for.
    """

    broken: tuple[tuple[Word, ...], ...]
    space: float
    size: float
    leading: float
    colour: str
    room: float = 0.0

    @property
    def height(self) -> float:
        """From the top of its first line to the bottom of its last."""
        return len(self.broken) * self.leading

    @property
    def width(self) -> float:
        """The width of its longest line."""
        return max((line.width for line in self.lines), default=0.0)

    @cached_property
    def words(self) -> Sequence[Sequence[Word]]:
        """The words line by line."""
        return _balanced(self.broken, self.space, self.room) if self.room and len(self.broken) > 1 else self.broken

    @property
    def spoken(self) -> str:
        """How it is read, where letters stand joined and reversed; "" where it is read as it stands."""
        words = [word for line in self.words for word in line]
        if not any(word.right_to_left for word in words):
            return ""
        return "".join(word.text if word.goes_on else f"{word.text} " for word in words).rstrip()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines as they are drawn."""
        last = len(self.words) - 1
        return tuple(_line(words, self.space, self.size, last=at == last) for at, words in enumerate(self.words))

    @property
    def first_baseline(self) -> float:
        """From its top to the first baseline, so that capitals stand in the middle of the line."""
        return (self.leading + CAP_HEIGHT * self.size) / 2


class Setter:
    """Sets the texts of one document at one scale."""

    def __init__(self, scale: float = 1.0, like: "Setter | None" = None) -> None:
        self.scale = scale
        self._words: dict[tuple[str, bool], tuple[Word, ...]] = {} if like is None else like._words
        self._set: dict[tuple[str, Style, float], Paragraph] = {}

    def sized(self, points: float) -> float:
        """A measure of white or of a picture: where it is tight these give way before letters do."""
        return points * (self.scale if self.scale >= 1 else self.scale**_GIVING_WAY)

    def size(self, style: Style) -> float:
        """The size of letters, in points."""
        return style.size * self.scale

    def times(self, factor: float) -> "Setter":
        """A setter for the same document, this much larger."""
        return Setter(self.scale * factor, self)

    def set(self, text: str, style: Style, width: float) -> Paragraph:
        """The text in lines no wider than this; an empty text has no lines."""
        key = (text, style, width)
        paragraph = self._set.get(key)
        if paragraph is None:
            paragraph = self._set[key] = self._break(self._measured(text, style.bold), style, width)
        return paragraph

    def height(self, text: str, style: Style, width: float) -> float:
        """How high the text stands in this width."""
        return self.set(text, style, width).height

    def _measured(self, text: str, bold: bool) -> tuple[Word, ...]:
        if (text, bold) not in self._words:
            self._words[text, bold] = fonts.words_of(text, bold=bold)
        return self._words[text, bold]

    def _break(self, words: tuple[Word, ...], style: Style, width: float) -> Paragraph:
        size = self.size(style)
        longest = max((word.width for word in words), default=0.0) * size
        if longest > width:
            size *= max(_LEAST_SQUEEZE, width / longest)
        room = (width + _SLACK) / size
        space = fonts.space_width(bold=style.bold)
        lines = _lines([piece for word in words for piece in fonts.pieces_of(word, room)], space, room)
        balanced = room if style.balanced else 0.0
        return Paragraph(tuple(map(tuple, lines)), space, size, size * style.leading, style.colour, balanced)


def _lines(words: list[Word], space: float, room: float) -> list[list[Word]]:
    lines: list[list[Word]] = []
    used = 0.0
    for word in words:
        gap = space if lines and not lines[-1][-1].goes_on else 0.0
        if lines and used + gap + word.width <= room:
            lines[-1].append(word)
            used += gap + word.width
        else:
            lines.append([word])
            used = word.width
    return lines


def _balanced(lines: Sequence[Sequence[Word]], space: float, room: float) -> Sequence[Sequence[Word]]:
    """The same number of lines in the narrowest width that allows it."""
    words = [word for line in lines for word in line]
    narrow = max(word.width for word in words)
    best, wide = lines, room
    for _ in range(6):
        middle = (narrow + wide) / 2
        tried = _lines(words, space, middle)
        if len(tried) > len(lines):
            narrow = middle
        else:
            best, wide = tried, middle
    return best


def _line(words: Sequence[Word], space: float, size: float, *, last: bool) -> Line:
    """Puts a space after each word, also at a broken line's end: readers would glue the words together else."""
    runs: list[Run] = []
    seen = _as_seen(words)
    for word in seen:
        ends = word.goes_on or (last and word is seen[-1])
        runs.extend(word.runs if ends else (*word.runs[:-1], Run(word.runs[-1].font, word.runs[-1].text + " ")))
    spaces = sum(not word.goes_on for word in words[:-1])
    width = sum(word.width for word in words) + space * spaces
    return Line(tuple(runs), width * size)


def _as_seen(words: Sequence[Word]) -> list[Word]:
    """Words that follow each other from right to left are laid in that order."""
    seen: list[Word] = []
    for backwards, together in groupby(words, key=lambda word: word.right_to_left):
        stretch = list(together)
        seen.extend(reversed(stretch) if backwards else stretch)
    return seen
