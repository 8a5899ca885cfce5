"""What PlayerApart starts: a process that does nothing but play what it is sent, on QtPlayer."""

from functools import partial
from multiprocessing.connection import Connection
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, qInstallMessageHandler
from PySide6.QtMultimedia import QMediaDevices

from desktop.flows.ports import Clip
from desktop.speech.player import QtPlayer


class Play(NamedTuple):
    """Play this sound; its number comes back in what is reported."""

    number: int
    pcm: bytes
    rate: int


class Volume(NamedTuple):
    """Play as loud as this from now on, 0..1."""

    volume: float


class Stop(NamedTuple):
    """Silence."""


class Report(NamedTuple):
    """How it is: the last clip that was begun, the last that sounded to its end, whether anything can be heard."""

    begun: int
    ended: int
    audible: bool


class PlayerProcess(QObject):
    """Obeys what comes through the pipe, and reports."""

    def __init__(self, pipe: Connection) -> None:
        super().__init__()
        self._pipe = pipe
        self._player = QtPlayer(self)
        self._begun = self._ended = 0
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._report)
        self._notifier = QSocketNotifier(pipe.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._listen)
        self._report()

    def _listen(self) -> None:
        try:
            while self._pipe.poll():
                self._obey(self._pipe.recv())
        except (EOFError, OSError):
            self._notifier.setEnabled(False)
            QCoreApplication.quit()

    def _obey(self, order: object) -> None:
        match order:
            case Play(number, pcm, rate):
                self._player.play(Clip(pcm, rate), lambda _word: None, partial(self._end, number))
                self._begun = number
                self._report()
            case Stop():
                self._player.stop()
            case Volume(volume):
                self._player.set_volume(volume)

    def _end(self, number: int) -> None:
        self._ended = number
        self._report()

    def _report(self) -> None:
        self._pipe.send(Report(self._begun, self._ended, self._player.audible))


def serve(pipe: Connection) -> None:
    """Plays until the other end of the pipe is closed."""
    qInstallMessageHandler(lambda *_: None)  # a terminal is no place for what Qt finds of a sound server
    app = QCoreApplication([])
    process = PlayerProcess(pipe)
    app.exec()
    del process
