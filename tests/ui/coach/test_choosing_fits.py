"""*Wat gaat mee?* at every size, in both themes and languages, with larger words: all fits and can be pressed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop import text, tokens
from desktop.documents.maker import PdfMaker
from desktop.domain.ids import CandidateId
from desktop.flows.choosing_out import Kind
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage import passphrases
from desktop.storage.memory import MemoryVault
from desktop.storage.photos import PhotoCleaner
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.parts import inspect
from desktop.ui.theme.current import Look
from tests.ui.coach import household
from tests.ui.coach.hand import click, type_in

SIZES = ((1280, 720), (1366, 768), (1920, 1080))
LOOKS = [Look(theme, scale) for theme in tokens.THEMES.values() for scale in tokens.TEXT_SCALES]


@pytest.fixture(params=["nl", "en"])
def _language(request: pytest.FixtureRequest) -> Iterator[None]:
    before = text.language()
    text.set_language(request.param)
    yield
    text.set_language(before)


@pytest.fixture
def sam(vault: MemoryVault, shelf: MemoryShelf, picture: Path) -> CandidateId:
    """Everything filled in, with a photo."""
    return household.sam(vault, shelf, picture.read_bytes())


def _assert_fits(side: CoachSide, size: tuple[int, int]) -> None:
    QCoreApplication.processEvents()
    side.grab()
    assert (side.width(), side.height()) == size, "the window had to grow: something does not fit"
    for each in inspect.texts(side):
        assert each.fits, each
        assert side.rect().contains(each.box), each
    targets = inspect.targets(side)
    for target in targets:
        assert target.name, target.widget
        assert min(target.box.width(), target.box.height()) >= tokens.TARGET_LEAST, target
        assert side.rect().contains(target.box), target
        hit = [other for other in targets if other is not target and other.box.intersects(target.box)]
        assert not hit, (target, hit)


@pytest.mark.usefixtures("_language")
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.theme.name}-{look.scale}")
def test_everything_fits(
    qtbot: QtBot, vault: MemoryVault, shelf: MemoryShelf, keeping: Housekeeping, sam: CandidateId, look: Look
) -> None:
    """Part after part of each paper, told something, asked about an employer with a long name, and seen large."""
    side = CoachSide(vault, shelf, PdfMaker(), PhotoCleaner(), keeping, passphrases, look)
    qtbot.addWidget(side)
    for size in SIZES:
        side.resize(*size)
        side.show()
        side.show_dossier(sam)
        side.show_portfolio(sam)
        page = side.choosing.page
        for kind in Kind:
            click(page.kinds[kind])
            for stone in page.stones:
                click(stone)
                page.show_problem(
                    "Vandaag was het antwoord geen ja. Vraag het op een andere dag opnieuw. Nee is ook goed."
                )
                assert inspect.texts(side)
                _assert_fits(side, size)
        type_in(page.employer, "Fietsenzaak en Kwekerij Het Voorbeeld")
        click(page.save)
        _assert_fits(side, size)
        click(page.question.back)
        click(page.bar.large)
        _assert_fits(side, size)


def test_the_window_never_grows_on_the_way_from_page_to_page(
    qtbot: QtBot, vault: MemoryVault, shelf: MemoryShelf, keeping: Housekeeping, sam: CandidateId
) -> None:
    """A page without the side bar is wider than the others may be; neither coming nor going widens the window."""
    side = CoachSide(vault, shelf, PdfMaker(), PhotoCleaner(), keeping, passphrases, Look())
    qtbot.addWidget(side)
    side.resize(1280, 720)
    side.show()
    for _ in range(2):
        side.show_dossier(sam)
        assert side.width() == 1280
        side.show_portfolio(sam)
        assert side.choosing.page.width() == 1280
