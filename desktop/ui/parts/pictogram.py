"""Pictograms as pixmaps: drawn once per meaning, size and screen density, then kept."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop import paths, pictures
from desktop.text import DRAWN

UNKNOWN = "question"


@lru_cache(maxsize=512)
def pixmap(meaning: str, side: int, ratio: float = 1.0) -> QPixmap:
    """The pictogram for a meaning, `side` logical pixels square; a form from before may name one that is gone.

    A language may bring its own drawing: then it is that file.
    """
    if meaning.startswith(DRAWN):
        return _draw(meaning.removeprefix(DRAWN), side, ratio)
    known = meaning if meaning in pictures.table() else UNKNOWN
    return _draw(str(pictures.svg_file(known)), side, ratio)


@lru_cache(maxsize=256)
def icon(name: str, side: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """A button icon from assets/icons in this colour."""
    file = paths.assets_folder() / "icons" / f"{name}.svg"
    drawn = _draw(str(file), side, ratio)
    painter = QPainter(drawn)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(drawn.rect(), colour)
    painter.end()
    return drawn


def photo(jpeg: bytes, width: int, height: int, ratio: float = 1.0) -> QPixmap:
    """A photo cut to fill width by height, in logical pixels."""
    image = QImage.fromData(jpeg)
    wide, high = round(width * ratio), round(height * ratio)
    grown = image.scaled(
        wide, high, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    cut = grown.copy((grown.width() - wide) // 2, (grown.height() - high) // 2, wide, high)
    cut.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(cut)


def _draw(file: str, side: int, ratio: float) -> QPixmap:
    image = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(file)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)
