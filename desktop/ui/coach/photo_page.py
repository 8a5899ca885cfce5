"""*Foto erbij*: a picture of a file or of the camera, turned and framed with large buttons before it is kept."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QIcon, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop import tokens
from desktop.domain.photo_frame import Framing, Shape, Still
from desktop.text import tr
from desktop.ui.coach.basics import button, label, panel, plate, set_icon
from desktop.ui.coach.page import Page
from desktop.ui.parts.pictogram import pixmap
from desktop.ui.parts.stills import draw_still, image_of
from desktop.ui.theme.current import Look

ICON = 44
HIGH = 64
TOLD_HIGH = 56
PAD = 16


class Viewer(QWidget):
    """The picture, whole, with the frame around what is kept."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._image: QImage | None = None
        self._framing = Framing()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(320, 240))

    def show_image(self, image: QImage | None, framing: Framing) -> None:
        """Shows this, or an empty place."""
        self._image, self._framing = image, framing
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.tile))
        painter.drawRoundedRect(QRectF(self.rect()), tokens.RADIUS, tokens.RADIUS)
        room = QRectF(self.rect()).adjusted(PAD, PAD, -PAD, -PAD)
        if self._image is not None:
            draw_still(painter, self._look, room, self._image, self._framing)
        else:
            side = round(min(room.width(), room.height()) * 0.36)
            drawn = pixmap("camera", side, float(self.devicePixelRatioF()))
            place = QRectF(0, 0, side, side)
            place.moveCenter(room.center())
            painter.setBrush(QColor(self._look.theme.picture))
            painter.drawRoundedRect(place.adjusted(-8, -8, 8, 8), tokens.RADIUS, tokens.RADIUS)
            painter.drawPixmap(place.topLeft(), drawn)
        painter.end()


class PhotoPage(Page):
    """Where it comes from; then which part of it, and which way up."""

    files_wanted = Signal()
    camera_wanted = Signal()
    snap_wanted = Signal()
    framed = Signal(object)  # Framing
    keep_wanted = Signal()
    drop_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._framing = Framing()
        self._still: Still | None = None
        self._image: QImage | None = None
        self.viewer = Viewer(look)
        self.files = button(look, tr("Kies bestanden"), "main", "photo-add")
        self.camera = button(look, tr("Camera aan"), "plain", "photo")
        self.snap = button(look, tr("Maak de foto"), "main", "photo")
        self.keep = button(look, tr("Bewaren"), "main", "check")
        self.drop = button(look, tr("Niet bewaren"), "plain")
        self.tools = {name: self._tool(name, word) for name, word in _tools().items()}
        self._no_camera = label(tr("Deze laptop heeft geen camera. Kies een foto uit een bestand."), "quiet", wrap=True)
        self._source, self._desk = QWidget(), QWidget()
        self._lay_out()
        self._wire()

    def show_source(self, name: str, *, camera: bool) -> None:
        """Nothing chosen yet."""
        self.title.setText(tr("Foto van {name}", name=name))
        self._still = self._image = None
        self.viewer.show_image(None, Framing())
        self.camera.setVisible(camera)
        self._no_camera.setVisible(not camera)
        self._show(source=True)
        self.files.setFocus()

    def show_live(self, still: Still) -> None:
        """What the camera sees now, as in a mirror."""
        self.viewer.show_image(image_of(still, mirrored=True), Framing())
        if self.snap.isHidden():
            self.snap.show()
            self.camera.hide()
            self.snap.setFocus()

    def show_still(self, still: Still, framing: Framing) -> None:
        """A picture with its frame."""
        if still is not self._still:
            self._still, self._image = still, image_of(still)
        self._framing = framing
        self.viewer.show_image(self._image, framing)
        self.viewer.setAccessibleName(tr("De foto"))
        for shape in Shape:
            self._check(self.tools[shape.value], framing.shape is shape)
        for name in ("larger", "smaller", "left", "right", "up", "down"):
            self.tools[name].setEnabled(framing.shape is not Shape.WHOLE)
        if self._desk.isHidden():
            self._show(source=False)
            self.keep.setFocus()

    def _check(self, tool: QPushButton, chosen: bool) -> None:
        """A tick, and not a colour alone."""
        tool.setChecked(chosen)
        tool.setIcon(QIcon())
        if chosen:
            set_icon(tool, self.look, "check")

    def _show(self, *, source: bool) -> None:
        self._source.setVisible(source)
        self._desk.setVisible(not source)
        self.snap.hide()

    def _tool(self, name: str, word: str) -> QPushButton:
        made = button(self.look, word, "plain")
        if name in _PICTURES:
            made.setIcon(plate(self.look, _PICTURES[name], ICON, float(made.devicePixelRatioF())))
            made.setIconSize(QSize(ICON, ICON))
        made.setMinimumHeight(HIGH)
        made.setCheckable(name in set(Shape))
        made.clicked.connect(partial(self._press, name))
        return made

    def _press(self, name: str, _checked: bool = False) -> None:
        before = self._framing
        match name:
            case "whole" | "wide" | "square":
                self.framed.emit(before.shaped(Shape(name)))
            case "larger" | "smaller":
                self.framed.emit(before.sized(1 if name == "smaller" else -1))
            case "turn":
                self.framed.emit(before.turned())
            case _:
                steps = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
                self.framed.emit(before.moved(*steps[name]))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(self.viewer, 3)
        side = QVBoxLayout()
        side.addWidget(self._source_panel())
        side.addWidget(self._desk_panel())
        side.addStretch(1)
        middle.addLayout(side, 2)
        self.column.addLayout(middle, 1)
        told = QWidget()  # keeps its room, so that nothing moves when there is something to tell
        told.setMinimumHeight(TOLD_HIGH)
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        self.column.addWidget(told)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.column.addLayout(row)

    def _source_panel(self) -> QWidget:
        self._source, column = panel()
        column.setSpacing(14)
        column.addWidget(label(tr("Waar komt de foto vandaan?"), "head", wrap=True))
        for made in (self.files, self.camera, self.snap):
            made.setMinimumHeight(HIGH)
            column.addWidget(made)
        column.addWidget(self._no_camera)
        column.addWidget(label(tr("Waar en wanneer de foto is gemaakt, wordt niet bewaard."), "quiet", wrap=True))
        return self._source

    def _desk_panel(self) -> QWidget:
        self._desk, column = panel()
        column.setSpacing(12)
        column.addWidget(label(tr("Wat moet erop?"), "head"))
        grid = QGridLayout()
        grid.setSpacing(12)
        rows = (("whole", "wide", "square"), ("larger", "up", "smaller"), ("left", "down", "right"))
        for row, names in enumerate(rows):
            for place, name in enumerate(names):
                grid.addWidget(self.tools[name], row, place)
        grid.addWidget(self.tools["turn"], len(rows), 0, 1, 3)
        column.addLayout(grid)
        last = QHBoxLayout()
        last.setSpacing(12)
        for made in (self.keep, self.drop):
            made.setMinimumHeight(HIGH)
            last.addWidget(made)
        column.addLayout(last)
        return self._desk

    def _wire(self) -> None:
        self.files.clicked.connect(self.files_wanted)
        self.camera.clicked.connect(self.camera_wanted)
        self.snap.clicked.connect(self.snap_wanted)
        self.keep.clicked.connect(self.keep_wanted)
        self.drop.clicked.connect(self.drop_wanted)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()


_PICTURES = {
    "larger": "frame-larger",
    "smaller": "frame-smaller",
    "left": "frame-left",
    "right": "frame-right",
    "up": "frame-up",
    "down": "frame-down",
    "turn": "turn-photo",
}


def _tools() -> dict[str, str]:
    """The buttons of the frame, with their words."""
    return {
        "whole": tr("Helemaal"),
        "wide": tr("Breed"),
        "square": tr("Vierkant"),
        "larger": tr("Groter"),
        "up": tr("Omhoog"),
        "smaller": tr("Kleiner"),
        "left": tr("Naar links"),
        "down": tr("Omlaag"),
        "right": tr("Naar rechts"),
        "turn": tr("Draaien"),
    }
