"""The time: the system's, and one that stands still until it is told to go on."""

import time
from datetime import UTC, datetime, timedelta

from typing_extensions import override

# No vault is older than this program: a clock before this day has lost the time (an empty battery on the main board).
EARLIEST = datetime(2025, 1, 1, tzinfo=UTC)


THINKING_SECONDS = 5.0


class SystemClock:
    """The computer's own clock, in its own time zone."""

    def now(self) -> datetime:
        """The moment it is, with its time zone."""
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        """Seconds that only ever grow."""
        return time.monotonic()


class UnhurriedClock(SystemClock):
    """For a made-up person who presses at once: whoever looks at it sees some seconds gone by, as of thinking."""

    def __init__(self) -> None:
        self._thought = 0.0

    @override
    def monotonic(self) -> float:
        """Seconds that only ever grow, and more than they really do."""
        self._thought += THINKING_SECONDS
        return super().monotonic() + self._thought


class FixedClock:
    """A clock for tests and the demo: it stands still until pass_time()."""

    def __init__(self, now: datetime = datetime(2027, 3, 9, 10, 30, tzinfo=UTC)) -> None:
        self._now = now
        self._seconds = 0.0

    def now(self) -> datetime:
        """The moment it was told to be."""
        return self._now

    def monotonic(self) -> float:
        """Seconds passed since it was made."""
        return self._seconds

    def pass_time(self, seconds: float) -> None:
        """Lets so many seconds go by."""
        self._now += timedelta(seconds=seconds)
        self._seconds += seconds
