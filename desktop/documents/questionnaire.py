"""A questionnaire on paper: large letters, the pictures of the screen, a few questions a page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop import pictures
from desktop.documents import leaves
from desktop.documents.boxes import SkipRow, TileRow, WriteLines, box, can_be_large
from desktop.documents.looks import (
    BIG_BODY,
    BODY,
    DEEP,
    INNER_WIDTH,
    MARGIN,
    MIST,
    PAGE_HEIGHT,
    QUIET,
    RULE,
    SAND,
    SMALL,
    SUN,
    WHITE,
    Box,
    Style,
)
from desktop.documents.pen import Pen
from desktop.documents.photos import Darkroom
from desktop.documents.questionnaire_words import QuestionnaireWords, questionnaire_words
from desktop.documents.typeset import Paragraph, Setter
from desktop.domain.questionnaire_sheet import QuestionnaireSheet, SheetBlock, SheetQuestion, Way

_TITLE = Style(32, 1.1, bold=True, colour=DEEP, balanced=True)
_BLOCK = Style(22, 1.2, bold=True, colour=DEEP)
_TEXT = Style(20, 1.25, bold=True)
_READ = Style(17, 1.3)
_HINT = replace(BODY, size=12, colour=QUIET)
_NUMBER = Style(12, 1.2, bold=True, colour=WHITE)
_DISC = 58.0
_ROOM = leaves.TOP - leaves.BOTTOM
_ACROSS = {1: 3, 2: 3, 3: 3, 4: 2}  # cards on a row; more cards stand three by three


def make(sheet: QuestionnaireSheet, darkroom: Darkroom) -> bytes:
    """The questionnaire as PDF; the same bytes for the same sheet."""
    said, setter = questionnaire_words(sheet.language), Setter()
    title = said.title.format(title=sheet.title)
    pen = Pen(title, sheet.language, darkroom)
    pages = leaves.laid(_pieces(sheet, said, setter), PAGE_HEIGHT - 46)
    leaves.draw(pen, pages, sheet.title, f"{sheet.code}  ·  {said.page}")
    return pen.finish()


def _pieces(sheet: QuestionnaireSheet, said: QuestionnaireWords, setter: Setter) -> Iterator[leaves.Piece]:
    yield Front(sheet, said, setter)
    for block in sheet.blocks:
        head = BlockHead(block, setter)
        yield head
        for at, question in enumerate(block.questions):
            yield from _question(question, said, setter, 0.0 if at else head.height)
    yield Credit(setter.set(pictures.CREDIT, SMALL, INNER_WIDTH))


def _question(
    question: SheetQuestion, said: QuestionnaireWords, setter: Setter, above: float
) -> Iterator[leaves.Piece]:
    """The question with all to be answered, on one page as long as a page can hold it under what is above it."""
    hints = [said.only_if] if question.only_if else []
    hints += [said.numbers] if question.way is Way.RANK else []
    hints += [said.look_back] if question.way is Way.WRITE_NUMBERS else []
    asked = Asked(question, setter, tuple(hints))
    across, large = _ACROSS.get(len(question.tiles), 3), can_be_large(question.tiles)
    codes = () if question.way is Way.RANK else question.codes  # numbers are what is written there
    answers: list[TileRow | SkipRow | WriteLines] = [
        TileRow(question.tiles[at : at + across], across, large, setter, codes[at : at + across])
        for at in range(0, len(question.tiles), across)
    ]
    if question.way in {Way.WRITE, Way.WRITE_NUMBERS}:
        answers.append(WriteLines(question.most, question.unit, setter))
    if question.skips:
        answers.append(SkipRow(question.skips, setter, question.skip_codes))
    whole = above + asked.height + sum(answer.height for answer in answers) <= _ROOM
    yield replace(asked, stays=bool(answers))
    for at, answer in enumerate(answers):
        left = len(answers) - 1 - at
        yield replace(answer, stays=left > 0 and (whole or left <= 2))
    yield White(stays=question.way is Way.READ)


@dataclass(frozen=True)
class Front:
    """The title, what to do, and who it is about."""

    sheet: QuestionnaireSheet
    said: QuestionnaireWords
    setter: Setter
    stays: bool = False

    @property
    def height(self) -> float:
        """All of it."""
        return self._title.height + 26 + 3 * 27 + 20 + self._lines * 44 + 8

    def draw(self, pen: Pen, top: float) -> None:
        """Title, three sentences with a crossed box, lines to write on."""
        pen.bookmark(self.sheet.title)
        pen.ground(Box(MARGIN, top, 34, 4), SUN, 2)
        top = pen.text("H1", self._title, MARGIN, top - 12) - 14
        panel = Box(MARGIN, top, INNER_WIDTH, 3 * 27 + 12)
        pen.ground(panel, MIST, 10)
        for at, sentence in enumerate((self.said.cross, self.said.change, self.said.no_wrong)):
            line = self.setter.set(sentence, BIG_BODY, INNER_WIDTH - 60)
            middle = panel.top - 6 - at * 27 - 13.5
            if at < 2:
                self._example(pen, MARGIN + 14, middle, filled=at == 1)
            pen.text("P", line, MARGIN + 46, middle + line.height / 2)
        self._write(pen, panel.bottom - 8)

    def _example(self, pen: Pen, x: float, y: float, *, filled: bool) -> None:
        box(pen, x, y)
        if filled:
            pen.ground(Box(x + 3, y + 6.5, 13, 13), DEEP)
        else:
            strokes = [[(x + 4, y - 5.5), (x + 15, y + 5.5)], [(x + 4, y + 5.5), (x + 15, y - 5.5)]]
            pen.outline(strokes, DEEP, 2.6)

    @property
    def _title(self) -> Paragraph:
        return self.setter.set(self.sheet.title, _TITLE, INNER_WIDTH)

    @property
    def _lines(self) -> int:
        return 2 if self.sheet.observes else 1

    def _write(self, pen: Pen, top: float) -> None:
        wide = INNER_WIDTH * 0.6
        self._field(pen, Box(MARGIN, top, wide, 44), self.said.name, self.sheet.first_name)
        self._field(pen, Box(MARGIN + wide + 20, top, INNER_WIDTH - wide - 20, 44), self.said.date, "")
        if self.sheet.observes:
            self._field(pen, Box(MARGIN, top - 44, wide, 44), self.said.filled_by, "")

    def _field(self, pen: Pen, place: Box, label: str, filled: str) -> None:
        told = self.setter.set(label, _HINT, place.width)
        pen.text("P", told, place.x, place.top - 18)
        value = self.setter.set(filled, BIG_BODY, place.width - told.width - 10)
        pen.text("P", value, place.x + told.width + 10, place.top - 16)
        pen.rule(place.x + told.width + 8, place.bottom + 8, place.width - told.width - 8, QUIET, 0.9)


@dataclass(frozen=True)
class BlockHead:
    """A block's picture and title."""

    block: SheetBlock
    setter: Setter
    stays: bool = True

    @property
    def height(self) -> float:
        """With the white around it."""
        return 62.0

    def draw(self, pen: Pen, top: float) -> None:
        """On a light band."""
        band = Box(MARGIN, top - 4, INNER_WIDTH, 46)
        pen.ground(band, SAND, 10)
        pen.pictogram(self.block.picture, MARGIN + 28, band.top - 23, 36)
        pen.bookmark(self.block.title)
        told = self.setter.set(self.block.title, _BLOCK, INNER_WIDTH - 70)
        pen.text("H2", told, MARGIN + 58, band.top - 23 + told.height / 2)


@dataclass(frozen=True)
class Asked:
    """A question: its picture on a disc, its number, its words, and what helps to answer it."""

    question: SheetQuestion
    setter: Setter
    hints: tuple[str, ...] = ()
    stays: bool = True

    @property
    def height(self) -> float:
        """As its highest part, with the white below it."""
        return max(_DISC, sum(one.height for _, one in self._texts)) + 10

    def draw(self, pen: Pen, top: float) -> None:
        """The number stands on the disc's edge."""
        pen.circle(MARGIN + _DISC / 2, top - _DISC / 2, _DISC / 2, MIST)
        pen.pictogram(self.question.picture, MARGIN + _DISC / 2, top - _DISC / 2, _DISC * 0.72)
        if self.question.number:
            self._number(pen, MARGIN + 9, top - 9)
        high = sum(one.height for _, one in self._texts)
        start = top - max(0.0, _DISC - high) / 2
        for role, paragraph in self._texts:
            start = pen.text(role, paragraph, MARGIN + _DISC + 16, start)

    def _number(self, pen: Pen, x: float, y: float) -> None:
        pen.circle(x, y, 11.5, DEEP)
        told = self.setter.set(str(self.question.number), _NUMBER, 30)
        pen.text("P", told, x - told.width / 2, y + told.height / 2)

    @property
    def _texts(self) -> list[tuple[str, Paragraph]]:
        room = INNER_WIDTH - _DISC - 16
        style = _READ if self.question.way is Way.READ else _TEXT
        told = [("H3" if style is _TEXT else "P", self.setter.set(self.question.text, style, room))]
        return [*told, *(("P", self.setter.set(hint, _HINT, room)) for hint in self.hints)]


@dataclass(frozen=True)
class White:
    """White with a thin line in it, between questions."""

    height: float = 18.0
    stays: bool = False

    def draw(self, pen: Pen, top: float) -> None:
        """The line."""
        pen.rule(MARGIN, top - self.height / 2, INNER_WIDTH, RULE)


@dataclass(frozen=True)
class Credit:
    """Whose pictures these are."""

    paragraph: Paragraph
    height: float = 12.0
    stays: bool = False

    def draw(self, pen: Pen, top: float) -> None:
        """As a paragraph."""
        pen.text("P", self.paragraph, MARGIN, top)
