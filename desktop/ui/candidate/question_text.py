"""The question itself: sentences in large type; the sentence being said lights up, and in it the word."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from desktop.ui.parts import paint
from desktop.ui.parts.fit import Fitted, balanced, fit
from desktop.ui.parts.geometry import grown
from desktop.ui.theme.current import Look
from desktop.ui.theme.direction import placed

NONE_LIT = -1
ASIDE = 6  # room left and right of the letters for the ground of what is being said


@dataclass(frozen=True)
class _Laid:
    """Sentences in paragraphs, each paragraph wrapped in the same size."""

    sentences: tuple[str, ...]
    paragraphs: tuple[Fitted, ...]
    height: float
    fits: bool
    first: int = 0  # the number of the first of these sentences


class QuestionText(QLabel):
    """Shows sentences and a notice; `light` marks one of them, or a word in it. To a screen reader it is a text.

    Where not everything fits in letters that are large enough, it turns to the sentences that are being said.
    """

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.look = look
        self._sentences: tuple[str, ...] = ()
        self._notice = ""
        self._px = (32, 42)
        self._apart = False
        self._lit = NONE_LIT
        self._word: tuple[int, int] | None = None

    def show_sentences(self, sentences: tuple[str, ...], px: tuple[int, int], *, apart: bool, notice: str = "") -> None:
        """Shows these; `apart` begins each on a line of its own. A notice that has no room beside them stands alone."""
        self._sentences = sentences
        self._notice = notice
        self._px = px
        self._apart = apart
        self.setAccessibleName(" ".join((*sentences, notice)).strip())
        self.light(NONE_LIT)

    def light(self, sentence: int, word: tuple[int, int] | None = None) -> None:
        """Lights up a sentence by its number (NONE_LIT: none) and a range of characters in it."""
        self._lit = sentence
        self._word = word
        self.update()

    def light_notice(self) -> None:
        """Lights up the notice."""
        self.light(len(self._sentences))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint.begin(self)
        if not self._sentences and not self._notice:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        laid = self._balanced(self._laid_out())
        top = max(0.0, (self.height() - laid.height) / 2)
        box = QRectF(ASIDE, top, self._room, laid.height)
        number = 0
        for paragraph in laid.paragraphs:
            for line in paragraph.lines:
                rect = QRectF(ASIDE, top, self._room, paragraph.line_height)
                self._draw_marks(painter, rect, line, paragraph, laid, number)
                paint.draw_plain(painter, rect, line, paragraph.font, self.look.theme.ink)
                number += len(line.split())
                top += paragraph.line_height
            top += self._between
        painter.end()
        chosen = laid.paragraphs[0].font
        text = " ".join(laid.sentences)
        paint.remember(self, paint.DrawnText(text, box, chosen.pixelSize(), chosen.bold(), laid.fits))

    @property
    def _room(self) -> int:
        """The width there is for letters."""
        return self.width() - 2 * ASIDE

    @property
    def _between(self) -> float:
        return 10 * self.look.scale

    def _laid_out(self) -> _Laid:
        both = (*self._sentences, self._notice) if self._notice else self._sentences
        laid = self._lay(both)
        if laid.fits:
            return laid
        if self._notice:
            return replace(self._lay((self._notice,)), first=len(self._sentences))
        return self._part_with(max(self._lit, 0))

    def _balanced(self, laid: _Laid) -> _Laid:
        paragraphs = tuple(
            balanced(" ".join(each.lines), self._room, each.font.pixelSize()) if len(each.lines) > 1 else each
            for each in laid.paragraphs
        )
        return replace(laid, paragraphs=paragraphs)

    def _part_with(self, sentence: int) -> _Laid:
        """The part that holds this sentence, each part as many whole sentences as fit."""
        first = 0
        while True:
            laid = replace(self._alone(self._sentences[first]), first=first)
            for end in range(first + 2, len(self._sentences) + 1):
                longer = self._lay(self._sentences[first:end])
                if not longer.fits:
                    break
                laid = replace(longer, first=first)
            following = first + len(laid.sentences)
            if sentence < following or following >= len(self._sentences):
                return laid
            first = following

    def _alone(self, sentence: str) -> _Laid:
        """One sentence; where even that has no room at this text scale, in smaller letters: it is never cut."""
        laid = self._lay((sentence,))
        px = self.look.px(self._px[0])
        while not laid.fits and px > self._px[0]:
            px -= 1
            laid = self._lay_at((sentence,), px)
        return laid

    def _lay(self, sentences: tuple[str, ...]) -> _Laid:
        """The largest size in which everything fits, else the least."""
        screen = self.window()
        growth = grown(screen.width(), screen.height())
        least, largest = self.look.px(self._px[0]), self.look.most_px(self._px[1], growth)
        for px in range(largest, least - 1, -1):
            laid = self._lay_at(sentences, px)
            if laid.fits:
                return laid
        return self._lay_at(sentences, least)

    def _lay_at(self, sentences: tuple[str, ...], px: int) -> _Laid:
        if self._apart:
            texts: tuple[str, ...] = sentences
        elif self._notice and len(sentences) > 1:
            texts = (" ".join(sentences[:-1]), sentences[-1])
        else:
            texts = (" ".join(sentences),)
        paragraphs = tuple(fit(text, self._room, 100_000, px, px) for text in texts)
        height = sum(paragraph.height for paragraph in paragraphs) + self._between * (len(paragraphs) - 1)
        fits = all(paragraph.fits for paragraph in paragraphs) and height <= self.height()
        return _Laid(sentences, paragraphs, height, fits)

    def _draw_marks(
        self, painter: QPainter, rect: QRectF, line: str, paragraph: Fitted, laid: _Laid, first: int
    ) -> None:
        """The ground of the sentence or word being said, where it stands on this line."""
        metrics = QFontMetricsF(paragraph.font)
        sentence_of = [number for number, sentence in enumerate(laid.sentences, laid.first) for _ in sentence.split()]
        said_word = self._word_number(laid)
        left = rect.left()
        lit: list[QRectF] = []
        for index, word in enumerate(line.split(), first):
            box = QRectF(left, rect.top(), metrics.horizontalAdvance(word), rect.height())
            left += box.width() + metrics.horizontalAdvance(" ")
            noticed = bool(self._notice) and sentence_of[index] == len(self._sentences)
            if noticed or (said_word < 0 and sentence_of[index] == self._lit) or index == said_word:
                lit.append(box)
        if lit:
            painter.setPen(QColor(0, 0, 0, 0))
            painter.setBrush(QColor(self.look.theme.spoken))
            painter.drawRoundedRect(placed(self, lit[0].united(lit[-1])).adjusted(-5, 2, 5, -2), 8, 8)

    def _word_number(self, laid: _Laid) -> int:
        """Which word of all is being said, -1 for none."""
        said = self._lit - laid.first
        if self._word is None or not 0 <= said < len(laid.sentences):
            return -1
        before = sum(len(sentence.split()) for sentence in laid.sentences[:said])
        return before + len(laid.sentences[said][: self._word[0] + 1].split()) - 1
