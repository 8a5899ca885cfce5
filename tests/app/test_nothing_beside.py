"""Nothing personal is left beside the vault, by Qt or by a crash (VAULT: temp files, caches, recent-file lists)."""

import os
import subprocess
import sys
from pathlib import Path

from desktop import paths

LOOKS_IN_A_FOLDER = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from desktop import app
from desktop.ui.coach import dialogs
running = app.application()
parent = QWidget()
dialog = dialogs.ask_place(parent, "Werkverhaal Sam.pdf", lambda file: None)
dialog.setDirectory(sys.argv[1])
QTest.qWait(100)
dialog.accept()
QTest.qWait(50)
parent.close()
"""


def test_file_window_remembers_no_folder(tmp_path: Path) -> None:
    """Qt would keep which folders were looked in, and a folder can have a person's name."""
    folder = tmp_path / "Sam Voorbeeld"
    folder.mkdir()
    home = tmp_path / "home"
    home.mkdir()
    places = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache")}
    command = [sys.executable, "-c", LOOKS_IN_A_FOLDER, str(folder)]
    subprocess.run(command, cwd=paths.program_root(), env=os.environ | places, check=True, timeout=60)
    written = {file: file.read_bytes() for file in home.rglob("*") if file.is_file()}
    assert not [file for file, content in written.items() if b"Sam" in content or b"Dialog" in content]


def test_crash_leaves_no_copy_of_the_memory() -> None:
    code = (
        "import resource; from desktop import app; app.application(); print(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=paths.program_root(), capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "(0, 0)"
