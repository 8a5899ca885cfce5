"""The one typeface, loaded from its package: Atkinson Hyperlegible, drawn for people who read with effort."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from desktop import tokens


def font_files() -> tuple[Path, ...]:
    """The typeface's files."""
    import fontpkg_atkinson_hyperlegible

    return tuple(sorted((fontpkg_atkinson_hyperlegible.ROOT / "files").glob("*.ttf")))


def load_fonts() -> bool:
    """Makes the typeface known to Qt; False when a file could not be read (Qt then takes another font)."""
    return all(QFontDatabase.addApplicationFont(str(file)) >= 0 for file in font_files())


def font(px: float, *, bold: bool = False) -> QFont:
    """The typeface at this size in logical pixels."""
    chosen = QFont(tokens.FONT)
    chosen.setPixelSize(max(1, round(px)))
    chosen.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return chosen
