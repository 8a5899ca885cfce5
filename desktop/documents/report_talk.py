"""The coach's page of the report: its head with what the signs mean, and its parts at the largest scale that fits."""

from dataclasses import dataclass
from typing import Protocol

from desktop.documents import track
from desktop.documents.looks import DEEP, INNER_WIDTH, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, RULE, SAND, SMALL, Box, Style
from desktop.documents.pen import Pen
from desktop.documents.report_changes import Agreements, Changes
from desktop.documents.report_lines import LineTable
from desktop.documents.report_parts import STILL, TALK, Telling
from desktop.documents.report_words import ReportWords
from desktop.documents.typeset import Paragraph, Setter
from desktop.domain.form import RespondentRole
from desktop.domain.report import Report

_ROOM = PAGE_HEIGHT - 42.0 - 50.0  # between the head and the foot of the page
_TITLE = Style(23, 1.15, bold=True, colour=DEEP, balanced=True)
_NO_TEST = Style(12, 1.3, bold=True)
_LARGEST, _SMALLEST, _STEP = 1.3, 0.5, 0.97
_BETWEEN = (15.0, 46.0)  # white between parts: least and most
_SIGNED = 34.0  # what a sign and its white add to its word


class _Part(Protocol):
    @property
    def height(self) -> float: ...

    def draw(self, pen: Pen, top: float) -> None: ...


def draw_talk(pen: Pen, report: Report, said: ReportWords) -> None:
    """Draws the page."""
    telling = fitting(report, said)
    parts = _parts(telling)
    spare = (_ROOM - sum(part.height for part in parts)) / max(1, len(parts) - 1)
    gap = min(_BETWEEN[1], max(telling.setter.sized(_BETWEEN[0]), spare))
    top = PAGE_HEIGHT - 42.0
    pen.bookmark(said.coach_title.format(name=report.first_name))
    for part in parts:
        part.draw(pen, top)
        top -= part.height + gap
    _foot(pen, telling)


def fitting(report: Report, said: ReportWords) -> Telling:
    """The report at the largest scale at which the page holds it."""
    telling = Telling(report, said, Setter(_LARGEST))
    while _height(telling) > _ROOM and telling.setter.scale > _SMALLEST:
        telling = Telling(report, said, telling.setter.times(_STEP))
    return telling


def _height(telling: Telling) -> float:
    parts = _parts(telling)
    return sum(part.height for part in parts) + telling.setter.sized(_BETWEEN[0]) * (len(parts) - 1)


def _parts(telling: Telling) -> list[_Part]:
    """What there is to tell, in order."""
    report, said = telling.report, telling.said
    own = [line for line in report.lines if not line.surroundings]
    around = [line for line in report.lines if line.surroundings]
    parts: list[_Part] = [_Head(telling)]
    heading = said.lines if any(len(line.marks) > 1 for line in own) else said.alone
    parts += [LineTable(telling, heading.format(name=report.first_name), own)] if own else []
    parts += [LineTable(telling, said.surroundings.format(name=report.first_name), around)] if around else []
    parts += [Changes(telling)] if report.moments else []
    parts += [Agreements(telling)] if report.agreements else []
    return parts if len(parts) > 1 else [*parts, _Nothing(telling)]


def _foot(pen: Pen, telling: Telling) -> None:
    plain = Setter()
    page = plain.set(telling.said.page.format(page=2), SMALL, INNER_WIDTH)
    pen.text("P", plain.set(telling.said.made_on.format(day=telling.day(telling.report.day)), SMALL, 300), MARGIN, 32)
    pen.aside(page, PAGE_WIDTH - MARGIN - page.width, 32)


@dataclass(frozen=True)
class _Nothing:
    """Says that nothing is missing from the page: there is nothing yet."""

    telling: Telling

    @property
    def height(self) -> float:
        return self._told.height

    def draw(self, pen: Pen, top: float) -> None:
        pen.text("P", self._told, MARGIN, top)

    @property
    def _told(self) -> Paragraph:
        return self.telling.set(self.telling.said.nothing, STILL)


@dataclass(frozen=True)
class _Head:
    """The title, what this is and is not, and what the signs mean."""

    telling: Telling

    @property
    def height(self) -> float:
        legend = len(self._rows) * self.telling.line
        return self._title.height + self._no_test.height + self.telling.setter.sized(20) + legend

    def draw(self, pen: Pen, top: float) -> None:
        sized = self.telling.setter.sized
        top = pen.text("H2", self._title, MARGIN, top) - sized(3)
        panel = Box(MARGIN, top, INNER_WIDTH, self._no_test.height + sized(9))
        pen.ground(panel, SAND, 6)
        pen.text("P", self._no_test, MARGIN + 12, top - sized(4.5))
        self._legend(pen, panel.bottom - sized(8))

    @property
    def _title(self) -> Paragraph:
        title = self.telling.said.coach_title.format(name=self.telling.report.first_name)
        return self.telling.set(title, _TITLE)

    @property
    def _no_test(self) -> Paragraph:
        return self.telling.set(self.telling.said.no_test, _NO_TEST, INNER_WIDTH - 24)

    @property
    def _signs(self) -> list[tuple[RespondentRole | None, str]]:
        """Each sign with its name; None is the ground that joins signs."""
        marks = [mark for line in self.telling.report.lines for mark in line.marks]
        there = {mark.role for mark in marks}
        told: list[tuple[RespondentRole | None, str]] = [
            (role, self.telling.role(role)) for role in RespondentRole if role in there
        ]
        return [*told, (None, self.telling.said.band)] if any(mark.same for mark in marks) else told

    @property
    def _rows(self) -> list[list[tuple[RespondentRole | None, Paragraph]]]:
        rows: list[list[tuple[RespondentRole | None, Paragraph]]] = []
        used = INNER_WIDTH
        for role, name in self._signs:
            told = self.telling.set(name, TALK, INNER_WIDTH - _SIGNED)
            if used + told.width + _SIGNED > INNER_WIDTH:
                rows.append([])
                used = 0.0
            rows[-1].append((role, told))
            used += told.width + _SIGNED
        return rows

    def _legend(self, pen: Pen, top: float) -> None:
        for row in self._rows:
            x = MARGIN
            for role, told in row:
                middle = top - told.leading / 2
                if role:
                    track.sign(pen, role, x + 6, middle, self.telling.sign * 0.85)
                else:
                    pen.ground(Box(x - 2, middle + 5, 16, 10), RULE, 5)
                pen.text("P", told, x + 18, top)
                x += told.width + _SIGNED
            top -= self.telling.line
