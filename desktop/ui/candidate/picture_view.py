"""The picture of the question, on a light plate in every theme; or what the camera sees, or saw."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.domain.photo_frame import Framing, Still
from desktop.ui.parts.pictogram import photo, pixmap
from desktop.ui.parts.stills import draw_still, image_of
from desktop.ui.theme.current import Look

PAD = 12  # around what the camera sees


class PictureView(QWidget):
    """Shows a pictogram by its meaning, or a photo ("photo:" and its id)."""

    def __init__(self, parent: QWidget, look: Look, photo_bytes: Callable[[str], bytes]) -> None:
        super().__init__(parent)
        self.look = look
        self._photo_bytes = photo_bytes
        self._picture = ""
        self._still: Still | None = None
        self._image: QImage | None = None
        self._framing = Framing()
        self._live = False

    def show_picture(self, picture: str, still: Still | None = None, framing: Framing | None = None) -> None:
        """Shows this one; a still takes its place, with the frame around what is kept."""
        self._framing = framing or Framing()
        if still is not self._still or picture != self._picture:
            self._image, self._live = image_of(still) if still else None, False
        self._picture, self._still = picture, still
        self.update()

    def show_live(self, still: Still) -> None:
        """What the camera sees now, as in a mirror."""
        self._image, self._live = image_of(still, mirrored=True), True
        self.update()

    def end_live(self) -> None:
        """The camera sees no more: what it saw last is gone."""
        if self._live:
            self._image, self._live = None, False
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        seen = self._image is not None
        painter.setBrush(QColor(self.look.theme.tile if seen else self.look.theme.picture))
        painter.drawRoundedRect(QRectF(self.rect()), tokens.RADIUS, tokens.RADIUS)
        ratio = float(self.devicePixelRatioF())
        if self._image is not None:
            room = QRectF(self.rect()).adjusted(PAD, PAD, -PAD, -PAD)
            draw_still(painter, self.look, room, self._image, self._framing)
        elif self._picture.startswith("photo:"):
            shown = photo(self._photo_bytes(self._picture[6:]), self.width(), self.height(), ratio)
            painter.drawPixmap(0, 0, shown)
        elif self._picture:
            side = round(min(self.width(), self.height()) * 0.9)
            corner = QPointF((self.width() - side) / 2, (self.height() - side) / 2)
            painter.drawPixmap(corner, pixmap(self._picture, side, ratio))
        painter.end()
