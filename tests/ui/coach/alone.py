"""A coach's window by itself: nobody takes its place when it is locked, so what it leaves on the screen can be seen."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.app import Bodies, Settings
from desktop.flows.lines import Visit
from desktop.flows.ports import FormShelf, Player, Vault
from desktop.speech.silent import InstantPlayer
from desktop.storage.memory import MemoryDoor
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.window import CoachWindow
from desktop.ui.theme.current import Look
from tests.ui.windows import SIZE


class NobodyElse:
    """A line at whose end nothing happens; it remembers what was asked."""

    def __init__(self) -> None:
        self.locked: list[bool] = []  # for each lock, whether nothing might be waited for

    def shown(self) -> None:
        """Nothing lay there before."""

    def hand_over(self, visits: Sequence[Visit]) -> None:
        """Nobody comes."""

    def take_over(self, gone: Callable[[], None]) -> None:
        """Nobody is there to go."""
        gone()

    def give_back(self) -> None:
        """There is nobody to give it to."""

    def lock(self, *, at_once: bool) -> None:
        """No lock window comes."""
        self.locked.append(at_once)

    def close(self) -> None:
        """The app goes on."""


@contextmanager
def alone(
    qtbot: QtBot,
    door: MemoryDoor,
    vault: Vault | None = None,
    shelf: FormShelf | None = None,
    player: Player | None = None,
) -> Iterator[tuple[CoachWindow, NobodyElse]]:
    """The window, on the coach's side of this vault or before it."""
    line = NobodyElse()
    house = Bodies(Settings(), door=door, player=player or InstantPlayer())
    if shelf is not None:
        house.shelf = shelf
    window = CoachWindow(house, Look(motion=False), line, full_screen=False)
    window.setFixedSize(*SIZE)
    with qtbot.waitExposed(window):
        window.begin(vault)
    yield window, line
    window.leave()
    QCoreApplication.processEvents()


def side_of(window: CoachWindow) -> CoachSide:
    """Its coach's side."""
    assert window.coach is not None
    return window.coach
