"""Lays every pictogram beside the others on one sheet, without a word: python build/gallery.py gallery.png."""

import os
import sys
from math import ceil
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop import pictures

COLUMNS, CELL, PAD = 16, 132, 10


def laid_out(meanings: list[str]) -> QImage:
    """The sheet: from left to right and from top to bottom, in the order of the table."""
    sheet = QImage(COLUMNS * CELL, ceil(len(meanings) / COLUMNS) * CELL, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    for number, meaning in enumerate(meanings):
        row, column = divmod(number, COLUMNS)
        place = QRectF(column * CELL + PAD, row * CELL + PAD, CELL - 2 * PAD, CELL - 2 * PAD)
        QSvgRenderer(str(pictures.svg_file(meaning))).render(painter, place)
    painter.end()
    return sheet


if __name__ == "__main__":
    app = QGuiApplication([])
    laid_out(list(pictures.table())).save(sys.argv[1])
