"""What Windows' messages to a window mean for the lock."""

import uuid

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
