"""Plays clips on the sound device; where there is none, or it fails, the words still come in time."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QObject
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices, QtAudio

from desktop.flows.ports import Clip, WordTime
from desktop.speech.pcm import SAMPLE_BYTES
from desktop.speech.timekeeper import Timekeeper

BUFFER_SECONDS = 1  # the sound goes on while the window is busy for so long; it costs no delay
FATAL = {QtAudio.Error.OpenError, QtAudio.Error.IOError, QtAudio.Error.FatalError}


class QtPlayer(QObject):
    """The one player of the program. Make it after the first paint: it looks for the devices (about 50 ms)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._close_later)
        self._time = Timekeeper(self)
        self._output: _Output | None = None
        self._stale = False  # the devices changed since the output was opened
        self._volume = 1.0

    @property
    def audible(self) -> bool:
        """Whether there is a sound device, and it took the last clip."""
        refused = self._output is not None and self._output.failed and not self._stale
        return not refused and not QMediaDevices.defaultAudioOutput().isNull()

    def play(self, clip: Clip, at_word: Callable[[WordTime], None], done: Callable[[], None]) -> None:
        """Stops what plays and plays this; no callback comes from inside play()."""
        self.stop()
        if clip.pcm and not QMediaDevices.defaultAudioOutput().isNull():
            self._opened(clip.rate).start(clip.pcm)
        self._time.start(clip, at_word, done, self._sounding)

    def stop(self) -> None:
        """Silence at once."""
        self._time.stop()
        if self._output is not None:
            self._output.stop()

    def set_volume(self, volume: float) -> None:
        """0..1 as the ear counts: a half sounds half as loud."""
        logarithmic, linear = QtAudio.VolumeScale.LogarithmicVolumeScale, QtAudio.VolumeScale.LinearVolumeScale
        self._volume = QtAudio.convertVolume(min(max(volume, 0.0), 1.0), logarithmic, linear)
        if self._output is not None:
            self._output.set_volume(self._volume)

    def _opened(self, rate: int) -> "_Output":
        """The output for this rate: the one there is, or a new one on the device of this moment."""
        output = self._output
        if output is None or self._stale or output.failed or output.rate != rate:
            if output is not None:
                output.close()
            output = self._output = _Output(rate, self)
            output.set_volume(self._volume)
            self._stale = False
        return output

    def _sounding(self) -> bool:
        return self._output is not None and self._output.busy

    def _close_later(self) -> None:
        """What sounds now may end where it is; the next clip goes to the device that is right then."""
        self._stale = True


class _Output:
    """The way to the default device at one sample rate, with the sound on it."""

    def __init__(self, rate: int, parent: QObject) -> None:
        self.rate = rate
        sound = QAudioFormat()
        sound.setSampleRate(rate)
        sound.setChannelCount(1)
        sound.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._sink = QAudioSink(QMediaDevices.defaultAudioOutput(), sound, parent)
        self._sink.setBufferSize(rate * SAMPLE_BYTES * BUFFER_SECONDS)
        self._buffer = QBuffer(self._sink)  # a child, so that it outlives what reads from it

    @property
    def failed(self) -> bool:
        """Whether the device refused it or went away."""
        return self._sink.error() in FATAL

    @property
    def busy(self) -> bool:
        """Whether it has sound left to play."""
        return self._sink.state() == QtAudio.State.ActiveState

    def start(self, pcm: bytes) -> None:
        """Plays this from its beginning."""
        self._buffer.setData(pcm)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink.start(self._buffer)

    def stop(self) -> None:
        """Silence, and no hold on the sound."""
        self._sink.stop()
        self._buffer.close()

    def set_volume(self, volume: float) -> None:
        """0..1, linear."""
        self._sink.setVolume(volume)

    def close(self) -> None:
        """Lets go of the device."""
        self.stop()
        self._sink.deleteLater()
