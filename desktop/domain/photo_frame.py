"""A picture before it is a photo: its pixels, and which part of it is kept, turned which way up. Plain reckoning."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

BYTES = 4  # a pixel: red, green, blue and one that says nothing
MOST_STEPS = 4  # the frame stands in one of nine places each way
LEAST, MOST = 0, 5  # how often it was made smaller
SMALLER = 0.84  # each time
LOOKED_AT = 900  # pixels, to tell whether there is anything to see
BRIGHT, BRIGHTEST = 10, 40  # of 255: a camera with a lid on it still sees some grain


@dataclass(frozen=True)
class Still:
    """Pixels row by row from the top left, 4 bytes each: red, green, blue, unused."""

    width: int
    height: int
    pixels: bytes = field(repr=False)

    @property
    def dark(self) -> bool:
        """Whether there is nothing to see: the lens is covered, or there is no light."""
        step = BYTES * max(1, self.width * self.height // LOOKED_AT) + BYTES  # not the same column in each row
        greens = self.pixels[1::step]
        return not greens or (max(greens) < BRIGHTEST and sum(greens) / len(greens) < BRIGHT)


class Shape(StrEnum):
    """What the frame looks like; WIDE is 4:3, and 3:4 in a picture that stands upright."""

    WHOLE = "whole"
    WIDE = "wide"
    SQUARE = "square"


@dataclass(frozen=True)
class Box:
    """A part of a picture, in its pixels."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class Framing:
    """Quarter turns to the right, and then a frame: its shape, how much smaller than can be, and where it stands."""

    shape: Shape = Shape.WHOLE
    turns: int = 0
    smaller: int = LEAST
    across: int = 0  # from -MOST_STEPS at the left to MOST_STEPS at the right
    down: int = 0

    def turned(self) -> "Framing":
        """A quarter turn to the right; the frame stays around the same part."""
        return replace(self, turns=(self.turns + 1) % 4, across=-self.down, down=self.across)

    def shaped(self, shape: Shape) -> "Framing":
        """With a frame of another shape."""
        return replace(self, shape=shape)

    def sized(self, by: int) -> "Framing":
        """Smaller, or larger when `by` is less than 0, as far as that goes."""
        return replace(self, smaller=min(MOST, max(LEAST, self.smaller + by)))

    def moved(self, across: int, down: int) -> "Framing":
        """A step further, as far as the picture goes."""
        places = (max(-MOST_STEPS, min(MOST_STEPS, place)) for place in (self.across + across, self.down + down))
        return replace(self, across=next(places), down=next(places))

    def size_of(self, width: int, height: int) -> tuple[int, int]:
        """Of a picture of this size, once it is turned."""
        return (height, width) if self.turns % 2 else (width, height)

    def box(self, width: int, height: int) -> Box:
        """What is inside the frame, in the turned picture; `width` and `height` are those from before it was turned."""
        wide, high = self.size_of(width, height)
        ratio = self._ratio(wide, high)
        share = SMALLER**self.smaller
        inside = min(wide, high * ratio) * share, min(high, wide / ratio) * share
        kept_wide, kept_high = (max(1, round(side)) for side in inside)
        return Box(_start(wide - kept_wide, self.across), _start(high - kept_high, self.down), kept_wide, kept_high)

    def _ratio(self, wide: int, high: int) -> float:
        match self.shape:
            case Shape.WHOLE:
                return wide / high
            case Shape.SQUARE:
                return 1.0
        return 4 / 3 if wide >= high else 3 / 4


def _start(free: int, steps: int) -> int:
    """Where the frame begins, of this much room that it leaves."""
    return round(free * (steps + MOST_STEPS) / (2 * MOST_STEPS))
