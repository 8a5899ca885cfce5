"""The dossier on paper: everything that is kept, as a booklet with chapters, page numbers and a list of contents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop import pictures
from desktop.documents import leaves, photos
from desktop.documents.banner import Banner
from desktop.documents.dossier_words import DossierFrame, dossier_frame
from desktop.documents.looks import (
    BIG_BODY,
    BODY,
    COLUMN_GAP,
    DEEP,
    INNER_WIDTH,
    MARGIN,
    MIST,
    NOTE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RULE,
    SMALL,
    SUN,
    TITLE,
    Box,
    Style,
)
from desktop.documents.pen import Pen
from desktop.documents.photos import Darkroom
from desktop.documents.typeset import Paragraph, Setter
from desktop.documents.words import words
from desktop.domain.dossier_paper import Chapter, DossierPaper, Fact, KeptPhoto

_BANNER = 172.0
_FIRST = PAGE_HEIGHT - _BANNER - 26
_CHAPTER = Style(19, 1.2, bold=True, colour=DEEP)
_GROUP = replace(TITLE, size=12.5, balanced=False)
_LABEL = Style(10.5, 1.36, colour=DEEP)
_VALUE = replace(BODY, bold=True, balanced=False)
_LABELS = INNER_WIDTH * 0.42
_PICTURE = 22.0
_VALUES = INNER_WIDTH - _LABELS - COLUMN_GAP
_LINES = 30  # of one value that stay together
_PHOTO = 190.0


def make(paper: DossierPaper, darkroom: Darkroom) -> bytes:
    """The booklet as PDF; the same bytes for the same dossier."""
    said, setter = dossier_frame(paper.language), Setter()
    title = said.title.format(name=paper.first_name)
    pen = Pen(title, paper.language, darkroom)
    banner = Banner(paper.first_name, said.headline, (), None, "", paper.avatar)
    banner.draw(pen, Box(0, PAGE_HEIGHT, PAGE_WIDTH, _BANNER), setter)
    pages = leaves.laid(_pieces(paper, said, setter), _FIRST)
    leaves.draw(pen, pages, title, said.page)
    return pen.finish()


def _pieces(paper: DossierPaper, said: DossierFrame, setter: Setter) -> Iterator[leaves.Piece]:
    for sentence in said.explained:
        yield Text(setter.set(sentence, BIG_BODY, INNER_WIDTH), after=3)
    made = said.made_on.format(day=words(paper.language).day(paper.day))
    yield Text(setter.set(made, NOTE, INNER_WIDTH), after=14)
    for chapter in paper.chapters:
        yield from _chapter(chapter, said, setter)
    if paper.photos:
        yield Heading(said.photos, setter.set(said.photos, _CHAPTER, INNER_WIDTH))
        for at in range(0, len(paper.photos), 2):
            yield PhotoRow(paper.photos[at : at + 2], said, setter)
    credit = f"{pictures.CREDIT}"
    yield Text(setter.set(credit, SMALL, INNER_WIDTH))


def _chapter(chapter: Chapter, said: DossierFrame, setter: Setter) -> Iterator[leaves.Piece]:
    yield Heading(chapter.title, setter.set(chapter.title, _CHAPTER, INNER_WIDTH))
    if not chapter.groups:
        yield Text(setter.set(said.empty, BODY, INNER_WIDTH), after=10)
    for group in chapter.groups:
        if group.title:
            yield Heading(group.title, setter.set(group.title, _GROUP, INNER_WIDTH), level=1)
        for fact in group.facts:
            yield from _fact(fact, setter)
        yield Rule()


def _fact(fact: Fact, setter: Setter) -> Iterator[leaves.Piece]:
    """A very long value goes on below itself, on the next page if need be."""
    room = _LABELS - _PICTURE - 8
    label, value = setter.set(fact.label, _LABEL, room), setter.set(fact.value, _VALUE, _VALUES)
    note = setter.set(fact.note, NOTE, _VALUES)
    parts = [replace(value, broken=value.broken[at : at + _LINES]) for at in range(0, len(value.broken), _LINES)]
    nothing = setter.set("", _LABEL, room)
    for at, part in enumerate(parts or [value]):
        first, last = at == 0, at >= len(parts) - 1
        yield FactLine(fact.picture if first else "", label if first else nothing, part, note if last else nothing)


@dataclass(frozen=True)
class Text:
    """A paragraph over the whole width."""

    paragraph: Paragraph
    after: float = 6.0
    stays: bool = False

    @property
    def height(self) -> float:
        """With the white below it."""
        return self.paragraph.height + self.after

    def draw(self, pen: Pen, top: float) -> None:
        """As a paragraph."""
        pen.text("P", self.paragraph, MARGIN, top)


@dataclass(frozen=True)
class Heading:
    """A chapter (level 0) or what is in it (level 1); in the list of contents too."""

    title: str
    paragraph: Paragraph
    level: int = 0
    stays: bool = True

    @property
    def height(self) -> float:
        """With the white around it."""
        return self._above + self.paragraph.height + 6

    def draw(self, pen: Pen, top: float) -> None:
        """A chapter has a short bar above it."""
        if self.level == 0:
            pen.ground(Box(MARGIN, top - self._above + 8, 26, 3.2), SUN, 1.6)
        pen.bookmark(self.title, self.level)
        pen.text("H2" if self.level == 0 else "H3", self.paragraph, MARGIN, top - self._above)

    @property
    def _above(self) -> float:
        return 24.0 if self.level == 0 else 6.0


@dataclass(frozen=True)
class FactLine:
    """What it is at the left, what it says at the right."""

    picture: str
    label: Paragraph
    value: Paragraph
    note: Paragraph
    stays: bool = False

    @property
    def height(self) -> float:
        """As its highest column."""
        least = _PICTURE if self.picture else 0.0
        return max(least, self.label.height, self.value.height + self.note.height) + 5

    def draw(self, pen: Pen, top: float) -> None:
        """A pictogram, the label, the value and the note below it."""
        if self.picture:
            pen.circle(MARGIN + _PICTURE / 2, top - _PICTURE / 2, _PICTURE / 2, MIST)
            pen.pictogram(self.picture, MARGIN + _PICTURE / 2, top - _PICTURE / 2, _PICTURE * 0.76)
        pen.text("P", self.label, MARGIN + _PICTURE + 8, top)
        below = pen.text("P", self.value, MARGIN + _LABELS + COLUMN_GAP, top)
        pen.text("P", self.note, MARGIN + _LABELS + COLUMN_GAP, below)


@dataclass(frozen=True)
class Rule:
    """A thin line between what belongs together and the next."""

    height: float = 12.0
    stays: bool = False

    def draw(self, pen: Pen, top: float) -> None:
        """In the middle of its height."""
        pen.rule(MARGIN, top - self.height / 2, INNER_WIDTH, RULE)


@dataclass(frozen=True)
class PhotoRow:
    """Two photos beside each other, with when they came."""

    shown: Sequence[KeptPhoto]
    said: DossierFrame
    setter: Setter
    stays: bool = False

    @property
    def height(self) -> float:
        """Photos and words."""
        return _PHOTO + self.setter.size(NOTE) * NOTE.leading + 16

    def draw(self, pen: Pen, top: float) -> None:
        """In their own shape, as far as there is room."""
        half = (INNER_WIDTH - COLUMN_GAP) / 2
        for at, photo in enumerate(self.shown):
            told = self.said.photo.format(day=photo.words)
            x, width = MARGIN + at * (half + COLUMN_GAP), min(half, _PHOTO * photos.aspect(photo.jpeg))
            pen.photo(photo.jpeg, Box(x, top, width, width / photos.aspect(photo.jpeg)), 4, told)
            pen.text("P", self.setter.set(told, NOTE, half), x, top - _PHOTO - 4)
