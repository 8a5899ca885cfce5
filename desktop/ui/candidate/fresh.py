"""No double presses: what is pressed right after the screen changed was meant for the screen before."""

from desktop.flows.ports import Clock

FRESH_SECONDS = 0.3


class Fresh:
    """Knows whether the screen changed just now."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since: float | None = None

    def begin(self) -> None:
        """The screen changes now."""
        self._since = self._clock.monotonic()

    def __bool__(self) -> bool:
        return self._since is not None and self._clock.monotonic() - self._since < FRESH_SECONDS
