"""Every page of every form on the real screen, in every size, text scale and theme (PRODUCT; issue 2, 10).

Where it is tightest every page is looked at, elsewhere a sample that takes another start in each combination.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product

import pytest
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import tokens
from desktop.flows.page import Page
from desktop.text import tr
from desktop.tour.record import colours
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.candidate.turn import Turn
from desktop.ui.parts import inspect
from desktop.ui.parts.cover import Cover
from desktop.ui.parts.geometry import cards_a_page
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import load_fonts
from tests.house.candidate_pages import every_page, jpeg
from tests.house.screen_rules import PAINTED, QUESTION_PX, QUICK, fixed_places, picture_of
from tests.house.test_contrast import CANDIDATE, contrast

Combination = tuple[tuple[int, int], float, str]
TIGHTEST = (1280, 720)
COMBINATIONS: tuple[Combination, ...] = tuple(product(tokens.SIZES, tokens.TEXT_SCALES, tokens.THEMES))
THEMES = ("contrast", "light", "contrast")
WHOLE = tuple((TIGHTEST, scale, theme) for scale, theme in zip(tokens.TEXT_SCALES, THEMES, strict=True))
EACH, PAINTED_EACH = 31, 9


@pytest.fixture(autouse=True)
def _typeface(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    assert load_fonts()


@contextmanager
def on_screen(qtbot: QtBot, combination: Combination) -> Iterator[CandidateScreen]:
    """One screen, to show many pages on."""
    size, scale, theme = combination
    screen = CandidateScreen(Look(tokens.THEMES[theme], scale, motion=False), lambda _photo: jpeg())
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    yield screen


def pages(combination: Combination) -> tuple[Page, ...]:
    """Every page, as it is turned at this text scale."""
    return every_page(cards_a_page(*combination[0], combination[1]))


def broken(screen: CandidateScreen, page: Page, *, painted: bool) -> list[str]:
    """What this page breaks."""
    screen.show_page(page)
    rules = (*QUICK, *PAINTED) if painted else QUICK
    where = page.key + ("!" if page.notice else "")
    return [f"{where}: {found}" for rule in rules for found in rule(screen, page)]


def name(combination: Combination) -> str:
    (wide, high), scale, theme = combination
    return f"{wide}x{high}-{scale}-{theme}"


@pytest.mark.parametrize("combination", WHOLE, ids=name)
def test_every_page_where_it_is_tightest(qtbot: QtBot, combination: Combination) -> None:
    with on_screen(qtbot, combination) as screen:
        found = [
            each
            for number, page in enumerate(pages(combination))
            for each in broken(screen, page, painted=number % PAINTED_EACH == 0)
        ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("combination", [each for each in COMBINATIONS if each not in WHOLE], ids=name)
def test_pages_in_every_size_scale_and_theme(qtbot: QtBot, combination: Combination) -> None:
    start = COMBINATIONS.index(combination)
    with on_screen(qtbot, combination) as screen:
        found = [
            each
            for number, page in enumerate(pages(combination)[start::EACH])
            for each in broken(screen, page, painted=number % PAINTED_EACH == 0)
        ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("combination", WHOLE, ids=name)
def test_listen_back_next_pause_help_and_sound_are_always_in_the_same_place(
    qtbot: QtBot, combination: Combination
) -> None:
    places: dict[str, set[tuple[int, int, int, int]]] = {}
    with on_screen(qtbot, combination) as screen:
        for page in pages(combination):
            screen.show_page(page)
            for button, place in fixed_places(screen).items():
                places.setdefault(button, set()).add(place.getRect())  # type: ignore[arg-type]
    assert set(places) == {"Luister", "Terug", "Verder", "Pauze", "Help", "Geluid"}
    assert {button: len(found) for button, found in places.items()} == dict.fromkeys(places, 1)


def test_every_question_page_has_every_button(qtbot: QtBot) -> None:
    """DECISIONS 1: Terug, Help, Pauze, Verder, the listen button; the skips where there is something to answer."""
    with on_screen(qtbot, WHOLE[0]) as screen:
        for page in pages(WHOLE[0]):
            screen.show_page(page)
            assert screen.listen.isVisible()
            if not page.quiet:
                assert len(fixed_places(screen)) == 6, page.key
            shown = [skip for skip, button in screen.skips.items() if button.isVisible()]
            assert tuple(shown) == page.skips


@pytest.mark.parametrize("moves", [False, True])
def test_with_motion_off_every_page_stands_at_once(qtbot: QtBot, moves: bool) -> None:
    """Issue 4, point 2: motion can be switched off; then nothing moves, on no page."""
    screen = CandidateScreen(Look(), lambda _photo: jpeg())
    qtbot.addWidget(screen)
    screen.resize(*tokens.SIZES[0])
    screen.moves = moves
    with qtbot.waitExposed(screen):
        screen.show()
    moved = []
    for page in every_page(6):
        screen.show_page(page)
        running = [each for each in screen.findChildren(QAbstractAnimation) if each.state() != each.State.Stopped]
        covered = any(turn.isVisible() for turn in screen.findChildren(Turn))
        assert covered == bool(running)
        moved.append(covered)
    assert any(moved) == moves


@pytest.mark.parametrize("combination", COMBINATIONS, ids=name)
def test_the_cover_between_two_windows_is_calm_and_readable(qtbot: QtBot, combination: Combination) -> None:
    """A candidate sees it before the first page: large letters, 7:1, inside the screen."""
    size, scale, theme = combination
    cover = Cover(Look(tokens.THEMES[theme], scale, motion=False), "avatar-kite", tr("Even wachten…"))
    qtbot.addWidget(cover)
    cover.resize(*size)
    cover.show()
    image = picture_of(cover)
    (text,) = inspect.texts(cover)
    assert text.fits
    assert text.px >= QUESTION_PX * scale
    assert cover.rect().contains(text.box)
    assert contrast(*colours(image, text.box)) >= CANDIDATE
