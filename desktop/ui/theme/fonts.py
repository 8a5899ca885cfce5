"""The one typeface, loaded from its package: Atkinson Hyperlegible, drawn for people who read with effort.

For letters it does not have (Cyrillic, Greek, Arabic), two wider ones stand behind it.
"""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from desktop import tokens

_behind: list[str] = []  # families for letters that ours does not have


def font_files() -> tuple[Path, ...]:
    """The typeface's files."""
    import fontpkg_atkinson_hyperlegible

    return tuple(sorted((fontpkg_atkinson_hyperlegible.ROOT / "files").glob("*.ttf")))


def load_fonts() -> bool:
    """Makes the typeface known to Qt; False when a file could not be read (Qt then takes another font)."""
    return all(QFontDatabase.addApplicationFont(str(file)) >= 0 for file in font_files())


def load_wider_fonts() -> bool:
    """Makes the typefaces for other letters known: for a language that may have them, as it costs start-up time."""
    import fontpkg_fira_sans
    import fontpkg_ibm_plex_sans_arabic

    homes = {"FiraSans": fontpkg_fira_sans.ROOT, "IBMPlexSansArabic": fontpkg_ibm_plex_sans_arabic.ROOT}
    files = [home / "files" / f"{name}-{weight}.ttf" for name, home in homes.items() for weight in ("Regular", "Bold")]
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    _behind[:] = [QFontDatabase.applicationFontFamilies(number)[0] for number in loaded[::2] if number >= 0]
    return min(loaded) >= 0


def font(px: float, *, bold: bool = False) -> QFont:
    """The typeface at this size in logical pixels."""
    chosen = QFont([tokens.FONT, *_behind])
    chosen.setPixelSize(max(1, round(px)))
    chosen.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return chosen
