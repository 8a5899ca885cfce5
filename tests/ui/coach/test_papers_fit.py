"""*Papieren* and *Van papier* in English: words of other lengths fit on the laptops that agencies have (issue 5)."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop import text
from desktop.documents.maker import PdfMaker
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage import passphrases
from desktop.storage.memory import MemoryVault
from desktop.storage.photos import PhotoCleaner
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.theme.current import Look
from tests.ui.coach import household
from tests.ui.coach.test_screens import LONG, PAGES, _assert_readable, _shown

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
