"""The candidate's side on a stage: the real screen and session, and a voice and player that tell what they did."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.domain.ids import PhotoId
from desktop.flows.ports import Clip, WordTime
from desktop.flows.session import Session
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.parts import inspect
from desktop.ui.parts.pressable import Pressable
from desktop.ui.parts.tile import Tile
from desktop.ui.theme.current import Look

RATE = 22050


class ToldPlayer:
    """A player and voice in one for tests: remembers what is said, and each clip lasts until `ends()`."""

    audible = True

    def __init__(self, languages: tuple[str, ...] = ("nl",)) -> None:
        self.said: list[str] = []
        self.volumes: list[float] = []
        self.stops = 0
        self.at_once = 0  # how many clips play now
        self._languages = languages
        self._texts: dict[int, str] = {}
        self._done = lambda: None
        self._at_word = lambda _word: None

    def speaks(self, language: str) -> bool:
        """As told."""
        return language in self._languages

    def render(self, text: str, language: str) -> Clip:
        """A moment of silence with the times of the words."""
        starts = [place for place in range(len(text)) if place == 0 or text[place - 1] == " "]
        words = tuple(WordTime(start, len(text), number * 0.1) for number, start in enumerate(starts))
        clip = Clip(bytes(2 * RATE), RATE, words)
        self._texts[id(clip)] = text
        self._kept = clip
        return clip

    def play(self, clip: Clip, at_word: object, done: object) -> None:
        """Begins it; what played is over."""
        self.said.append(self._texts[id(clip)])
        self._clip, self._at_word, self._done = clip, at_word, done  # type: ignore[assignment]
        self.at_once = 1

    def stop(self) -> None:
        """Silence."""
        self.stops += 1
        self.at_once = 0
        self._done = lambda: None

    def set_volume(self, volume: float) -> None:
        """Remembers it."""
        self.volumes.append(volume)
