"""The result of *Zo doe ik het*: a line for each construct, surroundings apart, and a question to begin the talk."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from desktop import tokens
from desktop.flows.result import Result
from desktop.text import tr
from desktop.ui.coach.basics import label, picture
from desktop.ui.coach.scale_line import TITLE, ScaleLine, places
from desktop.ui.parts import paint
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font


class AnswerWords(QWidget):
    """*nee*, *soms* and *ja* above the first, middle and last place."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(26)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint.begin(self)
        painter = QPainter(self)
        xs = places(self.width())
        for x, word in ((xs[0], tr("nee")), (xs[3], tr("soms")), (xs[-1], tr("ja"))):
            room = QRectF(x - 50, 0, 100, self.height())
            colour = self._look.theme.quiet_ink
            middle = Qt.AlignmentFlag.AlignCenter
            paint.draw_text(painter, self, room, middle, word, font(tokens.COACH_PX), colour)
        painter.end()


class ResultPanel(QFrame):
    """Redrawn whole from a result; the opening question hangs under its line and covers nothing for long."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "panel")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 14, 14, 14)
        self._column.setSpacing(0)
        self.lines: list[ScaleLine] = []
        self._body = QWidget()
        self._column.addWidget(self._body)
        self.callout = label("", "callout", wrap=True)
        self.callout.setParent(self)
        self.callout.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.callout.hide()

    def show_result(self, result: Result | None, title: str, empty: str) -> None:
        """Draws the result, or a kind sentence while there is none."""
        self.callout.hide()
        self._column.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._body = QWidget()
        self._column.addWidget(self._body)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(_indented(label(title, "head")), 1)
        column.addLayout(head)
        self.lines = []
        if result is None:
            self._draw_empty(column, empty)
        else:
            asked = tr("{answered} van {asked} vragen", answered=result.answered, asked=result.asked)
            head.addWidget(label(asked, "quiet"))
            self._draw(column, result)
        self.callout.raise_()

    def _draw_empty(self, column: QVBoxLayout, empty: str) -> None:
        column.addStretch(2)
        column.addWidget(picture(self._look, "look-together", 132), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(14)
        told = label(empty, "large", wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(told)
        column.addStretch(3)

    def _draw(self, column: QVBoxLayout, result: Result) -> None:
        column.addWidget(_indented(label(tr("Dit is een gespreksverslag. Het is geen keuring."), "quiet")))
        column.addSpacing(6)
        column.addWidget(AnswerWords(self._look))
        for row in result.rows:
            if not row.surroundings:
                self._add_line(column, ScaleLine(self._look, row))
        apart = [row for row in result.rows if row.surroundings]
        if apart:
            column.addSpacing(6)
            column.addWidget(_indented(label(tr("Om mij heen"), "head")))
        for row in apart:
            self._add_line(column, ScaleLine(self._look, row))
        column.addStretch(1)
        column.addWidget(_indented(label(tr("Wijs een regel aan voor een vraag om mee te beginnen."), "quiet")))

    def _add_line(self, column: QVBoxLayout, line: ScaleLine) -> None:
        column.addWidget(line, 8)
        line.asks.connect(self._ask)
        self.lines.append(line)

    def _ask(self, line: ScaleLine | None) -> None:
        """Shows the question under the line; under the last lines there is room only above."""
        if line is None or not line.row.opening:
            self.callout.hide()
            return
        self.callout.setText(line.row.opening)
        words = self.callout.fontMetrics().horizontalAdvance(line.row.opening)
        self.callout.setFixedWidth(min(self.width() - TITLE - 24, words + 44))
        self.callout.adjustSize()
        corner = line.mapTo(self, QPoint(TITLE, line.height() + 2))
        if corner.y() + self.callout.height() > self.height() - 4:
            corner.setY(line.mapTo(self, QPoint(0, 0)).y() - self.callout.height() - 2)
        self.callout.move(corner)
        self.callout.show()
        self.callout.raise_()


def _indented(made: QLabel) -> QLabel:
    made.setIndent(10)
    return made
