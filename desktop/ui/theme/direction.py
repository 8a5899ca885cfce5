"""Left and right: in a language that is written from right to left the whole screen stands the other way round.

Everything is reckoned from the left, as in Dutch; here it is turned over where it is put or painted.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPixmap, QTransform
from PySide6.QtWidgets import QStyle, QWidget

POINTING = frozenset({"back", "forward", "go-on"})  # drawings that point to where the text comes from or goes


def right_to_left() -> bool:
    """Whether the language that was chosen is written from right to left."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def mirror_children(parent: QWidget) -> None:
    """Turns over where the children stand; to be called once after each has been put where it stands in Dutch."""
    if right_to_left():
        for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.setGeometry(mirrored_rect(parent, child.geometry()))


def mirrored_rect(widget: QWidget, rect: QRect) -> QRect:
    """Where a whole-pixel rectangle stands in the widget."""
    return QStyle.visualRect(QGuiApplication.layoutDirection(), widget.rect(), rect)


def placed(widget: QWidget, rect: QRectF) -> QRectF:
    """Where a rectangle stands in the widget."""
    return QRectF(widget.width() - rect.right(), rect.y(), rect.width(), rect.height()) if right_to_left() else rect


def point(widget: QWidget, place: QPointF) -> QPointF:
    """Where a point stands in the widget."""
    return QPointF(widget.width() - place.x(), place.y()) if right_to_left() else place


def pointing(name: str, drawn: QPixmap) -> QPixmap:
    """The drawing of this name, pointing the right way."""
    return drawn.transformed(QTransform().scale(-1, 1)) if name in POINTING and right_to_left() else drawn
