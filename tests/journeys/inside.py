"""A hand inside a window's process, which does what the test asks from outside. Only tests have it (DECISIONS 18)."""

import ctypes
import json
import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Client, Connection

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop import child
from desktop.flows import example
from desktop.flows.page import Layout, Page
from desktop.tour.hand import Hand, NothingToPress
from desktop.ui.candidate.window import CandidateWindow
from desktop.ui.parts import inspect
from desktop.ui.parts.first_paint import FirstPaint
from desktop.ui.parts.tile import Tile

GET_DUMPABLE, SET_DUMPABLE = 3, 4
ROUNDS = 12  # of acts on one page: an example that goes round in circles is a defect


class Inside(QObject):
    """Hears what is asked beside the window, and does it on the window's own thread."""

    asked = Signal(dict)

    def __init__(self, window: QWidget, line: Connection) -> None:
        super().__init__(window)
        self._window = window
        self._hand = Hand(lambda: window)
        self._line = line
        self._down: QWidget | None = None
        self._seen: float | None = None  # when the window's first picture stood, on the machine's own clock
        for first_paint in window.findChildren(FirstPaint):
            first_paint.seen.connect(self._note_seen)
        self._key, self._rounds = "", 0
        self._acts: list[example.Act] = []
        self.asked.connect(self._answer)
        role = "candidate" if isinstance(window, CandidateWindow) else "coach"
        self._tell({"role": role, "process": os.getpid()})
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        with suppress(OSError, EOFError):
            while True:
                self.asked.emit(json.loads(self._line.recv_bytes()))

    def _answer(self, asked: dict[str, str]) -> None:
        doing: dict[str, Callable[..., object]] = {
            "presses": self._presses,
            "chooses": self._chooses,
            "types": self._hand.type,
            "holds": self._holds,
            "lets_go": self._lets_go,
            "offers": self._offers,
            "shows": self._shows,
            "page": lambda: {"key": self._page.key, "chosen": self._chosen},
            "goes_on": self._goes_on,
            "closes": self._window.close,
            "seen": lambda: self._seen,
            "memory_may_be_read": self._memory_may_be_read,
            "session_key": self._session_key,
        }
        work = doing[asked.pop("do")]
        try:
            self._tell({"answer": work(**asked)})
        except NothingToPress as nothing:
            self._tell({"wrong": str(nothing)})

    def _tell(self, told: dict[str, object]) -> None:
        with suppress(OSError):
            self._line.send_bytes(json.dumps(told).encode())

    def _note_seen(self) -> None:
        self._seen = time.monotonic()

    def _presses(self, name: str) -> float:
        """When it was pressed, on the machine's own clock."""
        target = self._hand.see(name)
        pressed = time.monotonic()
        self._hand.press_target(target)
        return pressed

    def _chooses(self, card: str) -> None:
        tiles = [each for each in inspect.targets(self._window) if isinstance(each.widget, Tile)]
        self._hand.press_target(next(each for each in tiles if _card_of(each.widget) == card))

    def _holds(self, name: str) -> None:
        self._down = self._hand.see(name).widget
        self._hand.look()
        QTest.mousePress(self._down, Qt.MouseButton.LeftButton, pos=self._down.rect().center())

    def _lets_go(self) -> None:
        if self._down is not None:
            QTest.mouseRelease(self._down, Qt.MouseButton.LeftButton, pos=self._down.rect().center())

    def _session_key(self) -> str:
        return self._candidate._visit.ticket.key.hex()

    def _memory_may_be_read(self) -> int:
        """From now on, by the test; whether it could be before (0 or 1), as the system says it."""
        system = ctypes.CDLL(None)
        before = int(system.prctl(GET_DUMPABLE, 0, 0, 0, 0))
        system.prctl(SET_DUMPABLE, 1, 0, 0, 0)
        return before

    def _offers(self, name: str) -> bool:
        return any(target.name.startswith(name) for target in inspect.targets(self._window))

    def _shows(self, text: str) -> bool:
        return any(text in shown.text for shown in inspect.texts(self._window))

    @property
    def _candidate(self) -> CandidateWindow:
        assert isinstance(self._window, CandidateWindow)
        return self._window

    @property
    def _page(self) -> Page:
        assert self._candidate.side is not None
        return self._candidate.side.page

    @property
    def _chosen(self) -> list[str]:
        return [card.id for card in (*self._page.cards, *self._page.strip) if card.chosen]

    def _goes_on(self) -> dict[str, object]:
        """One act of what the example does on this page, or Verder; which page it was, and what looks chosen on it."""
        key = self._page.key
        if key != self._key or not self._acts:
            self._rounds = 0 if key != self._key else self._rounds + 1
            self._key, self._acts = key, list(example.acts_on(self._page))
        if self._acts and self._rounds < ROUNDS:
            self._does(self._acts.pop(0))
        else:
            self._hand.press("Verder")
        stays = self._page.key == key
        return {"key": key, "chosen": self._chosen if stays else None, "now": self._page.key}

    def _does(self, act: example.Act) -> None:
        if act.card:
            self._chooses(act.card)
        elif act.listen:
            self._hand.press("Luister")
        elif act.back:
            self._hand.press("Terug")
        elif act.write and self._page.layout is Layout.DATE:
            for _ in range(example.YEARS):
                self._hand.press("Jaar later")
        elif act.write:
            field = next(target for target in inspect.targets(self._window) if target.role == "field")
            self._hand.type(field.name, act.write)


def _card_of(widget: QWidget) -> str:
    return widget.card.id if isinstance(widget, Tile) else ""


def window(pipe: Connection, address: str) -> None:
    """A window's process as the program has it, with a hand inside."""
    child.main(pipe, lambda made: _come_inside(made, address))


def _come_inside(made: QWidget, address: str) -> None:
    Inside(made, Client(address))
