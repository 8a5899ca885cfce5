"""A machine to which nothing happens until it is told: for the demo and the tests."""

from collections.abc import Callable, Collection

from desktop.flows.watch_port import LockReason


class QuietWatch:
    """Passes on what happen() says, while it watches."""

    def __init__(self, tells: Collection[LockReason] = ()) -> None:
        self._tells = tells
        self._lock: Callable[[LockReason], None] | None = None

    @property
    def watching(self) -> bool:
        """Whether somebody wants to know."""
        return self._lock is not None

    def begin(self, lock: Callable[[LockReason], None]) -> None:
        """From now on."""
        self._lock = lock

    def end(self) -> None:
        """Nothing is told any more."""
        self._lock = None

    def signals(self) -> dict[LockReason, bool]:
        """What it was made to tell."""
        return {reason: reason in self._tells for reason in LockReason}

    def happen(self, reason: LockReason) -> None:
        """This happens to the machine now."""
        if self._lock is not None:
            self._lock(reason)
