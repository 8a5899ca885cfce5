"""A microphone for tests, and sound to speak into it."""

import math
from array import array
from collections.abc import Callable

from desktop.flows.ports import Clip

RATE = 16000


def tone(seconds: float, level: float = 0.3) -> Clip:
    """So much sound, this loud."""
    samples = (round(level * 32767 * math.sin(place / 5)) for place in range(round(RATE * seconds)))
    return Clip(array("h", samples).tobytes(), RATE)


class Mouth:
    """A microphone and who speaks into it; it tells its level as the real one does."""

    def __init__(self, *, available: bool = True) -> None:
        self.available = available
        self.says = tone(1.0)
        self.running = False
        self.at_level: Callable[[float], None] = lambda _level: None

    def start(self, at_level: Callable[[float], None]) -> None:
        """From now on."""
        self.running, self.at_level = True, at_level
        samples = array("h", self.says.pcm)
        at_level(max(samples, default=0) / 32767)

    def stop(self) -> Clip:
        """What was said."""
        self.running = False
        return self.says
