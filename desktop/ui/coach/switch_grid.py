"""At most six switches on a screen; more are turned as pages of the same size (DECISIONS 3)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.flows.choosing_out import Switch
from desktop.text import tr
from desktop.ui.coach.switch_tile import LOOK, SwitchTile
from desktop.ui.parts.buttons import BarButton
from desktop.ui.parts.pressable import Pressable
from desktop.ui.theme.current import Look

MOST = 6
ACROSS = 2
HIGHEST = 168
GAP = 12


class SwitchGrid(QWidget):
    """Two beside each other, three rows; `more` turns the page, and the page that holds both finds a place for it."""

    switched = Signal(object)  # (key, on)
    say_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._switches: tuple[Switch, ...] = ()
        self._shown: Callable[[str], QImage | bytes] = lambda _: b""
        self._page = 0
        self.tiles: list[SwitchTile] = []
        self.more = BarButton(self, look, tr("Meer plaatjes"), "forward")
        self.more.clicked.connect(self._turn)
        self.more.rested.connect(self._say)
        self.more.setFixedSize(round(self.more.width_for(tokens.TARGET_LEAST)) + 8, tokens.TARGET_LEAST)
        self.setMinimumHeight(3 * tokens.TARGET_LEAST + 2 * GAP)

    @property
    def first(self) -> SwitchTile | None:
        """Where the keyboard begins."""
        return next((tile for tile in self.tiles if tile.isEnabled()), None)

    def turn_back(self) -> None:
        """To the first page."""
        self._page = 0

    def show_switches(self, switches: tuple[Switch, ...], shown: Callable[[str], QImage | bytes]) -> None:
        """These; tiles that stay the same thing keep their place and the keyboard."""
        self._switches, self._shown = switches, shown
        now = self._now()
        if [tile.switch.key for tile in self.tiles] != [switch.key for switch in now]:
            self._make(now)
        for tile, switch in zip(self.tiles, now, strict=True):
            tile.show_switch(switch)
        self.more.setVisible(len(switches) > MOST)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @property
    def _pages(self) -> int:
        return -(-len(self._switches) // MOST)

    def _now(self) -> tuple[Switch, ...]:
        size = -(-len(self._switches) // self._pages) if self._pages else 0
        return self._switches[self._page * size : (self._page + 1) * size]

    def _make(self, switches: tuple[Switch, ...]) -> None:
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = [SwitchTile(self, self._look, switch, self._shown) for switch in switches]
        before: QWidget | None = None
        for tile in self.tiles:
            tile.clicked.connect(partial(self._switch, tile))
            tile.rested.connect(self._say)
            tile.show()
            if before is not None:
                self.setTabOrder(before, tile)
            before = tile
        if before is not None:
            self.setTabOrder(before, self.more)
        self._place()

    def _place(self) -> None:
        """Rows as high as there is room for; a look takes all of it."""
        rows = 1 if any(tile.switch.key.startswith(LOOK) for tile in self.tiles) else 3
        high = (self.height() - (rows - 1) * GAP) // rows
        high = high if rows == 1 else min(HIGHEST, high)
        wide = (self.width() - (ACROSS - 1) * GAP) // ACROSS
        for at, tile in enumerate(self.tiles):
            row, column = divmod(at, ACROSS)
            tile.setGeometry(QRect(column * (wide + GAP), row * (high + GAP), wide, high))

    def _switch(self, tile: SwitchTile) -> None:
        self.switched.emit((tile.switch.key, not tile.switch.on))

    def _turn(self) -> None:
        self._page = (self._page + 1) % self._pages
        self.show_switches(self._switches, self._shown)

    def _say(self, pressable: Pressable) -> None:
        self.say_wanted.emit(pressable.spoken or pressable.accessibleName())
