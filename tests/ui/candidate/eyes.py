"""A camera that sees what it is given: the honest twin of Qt's."""

from collections.abc import Callable

from desktop.domain.photo_frame import Still
from desktop.flows.camera_port import CameraTrouble


def scene(red: int = 200, width: int = 64, height: int = 48) -> Still:
    """A plain picture, red enough to be seen."""
    return Still(width, height, bytes((red, red // 2, 40, 255)) * (width * height))


DARK = Still(64, 48, bytes(64 * 48 * 4))


class Eyes:
    """Tells how often it was opened, and whether it is open."""

    def __init__(self, *, available: bool = True) -> None:
        self.available = available
        self.opened = 0
        self._at_still: Callable[[Still], None] | None = None
        self._in_trouble: Callable[[CameraTrouble], None] | None = None

    @property
    def looking(self) -> bool:
        """Whether its light is on."""
        return self._at_still is not None

    def open(self, at_still: Callable[[Still], None], in_trouble: Callable[[CameraTrouble], None]) -> None:
        """Looks."""
        self.opened += 1
        self._at_still, self._in_trouble = at_still, in_trouble

    def close(self) -> None:
        """Looks no more."""
        self._at_still = self._in_trouble = None

    def sees(self, still: Still, times: int = 1) -> None:
        """Shows it this; nobody sees anything while it is closed."""
        for _ in range(times):
            assert self._at_still is not None
            self._at_still(still)

    def fails(self, trouble: CameraTrouble) -> None:
        """It is taken away."""
        tell = self._in_trouble
        assert tell is not None
        self.available = trouble is not CameraTrouble.GONE
        self.close()
        tell(trouble)
