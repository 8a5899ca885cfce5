"""Says sentences one after another with one voice, and tells what is being said so that it can light up."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.flows.page import Utterance
from desktop.flows.ports import Player, Voice, WordTime

BETWEEN_MS = 160


class ReadAloud(QObject):
    """One queue of sentences; a new one, or stop(), silences the old at once."""

    begun = Signal(object)  # Utterance
    word = Signal(object)  # (Utterance, WordTime)
    ended = Signal()

    def __init__(self, parent: QObject, voice: Voice, player: Player) -> None:
        super().__init__(parent)
        self._voice = voice
        self._player = player
        self._queue: list[Utterance] = []
        self._language = ""
        self._pause = QTimer(self, singleShot=True, interval=BETWEEN_MS)
        self._pause.timeout.connect(self._say_next)
        self._speaking = False

    @property
    def speaking(self) -> bool:
        """Whether something is being said."""
        return self._speaking

    def say(self, utterances: Sequence[Utterance], language: str) -> None:
        """Says these in order, each by the voice of its own language, words of none by that of `language`.

        What there is no voice for is not said.
        """
        self.stop()
        self._language = language
        self._queue = [utterance for utterance in utterances if self._voice.speaks(utterance.language or language)]
        if not self._queue:
            return
        self._speaking = True
        self._say_next()

    def stop(self) -> None:
        """Silence at once."""
        self._pause.stop()
        self._player.stop()
        self._queue.clear()
        if self._speaking:
            self._speaking = False
            self.ended.emit()

    def _say_next(self) -> None:
        if not self._queue:
            self._speaking = False
            self.ended.emit()
            return
        utterance = self._queue.pop(0)
        clip = self._voice.render(str(utterance.text), utterance.language or self._language)
        self.begun.emit(utterance)
        self._player.play(clip, lambda time: self._tell_word(utterance, time), self._pause.start)

    def _tell_word(self, utterance: Utterance, time: WordTime) -> None:
        self.word.emit((utterance, time))
