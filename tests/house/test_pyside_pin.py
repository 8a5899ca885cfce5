"""The PySide6 that is installed does not lose references to None (SPEED, "Stop"; pyproject.toml, dependencies)."""

import ctypes
import sys
from collections.abc import Callable

import PySide6
from PySide6.QtCore import QObject

CALLS = 1000
NONE_IS_COUNTED = sys.version_info < (3, 12)  # from 3.12 on None lives forever, however often it is let go


def lost_references(call: Callable[[], None]) -> int:
    """How many references to None are gone after a thousand calls."""
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


def test_void_calls_lose_no_reference() -> None:
    thing = QObject()
    assert lost_references(lambda: thing.setObjectName("tegel")) < CALLS / 10


def test_a_lost_reference_is_noticed() -> None:
    let_go, take = ctypes.pythonapi.Py_DecRef, ctypes.pythonapi.Py_IncRef
    let_go.argtypes = take.argtypes = [ctypes.py_object]
    let_go.restype = take.restype = None
    try:
        lost = lost_references(lambda: let_go(None))
    finally:
        for _ in range(CALLS):
            take(None)
    assert (lost > CALLS / 2) == NONE_IS_COUNTED


def test_the_version_is_one_that_was_tried() -> None:
    assert (6, 11, 3) <= PySide6.__version_info__[:3] < (6, 12)
