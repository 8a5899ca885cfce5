"""Windows: what the system tells a window. Reading its messages is tried everywhere, asking for them only there."""

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QWindow
from typing_extensions import override

from desktop.flows.watch_port import LockReason
from desktop.watch.windows_messages import LID, LID_SETTING, POWER, SETTING_CHANGED, MessageRule


class WindowsWatch(QAbstractNativeEventFilter):
    """Reads what comes for a window of its own that is never shown."""

    def __init__(self) -> None:
        super().__init__()
        self._lock: Callable[[LockReason], None] | None = None
        self._rule = MessageRule()
        self._window: QWindow | None = None
        self._asked: tuple[int, int] = (0, 0)  # handles of what was asked for: the lid, and suspending

    def begin(self, lock: Callable[[LockReason], None]) -> None:
        """From now on."""
        self.end()
        application = QCoreApplication.instance()
        if application is None:
            return
        self._lock, self._rule = lock, MessageRule()
        application.installNativeEventFilter(self)
        self._window = QWindow()
        self._window.create()
        self._asked = _ask(self._window.winId())

    def end(self) -> None:
        """Nothing is told any more."""
        application = QCoreApplication.instance()
        if application is not None and self._window is not None:
            application.removeNativeEventFilter(self)
            _ask_no_more(self._window.winId(), self._asked)
            self._window.destroy()
        self._window = None
        self._lock = None

    def signals(self) -> dict[LockReason, bool]:
        """Windows tells all of it; a machine without a lid has nothing to tell of one."""
        told = (
            LockReason.SUSPEND,
            LockReason.LID,
            LockReason.SESSION_LOCK,
            LockReason.USER_SWITCH,
            LockReason.LOGOUT,
        )
        return dict.fromkeys(told, sys.platform == "win32")

    @override
    def nativeEventFilter(self, eventType: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if self._lock is not None and eventType == b"windows_generic_MSG":
            reason = self._rule.reason(*_read(int(message)))
            if reason is not None:
                self._lock(reason)
        return False, 0


def _read(address: int) -> tuple[int, int, bytes]:
    """Number, wParam and power setting of the message at this address."""
    if sys.platform != "win32":
        return 0, 0, b""
    from ctypes import wintypes

    message = wintypes.MSG.from_address(address)
    number, about = int(message.message), int(message.wParam)
    if number == POWER and about == SETTING_CHANGED and message.lParam:
        return number, about, ctypes.string_at(message.lParam, LID_SETTING)
    return number, about, b""


def _ask(window: int) -> tuple[int, int]:
    """Asks to be told of the session, of the lid, and of sleep on machines that never quite sleep."""
    if sys.platform != "win32":
        return 0, 0
    from ctypes import wintypes

    user = ctypes.WinDLL("user32")
    ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification(wintypes.HWND(window), 0)
    lid = ctypes.create_string_buffer(LID.bytes_le, len(LID.bytes_le))
    for ask in (user.RegisterPowerSettingNotification, user.RegisterSuspendResumeNotification):
        ask.restype = ctypes.c_void_p
    setting = user.RegisterPowerSettingNotification(wintypes.HWND(window), lid, 0)
    return setting or 0, user.RegisterSuspendResumeNotification(wintypes.HWND(window), 0) or 0


def _ask_no_more(window: int, asked: tuple[int, int]) -> None:
    if sys.platform != "win32":
        return
    from ctypes import wintypes

    user = ctypes.WinDLL("user32")
    ctypes.WinDLL("wtsapi32").WTSUnRegisterSessionNotification(wintypes.HWND(window))
    for handle, let_go in zip(
        asked, (user.UnregisterPowerSettingNotification, user.UnregisterSuspendResumeNotification), strict=True
    ):
        if handle:
            let_go(ctypes.c_void_p(handle))
