"""A larger screen shows the same composition, larger, not small things far apart; words on one page are as large."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import pictures, tokens
from desktop.flows.page import Card, Layout, Page
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.parts import inspect
from desktop.ui.parts.fit import balanced
from desktop.ui.parts.tile import Tile
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import load_fonts

CARDS = (Card("a", "Ja", "yes"), Card("b", "Ik wil eerst met mijn coach praten over al mijn werk", "talk-first"))
PAGE = Page("item:proef:0", Layout.CARDS, "tools", ("Wil jij meedoen?",), cards=CARDS)


@pytest.fixture(autouse=True)
def _typeface(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    assert load_fonts()


def shown(qtbot: QtBot, size: tuple[int, int]) -> CandidateScreen:
    screen = CandidateScreen(Look(tokens.LIGHT, motion=False), lambda _photo: b"")
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    screen.show_page(PAGE)
    screen.grab()
    return screen


def sizes(screen: CandidateScreen) -> dict[str, int]:
    return {text.text: text.px for text in inspect.texts(screen)}


def test_everything_grows_along_with_the_screen(qtbot: QtBot) -> None:
    small, large = (shown(qtbot, size) for size in ((1366, 768), (1920, 1080)))
    assert all(large_px > sizes(small)[text] for text, large_px in sizes(large).items())
    assert large.listen.width() > 1.3 * small.listen.width()
    assert large.next.height() > 1.3 * small.next.height()


def test_words_of_one_page_are_of_one_size(qtbot: QtBot) -> None:
    found = sizes(shown(qtbot, (1366, 768)))
    assert len({found[card.text] for card in CARDS}) == 1


def test_what_is_chosen_keeps_its_colour_while_it_is_said(qtbot: QtBot) -> None:
    screen = shown(qtbot, (1366, 768))
    tile = next(each for each in screen.findChildren(Tile) if each.card.id == "a")
    tile.show_card(Card("a", "Ja", "yes", chosen=True))
    quiet = tile.grab().toImage()
    tile.light(True)
    said = tile.grab().toImage()
    middle = QRectF(tile.rect()).center().toPoint().x(), 40
    assert said.pixelColor(*middle) == quiet.pixelColor(*middle)
    assert said != quiet


def test_no_word_stands_alone_on_the_last_line() -> None:
    text = "Nu kijkt jouw coach met jou mee."
    assert balanced(text, 500, 42).lines[-1] != "mee."


def test_no_two_meanings_have_the_same_picture() -> None:
    drawn = [pictures.svg_file(meaning).read_bytes() for meaning in pictures.table()]
    twice = {meaning for meaning, each in zip(pictures.table(), drawn, strict=True) if drawn.count(each) > 1}
    assert not twice
