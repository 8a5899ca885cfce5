"""The portfolio's looks as data: page, colours and type. Every colour keeps its meaning when printed in grey."""

from dataclasses import dataclass, replace

PAGE_WIDTH, PAGE_HEIGHT = 595.276, 841.89  # A4 in points
MARGIN = 45.0
INNER_WIDTH = PAGE_WIDTH - 2 * MARGIN
GUTTER = 12.0
COLUMN_GAP = 28.0

INK = "#1C292D"
QUIET = "#46555A"
DEEP = "#0D4B49"
DEEP_SHADE = "#155856"
MIST = "#E9F1EE"
SAND = "#F8F1E3"
SUN = "#F2B441"
GLOW = "#FFE2A6"  # text on DEEP
WHITE = "#FFFFFF"
RULE = "#C9D5D1"


@dataclass(frozen=True)
class Box:
    """A rectangle on the page in points; top is measured from the bottom of the page, as PDF does."""

    x: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top - self.height

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    def inset(self, across: float, down: float) -> "Box":
        """The box inside it, this much smaller on each side."""
        return Box(self.x + across, self.top - down, self.width - 2 * across, self.height - 2 * down)


@dataclass(frozen=True)
class Style:
    """A way of setting text: size in points at scale 1, leading as a multiple of the size."""

    size: float
    leading: float = 1.36
    bold: bool = False
    colour: str = INK
    balanced: bool = False  # lines of about the same length


NAME = Style(38, 1.08, bold=True, colour=WHITE, balanced=True)
HEADLINE = Style(16.5, 1.25, colour=GLOW, balanced=True)
HEADING = Style(15.5, 1.2, bold=True, colour=DEEP)
TITLE = Style(12, 1.22, bold=True, balanced=True)
BIG_TITLE = Style(17, 1.2, bold=True, balanced=True)
BODY = Style(10.5, 1.36, balanced=True)
BIG_BODY = Style(13, 1.36, balanced=True)
NOTE = Style(9.5, 1.34, colour=QUIET, balanced=True)
FUNCTION = Style(10, 1.25, bold=True, colour=DEEP, balanced=True)
CONTACT = Style(11, 1.3)
ON_DEEP = replace(BODY, colour=WHITE)
CLOSING_HEADING = replace(HEADING, size=19, colour=GLOW)
CLOSING_CONTACT = Style(14, 1.3, bold=True, colour=WHITE)
SMALL = Style(7.5, 1.3, colour=QUIET)
SMALL_ON_DEEP = replace(SMALL, colour=WHITE)
RUNNING = Style(9.5, 1.3, bold=True, colour=DEEP)
