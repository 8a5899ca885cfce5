"""Notices that nobody has touched anything for a while."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from typing_extensions import override

TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,  # a keyboard on the screen
    }
)


class Idle(QObject):
    """Tells once that this program was left alone so long; a touch begins the time anew."""

    reached = Signal()

    def __init__(self, milliseconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(self.reached)

    @property
    def milliseconds(self) -> int:
        """How long."""
        return self._timer.interval()

    def begin(self) -> None:
        """From now on."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
            application.installEventFilter(self)
        self._timer.start()

    def wait(self, milliseconds: int) -> None:
        """So long from now on."""
        self._timer.setInterval(milliseconds)

    def end(self) -> None:
        """Nothing is told any more."""
        self._timer.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self._timer.start()
        return super().eventFilter(watched, event)
