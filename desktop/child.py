"""A window's process: waits for its order, shows a coach's or a candidate's window, and ends with it.

While it waits it is the spare: Qt and everything else is loaded, and nothing of anybody is in its memory.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop import app, mishaps, privacy, tokens
from desktop.app import Bodies, Settings
from desktop.flows.lines import Errand, Visit
from desktop.flows.manner import Manner
from desktop.flows.messages import (
    Called,
    Cue,
    HandedOver,
    Locked,
    Order,
    Part,
    Report,
    Told,
    order_of,
    report_as_bytes,
)
from desktop.flows.ports import Problem
from desktop.flows.watch_port import LockReason

if TYPE_CHECKING:
    from desktop.ui.candidate.window import CandidateWindow
    from desktop.ui.coach.window import CoachWindow

SPARE_MS = 300  # by then a process that is no spare has its order
WARM_UP_MS = 300  # after the first paint
TO_END = 2.5  # seconds for a window whose parent is gone: nobody else would end it

# The parent gets these too, and closes the pipe: that ends a window as it should.
NOT_OURS = [signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if sys.platform != "win32" else [])]


class ToParent:
    """A window's line to the parent; both the coach's and the candidate's are among these."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._gone: Callable[[], None] | None = None  # waits for the candidate's end

    def shown(self) -> None:
        """The first picture stands."""
        self._tell(Told.SHOWN)

    def hand_over(self, visits: Sequence[Visit]) -> None:
        """The vault is closed; these are next."""
        self._tell(HandedOver(tuple(visits)))

    def take_over(self, gone: Callable[[], None]) -> None:
        """The passphrase fits."""
        self._gone = gone
        self._tell(Told.TAKE_OVER)

    def candidate_is_gone(self) -> None:
        """Told by the parent."""
        gone, self._gone = self._gone, None
        if gone is not None:
            gone()

    def give_back(self) -> None:
        """The coach goes back."""
        self._tell(Told.GIVE_BACK)

    def lock(self, *, at_once: bool) -> None:
        """The vault is closed; at once, the process ends here."""
        self._tell(Locked(at_once))
        if at_once:
            end()

    def close(self) -> None:
        """The app is closed."""
        self._tell(Told.CLOSE)

    def call_coach(self, first_name: str, trouble: str) -> None:
        """The coach's button was held."""
        self._tell(Called(first_name, trouble))

    def next_candidate(self) -> None:
        """Somebody is lined up."""
        self._tell(Told.NEXT_CANDIDATE)

    def _tell(self, report: Report) -> None:
        with suppress(OSError):  # the parent is gone: the end of the pipe is heard as well
            self._pipe.send_bytes(report_as_bytes(report))


class Mailbox(QObject):
    """Reads the pipe beside the window, and brings what comes to the window's own thread."""

    came = Signal(bytes)
    parent_gone = Signal()

    def __init__(self, pipe: Connection) -> None:
        super().__init__()
        self._pipe = pipe

    def open(self) -> None:
        """From now on."""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        with suppress(OSError, EOFError):
            while True:
                self.came.emit(self._pipe.recv_bytes())
        self.parent_gone.emit()
        threading.Timer(TO_END, end).start()  # whatever the window is doing


class Child:
    """One process: first a spare, then one window, then nothing."""

    def __init__(self, pipe: Connection, made: Callable[[QWidget], None]) -> None:
        self._line = ToParent(pipe)
        self._made = made
        self._window: CoachWindow | CandidateWindow | None = None
        self._retry: Callable[[], None] | None = None  # the candidate's file could not be opened yet
        self._begun = False
        self._mailbox = Mailbox(pipe)
        self._mailbox.came.connect(self._hear)
        self._mailbox.parent_gone.connect(self._end_alone)
        self._mailbox.open()
        QTimer.singleShot(SPARE_MS, self._get_ready)

    def _get_ready(self) -> None:
        """A spare that is left alone loads what a window needs; it opens nothing."""
        if not self._begun:
            load_what_windows_need()

    def _hear(self, data: bytes) -> None:
        try:
            order = order_of(data)
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
        else:
            self._obey(order)

    def _obey(self, order: Order) -> None:
        match order:
            case Part(manner, role) if not self._begun:
                self._begun = True
                self._begin(Settings(**vars(manner)), role)
            case Cue.LEAVE:
                if self._window is not None:
                    self._window.leave()
                end()
            case Cue.GONE:
                self._line.candidate_is_gone()
            case Cue.GO_ON:
                self._go_on()

    def _go_on(self) -> None:
        from desktop.ui.candidate.window import CandidateWindow

        if self._retry is not None:
            self._retry()
        elif isinstance(self._window, CandidateWindow):
            self._window.go_on()

    def _begin(self, settings: Settings, role: Errand | Visit) -> None:
        app.choose_language(app.application(), settings.language)
        mishaps.write_down(settings.folder)
        bodies = Bodies(settings)
        begun = False
        try:
            if isinstance(role, Errand):
                self._begin_coach(bodies, settings, role)
            else:
                self._begin_visit(bodies, settings, role)
            begun = True
        finally:
            if not begun:  # our bug, which is written down first: without a window there is nothing to wait for
                QTimer.singleShot(0, end)
        QTimer.singleShot(WARM_UP_MS, bodies.warm_up)

    def _begin_coach(self, bodies: Bodies, settings: Settings, errand: Errand) -> None:
        from desktop.ui.coach.window import CoachWindow

        window = CoachWindow(bodies, settings.look, self._line, errand)
        self._show(window)
        QTimer.singleShot(WARM_UP_MS, lambda: bodies.watch.begin(window.lock))

    def _begin_visit(self, bodies: Bodies, settings: Settings, visit: Visit) -> None:
        """The candidate's window; the coach is called when the file can't be opened, and it is tried again after."""
        from desktop.ui.candidate.window import CandidateWindow

        try:
            kiosk = bodies.kiosks.open(visit.ticket)
        except Problem as problem:
            self._retry = partial(self._begin_visit, bodies, settings, visit)
            self._line.call_coach(visit.ticket.first_name, problem.sentence)
            return
        self._retry = None
        self._show(CandidateWindow(bodies, settings.look, self._line, kiosk, visit))

    def _show(self, window: "CoachWindow | CandidateWindow") -> None:
        self._window = window
        window.resize(*tokens.SIZES[0])
        self._made(window)
        window.begin()

    def _end_alone(self) -> None:
        """The parent is gone: what is open is closed, and nothing is waited for."""
        from desktop.ui.candidate.window import CandidateWindow

        if isinstance(self._window, CandidateWindow):
            self._window.leave()
        elif self._window is not None:
            self._window.lock(LockReason.LOGOUT)
        end()


def main(pipe: Connection, made: Callable[[QWidget], None] = lambda _window: None) -> None:
    """Lives as one process. `made` is given the window before it shows: the tests' own entry point has a use for it."""
    for name in NOT_OURS:
        signal.signal(name, signal.SIG_IGN)
    privacy.be_unreadable()
    mishaps.write_down()
    running = app.application()
    running.setQuitOnLastWindowClosed(False)
    child = Child(pipe, made)
    running.exec()
    del child


def show_sentence(manner: Manner, sentence: str) -> None:
    """Shows one sentence in a small window until it is closed."""
    from desktop.ui.coach.sentence_window import SentenceWindow

    running = app.application()
    said = SentenceWindow(Settings(**vars(manner)).look, sentence)
    said.show()
    running.exec()


def end() -> NoReturn:
    """The process is over, and with it what was in its memory."""
    os._exit(0)


def load_what_windows_need() -> None:
    """The modules of both windows and of what they open."""
    import desktop.documents.maker
    import desktop.formfiles.shelf
    import desktop.speech.espeak
    import desktop.speech.player
    import desktop.storage.door
    import desktop.ui.candidate.window
    import desktop.ui.coach.coach_side
    import desktop.ui.coach.window  # noqa: F401 - loaded for later, used by nobody here
