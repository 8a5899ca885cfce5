"""The looks as data: colours of each theme, sizes and spaces. Screens, style sheets and tests read them here.

Contrasts are held by tests/house: candidate text 7:1, borders and icons 3:1, coach text 4.5:1.
"""

from dataclasses import dataclass

FONT = "Atkinson Hyperlegible"

# Candidate side, logical pixels at 100% text.
QUESTION_PX = (32, 42)  # least and largest: the largest that fits is taken
TITLE_PX = (32, 52)  # pages that only tell something
CARD_PX = (20, 28)
ANSWER_PX = (20, 34)  # on answer tiles; all tiles of a page in the same size
BUTTON_PX = (20, 23)
LEAST_PX = 20
ANSWER_LEAST = 120
TARGET_LEAST = 64
GAP = 16
RADIUS = 20
TEXT_SCALES = (1.0, 1.5, 2.0)
SIZES = ((1366, 768), (1280, 800), (1280, 720), (1920, 1080))

# Coach side.
COACH_TITLE_PX = 30
COACH_HEAD_PX = 21
COACH_PX = 17

TURN_MS = 150  # a page turn; 0 where motion is switched off


@dataclass(frozen=True)
class Theme:
    """One theme's colours, as #RRGGBB."""

    name: str
    paper: str  # the page
    ink: str  # text
    quiet_ink: str  # second text, coach side
    tile: str  # answer tiles and panels
    line: str  # borders of everything pressable: 3:1 against paper and tile
    accent: str  # the one colour of action
    on_accent: str  # text on it, 7:1
    chosen: str  # a chosen tile's ground
    spoken: str  # ground of what is being said
    button: str  # ground of plain buttons
    done: str  # stones behind
    to_come: str  # stones ahead
    picture: str  # the light tile pictograms stand on
    side: str  # coach's side bar
    on_side: str
    warn: str  # ground of what wants attention, coach side
    on_warn: str
    good: str
    on_good: str


LIGHT = Theme(
    name="light",
    paper="#FBF7F0",
    ink="#1E2A32",
    quiet_ink="#4A5862",
    tile="#FFFFFF",
    line="#7A857F",
    accent="#0A5F5F",
    on_accent="#FFFFFF",
    chosen="#D8EFEA",
    spoken="#FFE3B0",
    button="#F0E8DA",
    done="#0A5F5F",
    to_come="#85796A",
    picture="#FFFFFF",
    side="#123A3A",
    on_side="#F4FAF9",
    warn="#FFE7C2",
    on_warn="#6B3F00",
    good="#E1F1EE",
    on_good="#0A5252",
)

CONTRAST = Theme(
    name="contrast",
    paper="#000000",
    ink="#FFFFFF",
    quiet_ink="#E6E6E6",
    tile="#1A1A1A",
    line="#FFFFFF",
    accent="#FFD500",
    on_accent="#000000",
    chosen="#5A4B00",
    spoken="#5A4B00",
    button="#262626",
    done="#FFD500",
    to_come="#9A9A9A",
    picture="#FFFFFF",
    side="#000000",
    on_side="#FFFFFF",
    warn="#FFD500",
    on_warn="#000000",
    good="#00382F",
    on_good="#FFFFFF",
)

THEMES = {theme.name: theme for theme in (LIGHT, CONTRAST)}
