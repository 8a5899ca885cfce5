"""The session ends: the system asks the program to put its things away, or Qt's loop is ended under an open vault."""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from desktop.flows.watch_port import LockReason


class SessionEndWatch(QObject):
    """What Qt itself knows of it, on every system."""

    def __init__(self) -> None:
        super().__init__()
        self._lock: Callable[[LockReason], None] | None = None

    def begin(self, lock: Callable[[LockReason], None]) -> None:
        """From now on."""
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            return
        if self._lock is None:
            # Direct: the session manager kills whoever does not answer at once.
            application.commitDataRequest.connect(self._tell, Qt.ConnectionType.DirectConnection)
            application.aboutToQuit.connect(self._tell)
        self._lock = lock

    def end(self) -> None:
        """Nothing is told any more."""
        application = QGuiApplication.instance()
        if self._lock is not None and isinstance(application, QGuiApplication):
            application.commitDataRequest.disconnect(self._tell)
            application.aboutToQuit.disconnect(self._tell)
        self._lock = None

    def signals(self) -> dict[LockReason, bool]:
        """Windows and macOS always ask; on Linux only a session manager of the X server does."""
        return {LockReason.LOGOUT: not sys.platform.startswith("linux") or "SESSION_MANAGER" in os.environ}

    def _tell(self, _manager: object = None) -> None:
        if self._lock is not None:
            self._lock(LockReason.LOGOUT)
