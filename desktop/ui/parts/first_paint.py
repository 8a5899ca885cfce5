"""Tells when a window's first picture stands on the screen: what lay there before may go then, and nothing flashes."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class FirstPaint(QObject):
    """Waits until the window was painted on a screen, and for one frame more."""

    seen = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._painted = False
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted and self._is_on_screen():
            self._painted = True
            QTimer.singleShot(0, self, self._ask_for_a_frame)  # the paint itself must reach the screen first
        elif event.type() == QEvent.Type.UpdateRequest and watched is not self._window:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.seen.emit)
        return super().eventFilter(watched, event)

    def _is_on_screen(self) -> bool:
        return self._window.isVisible() and self._window.windowHandle().isExposed()

    def _ask_for_a_frame(self) -> None:
        self._window.removeEventFilter(self)
        handle = self._window.windowHandle()
        handle.installEventFilter(self)
        handle.requestUpdate()
