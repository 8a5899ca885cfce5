"""What a look changes in the blocks: grounds, corners, headings and inks. Where things stand is not its business."""

from dataclasses import dataclass, replace

from desktop.documents.looks import (
    BODY,
    CLOSING_CONTACT,
    CLOSING_HEADING,
    DEEP,
    GLOW,
    HEADING,
    INK,
    MIST,
    ON_DEEP,
    SAND,
    SMALL,
    SMALL_ON_DEEP,
    SUN,
    WHITE,
    Style,
)


@dataclass(frozen=True)
class Dress:
    """The looks of every block; "" for a ground leaves the page bare, and rules part what stands on it."""

    heading: Style
    hung: bool  # headings stand beside their blocks
    bar: str  # above a heading; "" for none
    tile: str  # what someone is good at
    wish: str  # the work that is wanted
    disc: str  # behind the pictogram of a list
    panel: str  # when someone can work
    chip: str
    corner: float  # of photos
    foot: str  # the end of the second page
    foot_heading: Style
    foot_contact: Style
    foot_note: Style
    foot_small: Style
    foot_icon: str


BOLD = Dress(
    heading=HEADING,
    hung=False,
    bar=SUN,
    tile=MIST,
    wish=SAND,
    disc=MIST,
    panel=SAND,
    chip=WHITE,
    corner=8,
    foot=DEEP,
    foot_heading=CLOSING_HEADING,
    foot_contact=CLOSING_CONTACT,
    foot_note=ON_DEEP,
    foot_small=SMALL_ON_DEEP,
    foot_icon=GLOW,
)
LIGHT = Dress(
    heading=Style(16, 1.18, colour=DEEP, balanced=True),
    hung=True,
    bar="",
    tile="",
    wish="",
    disc="",
    panel="",
    chip=MIST,
    corner=0,
    foot=MIST,
    foot_heading=replace(CLOSING_HEADING, size=24, colour=DEEP),
    foot_contact=replace(CLOSING_CONTACT, colour=INK),
    foot_note=BODY,
    foot_small=SMALL,
    foot_icon=DEEP,
)
