"""The door to what happens to the machine and makes the vault lock; with two honest bodies."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol


class LockReason(StrEnum):
    """Why the vault is locked."""

    COACH = "coach"  # the button
    IDLE = "idle"
    SUSPEND = "suspend"
    LID = "lid"
    SESSION_LOCK = "session_lock"
    USER_SWITCH = "user_switch"
    LOGOUT = "logout"
    CLOCK_JUMP = "clock_jump"  # the wall clock and the monotonic clock disagree, or a tick came far too late

    @property
    def at_once(self) -> bool:
        """Whether nothing may be waited for: the machine may stop at any moment."""
        return self not in {LockReason.COACH, LockReason.IDLE}


class MachineWatch(Protocol):
    """Tells when the vault must be locked."""

    def begin(self, lock: Callable[[LockReason], None]) -> None:
        """From now on `lock` is called, on the main thread, once for each reason to."""
        ...

    def end(self) -> None:
        """Nothing is called any more."""
        ...

    def signals(self) -> dict[LockReason, bool]:
        """Which reasons this machine tells by itself; the clock's rule covers the others."""
        ...
