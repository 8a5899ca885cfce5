"""*Zeg het*: records what is said on an open question, and lets it be heard back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.flows.aloud import HEAR, LEAST_LEVEL, MOST_SECONDS, SAID, Aloud
from desktop.flows.page import Utterance
from desktop.flows.ports import Player
from desktop.ui.candidate.screen import CandidateScreen

HEARD = 4 * LEAST_LEVEL  # from here on the tile lights up


class Recorder(QObject):
    """`over` tells that there was enough: what was said is to be kept."""

    over = Signal()

    def __init__(self, view: CandidateScreen, aloud: Aloud, player: Player) -> None:
        super().__init__(view)
        self._view = view
        self._aloud = aloud
        self._player = player
        self._limit = QTimer(self, singleShot=True, interval=1000 * MOST_SECONDS)
        self._limit.timeout.connect(self.over)

    def press(self, card: str, done: Callable[[], None]) -> None:
        """One of the cards of *Zeg het*; `done` is called when what is heard back has ended."""
        if card == HEAR:
            clip = self._aloud.clip()
            if clip is not None:
                self._light(HEAR)
                self._player.play(clip, lambda _word: None, done)
        elif card != SAID:
            self._aloud.begin(lambda level: self._light(SAID if level > HEARD else ""))
            self._limit.start()

    def finish(self) -> None:
        """Whatever is pressed ends it: what was said is kept; Problem when it can't be."""
        self._limit.stop()
        self._aloud.finish()

    def _light(self, card: str) -> None:
        self._view.light(Utterance("", f"card:{card}"))
