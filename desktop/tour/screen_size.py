"""Without a display: an offscreen screen of the size that is wanted, and none of its known complaints."""

import json
import os
import sys
import tempfile
from pathlib import Path

# What the offscreen platform says of things it need not do, and QtMultimedia of a server that is not there.
KNOWN = (
    "This plugin does not support raise()",
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support grabbing the keyboard",
    "Couldn't load pipewire-0.3 library",
    "Couldn't resolve pipewire-0.3 symbols",
    "PulseAudioService: pa_context_connect() failed",
)


def offscreen(size: tuple[int, int]) -> None:
    """Chooses Qt's offscreen platform with one screen of this size, unless another was chosen; before Qt is loaded."""
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") != "offscreen":
        return
    wide, high = size
    screen = {"name": "tour", "x": 0, "y": 0, "width": wide, "height": high, "dpr": 1}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    file = Path(tempfile.mkdtemp(prefix="werkverhaal-")) / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), "utf-8")
    where = file.as_posix()
    if sys.platform == "win32":
        where = where.replace(":", "")  # the platform's arguments are split at colons
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={where}"


def hush() -> None:
    """Keeps the known complaints off the terminal; everything else Qt says is shown."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def show(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if message not in KNOWN:
            sys.stderr.write(f"{message}\n")

    qInstallMessageHandler(show)
