"""For every test of the candidate's side: the app's style and typeface."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.theme.fonts import load_fonts


@pytest.fixture(autouse=True)
def _typeface(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    assert load_fonts()
