"""What the candidate's own answers show over the moments, and what was agreed."""

from dataclasses import dataclass

from desktop.documents import track
from desktop.documents.looks import BODY, INNER_WIDTH, MARGIN, Box
from desktop.documents.pen import Pen
from desktop.documents.report_parts import GAP, NAME, STILL, TALK, Telling
from desktop.documents.typeset import Paragraph, Setter
from desktop.domain.report import Agreed, Change

_HALF = (INNER_WIDTH - GAP) / 2
_NAMES = 0.45  # of a half
_TEXTS = INNER_WIDTH - 30


@dataclass(frozen=True)
class Changes:
    """The moments with their numbers, and two by two the constructs that are not what they were."""

    telling: Telling

    @property
    def height(self) -> float:
        """Heading, moments, rows, and what is said of the others."""
        rows = -(-len(self.telling.report.changes) // 2)
        moments = len(self._moments) * self.telling.line
        return self.telling.heading_height + moments + self._white + rows * self._row + self._others.height

    def draw(self, pen: Pen, top: float) -> None:
        """From this height down."""
        changes = self.telling.report.changes
        with pen.group("Sect"):
            top = self.telling.heading(pen, self.telling.said.changes, top)
            top = self._draw_moments(pen, top) - self._white
            for at, change in enumerate(changes):
                self._change(pen, change, MARGIN + at % 2 * (_HALF + GAP), top - at // 2 * self._row)
            pen.text("P", self._others, MARGIN, top - -(-len(changes) // 2) * self._row)

    @property
    def _white(self) -> float:
        return self.telling.setter.sized(4)

    @property
    def _row(self) -> float:
        return max(16.0, self.telling.setter.sized(22))

    @property
    def _others(self) -> Paragraph:
        said = self.telling.said
        return self.telling.set(said.others_unchanged if self.telling.report.changes else said.unchanged, STILL)

    @property
    def _moments(self) -> list[list[tuple[int, Paragraph]]]:
        """Number and words of each moment, in lines."""
        rows: list[list[tuple[int, Paragraph]]] = []
        used = INNER_WIDTH
        for at, moment in enumerate(self.telling.report.moments):
            words = self.telling.said.moment.format(label=moment.label, day=self.telling.day(moment.day))
            told = self.telling.set(words, TALK, INNER_WIDTH - 34)
            if used + told.width + 34 > INNER_WIDTH:
                rows.append([])
                used = 0.0
            rows[-1].append((at, told))
            used += told.width + 34
        return rows

    def _draw_moments(self, pen: Pen, top: float) -> float:
        newest = len(self.telling.report.moments) - 1
        for row in self._moments:
            x = MARGIN
            for at, told in row:
                track.numbered(pen, x + 7, top - told.leading / 2, str(at + 1), Setter(), dark=at == newest)
                pen.text("P", told, x + 18, top)
                x += told.width + 34
            top -= self.telling.line
        return top

    def _change(self, pen: Pen, change: Change, x: float, top: float) -> None:
        name = self.telling.set(change.title, NAME, _HALF * _NAMES)
        line = Box(x + _HALF * _NAMES, top, _HALF * (1 - _NAMES), self._row)
        moments = self.telling.report.moments
        places = (self.telling.said.place(place) for place in change.places)
        told = (f"{moment.label}: {place}." for moment, place in zip(moments, places, strict=True))
        pen.text("P", name, x, top - (self._row - name.height) / 2)
        with pen.figure(" ".join(told)):
            track.moments_line(pen, line, change.places, Setter())


@dataclass(frozen=True)
class Agreements:
    """What was agreed, and when to come back to it."""

    telling: Telling

    @property
    def height(self) -> float:
        """Heading and agreements."""
        return self.telling.heading_height + sum(map(self._height, self.telling.report.agreements))

    def draw(self, pen: Pen, top: float) -> None:
        """From this height down."""
        with pen.group("Sect"):
            top = self.telling.heading(pen, self.telling.said.agreements, top)
            with pen.group("L"):
                for agreed in self.telling.report.agreements:
                    size, start = self.telling.setter.sized(22), top
                    pen.pictogram(agreed.picture, MARGIN + size / 2, top - size / 2, size)
                    with pen.group("LI"), pen.group("LBody"):
                        for told in self._texts(agreed):
                            start = pen.text("P", told, MARGIN + 30, start)
                    top -= self._height(agreed)

    def _texts(self, agreed: Agreed) -> tuple[Paragraph, Paragraph]:
        day = agreed.review_on
        review = self.telling.said.review.format(day=self.telling.day(day)) if day else ""
        return self.telling.set(agreed.text, BODY, _TEXTS), self.telling.set(review, STILL, _TEXTS)

    def _height(self, agreed: Agreed) -> float:
        told = sum(text.height for text in self._texts(agreed))
        return max(told, self.telling.setter.sized(24)) + self.telling.setter.sized(6)
