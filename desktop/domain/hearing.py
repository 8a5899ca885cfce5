"""How a candidate hears, presses and sees: language, how loud, how fast, read by itself, a switch, what moves."""

import json
from dataclasses import dataclass, replace

PACES = (80, 100, 125, 150)  # hundredths of the voice's normal pace
SWITCH_SECONDS = {80: 2.4, 100: 1.6, 125: 1.2, 150: 0.9}  # by pace: a step of the highlight, at least
LEAST_VOLUME, MOST_VOLUME, VOLUME_STEP = 0.1, 1.0, 0.15


@dataclass(frozen=True)
class Hearing:
    """`volume` is 0..1 as the ear counts; silence is not among its values: that is what the computer is for."""

    volume: float = 0.85
    pace: int = 100
    autoplay: bool = True
    switch: bool = False  # one key presses everything
    motion: bool = True  # pages turn gently; without it nothing moves
    language: str = ""  # its code; "" as long as nobody chose one

    def louder(self, steps: int) -> "Hearing":
        """So many steps louder, softer when they are less than none; no further than it goes."""
        return replace(self, volume=round(min(MOST_VOLUME, max(LEAST_VOLUME, self.volume + steps * VOLUME_STEP)), 2))

    def faster(self, steps: int) -> "Hearing":
        """So many paces faster, or slower; no further than there are."""
        return replace(self, pace=PACES[min(len(PACES) - 1, max(0, PACES.index(self.pace) + steps))])


def hearing_of(stored: str) -> Hearing:
    """From stored JSON; what is missing, or is not among what can be chosen, is as it is at first."""
    told = json.loads(stored)
    usual = Hearing()
    names = ("volume", "pace", "autoplay", "switch", "motion")
    volume, pace, autoplay, switch, motion = (told.get(name, getattr(usual, name)) for name in names)
    language = told.get("language")
    fits = isinstance(volume, int | float) and LEAST_VOLUME <= volume <= MOST_VOLUME
    return Hearing(
        volume=float(volume) if fits else usual.volume,
        pace=pace if pace in PACES else usual.pace,
        autoplay=autoplay if isinstance(autoplay, bool) else usual.autoplay,
        switch=switch if isinstance(switch, bool) else usual.switch,
        motion=motion if isinstance(motion, bool) else usual.motion,
        language=language if isinstance(language, str) else usual.language,
    )
