"""Where each sentence of a document stands, so that it can light up while it is read aloud."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.documents.fonts import Word
from desktop.documents.looks import PAGE_HEIGHT, Box
from desktop.documents.typeset import Paragraph
from desktop.domain.readable import Readable, Strip, Told

_ENDS = (".", "!", "?", "\u061f")  # the last one ends an Arabic question


@dataclass(frozen=True)
class Written:
    """A paragraph as it was written: on which page, and its top left in points from the bottom left."""

    page: int
    paragraph: Paragraph
    x: float
    top: float

    def told(self) -> Iterator[Told]:
        """Its sentences; as one where letters run from right to left, which break off elsewhere than they are read."""
        words = [word for line in self.paragraph.words for word in line]
        if any(word.right_to_left for word in words):
            yield Told(self.paragraph.spoken, self.page, tuple(self._whole_lines()))
            return
        strips: list[Strip] = []
        said: list[Word] = []
        for at, line in enumerate(self.paragraph.words):
            left = x = right = self.x
            for word in line:
                right = x + word.width * self._size
                said.append(word)
                if word.text.endswith(_ENDS) and not word.goes_on:
                    yield Told(_joined(said), self.page, (*strips, self._strip(at, left, right)))
                    strips, said = [], []
                    left = right + self._space
                x = right + (0.0 if word.goes_on else self._space)
            if said and left < right:
                strips.append(self._strip(at, left, right))
        if said:
            yield Told(_joined(said), self.page, tuple(strips))

    @property
    def _size(self) -> float:
        return self.paragraph.size

    @property
    def _space(self) -> float:
        return self.paragraph.space * self.paragraph.size

    def _strip(self, line: int, left: float, right: float) -> Strip:
        high = self.paragraph.leading
        return Strip(left, PAGE_HEIGHT - self.top + line * high, right - left, high)

    def _whole_lines(self) -> Iterator[Strip]:
        for at, line in enumerate(self.paragraph.lines):
            yield self._strip(at, self.x, self.x + line.width)


@dataclass(frozen=True)
class Shown:
    """A picture with the words that stand for it."""

    page: int
    alt: str
    box: Box

    def told(self) -> Iterator[Told]:
        """Its words, over all of it."""
        if self.alt:
            box = self.box
            yield Told(self.alt, self.page, (Strip(box.x, PAGE_HEIGHT - box.top, box.width, box.height),))


def readable(pdf: bytes, heard: Iterable[Written | Shown]) -> Readable:
    """The document with its sentences and pictures in the order in which they are read."""
    return Readable(pdf, tuple(told for one in heard for told in one.told()))


def _joined(words: list[Word]) -> str:
    return "".join(word.text if word.goes_on else f"{word.text} " for word in words).rstrip()
