"""A page of the portfolio heard with the real voice in the coach's window, and silence when it locks or closes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from desktop.flows.ports import Clip
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.memory import MemoryDoor, MemoryVault
from desktop.ui.coach.window import CoachWindow
from tests.ui.coach import household
from tests.ui.coach.alone import alone, side_of
from tests.ui.coach.hand import click


class SlowPlayer(QObject):
    """Goes on with a sentence until it is told that it is over."""

    began = Signal()
    audible = True

    def __init__(self) -> None:
        super().__init__()
        self.clips: list[Clip] = []
        self.plays = False
        self._over: Callable[[], None] = lambda: None

    def play(self, clip: Clip, _at_word: Callable[..., None], done: Callable[[], None]) -> None:
        self.clips.append(clip)
        self._over, self.plays = done, True
        self.began.emit()

    def end(self) -> None:
        """The sentence is over."""
        self.plays = False
        self._over()

    def stop(self) -> None:
        self.plays, self._over = False, lambda: None

    def set_volume(self, volume: float) -> None:
        pass


def test_each_sentence_sounds_and_lights_up(
    qtbot: QtBot, door: MemoryDoor, vault: MemoryVault, shelf: MemoryShelf
) -> None:
    player, sam = SlowPlayer(), household.sam(vault, shelf)
    with alone(qtbot, door, vault, shelf, player) as (window, _line):
        side = side_of(window)
        side.show_portfolio(sam)
        sheet, told = side.choosing.page.view.sheet, side.choosing.readable.told
        click(side.choosing.page.bar.listen)
        for number in range(3):
            assert sheet.lit == told[number].strips
            assert player.clips[number].seconds > 0.3
            with qtbot.waitSignal(player.began):
                player.end()


@pytest.mark.parametrize("leave", [CoachWindow.lock, CoachWindow.close], ids=["lock", "close"])
def test_what_is_heard_ends_with_the_vault(
    qtbot: QtBot,
    door: MemoryDoor,
    vault: MemoryVault,
    shelf: MemoryShelf,
    leave: Callable[[CoachWindow], object],
) -> None:
    """Also when the player tells only afterwards that its sentence is over; what was chosen is kept."""
    player, sam = SlowPlayer(), household.sam(vault, shelf)
    with alone(qtbot, door, vault, shelf, player) as (window, _line):
        side = side_of(window)
        side.show_portfolio(sam)
        click(next(tile for tile in side.choosing.page.grid.tiles if tile.switch.on))
        click(side.choosing.page.bar.listen)
        assert player.plays
        heard = len(player.clips)
        leave(window)
        assert not player.plays
        assert window.coach is None
        player.end()
        qtbot.wait(200)  # longer than between two sentences
        assert len(player.clips) == heard
    assert [mark.name for owner, mark in vault.shelf.marks if owner == sam] == ["chosen:portfolio"]
