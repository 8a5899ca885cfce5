"""Twins of the voice and the player that make no sound, for machines without one, the demo, the tour and tests."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from typing_extensions import override

from desktop.flows.ports import Clip, Voice, WordTime
from desktop.speech.timekeeper import Timekeeper

RATE = 22050


class SilentVoice(Voice):
    """No voice at all: every clip is empty, so that a player is done with it at once."""

    @override
    def speaks(self, language: str) -> bool:
        """Never."""
        return False

    @override
    def render(self, text: str, language: str) -> Clip:
        """Silence of no length."""
        return Clip(b"", RATE)

    @override
    def set_pace(self, percent: int) -> None:
        """Nothing to set."""


class SilentPlayer:
    """Keeps the time of each clip without sound."""

    audible = False

    def __init__(self) -> None:
        self._time = Timekeeper()

    def play(self, clip: Clip, at_word: Callable[[WordTime], None], done: Callable[[], None]) -> None:
        """Words and the end come when they would have sounded."""
        self._time.start(clip, at_word, done)

    def stop(self) -> None:
        """No more callbacks."""
        self._time.stop()

    def set_volume(self, volume: float) -> None:
        """Nothing to set."""


class InstantPlayer:
    """Is through with each clip at the next turn of the event loop: all its words, then done."""

    audible = True

    def __init__(self) -> None:
        self._run: tuple[Clip, Callable[[WordTime], None], Callable[[], None]] | None = None
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._finish)

    def play(self, clip: Clip, at_word: Callable[[WordTime], None], done: Callable[[], None]) -> None:
        """Everything comes as soon as the event loop is back."""
        self._run = (clip, at_word, done)
        self._timer.start(0)

    def stop(self) -> None:
        """No more callbacks."""
        self._run = None
        self._timer.stop()

    def set_volume(self, volume: float) -> None:
        """Nothing to set."""

    def _finish(self) -> None:
        run = self._run
        if run is None:
            return
        clip, at_word, done = run
        for word in clip.words:
            at_word(word)
            if self._run is not run:  # the callback stopped it, or started another clip
                return
        self._run = None
        done()
