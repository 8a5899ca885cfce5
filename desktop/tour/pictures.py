"""Made-up photos for the tour: a face that is nobody's, and two beds of plants, painted anew each time alike."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

WIDE, HIGH = 1200, 900


def paint_all(folder: Path) -> tuple[Path, ...]:
    """Writes the photos and returns their files: the portrait first."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name, paint in (("portret", _face), ("planten", _rows_of_plants), ("bak", _bed)):
        file = folder / f"{name}.jpg"
        _painted(paint).save(str(file), None, 90)
        made.append(file)
    return tuple(made)


def portrait() -> QImage:
    """The face, for whoever looks through a camera."""
    return _painted(_face)


def _painted(paint: Callable[[QPainter], None]) -> QImage:
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    paint(painter)
    painter.end()
    return image


def _sky(painter: QPainter, top: str, bottom: str) -> None:
    gradient = QLinearGradient(0, 0, 0, HIGH)
    gradient.setColorAt(0, QColor(top))
    gradient.setColorAt(1, QColor(bottom))
    painter.fillRect(0, 0, WIDE, HIGH, gradient)


def _blob(painter: QPainter, colour: str, x: float, y: float, wide: float, high: float) -> None:
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(x - wide / 2, y - high / 2, wide, high))


def _face(painter: QPainter) -> None:
    _sky(painter, "#BFD8C6", "#8FB59B")
    _blob(painter, "#3B2A22", 600, 400, 430, 500)
    _blob(painter, "#2F6F5E", 600, 990, 860, 560)
    _blob(painter, "#C68E6A", 600, 660, 170, 240)
    _blob(painter, "#D6A07C", 600, 440, 340, 430)
    painter.setBrush(QColor("#3B2A22"))
    painter.drawChord(QRectF(415, 205, 370, 330), 16 * 20, 16 * 140)
    for x in (530, 670):
        _blob(painter, "#2A1E18", x, 440, 34, 40)
    painter.setBrush(QColor("#9C4A3F"))
    painter.drawChord(QRectF(525, 500, 150, 100), 16 * 180, 16 * 180)


def _leaf(painter: QPainter, random: Random, x: float, y: float, size: float) -> None:
    painter.save()
    painter.translate(QPointF(x, y))
    painter.rotate(random.uniform(0, 360))
    painter.setBrush(QColor.fromHsv(random.randint(85, 125), random.randint(120, 190), random.randint(90, 190)))
    painter.drawEllipse(QRectF(-size / 2, -size / 5, size, size / 2.5))
    painter.restore()


def _rows_of_plants(painter: QPainter) -> None:
    random = Random(1)
    _sky(painter, "#CFE3EE", "#EAF2E3")
    painter.fillRect(0, 330, WIDE, HIGH, QColor("#6B4F3A"))
    for row in range(6):
        depth = 0.35 + row * 0.16
        y = 370 + row * row * 16 + row * 22
        for plant in range(-1, 14):
            x = WIDE / 2 + (plant - 6.5) * 150 * depth
            for _ in range(14):
                spread = 46 * depth
                _leaf(painter, random, x + random.gauss(0, spread), y + random.gauss(0, spread * 0.6), 62 * depth)


def _bed(painter: QPainter) -> None:
    random = Random(2)
    _sky(painter, "#E8E2D2", "#CDBFA4")
    painter.fillRect(120, 380, 960, 420, QColor("#8A5A33"))
    painter.fillRect(150, 400, 900, 90, QColor("#4B3525"))
    for _ in range(420):
        _leaf(painter, random, random.uniform(165, 1035), random.uniform(230, 430), random.uniform(30, 80))
    for _ in range(36):
        _blob(painter, "#D8433B", random.uniform(180, 1020), random.uniform(240, 420), 30, 30)
    for x in (300, 540, 780):
        painter.fillRect(x, 500, 6, 300, QColor("#6E4526"))
