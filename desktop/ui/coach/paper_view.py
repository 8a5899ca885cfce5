"""Any paper as it will leave: two pages beside each other to leaf through, large to read together, or a file's text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.text import tr
from desktop.ui.coach.basics import button, label
from desktop.ui.coach.preview import A4, LARGEST, PageView, Paper
from desktop.ui.theme.current import Look

SPREAD = 2


class Leaf(PageView):
    """A page that can become another one."""

    def turn_to(self, page: int, pages: int) -> None:
        """Shows that page, or nothing past the last."""
        self._page = page
        self.setAccessibleName(tr("Bladzijde {page} van {pages}", page=page + 1, pages=pages))
        self.setVisible(page < pages)
        self.redraw()


class PaperView(QWidget):
    """Draws anew as soon as it gets another document; stays at the page that was open."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.paper = Paper(self)
        self._first = 0
        self._small = [Leaf(look, self.paper, page) for page in range(SPREAD)]
        self._large = [Leaf(look, self.paper, page) for page in range(SPREAD)]
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Wat er in het bestand staat"))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("Groot bekijken"))
        self._stack = QStackedWidget()
        self.back = button(look, tr("Vorige"), "plain", "back")
        self.forward = button(look, tr("Volgende"), "plain", "forward")
        self._where = label("", "quiet")
        self._turning = QWidget()
        self._lay_out()
        self.back.clicked.connect(lambda: self._turn(-SPREAD))
        self.forward.clicked.connect(lambda: self._turn(SPREAD))

    def show_pdf(self, pdf: bytes, *, anew: bool) -> None:
        """Its pages, from the first one when it is `anew`."""
        self.paper.load(pdf)
        self._first = 0 if anew else min(self._first, self._last)
        self._draw()
        if self._stack.currentWidget() is self.text:
            self._stack.setCurrentIndex(0)

    def show_text(self, text: str) -> None:
        """What stands in a file that has no pages."""
        self.paper.load(b"")
        self.text.setPlainText(text)
        self._stack.setCurrentWidget(self.text)
        self._turning.hide()

    def enlarge(self, large: bool) -> None:
        """Large to read together, or both pages at a glance."""
        if self._stack.currentWidget() is not self.text:
            self._stack.setCurrentIndex(1 if large else 0)
        if large:
            self._scroll.verticalScrollBar().setValue(0)
            self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = max(1, min(LARGEST, self.width() - 32))
        for leaf in self._large:
            leaf.setFixedSize(width, round(width * A4.height() / A4.width()))

    @property
    def _pages(self) -> int:
        return self.paper.pdf.pageCount()

    @property
    def _last(self) -> int:
        """The page at which the last spread begins."""
        return max(0, (self._pages - 1) // SPREAD * SPREAD)

    def _turn(self, by: int) -> None:
        self._first = min(self._last, max(0, self._first + by))
        self._draw()

    def _draw(self) -> None:
        for leaves in (self._small, self._large):
            for at, leaf in enumerate(leaves):
                leaf.turn_to(self._first + at, self._pages)
        self._turning.setVisible(self._pages > SPREAD)
        self.back.setEnabled(self._first > 0)
        self.forward.setEnabled(self._first < self._last)
        shown = f"{self._first + 1}-{min(self._first + SPREAD, self._pages)}"
        self._where.setText(tr("Bladzijde {shown} van {pages}", shown=shown, pages=self._pages))

    def _lay_out(self) -> None:
        beside, under = QWidget(), QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for leaf in self._small:
            row.addWidget(leaf, 1)
        under.setObjectName("pages")
        column = QVBoxLayout(under)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for leaf in self._large:
            column.addWidget(leaf, 0, Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setWidget(under)
        for part in (beside, self._scroll, self.text):
            self._stack.addWidget(part)
        turning = QHBoxLayout(self._turning)
        turning.setContentsMargins(0, 0, 0, 0)
        turning.addWidget(self.back)
        turning.addStretch(1)
        turning.addWidget(self._where)
        turning.addStretch(1)
        turning.addWidget(self.forward)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._turning)
