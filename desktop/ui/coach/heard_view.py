"""A paper as it will leave, one page at a time, with the sentence that is read lit up."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from desktop import tokens
from desktop.domain.readable import Readable, Strip
from desktop.text import tr
from desktop.ui.coach.preview import A4, Paper
from desktop.ui.theme.current import Look

LARGEST = 1000  # width of a page that is read together
ROOM = 4.0  # points around a sentence that is lit


class HeardPage(QWidget):
    """One page. Its words are heard; to a screen reader it is a picture with a name."""

    def __init__(self, look: Look, paper: Paper) -> None:
        super().__init__()
        self._look = look
        self._paper = paper
        self._drawn = QImage()
        self.page = 0
        self.lit: tuple[Strip, ...] = ()

    def redraw(self, page: int) -> None:
        """The document changed, or another page is shown."""
        self.page = page
        self._drawn = QImage()
        self.update()

    def light(self, strips: tuple[Strip, ...]) -> None:
        """These stretches are what sounds now."""
        self.lit = strips
        self.update()

    def box_of(self, strip: Strip) -> QRectF:
        """Where a stretch stands on this widget."""
        points = self._paper.pdf.pagePointSize(self.page)
        scale = self.width() / (points.width() or 1.0)
        box = QRectF(strip.left, strip.top, strip.width, strip.height).adjusted(-ROOM, 0, ROOM, 0)
        return QRectF(box.left() * scale, box.top() * scale, box.width() * scale, box.height() * scale)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.page >= self._paper.pdf.pageCount():
            return
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        if self._drawn.size() != size:
            self._drawn = self._paper.image(self.page, size)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor("white"))
        painter.drawImage(QRectF(self.rect()), self._drawn)
        self._draw_lit(painter)
        painter.setPen(QPen(QColor(self._look.theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _draw_lit(self, painter: QPainter) -> None:
        """A ground under the words and a line around them, also over a dark band or a photo."""
        painter.setPen(QPen(QColor(tokens.LIGHT.on_warn), 3))
        for strip in self.lit:
            box = self.box_of(strip)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(box, QColor(tokens.LIGHT.spoken))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.drawLine(box.bottomLeft(), box.bottomRight())


class HeardView(QScrollArea):
    """Draws anew as soon as it gets another document; stays at the page that was open, if it is still there."""

    turned = Signal()  # another page is shown, or there are more or fewer of them

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.paper = Paper(self)
        self.sheet = HeardPage(look, self.paper)
        self._told: Readable | None = None
        self._large = False
        self.setWidget(self.sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def page(self) -> int:
        """The page that is open, from 0."""
        return self.sheet.page

    @property
    def pages(self) -> int:
        """How many there are."""
        return self.paper.pdf.pageCount()

    def show_readable(self, readable: Readable) -> None:
        """Shows this document."""
        self._told = readable
        self.paper.load(readable.pdf)
        self.sheet.light(())
        self.turn_to(min(self.page, max(0, self.pages - 1)))

    def turn_to(self, page: int) -> None:
        """Opens that page."""
        self.sheet.redraw(page)
        self.sheet.setAccessibleName(tr("Bladzijde {page} van {pages}", page=page + 1, pages=self.pages))
        self.turned.emit()

    def light(self, at: int | None) -> None:
        """Lights the sentence with this number and brings it into sight; None puts the light out."""
        if at is None or self._told is None:
            self.sheet.light(())
            return
        told = self._told.told[at]
        if told.page != self.page:
            self.turn_to(told.page)
        self.sheet.light(told.strips)
        if told.strips:
            place = self.sheet.box_of(told.strips[0]).center().toPoint()
            self.ensureVisible(place.x(), place.y(), 0, 120)

    def enlarge(self, large: bool) -> None:
        """As wide as it can be, or the whole page at a glance."""
        self._large = large
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if large else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if large else Qt.FocusPolicy.NoFocus)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        whole = A4.scaled(QSizeF(room), Qt.AspectRatioMode.KeepAspectRatio).toSize()
        wide = min(LARGEST, room.width() - 24)
        self.sheet.resize(QSize(wide, round(wide * A4.height() / A4.width())) if self._large else whole)
