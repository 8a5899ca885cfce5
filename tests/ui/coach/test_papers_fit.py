"""*Papieren* and *Van papier* in English: words of other lengths fit on the laptops that agencies have (issue 5)."""

from collections import Counter
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop import text, tokens
from desktop.documents.maker import PdfMaker
from desktop.domain.papers import Paper
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage import passphrases
from desktop.storage.memory import MemoryVault
from desktop.storage.photos import PhotoCleaner
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.theme.current import Look
from tests.house.test_contrast import contrast
from tests.ui.coach import household
from tests.ui.coach.every_page import LONG, PAGES
from tests.ui.coach.test_screens import _assert_readable, _shown

SIZES = ((1280, 720), (1366, 768))


@pytest.fixture
def _in_english() -> Iterator[None]:
    before = text.language()
    text.set_language("en")
    yield
    text.set_language(before)


@pytest.mark.usefixtures("_in_english")
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("page", [page for page in PAGES if "paper" in page])
def test_pages_about_papers_fit_in_english(
    qtbot: QtBot, vault: MemoryVault, shelf: MemoryShelf, keeping: Housekeeping, page: str, size: tuple[int, int]
) -> None:
    vault.add_candidate(LONG, "avatar-owl")
    candidate = household.sam(vault, shelf)
    side = CoachSide(vault, shelf, PdfMaker(), PhotoCleaner(), keeping, passphrases, Look())
    side.begin()
    with _shown(qtbot, side, size):
        PAGES[page](side, candidate)
        _assert_readable(side, size)


@pytest.mark.parametrize("theme", tokens.THEMES.values(), ids=lambda theme: str(theme.name))
@pytest.mark.parametrize("page", [f"paper {Paper.JSON_RESUME}", f"paper {Paper.CONTACT}"])
def test_the_text_of_a_file_can_be_read_in_every_theme(
    qtbot: QtBot, vault: MemoryVault, shelf: MemoryShelf, keeping: Housekeeping, page: str, theme: tokens.Theme
) -> None:
    """Ink and ground as painted: the commonest pixel, and the one furthest from it."""
    candidate = household.sam(vault, shelf)
    side = CoachSide(vault, shelf, PdfMaker(), PhotoCleaner(), keeping, passphrases, Look(theme))
    side.begin()
    with _shown(qtbot, side, SIZES[0]):
        PAGES[page](side, candidate)
        field = side.papers.page.view.text
        assert field.isVisible()
        drawn = field.viewport().grab().toImage()
    pixels = Counter(drawn.pixelColor(x, y).name() for x in range(drawn.width() // 2) for y in range(drawn.height()))
    ground = pixels.most_common(1)[0][0]
    assert max(contrast(ink, ground) for ink in pixels) >= 7
