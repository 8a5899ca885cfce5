"""The fixture that looks for leftovers finds them, and nothing else (HOUSE, tools)."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QWidget

from tests import strays


@pytest.fixture(autouse=True)
def _short_grace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strays, "GRACE", 0.05)


def test_a_window_left_behind_is_named(qapp: QApplication) -> None:
    before = strays.windows()
    window = QWidget()
    window.setObjectName("vergeten")
    assert strays.stray_windows(before) == ["QWidget 'vergeten'"]
    window.deleteLater()
    assert strays.stray_windows(before) == []


def test_a_widget_inside_a_window_is_no_stray(qapp: QApplication) -> None:
    window = QWidget()
    before = strays.windows()
    QWidget(window)
    assert strays.stray_windows(before) == []


def test_a_thread_left_behind_is_named() -> None:
    before = threading.enumerate()
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait, name="vergeten")
    thread.start()
    assert strays.stray_threads(before) == ["vergeten"]
    stop.set()
    assert strays.stray_threads(before) == []


def test_a_pool_that_was_not_shut_is_named() -> None:
    before = threading.enumerate()
    with ThreadPoolExecutor(1, thread_name_prefix="baan") as pool:
        pool.submit(int).result()
        assert strays.stray_threads(before) == ["baan_0"]


def test_work_in_qt_s_pool_is_named(qapp: QApplication) -> None:
    stop = threading.Event()
    QThreadPool.globalInstance().start(stop.wait)
    assert strays.stray_threads(threading.enumerate()) == ["QThreadPool"]
    stop.set()
