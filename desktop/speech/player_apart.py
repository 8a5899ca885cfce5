"""A player whose sound comes from a process beside this one.

Why: when a PulseAudio or PipeWire server ends, the next sound makes libpulse abort the process it is in, and Qt tells
nothing of it beforehand and finds a server that comes back later than 3 s only in a new process (6.11). Here the sound
process ends, another one takes its place, and the window goes on. The words keep the time of this process.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QSocketNotifier

from desktop.flows.ports import Clip, WordTime
from desktop.speech.apart import Apart
from desktop.speech.player_process import Play, Report, Stop, Volume, serve
from desktop.speech.timekeeper import Timekeeper

FIRST_REPORT = 2.0  # seconds to wait for whether there is sound at all
HUNG = 1.0  # seconds without an answer to what was to be played
ANEW, MOST_ANEW = 5.0, 60.0
LOST = 1.0  # a clip is played again when its process ended within so many seconds

_Clip = tuple[Clip, Callable[[WordTime], None], Callable[[], None]]


class PlayerApart(QObject):
    """The player of the program where sound servers may come and go (Linux)."""

    def __init__(self, parent: QObject | None = None, anew: float = ANEW) -> None:
        """`anew`: seconds between two processes that hear no device, or that end at once; longer each time."""
        super().__init__(parent)
        self._anew = self._wait = anew
        self._time = Timekeeper(self)
        self._report: Report | None = None
        self._number = 0
        self._volume = Volume(1.0)
        self._playing: _Clip | None = None
        self._swallowed: _Clip | None = None
        self._since = 0.0  # when that was begun
        self._started = 0.0  # when the process was
        self._process: Apart | None = None
        self._notifier: QSocketNotifier | None = None
        self._start()

    @property
    def audible(self) -> bool:
        """Whether there is a sound device that takes what is played."""
        self._hear(FIRST_REPORT if self._report is None else 0.0)
        return self._report is not None and self._report.audible

    @property
    def process_id(self) -> int:
        """The number of the process that sounds now, 0 when there is none."""
        return self._process.process_id if self._process else 0

    def play(self, clip: Clip, at_word: Callable[[WordTime], None], done: Callable[[], None]) -> None:
        """Stops what plays and plays this; no callback comes from inside play()."""
        self._time.stop()
        self._look_after()
        self._playing = clip, at_word, done
        self._begin(self._playing)

    def stop(self) -> None:
        """Silence at once."""
        self._time.stop()
        self._playing = None
        self._tell(Stop())

    def set_volume(self, volume: float) -> None:
        """0..1 as the ear counts: a half sounds half as loud."""
        self._volume = Volume(volume)
        self._tell(self._volume)

    def close(self) -> None:
        """Ends the process; nothing more is heard."""
        self._time.stop()
        self._playing = None
        self._end()

    def _begin(self, playing: _Clip) -> None:
        clip, at_word, done = playing
        self._since = monotonic()
        if clip.pcm:
            self._number += 1
            self._tell(Play(self._number, clip.pcm, clip.rate))
        else:
            self._tell(Stop())
        self._time.start(clip, at_word, lambda: self._finish(done), self._sounding)

    def _finish(self, done: Callable[[], None]) -> None:
        self._playing = None
        done()

    def _sounding(self) -> bool:
        return self._report is not None and self._report.audible and self._report.ended < self._number

    def _look_after(self) -> None:
        """Puts another process in the place of one that hangs, or that heard no device and may hear one now."""
        now, report = monotonic(), self._report
        unanswered = report is not None and report.begun < self._number and now - self._since > HUNG
        deaf = report is not None and not report.audible and now - self._started > self._wait
        if deaf:
            self._wait = min(2 * self._wait, MOST_ANEW)
        if unanswered or deaf or (self._process is None and now - self._started > self._anew):
            self._end()
            self._start()

    def _start(self) -> None:
        self._started = monotonic()
        self._report = None
        self._process = Apart(serve)
        self._notifier = QSocketNotifier(self._process.pipe.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_word)
        self._process.tell(self._volume)

    def _end(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._process is not None:
            self._process.end()
            self._process = None

    def _tell(self, order: object) -> None:
        if self._process is not None and not self._process.tell(order):
            self._lose()

    def _on_word(self) -> None:
        self._hear()

    def _hear(self, seconds: float = 0.0) -> None:
        if self._process is None:
            return
        try:
            for report in self._process.told(seconds):
                self._report = report
                self._wait = self._anew if report.audible else self._wait
                self._say_again()
        except EOFError:
            self._lose()

    def _say_again(self) -> None:
        """What the process before this one swallowed, when its time is not over yet."""
        lost, self._swallowed = self._swallowed, None
        if lost is not None and lost is self._playing:
            self._begin(lost)

    def _lose(self) -> None:
        """The process is gone: another one, unless that was tried just now; what it swallowed is said again."""
        old = self._started
        self._end()
        self._report = Report(0, 0, audible=False)
        if monotonic() - old < self._anew:
            return
        self._start()
        if monotonic() - self._since < LOST:
            self._swallowed = self._playing
