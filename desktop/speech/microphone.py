"""The microphone: records into memory, and tells meanwhile how loud it is."""

from collections.abc import Callable

from PySide6.QtCore import QIODevice, QObject
from PySide6.QtMultimedia import QAudioFormat, QAudioSource, QMediaDevices

from desktop.flows.ports import Clip
from desktop.speech.pcm import FULL, SAMPLE_BYTES, peak

RATE = 44100
ANSWER_RATE = 16000  # what candidates say instead of typing: speech, in less room
TOLD_SECONDS = 0.1
LONGEST_SECONDS = 60  # of a recording that was forgotten, no more is kept


class QtMicrophone(QObject):
    """The computer's default microphone. Make it when somebody is about to record: it looks for the devices."""

    def __init__(self, rate: int = RATE) -> None:
        super().__init__()
        self._rate = rate
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._heard = bytearray()
        self._told = 0
        self._at_level: Callable[[float], None] = lambda _level: None

    @property
    def available(self) -> bool:
        """Whether there is a microphone."""
        return not QMediaDevices.defaultAudioInput().isNull()

    def start(self, at_level: Callable[[float], None]) -> None:
        """Begins anew; nothing is told when there is no microphone."""
        self.stop()
        self._heard.clear()
        self._told = 0
        self._at_level = at_level
        if not self.available:
            return
        self._source = QAudioSource(QMediaDevices.defaultAudioInput(), _mono(self._rate), self)
        self._stream = self._source.start()
        self._stream.readyRead.connect(self._take)

    def stop(self) -> Clip:
        """Ends; what was heard since start()."""
        if self._source is not None:
            self._take()
            self._source.stop()
            self._source.deleteLater()
            self._source = self._stream = None
        return Clip(
            bytes(self._heard[: len(self._heard) // SAMPLE_BYTES * SAMPLE_BYTES]), self._rate, source="recording"
        )

    def _take(self) -> None:
        if self._stream is None:
            return
        piece = bytes(self._stream.readAll().data())
        if len(self._heard) < LONGEST_SECONDS * self._rate * SAMPLE_BYTES:
            self._heard += piece
        step = round(TOLD_SECONDS * self._rate) * SAMPLE_BYTES
        while len(self._heard) - self._told >= step:
            self._at_level(peak(bytes(self._heard[self._told : self._told + step])) / FULL)
            self._told += step


def _mono(rate: int) -> QAudioFormat:
    sound = QAudioFormat()
    sound.setSampleRate(rate)
    sound.setChannelCount(1)
    sound.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return sound
