"""What a test may not leave behind: windows nobody owns, and threads that still run."""

import gc
import sys
import threading
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

GRACE = 2.0  # seconds a thread gets to come to its end


def windows() -> "frozenset[QWidget]":
    """The top-level widgets there are now; none when Qt's widgets were never loaded."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return frozenset()
    return frozenset(widget for widget in widgets.QApplication.topLevelWidgets() if widget.parent() is None)


def stray_windows(before: "Iterable[QWidget]") -> list[str]:
    """The windows that were not there before and won't go by themselves, described."""
    if not windows() - set(before):
        return []
    _carry_out_deletes()
    return sorted(f"{type(left).__name__} {left.objectName()!r}" for left in windows() - set(before))


def stray_threads(before: Iterable[threading.Thread]) -> list[str]:
    """The names of threads that were not there before and are still running after a moment of grace."""
    until = time.monotonic() + GRACE
    for thread in _new_threads(before):
        thread.join(max(0.0, until - time.monotonic()))
    left = [thread.name for thread in _new_threads(before)]
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and not core.QThreadPool.globalInstance().waitForDone(int(GRACE * 1000)):
        left.append("QThreadPool")
    return left


def _new_threads(before: Iterable[threading.Thread]) -> list[threading.Thread]:
    known = set(before)
    # A thread of Qt's that ran Python once stays listed as a dummy; the pool is looked at apart.
    return [
        thread
        for thread in threading.enumerate()
        if thread not in known and not isinstance(thread, threading._DummyThread)
    ]


def _carry_out_deletes() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    gc.collect()  # a screen and its signals may hold each other
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
