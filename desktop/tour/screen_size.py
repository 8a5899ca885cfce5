"""Without a display: an offscreen screen of the size that is wanted."""

import json
import os
import sys
import tempfile
from pathlib import Path


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
