"""A slow or fickle voice in a process of its own: one request at a time, with a time limit; anew when it hangs."""

from collections import deque
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer

from desktop.flows.ports import Clip
from desktop.speech.apart import Apart
from desktop.speech.booth_process import Ready, Request, serve
from desktop.speech.system_engine import files_for_a_moment

START_SECONDS = 30.0  # a large model on a slow disk
LIMIT_SECONDS = 10.0  # for one sentence
MOST_FAILURES = 3  # in a row; then it is left alone until the program is started again
LOOK_MS = 15
EMPTY = Clip(b"", 22050)


class Engine(Protocol):
    """A voice as the booth's process works with it."""

    @property
    def languages(self) -> frozenset[str]:
        """What it speaks."""
        ...

    def say(self, request: Request) -> Clip:
        """The sound, untrimmed."""
        ...


class Studio(Protocol):
    """What the booth's process makes its engine from; it travels there, so it is plain data."""

    @property
    def name(self) -> str:
        """Another for each voice, for what is kept of it."""
        ...

    @property
    def leaves_traces(self) -> bool:
        """Whether what it says may lie on a disk for a moment."""
        ...

    def engine(self, folder: Path, /) -> Engine:
        """Makes it; any error means there is no such voice here. The folder is its own, and goes with its process."""
        ...


class _Job(NamedTuple):
    request: Request
    heard: Callable[[Clip], None]


class Booth(QObject):
    """Requests in, clips out; an empty clip where it failed. Opens with the first request or open()."""

    def __init__(self, studio: Studio, parent: QObject | None = None, limit: float = LIMIT_SECONDS) -> None:
        super().__init__(parent)
        self._studio = studio
        self._limit = limit
        self._process: Apart | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._languages: frozenset[str] | None = None
        self._waiting: deque[_Job] = deque()
        self._at: _Job | None = None
        self._since = 0.0
        self._failures = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def name(self) -> str:
        """Which voice it is."""
        return self._studio.name

    @property
    def languages(self) -> frozenset[str]:
        """What it speaks, as far as it has told by now."""
        return self._languages or frozenset()

    @property
    def settled(self) -> bool:
        """Whether it has told what it speaks, or never will."""
        return self._languages is not None

    @property
    def process_id(self) -> int:
        """The number of its process, 0 when there is none."""
        return self._process.process_id if self._process else 0

    def open(self) -> None:
        """Starts the voice, in the background."""
        if self._process is None and self._failures < MOST_FAILURES:
            self._folder = TemporaryDirectory(prefix="werkverhaal-", dir=files_for_a_moment())  # for this user only
            self._process = Apart(serve, self._studio, Path(self._folder.name))
            self._since = monotonic()
            self._timer.start()

    def ask(self, request: Request, heard: Callable[[Clip], None], *, first: bool = False) -> None:
        """Asks for a sound; `heard` is called with it later, never from here.

        `first`: before all that waits, and in the place of the same request if that waits.
        """
        job = _Job(request, heard)
        if first:
            self._waiting = deque((job, *(each for each in self._waiting if each.request != request)))
        else:
            self._waiting.append(job)
        self.open()
        if not self._timer.isActive():  # asked faster than it looks, it would never look
            self._timer.start()

    def forget(self) -> None:
        """Nothing that waits is wanted any more."""
        self._waiting.clear()

    def close(self) -> None:
        """Ends it; nothing is heard any more."""
        self._timer.stop()
        self._waiting.clear()
        self._at = None
        self._end()

    def _look(self) -> None:
        """Takes what came, gives up on what takes too long, sends the next."""
        try:
            for message in self._process.told() if self._process else ():
                self._take(message)
        except EOFError:
            self._fail()
        if self._languages == frozenset():
            self._end()
            self._failures = MOST_FAILURES
        limit = self._limit if self.settled else START_SECONDS
        busy = self._at is not None or not self.settled
        if self._process is not None and busy and monotonic() - self._since > limit:
            self._fail()
        self._send_next()

    def _take(self, message: object) -> None:
        match message:
            case Ready(languages):
                self._languages = languages
            case Clip() as clip:
                self._failures = 0
                self._answer(clip)

    def _send_next(self) -> None:
        if self._process is None:
            while self._waiting and self._failures >= MOST_FAILURES:
                self._waiting.popleft().heard(EMPTY)
        elif self._at is None and self.settled and self._waiting:
            self._at = self._waiting.popleft()
            self._since = monotonic()
            self._process.tell(self._at.request)
        if self._at is None and not self._waiting and self.settled:
            self._timer.stop()

    def _fail(self) -> None:
        """The voice hangs or is gone: what it was at stays unsaid, and it is started anew for the next."""
        self._end()
        self._failures += 1
        if self._failures >= MOST_FAILURES:
            self._languages = frozenset()
        elif self._waiting or not self.settled:
            self.open()
        self._answer(EMPTY)

    def _answer(self, clip: Clip) -> None:
        job, self._at = self._at, None
        if job is not None:
            job.heard(clip)

    def _end(self) -> None:
        if self._process is not None:
            self._process.end()
            self._process = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
