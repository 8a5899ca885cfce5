"""For every test of the candidate's side: the app's style and typeface."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.hearing import SWITCH_SECONDS
from desktop.ui.candidate import scanning
from desktop.ui.theme.fonts import load_fonts


@pytest.fixture(autouse=True)
def _typeface(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    assert load_fonts()


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The highlight of the one key goes when a test says so, however busy the machine is."""
    monkeypatch.setitem(SWITCH_SECONDS, 100, 600.0)
    monkeypatch.setattr(scanning, "AGAIN_MS", 600_000)
