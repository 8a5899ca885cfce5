"""macOS: what its workspace and its screen locker announce, through pyobjc (which pyttsx3 brings along there)."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop.flows.watch_port import LockReason

if TYPE_CHECKING:
    from Foundation import NSNotificationCenter

# Of the workspace: this Mac and this login.
WORKSPACE = {
    "NSWorkspaceWillSleepNotification": LockReason.SUSPEND,  # a closed lid, too
    "NSWorkspaceSessionDidResignActiveNotification": LockReason.USER_SWITCH,
    "NSWorkspaceWillPowerOffNotification": LockReason.LOGOUT,
}
# Between programs: no constant of the system's, but the name that it has been for as long as screens are locked.
DISTRIBUTED = {"com.apple.screenIsLocked": LockReason.SESSION_LOCK}


class MacWatch:
    """Observes both centres; what they announce comes in with the main thread's events."""

    def __init__(self) -> None:
        self._observed: list[tuple[NSNotificationCenter, object]] = []  # a centre, and what it gave for observing

    def begin(self, lock: Callable[[LockReason], None]) -> None:
        """From now on."""
        from AppKit import NSWorkspace
        from Foundation import NSDistributedNotificationCenter

        self.end()
        for center, names in (
            (NSWorkspace.sharedWorkspace().notificationCenter(), WORKSPACE),
            (NSDistributedNotificationCenter.defaultCenter(), DISTRIBUTED),
        ):
            for name, reason in names.items():
                told = partial(_tell, lock, reason)
                observer = center.addObserverForName_object_queue_usingBlock_(name, None, None, told)
                self._observed.append((center, observer))

    def end(self) -> None:
        """Nothing is told any more."""
        for center, observer in self._observed:
            center.removeObserver_(observer)
        self._observed = []

    def signals(self) -> dict[LockReason, bool]:
        """The lid has no name of its own: closing it is sleeping."""
        return {**dict.fromkeys((*WORKSPACE.values(), *DISTRIBUTED.values()), True), LockReason.LID: True}


def _tell(lock: Callable[[LockReason], None], reason: LockReason, _notification: object) -> None:
    lock(reason)
