"""The small things every coach screen is made of: labels, buttons, pictures on their light plate, panels."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.parts.pictogram import icon, pixmap
from desktop.ui.theme import coach_style
from desktop.ui.theme.current import Look

ICON = 24
_ON = {"main": "on_accent", "side": "on_side"}


def dress(root: QWidget, look: Look) -> None:
    """Makes a root widget of the coach's side look like one."""
    root.setObjectName("coach")
    root.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    root.setStyleSheet(coach_style.sheet(look))


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """A text in one of the style sheet's roles."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def button(look: Look, text: str, kind: str = "plain", picture: str = "") -> QPushButton:
    """A button of a kind, with an icon of assets/icons when it has one."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAccessibleName(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(True)
    if picture:
        set_icon(made, look, picture)
    return made


def set_word(made: QPushButton, word: str) -> None:
    """Gives a button another word, which a screen reader says too."""
    made.setText(word)
    made.setAccessibleName(word)


def set_icon(made: QPushButton, look: Look, picture: str) -> None:
    """Gives a button its icon, in the colours of its kind."""
    theme = look.theme
    colour = str(getattr(theme, _ON.get(str(made.property("kind")), "ink")))
    ratio = float(made.devicePixelRatioF())
    shown = QIcon(icon(picture, ICON, colour, ratio))
    shown.addPixmap(icon(picture, ICON, theme.quiet_ink, ratio), QIcon.Mode.Disabled)
    if made.property("kind") == "side":
        on = coach_style.side_now(theme)
        shown.addPixmap(icon(picture, ICON, on, ratio), QIcon.Mode.Normal, QIcon.State.On)
    made.setIcon(shown)
    made.setIconSize(QSize(ICON, ICON))


def panel(role: str = "panel") -> tuple[QFrame, QVBoxLayout]:
    """A framed ground with its column."""
    frame = QFrame()
    frame.setProperty("role", role)
    column = QVBoxLayout(frame)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(8)
    return frame, column


def plate(look: Look, meaning: str, side: int, ratio: float = 1.0) -> QPixmap:
    """A pictogram on the light plate it always stands on, `side` logical pixels square."""
    room = round(side * 0.08)
    return _rounded(look, pixmap(meaning, side - 2 * room, ratio), side, room, ratio)


def picture(look: Look, meaning: str, side: int) -> QLabel:
    """A pictogram that only accompanies its word: silent for screen readers."""
    made = QLabel()
    made.setPixmap(plate(look, meaning, side, float(made.devicePixelRatioF())))
    made.setFixedSize(side, side)
    return made


def _rounded(look: Look, drawn: QPixmap, side: int, room: int, ratio: float) -> QPixmap:
    whole = QPixmap(round(side * ratio), round(side * ratio))
    whole.setDevicePixelRatio(ratio)
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QPainterPath()
    ground.addRoundedRect(0, 0, side, side, side * 0.18, side * 0.18)
    painter.fillPath(ground, QColor(look.theme.picture))
    painter.drawPixmap(room, room, drawn)
    painter.end()
    return whole
