"""Says what is on the screen, and lights up what is being said."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.flows.page import Utterance
from desktop.flows.ports import WordTime
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.parts.pressable import Pressable
from desktop.ui.parts.read_aloud import ReadAloud
from desktop.ui.parts.tile import Tile


class Saying(QObject):
    """One voice for one screen, in one language."""

    def __init__(self, view: CandidateScreen, reader: ReadAloud, language: str) -> None:
        super().__init__(view)
        self._view = view
        self._reader = reader
        self._language = language
        self._said: Counter[str] = Counter()  # sentences of this saying, by what lights up
        view.rested.connect(self._say_name)
        reader.begun.connect(self._light)
        reader.word.connect(self._light_word)
        reader.ended.connect(lambda: view.light(None))

    def say(self, utterances: Sequence[Utterance]) -> None:
        """Says these, in place of what was being said."""
        self._said.clear()
        self._reader.say(utterances, self._language)

    def say_names(self, buttons: Sequence[Pressable]) -> None:
        """What can be pressed here, by name."""
        self.say(tuple(Utterance(_name(button), _lights(button)) for button in buttons))

    def _say_name(self, button: Pressable) -> None:
        """A button someone rests on says its name, unless something is being said."""
        if not self._reader.speaking:
            self.say((Utterance(_name(button), "button"),))

    def _light(self, utterance: Utterance) -> None:
        self._view.light(utterance, self._said[utterance.target])
        self._said[utterance.target] += 1

    def _light_word(self, said: tuple[Utterance, WordTime]) -> None:
        utterance, word = said
        if utterance.target == "question":
            self._view.light(utterance, self._said[utterance.target] - 1, (word.start, word.end))


def _name(button: Pressable) -> str:
    return button.spoken or button.accessibleName()


def _lights(button: Pressable) -> str:
    return f"card:{button.card.id}" if isinstance(button, Tile) else "button"
