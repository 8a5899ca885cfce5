"""Reads a page aloud sentence by sentence: on, back, a pause, and a word in between for what is pressed."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.flows.page import Utterance
from desktop.ui.coach.reading import Sound
from desktop.ui.parts.read_aloud import ReadAloud

WORD = "word"  # something said that is no sentence of the page


class ReadAlong(QObject):
    """Keeps its place: a pause goes on at the sentence it stopped in."""

    begun = Signal(int)  # the sentence that sounds now, from 0
    ended = Signal()  # silence, whatever the cause

    def __init__(self, parent: QObject, sound: Sound) -> None:
        super().__init__(parent)
        self._aloud = ReadAloud(self, sound.voice, sound.player)
        self._sentences: tuple[str, ...] = ()
        self._language = ""
        self._in_story = False
        self.at = 0
        self._aloud.begun.connect(self._tell)
        self._aloud.ended.connect(self._end)

    @property
    def reading(self) -> bool:
        """Whether sentences of the page sound now."""
        return self._in_story and self._aloud.speaking

    def take(self, sentences: Sequence[str], language: str) -> None:
        """Other sentences from now on; where the one it was at is still there, that stays its place."""
        was = self._sentences[self.at] if self.at < len(self._sentences) else ""
        self.stop()
        self._sentences, self._language = tuple(sentences), language
        self.at = self._sentences.index(was) if was in self._sentences else 0

    def go_on(self) -> None:
        """Reads from its place to the end; after the end from the start."""
        self.stop()
        self._in_story = True
        self._aloud.say(
            [Utterance(sentence, str(self.at + far)) for far, sentence in enumerate(self._sentences[self.at :])],
            self._language,
        )

    def step(self, by: int) -> None:
        """To the sentence after or before this one, which is said."""
        self.at = max(0, min(len(self._sentences) - 1, self.at + by))
        self.go_on()

    def say(self, words: Sequence[str], language: str) -> None:
        """Says something else; the page keeps its place."""
        self.stop()
        self._aloud.say([Utterance(each, f"{WORD}:{at}") for at, each in enumerate(words)], language)

    def stop(self) -> None:
        """Silence at once; it goes on in this sentence."""
        self._in_story = False
        self._aloud.stop()

    def _tell(self, utterance: Utterance) -> None:
        if not utterance.target.startswith(WORD):
            self.at = int(utterance.target)
            self.begun.emit(self.at)

    def _end(self) -> None:
        if self._in_story and self.at >= len(self._sentences) - 1:
            self.at = 0
        self._in_story = False
        self.ended.emit()
