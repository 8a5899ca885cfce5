"""Pictures from a camera on the screen: whole, in the middle of their place, with the frame around what is kept."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from desktop.domain.photo_frame import Framing, Shape, Still
from desktop.ui.theme.current import Look

OUTSIDE = 165  # of 255: how much what is not kept is veiled
LINE = 5


def image_of(still: Still, *, mirrored: bool = False) -> QImage:
    """The pixels as Qt draws them; mirrored, as whoever stands before the camera knows themselves."""
    image = QImage(still.pixels, still.width, still.height, QImage.Format.Format_RGBX8888)
    return image.flipped(Qt.Orientation.Horizontal) if mirrored else image.copy()


def draw_still(painter: QPainter, look: Look, room: QRectF, image: QImage, framing: Framing) -> None:
    """The turned picture as large as fits; what is outside the frame is veiled."""
    turned = image.transformed(QTransform().rotate(90 * framing.turns)) if framing.turns else image
    place = fitting(room, turned.width(), turned.height())
    painter.drawImage(place, turned)
    if framing.shape is not Shape.WHOLE:
        _draw_frame(painter, look, place, image, framing)


def fitting(room: QRectF, width: int, height: int) -> QRectF:
    """The largest place of these proportions in the middle of the room."""
    share = min(room.width() / max(1, width), room.height() / max(1, height))
    place = QRectF(0, 0, width * share, height * share)
    place.moveCenter(room.center())
    return place


def _draw_frame(painter: QPainter, look: Look, place: QRectF, image: QImage, framing: Framing) -> None:
    wide, _ = framing.size_of(image.width(), image.height())
    share = place.width() / wide
    box = framing.box(image.width(), image.height())
    inside = QRectF(box.left * share, box.top * share, box.width * share, box.height * share)
    inside.translate(place.topLeft())
    veil = QPainterPath()
    veil.addRect(place)
    kept = QPainterPath()
    kept.addRect(inside)
    painter.fillPath(veil.subtracted(kept), QColor(0, 0, 0, OUTSIDE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = LINE / 2
    for colour, width in ((look.theme.ink, LINE + 4), (look.theme.spoken, LINE)):
        pen = QPen(QColor(colour), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(inside.adjusted(half, half, -half, -half))
