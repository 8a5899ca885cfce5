"""The plain CV: one A4, headings on the left, facts on the right, nothing that a reading program stumbles over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.documents.curriculum_words import cv_words
from desktop.documents.looks import (
    BODY,
    CONTACT,
    DEEP,
    HEADING,
    INK,
    INNER_WIDTH,
    MARGIN,
    NOTE,
    PAGE_HEIGHT,
    QUIET,
    RULE,
    SUN,
    TITLE,
    Box,
    Style,
)
from desktop.documents.outline import Line, Part, contact_of, outline_of
from desktop.documents.pen import Pen
from desktop.documents.photos import Darkroom
from desktop.documents.typeset import Paragraph, Setter
from desktop.domain.employer import EmployerDocument

_LEFT = 122.0  # the column of the headings
_GAP = 22.0
_RIGHT = INNER_WIDTH - _LEFT - _GAP
_TOP, _FOOT = 52.0, 44.0
_PHOTO = 86.0
_NAME = Style(30, 1.1, bold=True, colour=DEEP, balanced=True)
_HEADLINE = Style(14, 1.25, colour=INK, balanced=True)
_HEADING = replace(HEADING, size=12)
_TITLE = replace(TITLE, size=11, balanced=False)
_BODY = replace(BODY, balanced=False)
_NOTE = replace(NOTE, size=10, colour=QUIET, balanced=False)
_LARGEST, _SMALLEST, _STEP = 1.12, 0.72, 0.02
_MANY = 5  # lines; more stand in two columns


def make(document: EmployerDocument, darkroom: Darkroom) -> bytes:
    """The CV as PDF, one page; the same bytes for the same document."""
    parts, setter = outline_of(document), fitting(document)
    pen = Pen(cv_words(document.language).title.format(name=document.name), document.language, darkroom)
    top = _head(pen, document, setter)
    for part in parts:
        laid = _Laid(part, setter)
        top -= _between(setter)
        laid.draw(pen, top)
        top -= laid.height
    pen.turn_page()
    return pen.finish()


def fits(document: EmployerDocument) -> bool:
    """Whether all of it stands on one page at a size that reads well."""
    return _height(document, outline_of(document), fitting(document)) <= PAGE_HEIGHT - _TOP - _FOOT


def fitting(document: EmployerDocument) -> Setter:
    """The largest letters with which all of it stands on one page."""
    parts, setter = outline_of(document), Setter(_LARGEST)
    while setter.scale > _SMALLEST and _height(document, parts, setter) > PAGE_HEIGHT - _TOP - _FOOT:
        setter = setter.times(1 - _STEP)
    return setter


def _between(setter: Setter) -> float:
    return setter.sized(15)


def _height(document: EmployerDocument, parts: Sequence[Part], setter: Setter) -> float:
    return _head_height(document, setter) + sum(_between(setter) + _Laid(part, setter).height for part in parts)


def _room(document: EmployerDocument) -> float:
    return INNER_WIDTH - (_PHOTO + _GAP if document.photo else 0.0)


def _head_height(document: EmployerDocument, setter: Setter) -> float:
    texts = sum(setter.height(text, style, _room(document)) for text, style in _head_texts(document))
    return max(texts + setter.sized(10), _PHOTO if document.photo else 0.0)


def _head_texts(document: EmployerDocument) -> tuple[tuple[str, Style], ...]:
    return (document.name, _NAME), (document.headline, _HEADLINE), ("  ·  ".join(contact_of(document)), CONTACT)


def _head(pen: Pen, document: EmployerDocument, setter: Setter) -> float:
    start = top = PAGE_HEIGHT - _TOP
    for (text, style), role in zip(_head_texts(document), ("H1", "P", "P"), strict=True):
        top = pen.text(role, setter.set(text, style, _room(document)), MARGIN, top) - setter.sized(5)
    if document.photo:
        alt = cv_words(document.language).portrait.format(name=document.name)
        place = Box(MARGIN + INNER_WIDTH - _PHOTO, start, _PHOTO, _PHOTO)
        pen.photo(document.photo, place, _PHOTO / 2, alt)
    return start - _head_height(document, setter)


@dataclass(frozen=True)
class _Laid:
    """One part at one scale: its heading on the left, its lines in one or two columns."""

    part: Part
    setter: Setter

    @property
    def height(self) -> float:
        """From its rule to where its last line ends."""
        rows = [self._row_height(row) for row in self._rows]
        told = sum(rows) + self._white * (len(rows) - 1)
        return max(told, self.setter.height(self.part.heading, _HEADING, _LEFT)) + self._above

    def draw(self, pen: Pen, top: float) -> None:
        """From this height down."""
        pen.rule(MARGIN, top, INNER_WIDTH, RULE)
        pen.ground(Box(MARGIN, top + 1, self.setter.sized(24), 2.4), SUN)
        place = top - self._above
        with pen.group("Sect"):
            pen.bookmark(self.part.heading)
            pen.text("H2", self.setter.set(self.part.heading, _HEADING, _LEFT), MARGIN, place)
            with pen.group("L"):
                for row in self._rows:
                    for at, line in enumerate(row):
                        with pen.group("LI"), pen.group("LBody"):
                            self._line(pen, line, MARGIN + _LEFT + _GAP + at * (self._width + _GAP), place)
                    place -= self._row_height(row) + self._white

    @property
    def _above(self) -> float:
        return self.setter.sized(11)

    @property
    def _white(self) -> float:
        return self.setter.sized(5.5)

    @property
    def _has_facts(self) -> bool:
        return any(line.sentence or line.note for line in self.part.lines)

    @property
    def _across(self) -> int:
        """Short facts stand two by two; sentences and what was done take the whole width while they are few."""
        told = any(line.sentence and line.note for line in self.part.lines)
        most = _MANY if told or not self._has_facts else 1
        return 2 if len(self.part.lines) > most else 1

    @property
    def _rows(self) -> list[Sequence[Line]]:
        lines = self.part.lines
        return [lines[at : at + self._across] for at in range(0, len(lines), self._across)]

    @property
    def _width(self) -> float:
        return (_RIGHT - _GAP * (self._across - 1)) / self._across

    def _row_height(self, row: Sequence[Line]) -> float:
        return max(map(self._line_height, row))

    def _line_height(self, line: Line) -> float:
        below = "" if self._beside(line) else line.note
        return sum(self._set(text, style).height for text, style in self._texts(replace(line, note=below)))

    def _line(self, pen: Pen, line: Line, x: float, top: float) -> None:
        for text, style in self._texts(line):
            beside = self._beside(line) if text == line.note and style is _NOTE else 0.0
            paragraph = self._set(text, style)
            if beside:
                pen.text(
                    "P", paragraph, x + beside, top + (self._set(line.title, _TITLE).leading + paragraph.leading) / 2
                )
            else:
                top = pen.text("P", paragraph, x, top)

    def _texts(self, line: Line) -> list[tuple[str, Style]]:
        told = ((line.title, _TITLE if self._has_facts else _BODY), (line.note, _NOTE), (line.sentence, _BODY))
        return [(text, style) for text, style in told if text]

    def _beside(self, line: Line) -> float:
        """How far from the left the note stands on the title's line; 0 when it has to stand below."""
        title, note = self._set(line.title, _TITLE), self._set(line.note, _NOTE)
        left = title.width + self.setter.sized(8)
        return left if line.note and len(title.lines) == 1 and left + note.width <= self._width else 0.0

    def _set(self, text: str, style: Style) -> Paragraph:
        return self.setter.set(text, style, self._width)
