"""What can be pressed on the candidate's side: one widget each, with a name and a state for screen readers."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from desktop import tokens
from desktop.ui.parts import paint
from desktop.ui.parts.geometry import grown
from desktop.ui.theme.current import Look

REST_MS = 600
ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
KEYBOARD = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.OtherFocusReason}


class Pressable(QAbstractButton):
    """A button that paints itself. `rested` tells that someone stays on it: time to say its name."""

    rested = Signal(object)  # this widget

    def __init__(self, parent: QWidget, look: Look, role: str) -> None:
        super().__init__(parent)
        self.look = look
        self.role = role  # answer, skip, button, listen … for the tour and the size rules
        self.spoken = ""  # what its name sounds like
        self._by_keyboard = False
        self._chosen = False
        self.toggled.connect(self._press_instead)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(lambda: self.rested.emit(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_name(self, words: str) -> None:
        """What it is called, for a screen reader and for the voice, which asks in which language these words are."""
        self.spoken = words
        self.setAccessibleName(words)

    def show_chosen(self, chosen: bool) -> None:
        """Checked or not: only what the flow says."""
        self._chosen = chosen
        self.setChecked(chosen)

    def _press_instead(self, checked: bool) -> None:
        """A screen reader checks without pressing: here that is a press, and the flow decides."""
        if checked is not self._chosen:
            self.setChecked(self._chosen)
            self.click()

    @property
    def growth(self) -> float:
        """How much larger than the least this screen is."""
        screen = self.window()
        return grown(screen.width(), screen.height())

    def most_px(self, size: float) -> int:
        """The largest a text of this size is drawn here."""
        return self.look.most_px(size, self.growth)

    @override
    def sizeHint(self) -> QSize:
        return QSize(tokens.TARGET_LEAST, tokens.TARGET_LEAST)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._rest.start()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._rest.stop()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._rest.stop()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in KEYBOARD
        if self._by_keyboard:
            self.rested.emit(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are for the screen: it knows what lies where."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint.begin(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.draw(painter)
        if self.hasFocus() and self._by_keyboard:
            self._draw_focus(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Paints the button; each kind does its own."""
        raise NotImplementedError

    def ground(self, painter: QPainter, fill: str, border: str, width: float, radius: float) -> None:
        """A rounded ground with a border that stays inside the widget."""
        half = width / 2 + 1
        painter.setPen(QPen(QColor(border), width) if width else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

    def _draw_focus(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.look.theme.ink), 3, Qt.PenStyle.DashLine))
        inner = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        painter.drawRoundedRect(inner, tokens.RADIUS - 6, tokens.RADIUS - 6)
