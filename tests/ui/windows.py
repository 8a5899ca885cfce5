"""The app's windows in one process, for tests: the real ones, of one size, and a look at what is in front."""

from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.one_process import OneProcess, Window
from desktop.ui.coach.house import House
from desktop.ui.theme.current import Look

SIZE = (1366, 768)


def made(house: House, look: Look | None = None) -> OneProcess:
    """Nothing is open yet."""
    return OneProcess(house, look or Look(motion=False), _sized)


def opened(qtbot: QtBot, house: House) -> OneProcess:
    """The first window, seen."""
    windows = made(house)
    windows.begin()
    seen(qtbot, windows)
    return windows


def seen(qtbot: QtBot, windows: OneProcess) -> None:
    """Until the window in front stands on the screen, and those before it are gone."""
    qtbot.waitUntil(lambda: windows.front.isVisible() and not windows.going)


def shown(windows: OneProcess) -> QWidget:
    """The screen in front."""
    stack = windows.front.centralWidget()
    screen = stack.currentWidget() if isinstance(stack, QStackedWidget) else stack
    assert screen is not None
    return screen


def is_gone(window: QWidget) -> bool:
    """Whether this window can't be seen any more."""
    return not isValid(window) or not window.isVisible()


def _sized(window: Window) -> None:
    window.setFixedSize(*SIZE)
