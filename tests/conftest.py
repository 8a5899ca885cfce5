"""For every test: no screen but an offscreen one of 1366x768, a home of its own, and nothing left behind."""

import atexit
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import strays

# Before Qt is loaded: it reads these once. Whoever runs the tests may choose another platform.
_SCREEN = Path(__file__).with_name("offscreen.json")
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"
# One cache for the whole run: with one for every test, fonts would be looked through again and again.
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="werkverhaal-tests-")
atexit.register(shutil.rmtree, os.environ["XDG_CACHE_HOME"], ignore_errors=True)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing a test keeps lands in the home of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("WERKVERHAAL_DATA", str(home / "werkverhaal"))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Fails a test that leaves a window or a thread."""
    windows, threads = strays.windows(), threading.enumerate()
    yield
    assert not (left := strays.stray_windows(windows)), f"windows left behind: {', '.join(left)}"
    assert not (left := strays.stray_threads(threads)), f"threads left behind: {', '.join(left)}"
