"""Every coach screen at every size and in both themes: text that fits and can be read, and names for all to press."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop import tokens
from desktop.documents.maker import PdfMaker
from desktop.domain.papers import Paper
from desktop.flows.upkeep import Preview, Rescued, Watch, rescued_words
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage import passphrases
from desktop.storage.memory import MemoryVault
from desktop.storage.photos import PhotoCleaner
from desktop.storage.troubles import Trouble, problem
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.first_start import FirstStart
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.coach.mend import MendScreen
from desktop.ui.coach.mend_side import MendSide
from desktop.ui.coach.unlock import UnlockScreen
from desktop.ui.parts import inspect
from desktop.ui.theme.current import Look
from tests.ui.coach import household
from tests.ui.coach.every_page import LONG, PAGES

SIZES = ((1280, 720), (1366, 768), (1920, 1080))
BUSY = "Er was iemand bezig. Open de kluis: dan staat alles er weer."


@contextmanager
def _shown(qtbot: QtBot, screen: QWidget, size: tuple[int, int]) -> Iterator[QWidget]:
    qtbot.addWidget(screen)
    screen.resize(*size)
    with qtbot.waitExposed(screen):
        screen.show()
    yield screen


def _assert_readable(screen: QWidget, size: tuple[int, int]) -> None:
    QCoreApplication.processEvents()
    screen.grab()
    assert (screen.width(), screen.height()) == size, "the window had to grow: something does not fit"
    shown = inspect.texts(screen)
    assert shown
    for text in shown:
        assert text.px >= tokens.COACH_PX, text
        assert text.fits, text
        assert screen.rect().contains(text.box), text
    for target in inspect.targets(screen):
        assert target.name, target.widget
        assert target.box.height() >= 28, target
        assert screen.rect().contains(target.box), target


@pytest.mark.parametrize("theme", tokens.THEMES.values(), ids=lambda theme: str(theme.name))
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("page", PAGES)
def test_pages_of_the_coach_fit(
    qtbot: QtBot,
    vault: MemoryVault,
    shelf: MemoryShelf,
    keeping: Housekeeping,
    page: str,
    size: tuple[int, int],
    theme: tokens.Theme,
) -> None:
    """Everything works at 1366x768 and 1280x720 without clipping; coach text is 17 px or more."""
    vault.add_candidate(LONG, "avatar-owl")
    candidate = household.sam(vault, shelf)
    side = CoachSide(vault, shelf, PdfMaker(), PhotoCleaner(), keeping, passphrases, Look(theme))
    side.begin(["Er is geen stem voor Nederlands: lees zelf voor, of kies een andere taal."])
    with _shown(qtbot, side, size):
        PAGES[page](side, candidate)
        _assert_readable(side, size)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_team_in_a_place_for_no_vault_fits(qtbot: QtBot, size: tuple[int, int]) -> None:
    """The fullest the first start gets: how a team shares, and why it goes no further."""
    start = FirstStart(Look(), passphrases, lambda: problem(Trouble.PLACE_OPEN).sentence)
    with _shown(qtbot, start, size):
        for cards in (start.role.cards, start.benefit.cards, start.coach.cards):
            cards.cards[1].click()
            start.coach.name.setText("Noor")
            start.next.click()
        assert start.problem.isVisible()
        assert start.coach.sharing.isVisible()
        _assert_readable(start, size)
        assert start.coach.cards.cards[1].height() >= start.coach.cards.cards[1].minimumHeight()
        assert start.coach.cards.height() >= start.coach.cards.minimumSizeHint().height()


@pytest.mark.parametrize("theme", tokens.THEMES.values(), ids=lambda theme: str(theme.name))
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_ways_in_fit(qtbot: QtBot, size: tuple[int, int], theme: tokens.Theme) -> None:
    """The first start's steps, unlocking, and taking over from someone with a long name."""
    start = FirstStart(Look(theme), passphrases, lambda: "")
    with _shown(qtbot, start, size):
        for cards in (start.role.cards, start.benefit.cards, start.coach.cards):
            cards.cards[0].click()
            start.coach.name.setText("Noor")
            _assert_readable(start, size)
            start.next.click()
        _assert_readable(start, size)
        start.next.click()
        start.next.click()
        _assert_readable(start, size)
        start.hide()
    for name, notice in (("", BUSY), (LONG, "")):
        unlock = UnlockScreen(Look(theme), name, notice)
        with _shown(qtbot, unlock, size):
            unlock.show_problem(
                "Deze wachtzin past niet op deze kluis. Kijk of Caps Lock aan staat. Probeer het nog eens."
            )
            _assert_readable(unlock, size)
            unlock.hide()


@pytest.mark.parametrize("theme", tokens.THEMES.values(), ids=lambda theme: str(theme.name))
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_mending_fits(qtbot: QtBot, keeping: Housekeeping, size: tuple[int, int], theme: tokens.Theme) -> None:
    """Choosing a backup, what is in it, while it is busy, and when it is done."""
    backup = keeping.caretaker.back_up(Watch())
    assert backup is not None
    screen = MendScreen(Look(theme), damaged=True)
    with _shown(qtbot, screen, size):
        MendSide(screen, keeping, problem(Trouble.KEYS_CHANGED).sentence)
        assert screen.secret.passphrase.field.hasFocus()
        _assert_readable(screen, size)
        screen.secret.other.click()
        assert screen.secret.key.hasFocus()
        _assert_readable(screen, size)
        screen.show_preview(backup, Preview(112, backup.made))
        _assert_readable(screen, size)
        screen.show_busy(busy=True)
        _assert_readable(screen, size)
        screen.show_done(rescued_words(Rescued(112, 12_345, 67, backup.folder)))
        _assert_readable(screen, size)


def test_every_page_puts_the_keyboard_where_its_work_begins(
    side: CoachSide, vault: MemoryVault, shelf: MemoryShelf
) -> None:
    """Everything reachable by keyboard."""
    candidate = household.sam(vault, shelf)
    begins: dict[str, Callable[[], QWidget]] = {
        "start": lambda: side.start.new,
        "new": lambda: side.new.name,
        "list": lambda: side.list.search,
        "keys": lambda: side.keys.page.add,
        "dossier": lambda: side.dossier.hand_over,
        "dossier of many": lambda: side.dossier.hand_over,
        "backup": lambda: side.backup.make,
        "log": lambda: side.care.log.table,
        "erase": lambda: side.care.erase.back,
        "erased": lambda: side.care.erase.back,
        "erase with files": lambda: side.care.erase.back,
        "files": lambda: side.care.files.files,
        "incident": lambda: side.incident.page.print,
        "terms": lambda: side.care.terms.terms[24],
        "line up": lambda: side.line_up.page.search,
        "papers": lambda: side.papers.papers.cards[0],
        "from paper": lambda: side.typed_in.choice.type,
        "typing from paper": lambda: side.typed_in.page.field,
        "earlier papers": lambda: side.papers.page.findChild(QListWidget) or side.papers.page.back,
        "back": lambda: side.dossier.hand_over,
        "portfolio": lambda: side.choosing.page.grid.first or side.choosing.page.back,
    }
    papers = [f"paper {paper}" for paper in Paper]
    for page, show in PAGES.items():
        show(side, candidate)
        if page in papers:
            assert side.papers.page.isAncestorOf(side.focusWidget()), page
            continue
        assert begins[page]().hasFocus(), page
