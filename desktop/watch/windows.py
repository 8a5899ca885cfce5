"""Windows: what the system tells a window. Reading its messages is tried everywhere, asking for them only there."""

import ctypes
import sys
import uuid
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QWindow
from typing_extensions import override

from desktop.flows.watch_port import LockReason

# Kinds of message; numbers and names are those of winuser.h and wtsapi32.h.
QUERY_END_SESSION, END_SESSION, POWER, SESSION_CHANGE = 0x0011, 0x0016, 0x0218, 0x02B1
SUSPEND, SETTING_CHANGED = 0x0004, 0x8013  # what POWER is about
# What SESSION_CHANGE is about: the screen is locked, or somebody else gets to see it.
SESSION = {
    2: LockReason.USER_SWITCH,  # taken from the console
    3: LockReason.USER_SWITCH,  # shown on another computer
    4: LockReason.USER_SWITCH,  # and no longer
    6: LockReason.LOGOUT,
    7: LockReason.SESSION_LOCK,
    9: LockReason.USER_SWITCH,  # watched or worked from elsewhere
}
LID = uuid.UUID("ba3e0f4d-b817-4094-a2d1-d56379e6a0f3")
SETTING_HEAD = 20  # bytes of a setting before its value: which one (16) and how long the value is (4)
LID_SETTING = SETTING_HEAD + 4


def reason_of(message: int, about: int, setting: bytes = b"") -> LockReason | None:
    """What a message means; `about` is its wParam, `setting` the bytes of the power setting it points to."""
    if message == POWER:
        if about == SETTING_CHANGED:
            return LockReason.LID if lid_open(setting) is False else None
        return LockReason.SUSPEND if about == SUSPEND else None
    if message == SESSION_CHANGE:
        return SESSION.get(about)
    if message == QUERY_END_SESSION or (message == END_SESSION and about):
        return LockReason.LOGOUT
    return None


def lid_open(setting: bytes) -> bool | None:
    """Whether the lid is open; None when this setting is about something else."""
    if len(setting) < LID_SETTING or uuid.UUID(bytes_le=setting[:16]) != LID:
        return None
    return any(setting[SETTING_HEAD:LID_SETTING])


class MessageRule:
    """From messages to reasons: a lid that was closed from the beginning (a docked laptop) is none."""

    def __init__(self) -> None:
        self._lid_known = False

    def reason(self, message: int, about: int, setting: bytes = b"") -> LockReason | None:
        """Why to lock now, if at all. Windows tells how the lid is as soon as it is asked to tell."""
        first = not self._lid_known
        if lid_open(setting) is not None:
            self._lid_known = True
        found = reason_of(message, about, setting)
        return None if found is LockReason.LID and first else found


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
