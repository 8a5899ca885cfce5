"""What Windows tells its windows, read from numbers and bytes: tried on every system (issue 3, point 3)."""

import struct

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication

from desktop.flows.watch_port import LockReason
from desktop.watch import windows_messages as windows
from desktop.watch.windows import WindowsWatch
from desktop.watch.windows_messages import POWER, SESSION_CHANGE, SETTING_CHANGED, MessageRule, reason_of

# As the system lays it out: a GUID with its first three parts little-endian, the length of the value, the value.
LID_SWITCH = bytes.fromhex("4d0f3eba17b89440a2d1d56379e6a0f3") + struct.pack("<I", 4)
OPEN, CLOSED = LID_SWITCH + struct.pack("<I", 1), LID_SWITCH + struct.pack("<I", 0)
DISPLAY = bytes.fromhex("1e8b696f8fa37c419d3c1b0aef5a2d0c") + struct.pack("<II", 4, 0)


@pytest.mark.parametrize(
    ("message", "about", "reason"),
    [
        (POWER, 0x0004, LockReason.SUSPEND),
        (POWER, 0x0012, None),  # awake again by itself
        (POWER, 0x000A, None),  # mains or battery
        (SESSION_CHANGE, 0x7, LockReason.SESSION_LOCK),
        (SESSION_CHANGE, 0x8, None),  # unlocked
        (SESSION_CHANGE, 0x2, LockReason.USER_SWITCH),
        (SESSION_CHANGE, 0x3, LockReason.USER_SWITCH),
        (SESSION_CHANGE, 0x4, LockReason.USER_SWITCH),
        (SESSION_CHANGE, 0x9, LockReason.USER_SWITCH),
        (SESSION_CHANGE, 0x1, None),  # back at the console
        (SESSION_CHANGE, 0x6, LockReason.LOGOUT),
        (windows.QUERY_END_SESSION, 0, LockReason.LOGOUT),
        (windows.END_SESSION, 1, LockReason.LOGOUT),
        (windows.END_SESSION, 0, None),  # somebody said no
        (0x0200, 0x4, None),  # the mouse moves
    ],
)
def test_messages(message: int, about: int, reason: LockReason | None) -> None:
    assert reason_of(message, about) is reason


@pytest.mark.parametrize(
    ("setting", "reason"), [(CLOSED, LockReason.LID), (OPEN, None), (DISPLAY, None), (b"", None), (CLOSED[:21], None)]
)
def test_lid(setting: bytes, reason: LockReason | None) -> None:
    assert reason_of(POWER, SETTING_CHANGED, setting) is reason


def test_lid_that_was_closed_from_the_beginning_is_no_reason() -> None:
    """Windows tells how it is as soon as it is asked to: a laptop in its dock would lock at once."""
    rule = MessageRule()
    told = [rule.reason(POWER, SETTING_CHANGED, setting) for setting in (CLOSED, OPEN, CLOSED)]
    assert told == [None, None, LockReason.LID]


def test_what_is_about_something_else_does_not_count_as_the_first_of_the_lid() -> None:
    rule = MessageRule()
    rule.reason(POWER, SETTING_CHANGED, DISPLAY)
    assert rule.reason(POWER, SETTING_CHANGED, CLOSED) is None


def test_watch_begins_and_ends_where_there_is_no_windows(qapp: QCoreApplication) -> None:
    """Nothing is claimed there, and other systems' messages pass by."""
    said: list[LockReason] = []
    watch = WindowsWatch()
    watch.begin(said.append)
    assert watch.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), 0) == (False, 0)
    watch.end()
    assert not any(watch.signals().values())
    assert said == []
