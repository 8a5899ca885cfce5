"""The door every press goes through: none on a screen that came just now; with a switch, each is the one press."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from desktop.flows.sound import SWITCH
from desktop.ui.candidate.fresh import Fresh
from desktop.ui.parts.buttons import HoldButton
from desktop.ui.parts.tile import Tile

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
ONE_KEY = ENTER | {Qt.Key.Key_Space}
PRESSING = ONE_KEY | {Qt.Key.Key_L, Qt.Key.Key_Escape}  # arrows and Tab only look around
POINTING = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})  # a touch becomes one of these


class Presses(QObject):
    """Watches widgets. `one_key` while someone works with a switch: `switched` then tells of each press."""

    switched = Signal()

    def __init__(self, parent: QObject, fresh: Fresh) -> None:
        super().__init__(parent)
        self._fresh = fresh
        self.one_key = False

    def watch(self, widgets: Iterable[QWidget]) -> None:
        """From now on these too."""
        for widget in widgets:
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pointing = event.type() in POINTING
        key = self._key_of(event, watched)
        if not pointing and key is None:
            return False
        if isinstance(event, QKeyEvent) and event.isAutoRepeat():
            return True  # a key that is kept down is one press
        if self._fresh:
            return True
        if self.one_key and (pointing or key in ONE_KEY) and not _for_the_coach(watched):
            self.switched.emit()
            return True
        return False

    def _key_of(self, event: QEvent, watched: QObject) -> int | None:
        """The key, when it is one that presses; in a field letters are letters, but for the one key of a switch."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return None
        letters = {Qt.Key.Key_L} if self.one_key else {Qt.Key.Key_L, Qt.Key.Key_Space}
        pressing = PRESSING - letters if isinstance(watched, QLineEdit) else PRESSING
        return event.key() if event.key() in pressing else None


def _for_the_coach(watched: QObject) -> bool:
    """A coach's hand takes the laptop over, or ends the work with a switch."""
    return isinstance(watched, HoldButton) or (isinstance(watched, Tile) and watched.card.id == SWITCH)
