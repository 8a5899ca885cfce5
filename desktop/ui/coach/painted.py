"""The coach's own painted buttons: ground, border, chosen and focus, the same for each kind."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from desktop.ui.parts import paint
from desktop.ui.parts.pictogram import icon
from desktop.ui.theme.current import Look

RADIUS = 16
TICK = 30
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Painted(QAbstractButton):
    """A button that draws itself; Enter presses it as well as Space."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.setText(name)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def draw(self, painter: QPainter) -> None:
        """Paints the button; each kind does its own."""
        raise NotImplementedError

    @property
    def ratio(self) -> float:
        """Device pixels in a logical one."""
        return float(self.devicePixelRatioF())

    def draw_ground(self, painter: QPainter) -> None:
        """A tile: the border says what is chosen, a line inside it where the keyboard is."""
        theme, chosen = self.look.theme, self.isChecked()
        fill = theme.chosen if chosen or self.isDown() else theme.button if self.underMouse() else theme.tile
        width = 4.0 if chosen else 2.0
        pen = QPen(QColor(theme.accent if chosen else theme.line), width)
        if not self.isEnabled():
            fill, pen = theme.paper, QPen(QColor(theme.line), width, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(fill))
        inset = width / 2 + 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        if self.hasFocus():
            self.draw_focus(painter)

    def draw_focus(self, painter: QPainter, inset: float = 5.5, radius: float = 11) -> None:
        """The line around what has the keyboard."""
        painter.setPen(QPen(QColor(self.look.theme.ink), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def draw_tick(self, painter: QPainter, side: float = TICK, inset: float = 10) -> None:
        """Chosen, also without colour: a tick in the corner."""
        theme = self.look.theme
        circle = QRectF(self.width() - side - inset, inset, side, side)
        painter.setPen(QPen(QColor(theme.on_accent), 2))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(circle)
        tick: QPixmap = icon("check", round(side * 0.66), theme.on_accent, self.ratio)
        painter.drawPixmap(circle.center() - QPointF(side * 0.33, side * 0.33), tick)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint.begin(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.draw(painter)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
