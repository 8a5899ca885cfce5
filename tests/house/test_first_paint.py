"""What may be loaded before the first window is painted: the start must stay quick (SPEED, "What costs")."""

import subprocess
import sys

import pytest

from tests.house import source

# Each costs 10 to 120 ms; they come when they are needed, after the first paint.
HEAVY = {
    "PIL",
    "PySide6.QtMultimedia",
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
    "numpy",
    "polib",
    "pydantic",
    "pyttsx3",
    "reportlab",
    "segno",
    "svglib",
    "yaml",
}


# The app up to its first painted screen. The way in looks at the vault, so sqlcipher3 (5 ms) is there by then.
BEFORE_FIRST_PAINT = """
from desktop import app
from desktop.one_process import OneProcess
running = app.application()
settings = app.Settings()
OneProcess(app.Bodies(settings), settings.look, lambda window: None).begin()
running.processEvents()
"""


def loaded_by(statement: str) -> set[str]:
    """The modules this statement brings into a fresh interpreter, Python's own left out."""
    code = f"import sys\nbefore = set(sys.modules)\n{statement}\nprint(*sys.modules.keys() - before, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], cwd=source.ROOT, capture_output=True, text=True, check=True)
    return {name for name in done.stdout.split() if name.partition(".")[0] not in sys.stdlib_module_names}


def _modules(room: str) -> str:
    files = source.files(f"desktop/{room}")
    names = {source.place(file).removesuffix(".py").removesuffix("/__init__").replace("/", ".") for file in files}
    return "import " + ", ".join(sorted(names))


def test_nothing_heavy_comes_before_the_first_paint() -> None:
    assert loaded_by(BEFORE_FIRST_PAINT) & HEAVY == set()


@pytest.mark.parametrize("room", ["domain", "flows"])
def test_the_inner_rooms_need_nothing_but_python(room: str) -> None:
    """Also not through what they import (HOUSE, layout)."""
    assert {name for name in loaded_by(_modules(room)) if name.partition(".")[0] != "desktop"} == set()


def test_what_is_loaded_is_seen() -> None:
    assert {"yaml", "desktop.text"} <= loaded_by("import yaml, desktop.text")
