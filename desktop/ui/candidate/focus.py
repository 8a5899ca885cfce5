"""Arrow keys: from one thing that can be pressed to the nearest in that direction."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.parts.pressable import Pressable

ASIDE = 3  # how much more a step aside weighs than a step ahead


def next_focus(pressables: Sequence[Pressable], now: QWidget | None, key: Qt.Key) -> Pressable | None:
    """The nearest in the direction of the key; the first card when nothing has the focus yet."""
    if not pressables:
        return None
    if not isinstance(now, Pressable) or now not in pressables:
        return next((button for button in pressables if button.role == "answer"), pressables[0])
    here = _centre(now)
    ahead = [
        (_distance(_centre(button) - here, key), button)
        for button in pressables
        if button is not now and _is_ahead(_centre(button) - here, key)
    ]
    return min(ahead, key=lambda found: found[0])[1] if ahead else None


def _centre(button: Pressable) -> QPoint:
    return button.mapToGlobal(button.rect().center())


def _is_ahead(offset: QPoint, key: Qt.Key) -> bool:
    match key:
        case Qt.Key.Key_Left:
            return offset.x() < 0
        case Qt.Key.Key_Right:
            return offset.x() > 0
        case Qt.Key.Key_Up:
            return offset.y() < 0
    return offset.y() > 0


def _distance(offset: QPoint, key: Qt.Key) -> int:
    sideways = key in {Qt.Key.Key_Left, Qt.Key.Key_Right}
    ahead, aside = (offset.x(), offset.y()) if sideways else (offset.y(), offset.x())
    return abs(ahead) + ASIDE * abs(aside)
