"""A break shows its picture large, once, and two tiles that do not move when a block is done (PRODUCT, task)."""

import pytest
from pytestqt.qtbot import QtBot

from desktop import tokens
from desktop.flows.page import Card, Layout, Page, Path, Stone
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.parts.tile import Tile
from desktop.ui.theme.current import Look

CARDS = (Card("go-on", "Ik ga door", "go-on"), Card("stop", "Ik stop voor vandaag", "house"))
PATH = Path((Stone.NOW, Stone.TO_COME), ("sun", "tree"), (Stone.DONE, Stone.DONE))
BREAK = Page("break:proef", Layout.BREAK, "coffee", ("Even pauze.",), CARDS, path=PATH)
PAUSE = Page("interlude:pause", Layout.BREAK, "coffee", ("Even pauze.",), CARDS, quiet=True)
QUESTION = Page("item:proef:0", Layout.CARDS, "coffee", ("Drink jij koffie?",), CARDS)


@pytest.fixture
def screen(qtbot: QtBot) -> CandidateScreen:
    screen = CandidateScreen(Look(tokens.LIGHT, motion=False), lambda _photo: b"")
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.show()
    return screen


def _tiles(screen: CandidateScreen) -> list[Tile]:
    return [tile for tile in screen.findChildren(Tile) if tile.isVisible()]


def test_the_picture_stands_there_once(screen: CandidateScreen) -> None:
    screen.show_page(BREAK)
    assert not screen.picture.isVisible()
    screen.show_page(QUESTION)
    assert screen.picture.isVisible()


def test_the_tiles_stand_in_the_same_places(screen: CandidateScreen) -> None:
    screen.show_page(BREAK)
    places = [tile.geometry() for tile in _tiles(screen)]
    screen.show_page(PAUSE)
    assert [tile.geometry() for tile in _tiles(screen)] == places
    assert len({place.left() for place in places}) == 1
    assert all(min(place.width(), place.height()) >= tokens.ANSWER_LEAST for place in places)


def test_what_is_done_is_seen(screen: CandidateScreen) -> None:
    screen.show_page(BREAK)
    with_block = screen.grab().toImage()
    left = _tiles(screen)[0].geometry().left()
    screen.show_page(PAUSE)
    alone = screen.grab().toImage()
    middle = screen.height() // 2
    assert any(with_block.pixel(x, middle) != alone.pixel(x, middle) for x in range(left))
