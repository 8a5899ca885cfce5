"""A text field that takes typing and nothing else: what a coach copied can't be shown here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

REFUSED = (QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)


class PlainField(QLineEdit):
    """No menu, no clipboard, no dragging."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not any(event.matches(key) for key in REFUSED):
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.MiddleButton:  # on X11 it pastes what is selected elsewhere
            super().mouseReleaseEvent(event)
