"""Each rule of the candidate's screens notices what breaks it: a measure that finds nothing ever is no measure."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop import tokens
from desktop.domain.answers import SkipReason
from desktop.flows.page import Card, Layout, Page, Path, Stone, Utterance
from desktop.tokens import Theme
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.parts import paint
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font, load_fonts
from tests.house import screen_rules
from tests.house.screen_rules import Rule

PAGE = Page(
    key="item:proef:0",
    layout=Layout.CARDS,
    picture="sun",
    sentences=("Welk weer wil jij?",),
    cards=(Card("zon", "Zon", "sun"), Card("boom", "Boom", "tree")),
    skips=tuple(SkipReason),
    explanation=(Utterance("Kijk naar buiten.", "question"),),
    path=Path((Stone.NOW, Stone.TO_COME), ("sun", "tree"), (Stone.NOW, Stone.TO_COME)),
)
LONG = " ".join(["Verantwoordelijkheidsgevoel"] * 30)
RULES = (*screen_rules.QUICK, *screen_rules.PAINTED)


@pytest.fixture(autouse=True)
def _typeface(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    assert load_fonts()


def shown(qtbot: QtBot, page: Page = PAGE, theme: Theme = tokens.LIGHT) -> CandidateScreen:
    """The page on a screen."""
    screen = CandidateScreen(Look(theme, motion=False), lambda _photo: b"")
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.show()
    screen.show_page(page)
    screen.grab()
    return screen


def breaks(screen: CandidateScreen, page: Page = PAGE) -> set[Rule]:
    """Which rules are broken."""
    return {rule for rule in RULES if list(rule(screen, page))}


def test_a_good_page_breaks_nothing(qtbot: QtBot) -> None:
    assert breaks(shown(qtbot)) == set()


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"cards": (Card("lang", LONG, "sun"), Card("zon", "Zon", "sun"))}, screen_rules.texts_fit),
        ({"sentences": (LONG,)}, screen_rules.texts_fit),
        ({"explanation": (Utterance(LONG, "question"),)}, screen_rules.every_part_fits),
        ({"cards": tuple(Card(str(n), "Zon", "sun") for n in range(7))}, screen_rules.never_more_than_six_cards),
        ({"cards": tuple(Card(str(n), "Zon", "sun") for n in range(24))}, screen_rules.targets_are_large),
        ({"cards": (Card("zon", "Zon", "sun", says="Maan"),)}, screen_rules.everything_is_heard),
        ({"path": Path((Stone.NOW,) * 7, ("sun",) * 7)}, screen_rules.no_numbers_on_the_path),
    ],
)
def test_a_page_that_breaks_a_rule(qtbot: QtBot, changes: dict[str, object], rule: Rule) -> None:
    page = replace(PAGE, **changes)  # type: ignore[arg-type]
    assert rule in breaks(shown(qtbot, page), page)


def _over_help(screen: CandidateScreen) -> None:
    screen.listen.move(screen.help.pos())


def _close(screen: CandidateScreen) -> None:
    screen.help.move(screen.pause.x() - screen.help.width() - 4, screen.pause.y())


def _half_out(screen: CandidateScreen) -> None:
    screen.next.move(screen.width() - 20, screen.next.y())


def _small(screen: CandidateScreen) -> None:
    screen.listen.setGeometry(QRect(screen.listen.pos(), screen.listen.size() / 3))


def _nameless(screen: CandidateScreen) -> None:
    screen.listen.setAccessibleName("")


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (_over_help, screen_rules.nothing_overlaps),
        (_close, screen_rules.targets_stand_apart),
        (_half_out, screen_rules.nothing_overlaps),
        (_small, screen_rules.targets_are_large),
        (_nameless, screen_rules.targets_are_large),
    ],
)
def test_a_screen_that_breaks_a_rule(qtbot: QtBot, change: Callable[[CandidateScreen], None], rule: Rule) -> None:
    screen = shown(qtbot)
    change(screen)
    assert list(rule(screen, PAGE))


@pytest.mark.parametrize(
    ("theme", "rule"),
    [
        (replace(tokens.LIGHT, ink="#777777"), screen_rules.text_has_contrast),
        (replace(tokens.LIGHT, line="#E0E0E0"), screen_rules.borders_have_contrast),
    ],
)
def test_a_faint_theme(qtbot: QtBot, theme: Theme, rule: Rule) -> None:
    assert rule in breaks(shown(qtbot, theme=theme))


class Scribble(QWidget):
    """Letters that are drawn through the door, or past it, and not remembered as a text of this place."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.draw_plain(painter, self.rect().toRectF(), "34%", font(30), "#000000")
        painter.end()


@pytest.mark.parametrize(
    ("place", "rules"),
    [
        ("path", {screen_rules.no_numbers_on_the_path, screen_rules.letters_only_where_recorded}),
        ("picture", {screen_rules.letters_only_where_recorded}),
    ],
)
def test_letters_where_none_belong(qtbot: QtBot, place: str, rules: set[Rule]) -> None:
    screen = shown(qtbot)
    scribble = Scribble(getattr(screen, place))
    scribble.resize(100, 60)
    scribble.show()
    assert breaks(screen) == rules


def test_small_letters(qtbot: QtBot) -> None:
    def found() -> Iterator[str]:
        screen = shown(qtbot)
        screen.text.show_sentences(("Welk weer?",), (31, 31), apart=False)
        screen.grab()
        yield from screen_rules.texts_are_large(screen, PAGE)

    assert list(found()) == ["'Welk weer?' is 31 px"]
