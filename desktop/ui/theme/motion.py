"""Whether the system lets things move: who asks it for calm gets that here too."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def system_moves(platform: str = sys.platform) -> bool:
    """False where the system was asked to show no animations, as far as Qt can tell: Windows alone tells it."""
    return platform != "win32" or QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
