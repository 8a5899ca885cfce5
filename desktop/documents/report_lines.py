"""Constructs under each other: the name, who stands where on the line, and what there is to talk about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.documents import track
from desktop.documents.looks import INNER_WIDTH, MARGIN, MIST, NOTE, Box, Style
from desktop.documents.pen import Pen
from desktop.documents.report_parts import GAP, NAME, STILL, TALK, Telling
from desktop.domain.form import RespondentRole
from desktop.domain.report import Line

_NAMES, _TRACK = 112.0, 186.0  # the columns; what is left is for the talk
_TALKS = INNER_WIDTH - _NAMES - _TRACK - 2 * GAP
_LEFT = MARGIN + _NAMES + GAP  # where the lines begin
_LOW = 2  # up to this place a construct is worth a question


@dataclass(frozen=True)
class LineTable:
    """Some of the constructs under a heading."""

    telling: Telling
    heading: str
    lines: Sequence[Line]

    @property
    def height(self) -> float:
        """Heading, the words over the lines, and rows."""
        return self.telling.heading_height + self.telling.line + sum(map(self._row_height, self.lines))

    def draw(self, pen: Pen, top: float) -> None:
        """From this height down."""
        with pen.group("Sect"):
            top = self.telling.heading(pen, self.heading, top)
            self._ends(pen, top)
            top -= self.telling.line
            with pen.group("L"):
                for line in self.lines:
                    self._row(pen, line, top)
                    top -= self._row_height(line)

    def _ends(self, pen: Pen, top: float) -> None:
        """Nee, soms, ja above the lines."""
        for share, word in zip((0.0, 0.5, 1.0), self.telling.said.ends, strict=True):
            told = self.telling.set(word, NOTE, 80)
            x = _LEFT + track.EDGE + (_TRACK - 2 * track.EDGE) * share - told.width / 2
            pen.aside(told, x, top)

    def _row_height(self, line: Line) -> float:
        (name, _), *talk = self._texts(line)
        places = [mark.place for mark in line.marks]
        signs = self.telling.sign * (max(map(places.count, places), default=1) + 0.6)
        high = max(
            self.telling.set(name, NAME, _NAMES).height,
            sum(self.telling.set(text, style, _TALKS).height for text, style in talk),
            signs,
        )
        return high + self.telling.setter.sized(6)

    def _texts(self, line: Line) -> list[tuple[str, Style]]:
        """Its name, and what there is to say of it."""
        said = self.telling.said
        told: list[tuple[str, Style]] = [(line.title, NAME)]
        own = next((mark.place for mark in line.marks if mark.role is RespondentRole.SELF), None)
        if line.differs:
            told += [(said.differs, replace(TALK, bold=True)), (line.opening, TALK)]
        elif own is None:
            told.append((said.unknown, STILL))
        elif own <= _LOW:
            told.append((line.opening, TALK))
        elif any(mark.same for mark in line.marks):
            told.append((said.same, STILL))
        return told

    def _row(self, pen: Pen, line: Line, top: float) -> None:
        high = self._row_height(line)
        if line.differs:
            pen.ground(Box(MARGIN - 6, top, INNER_WIDTH + 12, high - 1), MIST, 5)
        middle = top - high / 2
        (title, _), *talk = self._texts(line)
        name = self.telling.set(title, NAME, _NAMES)
        with pen.group("LI"), pen.group("LBody"):
            pen.text("P", name, MARGIN, middle + name.height / 2)
            if line.marks:
                with pen.figure(self._said(line)):
                    track.marks_line(pen, Box(_LEFT, top, _TRACK, high), line.marks, self.telling.sign)
            told = [self.telling.set(text, style, _TALKS) for text, style in talk]
            start = middle + sum(one.height for one in told) / 2
            for one in told:
                start = pen.text("P", one, MARGIN + INNER_WIDTH - _TALKS, start)

    def _said(self, line: Line) -> str:
        """The marks in words."""
        place = self.telling.said.place
        return " ".join(f"{self.telling.role(mark.role)}: {place(mark.place)}." for mark in line.marks)
