"""The letter: one A4, large letters, a picture beside each thing that is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop import pictures
from desktop.documents.icons import Contact, Way
from desktop.documents.icons import draw as draw_contact
from desktop.documents.icons import height as contact_height
from desktop.documents.letter_words import LetterWords, letter_words
from desktop.documents.looks import (
    CONTACT,
    DEEP,
    INK,
    INNER_WIDTH,
    MARGIN,
    MIST,
    NAME,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    QUIET,
    SMALL,
    SUN,
    Box,
    Style,
)
from desktop.documents.pen import Pen
from desktop.documents.photos import Darkroom
from desktop.documents.typeset import Paragraph, Setter
from desktop.documents.words import words
from desktop.domain.letter import Letter, LetterParagraph

_TOP, _FOOT = 48.0, 52.0
_ROOM = PAGE_HEIGHT - _TOP - _FOOT
_PHOTO = 104.0
_BESIDE = 24.0
_DISC = 46.0
_TEXTS = INNER_WIDTH - _DISC - 20
_NAME = replace(NAME, size=30, colour=DEEP)
_DAY = Style(11, 1.3, colour=QUIET)
_ABOUT = Style(14, 1.3, bold=True)
_TEXT = Style(14, 1.45, colour=INK)
_REGARDS = replace(_TEXT, bold=True)
_LARGEST, _SMALLEST, _STEP = 1.3, 0.5, 0.97
_GAPS = (13.0, 34.0)  # between paragraphs: least and most


def make(letter: Letter, darkroom: Darkroom) -> bytes:
    """The letter as PDF, one page; the same bytes for the same letter."""
    return drawn(letter, darkroom).finish()


def drawn(letter: Letter, darkroom: Darkroom) -> Pen:
    """The page, to be finished."""
    said = letter_words(letter.language)
    pen = Pen(said.title.format(name=letter.name), letter.language, darkroom)
    _Page(letter, said, fitting(letter)).draw(pen)
    pen.turn_page()
    return pen


def fitting(letter: Letter) -> Setter:
    """The largest letters with which all of it stands on one page."""
    said, setter = letter_words(letter.language), Setter(_LARGEST)
    while _Page(letter, said, setter).least > _ROOM and setter.scale > _SMALLEST:
        setter = setter.times(_STEP)
    return setter


@dataclass(frozen=True)
class _Page:
    """The letter at one scale."""

    letter: Letter
    said: LetterWords
    setter: Setter

    @property
    def least(self) -> float:
        """The height it can't do without."""
        gaps = self.setter.sized(_GAPS[0]) * (len(self.letter.paragraphs) + 1)
        return self._told_height + gaps

    def draw(self, pen: Pen) -> None:
        """From the head of the page to the name below the letter; what is left goes between the paragraphs."""
        spare = (_ROOM - self._told_height) / (len(self.letter.paragraphs) + 1)
        gap = min(_GAPS[1], max(self.setter.sized(_GAPS[0]), spare))
        top = self._head(pen, PAGE_HEIGHT - _TOP)
        for paragraph, style in self._opening:
            top = pen.text("P", paragraph, MARGIN, top) - self._after(style)
        top -= gap / 2
        for told in self.letter.paragraphs:
            self._paragraph(pen, told, top)
            top -= self._height(told) + gap
        regards = self.setter.set(self.said.regards.format(name=self.letter.name), _REGARDS, INNER_WIDTH)
        pen.text("P", regards, MARGIN, top)
        credit = Setter().set(pictures.CREDIT, SMALL, INNER_WIDTH)
        pen.aside(credit, PAGE_WIDTH - MARGIN - credit.width, 32)

    @property
    def _told_height(self) -> float:
        opening = sum(paragraph.height + self._after(style) for paragraph, style in self._opening)
        regards = self.setter.height(self.said.regards.format(name=self.letter.name), _REGARDS, INNER_WIDTH)
        return self._head_height + opening + sum(map(self._height, self.letter.paragraphs)) + regards

    @property
    def _room(self) -> float:
        return INNER_WIDTH - (_PHOTO + _BESIDE if self.letter.photo else 0.0)

    @property
    def _contact(self) -> list[Contact]:
        letter = self.letter
        told = ((Way.PLACE, letter.town), (Way.PHONE, letter.phone), (Way.MAIL, letter.email))
        return [Contact(way, text) for way, text in told if text]

    @property
    def _name(self) -> Paragraph:
        return self.setter.set(self.letter.name, _NAME, self._room)

    @property
    def _head_height(self) -> float:
        contact = contact_height(self._contact, self._room, self.setter, CONTACT)
        texts = 14 + self._name.height + self.setter.sized(8) + contact
        return max(texts, _PHOTO if self.letter.photo else 0.0) + self.setter.sized(26)

    def _head(self, pen: Pen, top: float) -> float:
        """The name over the ways to reach somebody, the photo at the right."""
        with pen.group("Sect"):
            pen.bookmark(self.letter.name)
            pen.ground(Box(MARGIN, top, 34, 4), SUN, 2)
            below = pen.text("H1", self._name, MARGIN, top - 14) - self.setter.sized(8)
            draw_contact(pen, self._contact, Box(MARGIN, below, self._room, 0), self.setter, CONTACT, DEEP)
            if self.letter.photo:
                place = Box(MARGIN + INNER_WIDTH - _PHOTO, top, _PHOTO, _PHOTO)
                pen.photo(self.letter.photo, place, 12, self.said.portrait.format(name=self.letter.name))
        return top - self._head_height

    @property
    def _opening(self) -> list[tuple[Paragraph, Style]]:
        """The day, what it is about, and the greeting."""
        letter, said = self.letter, self.said
        dear = said.dear.format(employer=letter.employer) if letter.employer else said.dear_reader
        about = said.about.format(vacancy=letter.vacancy) if letter.vacancy else ""
        told = ((words(letter.language).day(letter.day), _DAY), (about, _ABOUT), (dear, _TEXT))
        return [(self.setter.set(text, style, INNER_WIDTH), style) for text, style in told if text]

    def _after(self, style: Style) -> float:
        return self.setter.sized(6 if style is _DAY else 12)

    def _sentences(self, told: LetterParagraph) -> Iterator[Paragraph]:
        return (self.setter.set(sentence, _TEXT, _TEXTS) for sentence in told.sentences)

    def _height(self, told: LetterParagraph) -> float:
        return max(_DISC, sum(one.height for one in self._sentences(told)))

    def _paragraph(self, pen: Pen, told: LetterParagraph, top: float) -> None:
        """A picture on a disc, and the sentences under each other: each begins a line of its own."""
        pen.circle(MARGIN + _DISC / 2, top - _DISC / 2, _DISC / 2, MIST)
        pen.pictogram(told.picture, MARGIN + _DISC / 2, top - _DISC / 2, _DISC * 0.7)
        high = sum(one.height for one in self._sentences(told))
        top -= max(0.0, _DISC - high) / 2
        with pen.group("Sect"):
            for sentence in self._sentences(told):
                top = pen.text("P", sentence, MARGIN + _DISC + 20, top)
