"""Cards to press, for every kind of choice; the tiles are made once and used again for each page."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.flows.page import Page
from desktop.ui.parts.geometry import tiles
from desktop.ui.parts.pressable import Pressable
from desktop.ui.parts.tile import Tile
from desktop.ui.questions.body import Body
from desktop.ui.theme.current import Look


class CardsBody(Body):
    """Up to six tiles."""

    rows: int | None = None

    def __init__(self, parent: QWidget, look: Look, photo_bytes: Callable[[str], bytes]) -> None:
        super().__init__(parent, look, photo_bytes)
        self._tiles: list[Tile] = []
        self._shown = 0
        self._pulsing = False

    @override
    def show_page(self, page: Page) -> None:
        while len(self._tiles) < len(page.cards):
            self._add_tile()
        self._shown = len(page.cards)
        for tile, card in zip(self._tiles, page.cards, strict=False):
            tile.show_card(card)
        for number, tile in enumerate(self._tiles):
            tile.setVisible(number < self._shown)

    @override
    def place(self, room: QRect) -> None:
        for tile, rect in zip(self._tiles, tiles(room, self._shown, rows=self.rows), strict=False):
            tile.setGeometry(rect)
        self.write_together()

    def write_together(self) -> None:
        """One size for the words of all tiles: the largest that each of them has room for."""
        shown = [tile for tile in self._tiles[: self._shown] if tile.card.text and not tile.card.note]
        for tile in shown:
            tile.write_together(0)
        size = min((tile.word_px for tile in shown), default=0)
        for tile in shown:
            tile.write_together(size)

    @override
    def light(self, card: str) -> None:
        for tile in self._tiles[: self._shown]:
            tile.light(tile.card.id == card)

    @override
    def pulse(self, on: bool) -> None:
        for tile in self._tiles[: self._shown]:
            tile.light(on)

    @override
    def pressables(self) -> tuple[Pressable, ...]:
        return tuple(self._tiles[: self._shown])

    def _add_tile(self) -> None:
        tile = Tile(self, self.look, self.photo_bytes)
        tile.clicked.connect(lambda: self.card_pressed.emit(tile.card.id))
        tile.rested.connect(self.rested)
        self._tiles.append(tile)


class SummaryBody(CardsBody):
    """A block's answers: one row of pictures, each with what was answered."""

    rows = 1
