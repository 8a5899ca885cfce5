"""The portfolio as it will leave: both pages side by side, or large enough to read together."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.text import tr
from desktop.ui.theme.current import Look

A4 = QSizeF(210, 297)
LARGEST = 840  # width of a page that is read together


class Paper:
    """A PDF held in memory, and drawn from there."""

    def __init__(self, parent: QWidget) -> None:
        self.pdf = QPdfDocument(parent)
        self._buffer = QBuffer(parent)

    def load(self, pdf: bytes) -> None:
        """Takes the place of what was there."""
        self.pdf.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.pdf.load(self._buffer)

    def image(self, page: int, size: QSize) -> QImage:
        """One page in device pixels."""
        return self.pdf.render(page, size)


class PageView(QWidget):
    """One page of it. Its words are read by *Luister*; to a screen reader it is a picture with a name."""

    def __init__(self, look: Look, paper: Paper, page: int) -> None:
        super().__init__()
        self._look = look
        self._paper = paper
        self._page = page
        self._drawn = QImage()
        self.setAccessibleName(tr("Bladzijde {page} van 2", page=page + 1))

    def redraw(self) -> None:
        """The document changed."""
        self._drawn = QImage()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page >= self._paper.pdf.pageCount():
            return
        ratio = self.devicePixelRatioF()
        sheet = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fitted = A4.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(sheet.left() + (sheet.width() - fitted.width()) / 2, sheet.top(), fitted.width(), fitted.height())
        size = QSize(round(box.width() * ratio), round(box.height() * ratio))
        if self._drawn.size() != size:
            self._drawn = self._paper.image(self._page, size)
        painter = QPainter(self)
        painter.fillRect(box, QColor("white"))
        painter.drawImage(box, self._drawn)
        painter.setPen(QPen(QColor(self._look.theme.line), 1))
        painter.drawRect(box)
        painter.end()


class Preview(QStackedWidget):
    """Draws anew as soon as it gets another document."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.paper = Paper(self)
        self._small = [PageView(look, self.paper, page) for page in (0, 1)]
        self._large = [PageView(look, self.paper, page) for page in (0, 1)]
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for view in self._small:
            row.addWidget(view, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("Portfolio, groot"))
        self._scroll.setWidget(self._under_each_other())
        self.addWidget(beside)
        self.addWidget(self._scroll)

    def show_pdf(self, pdf: bytes) -> None:
        """Shows these two pages."""
        self.paper.load(pdf)
        for view in (*self._small, *self._large):
            view.redraw()

    def enlarge(self, large: bool) -> None:
        """Large to read together, or both pages at a glance."""
        self.setCurrentIndex(1 if large else 0)
        if large:
            self._scroll.verticalScrollBar().setValue(0)
            self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = min(LARGEST, self.width() - 32)
        for view in self._large:
            view.setFixedSize(width, round(width * A4.height() / A4.width()))

    def _under_each_other(self) -> QWidget:
        pages = QWidget()
        pages.setObjectName("pages")
        column = QVBoxLayout(pages)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for view in self._large:
            column.addWidget(view, 0, Qt.AlignmentFlag.AlignHCenter)
        return pages
