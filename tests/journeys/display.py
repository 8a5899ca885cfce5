"""A display of its own with a window manager and a magenta desktop, whose pixels can be looked at while they change."""

import ctypes
import mmap
import os
import shutil
import struct
import subprocess
import tempfile
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Self

from typing_extensions import override

from tests.supervisor.waiting import wait_until

WIDE, HIGH = 1366, 768
MAGENTA = 0xFF00FF
STRETCH = bytes.fromhex("ff00ff00") * 8  # pixels beside one another
# A window manager's frame comes line by line: a few rows of it may be the desktop still. A window's worth is far more.
FRAME = 8
STEP = 0.001  # seconds between two looks


class Display:
    """Xvfb with openbox; its picture lies in a file that is read as it is."""

    def __enter__(self) -> Self:
        with ExitStack() as begun:  # what was started ends, also when the rest does not come
            self._begin(begun)
            self._begun = begun.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._begun.close()

    def _begin(self, begun: ExitStack) -> None:
        place = Path(tempfile.mkdtemp(prefix="werkverhaal-display-"))
        begun.callback(shutil.rmtree, place, ignore_errors=True)
        told, said = os.pipe()
        command = ["Xvfb", "-displayfd", str(said), "-screen", "0", f"{WIDE}x{HIGH}x24", "-nocursor"]
        server = subprocess.Popen([*command, "-fbdir", str(place)], pass_fds=[said], stderr=subprocess.DEVNULL)
        begun.callback(end, server)
        os.close(said)
        with os.fdopen(told) as number:
            self.name = f":{number.readline().strip()}"
        ready = place / "ready"
        command = ["openbox", "--startup", f"touch {ready}"]
        manager = subprocess.Popen(command, env=os.environ | self.environment, stderr=subprocess.DEVNULL)
        begun.callback(end, manager)
        with (place / "Xvfb_screen0").open("rb") as picture:
            self._picture = begun.enter_context(mmap.mmap(picture.fileno(), 0, access=mmap.ACCESS_READ))
        header, colours = (struct.unpack_from(">I", self._picture, 4 * field)[0] for field in (0, 19))
        self._start = header + colours * 12
        wait_until(ready.exists)  # it paints the desktop itself when it begins
        paint_the_desktop(self.name)
        wait_until(lambda: self.magenta == WIDE * HIGH)

    @property
    def environment(self) -> dict[str, str]:
        """What makes a program show itself here."""
        return {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    @property
    def pixels(self) -> bytes:
        """The whole picture now, four bytes a pixel."""
        return self._picture[self._start : self._start + WIDE * HIGH * 4]

    @property
    def magenta(self) -> int:
        """How many pixels of the desktop are seen now."""
        return self.pixels.count(MAGENTA.to_bytes(3, "little"))


@dataclass(frozen=True)
class Look:
    """One look: when, how many rows of the desktop lay under one another, and one byte in many of the picture."""

    at: float
    desktop: int
    picture: bytes

    def differs(self, other: "Look", least: float) -> bool:
        """Whether more than this part of the picture is another."""
        if self.picture == other.picture:
            return False
        unlike = sum(one != two for one, two in zip(self.picture, other.picture, strict=True))
        return unlike > least * len(self.picture)


class Eye(threading.Thread):
    """Looks at a display as often as it can."""

    def __init__(self, display: Display) -> None:
        super().__init__()
        self._display = display
        self._enough = threading.Event()
        self.looks: list[Look] = []

    @override
    def run(self) -> None:
        """Until it is enough."""
        enough = False
        while not enough:
            pixels = self._display.pixels
            self.looks.append(Look(time.monotonic(), rows_of_desktop(pixels), pixels[:: 4 * 97]))
            enough = self._enough.wait(STEP)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._enough.set()
        self.join()

    @property
    def most_desktop(self) -> int:
        """The most of the desktop that was seen at once, in rows under one another."""
        return max(look.desktop for look in self.looks)

    def changes(self, least: float = 0.0) -> list[float]:
        """When more than this part of the picture became another."""
        return [later.at for earlier, later in pairwise(self.looks) if later.differs(earlier, least)]


def rows_of_desktop(pixels: bytes) -> int:
    """The most rows under one another in which a stretch of the desktop is seen, all of it or part."""
    if STRETCH not in pixels:
        return 0
    most = rows = 0
    for start in range(0, len(pixels), WIDE * 4):
        rows = rows + 1 if STRETCH in pixels[start : start + WIDE * 4] else 0
        most = max(most, rows)
    return most


def end(process: "subprocess.Popen[bytes]") -> None:
    """Ends a process."""
    process.terminate()
    process.wait()


def paint_the_desktop(name: str) -> None:
    """Nothing of the app has this colour."""
    xlib = ctypes.CDLL("libX11.so.6")
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(xlib.XOpenDisplay(name.encode()))
    root = ctypes.c_ulong(xlib.XDefaultRootWindow(display))
    xlib.XSetWindowBackground(display, root, ctypes.c_ulong(MAGENTA))
    xlib.XClearWindow(display, root)
    xlib.XCloseDisplay(display)
