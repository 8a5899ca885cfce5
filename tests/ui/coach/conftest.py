"""For every coach test: the typeface, a look, and an agency with its open vault."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.documents.maker import PdfMaker
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage import passphrases
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor, MemoryVault
from desktop.storage.memory_caretaker import MemoryCaretaker
from desktop.storage.photos import PhotoCleaner
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import load_fonts
from tests.ui.coach import household


@pytest.fixture(autouse=True)
def _typeface(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    assert load_fonts()


@pytest.fixture
def look() -> Look:
    return Look()


@pytest.fixture
def door() -> MemoryDoor:
    return household.door()


@pytest.fixture
def vault(door: MemoryDoor) -> MemoryVault:
    assert door.vault is not None
    return door.vault


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def keeping(qapp: QApplication, door: MemoryDoor, clock: FixedClock) -> Iterator[Housekeeping]:
    """Backups and checks of that vault."""
    made = Housekeeping(MemoryCaretaker(door, clock), clock)
    yield made
    made.close()


@pytest.fixture
def shelf() -> MemoryShelf:
    return household.shelf()


@pytest.fixture
def side(qtbot: QtBot, look: Look, vault: MemoryVault, shelf: MemoryShelf, keeping: Housekeeping) -> CoachSide:
    """The coach's side of a vault with nobody in it, on a laptop's screen."""
    made = CoachSide(vault, shelf, PdfMaker(), PhotoCleaner(), keeping, passphrases, look)
    made.begin()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A photo file as a phone makes it."""
    file = tmp_path / "werk.jpg"
    Image.new("RGB", (400, 300), "teal").save(file)
    return file
