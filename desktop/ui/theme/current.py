"""The theme and text scale in force: set once when the window is made, read wherever something is drawn."""

from dataclasses import dataclass

from desktop import tokens


@dataclass(frozen=True)
class Look:
    """A theme with a text scale (1.0, 1.5 or 2.0) and whether things may move."""

    theme: tokens.Theme = tokens.LIGHT
    scale: float = 1.0
    motion: bool = True

    def px(self, size: float) -> int:
        """A text size at this scale."""
        return round(size * self.scale)

    def most_px(self, size: float, growth: float) -> int:
        """The largest a text is on a screen so much larger than the least: scale and growth never multiply."""
        return round(size * max(self.scale, growth))
