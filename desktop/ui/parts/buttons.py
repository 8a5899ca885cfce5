"""The buttons around a question: plain ones with a picture and a word, and the round one that reads aloud."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.ui.parts import paint
from desktop.ui.parts.fit import TIGHT_LINE, Fitted, fit
from desktop.ui.parts.pictogram import icon, pixmap
from desktop.ui.parts.pressable import Pressable
from desktop.ui.theme.current import Look
from desktop.ui.theme.direction import placed, pointing

PAD = 14
BETWEEN = 10
HOLD_MS = 3000
HOLD_STEP_MS = 50


class BarButton(Pressable):
    """A button of the bars: an icon or pictogram with its word beside it."""

    def __init__(
        self, parent: QWidget, look: Look, word: str, picture: str, *, role: str = "button", main: bool = False
    ) -> None:
        super().__init__(parent, look, role)
        self._picture = picture
        self._main = main
        self._pulsing = False
        self._icon_last = picture == "forward"
        self.setCheckable(role == "skip")
        self.set_word(word)

    def set_word(self, word: str) -> None:
        """Changes the word on it."""
        self.setText(word)
        self.set_name(word)
        self.updateGeometry()
        self.update()

    def pulse(self, on: bool) -> None:
        """Asks to be pressed."""
        self._pulsing = on
        self.update()

    @override
    def nextCheckState(self) -> None:
        """Checked only by the flow."""

    @property
    def _icon_side(self) -> float:
        side = 46 if self.role == "skip" else 34  # a pictogram has more to show than an icon
        return min(64.0, side * max(1.0, self.look.scale * 0.8, self.growth))

    def width_for(self, height: float, lines: int = 1) -> float:
        """The width this button wants at a height, with its word on so many lines."""
        words = self._fitted(10_000.0 if lines == 1 else self._two_line_width(), height)
        metrics = QFontMetricsF(words.font)
        return self._icon_side + BETWEEN + 2 * PAD + 4 + max(metrics.horizontalAdvance(line) for line in words.lines)

    def _two_line_width(self) -> float:
        least = self._least
        metrics = QFontMetricsF(fit(self.text(), 10_000, 10_000, least, least, self._main).font)
        halves = self.text().split()
        cuts = [(" ".join(halves[:i]), " ".join(halves[i:])) for i in range(1, len(halves))] or [(self.text(), "")]
        return min(max(metrics.horizontalAdvance(a), metrics.horizontalAdvance(b)) for a, b in cuts) + 1

    @property
    def _least(self) -> int:
        return self.look.px(tokens.BUTTON_PX[0])

    def _fitted(self, width: float, height: float) -> Fitted:
        largest = self.most_px(tokens.BUTTON_PX[1])
        return fit(self.text(), width, height - 8, largest, self._least, self._main, TIGHT_LINE)

    @override
    def draw(self, painter: QPainter) -> None:
        theme = self.look.theme
        chosen = self.isChecked()
        fill = theme.accent if self._main else theme.chosen if chosen or self.isDown() else theme.button
        ink = theme.on_accent if self._main else theme.ink
        width = 5 if chosen or self._pulsing else 2
        border = theme.accent if chosen or self._pulsing else theme.line
        self.ground(painter, theme.spoken if self._pulsing and not self._main else fill, border, width, 18)
        side = self._icon_side
        spare = max(0.0, self.width() - self.width_for(self.height())) / 2
        left = PAD + spare
        room = QRectF(self.rect()).adjusted(left + side + BETWEEN, 2, -PAD - spare, -2)
        if self._icon_last:
            room = QRectF(self.rect()).adjusted(PAD, 2, -PAD - side - BETWEEN, -2)
            left = self.width() - PAD - side
        room = placed(self, room)
        self._draw_icon(painter, placed(self, QRectF(left, 0, side, side)).left(), side, ink)
        paint.draw_fitted(painter, self, room, self._fitted(room.width() + 2, self.height()), ink)

    def _draw_icon(self, painter: QPainter, left: float, side: float, ink: str) -> None:
        top = (self.height() - side) / 2
        ratio = float(self.devicePixelRatioF())
        if self.role == "skip":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.look.theme.picture))
            painter.drawRoundedRect(QRectF(left, top, side, side), 10, 10)
            painter.drawPixmap(QPointF(left, top), pixmap(self._picture, round(side), ratio))
            return
        painter.drawPixmap(QPointF(left, top), pointing(self._picture, icon(self._picture, round(side), ink, ratio)))


class ListenButton(Pressable):
    """The round button that reads the page aloud, as often as wanted."""

    def __init__(self, parent: QWidget, look: Look, name: str) -> None:
        super().__init__(parent, look, "listen")
        self._sounding = False
        self._pulsing = False
        self.set_name(name)

    def show_sounding(self, sounding: bool) -> None:
        """Looks as if it speaks."""
        self._sounding = sounding
        self.update()

    def pulse(self, on: bool) -> None:
        """Asks to be pressed."""
        self._pulsing = on
        self.update()

    @override
    def draw(self, painter: QPainter) -> None:
        theme = self.look.theme
        disc = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        if self._sounding or self._pulsing:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.spoken))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setPen(QPen(QColor(theme.accent if not self._pulsing else theme.ink), 3))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(disc)
        side = round(disc.width() * 0.56)
        drawn = icon("listen", side, theme.on_accent, float(self.devicePixelRatioF()))
        painter.drawPixmap(disc.center() - QPointF(side / 2, side / 2), drawn)


class HoldButton(BarButton):
    """Must be held for three seconds: what a coach does on purpose and nobody by accident."""

    held = Signal()

    def __init__(self, parent: QWidget, look: Look, word: str, picture: str) -> None:
        super().__init__(parent, look, word, picture)
        self._passed = 0
        self._timer = QTimer(self, interval=HOLD_STEP_MS)
        self._timer.timeout.connect(self._hold)
        self.pressed.connect(self._begin)
        self.released.connect(self._end)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(self.width_for(self.height())), 80)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._end()

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            super().keyReleaseEvent(event)

    @override
    def draw(self, painter: QPainter) -> None:
        super().draw(painter)
        if self._passed:
            share = min(1.0, self._passed / HOLD_MS)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.look.theme.accent))
            painter.drawRoundedRect(QRectF(8, self.height() - 12, (self.width() - 16) * share, 6), 3, 3)

    def _begin(self) -> None:
        self._passed = 0
        self._timer.start()

    def _end(self) -> None:
        self._timer.stop()
        self._passed = 0
        self.update()

    def _hold(self) -> None:
        self._passed += HOLD_STEP_MS
        self.update()
        if self._passed >= HOLD_MS:
            self._end()
            self.held.emit()
