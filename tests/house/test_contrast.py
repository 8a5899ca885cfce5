"""Everything can be read in every theme: candidate text 7:1, coach text 4.5:1, borders 3:1 (DECISIONS 1 and 4)."""

from dataclasses import fields, replace

import pytest

from desktop.tokens import LIGHT, THEMES, Theme

CANDIDATE, COACH, BORDER = 7.0, 4.5, 3.0

# What is drawn, on what, and the contrast it must have.
PAIRS = (
    *(("ink", ground, CANDIDATE) for ground in ("paper", "tile", "chosen", "spoken", "button")),
    ("on_accent", "accent", CANDIDATE),
    *(("quiet_ink", ground, COACH) for ground in ("paper", "tile", "button")),
    ("on_side", "side", COACH),
    ("on_warn", "warn", COACH),
    ("on_good", "good", COACH),
    *(("line", ground, BORDER) for ground in ("paper", "tile")),
    *((stone, "paper", BORDER) for stone in ("done", "to_come", "accent")),
    ("accent", "tile", BORDER),
)
PICTOGRAM_INK = "#000000"


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as #RRGGBB: 1 (none) to 21, after WCAG 2.2."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def faint(theme: Theme) -> list[str]:
    """The pairs of this theme with too little contrast."""
    measured = [
        (ink, ground, least, contrast(getattr(theme, ink), getattr(theme, ground))) for ink, ground, least in PAIRS
    ]
    return [
        f"{theme.name}: {ink} on {ground} is {found:.2f}, least {least}"
        for ink, ground, least, found in measured
        if found < least
    ]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_every_pair_has_enough_contrast(theme: Theme) -> None:
    assert faint(theme) == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_pictograms_stand_on_a_light_ground(theme: Theme) -> None:
    """Their outlines are black (DECISIONS 4)."""
    assert contrast(PICTOGRAM_INK, theme.picture) >= CANDIDATE


def test_every_colour_is_in_a_pair() -> None:
    """A colour added to the theme is looked at too."""
    named = {name for ink, ground, _ in PAIRS for name in (ink, ground)} | {"name", "picture"}
    assert {field.name for field in fields(Theme)} == named


def test_contrast_is_measured_as_agreed() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#0B6E6E", "#FFFFFF") == pytest.approx(6.05, abs=0.01)  # DECISIONS 1
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_faint_pair_is_noticed() -> None:
    assert faint(replace(LIGHT, accent="#0B6E6E")) == ["light: on_accent on accent is 6.05, least 7.0"]
