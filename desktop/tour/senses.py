"""A microphone someone speaks into and a camera someone sits before, made up: this machine may have neither.

The camera is Qt's own code on generated frames; the microphone hears a sentence that the voice renders.
"""

from collections.abc import Callable
from functools import cached_property
from itertools import cycle

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaCaptureSession, QVideoFrame, QVideoFrameInput
from typing_extensions import override

from desktop.app import Bodies
from desktop.camera.eye import QtEye
from desktop.flows.camera_port import Camera
from desktop.flows.ports import Clip
from desktop.flows.recordings import Microphone
from desktop.speech.pcm import FULL, SAMPLE_BYTES, peak
from desktop.tour.pictures import portrait

PIECE_SECONDS = 0.1
FRAME_MS = 70


class SpokenInto:
    """A microphone: while it runs someone says this sentence, over and over."""

    available = True

    def __init__(self, clip: Callable[[], Clip]) -> None:
        self._clip = clip
        self._timer = QTimer(interval=round(1000 * PIECE_SECONDS))

    def start(self, at_level: Callable[[float], None]) -> None:
        """Begins anew; the first level is told at once."""
        self.stop()
        levels = cycle(_levels(self._clip()))
        self._timer = QTimer(interval=round(1000 * PIECE_SECONDS))
        self._timer.timeout.connect(lambda: at_level(next(levels)))
        self._timer.start()
        at_level(next(levels))

    def stop(self) -> Clip:
        """What was said, as a recording."""
        self._timer.stop()
        clip = self._clip()
        return Clip(clip.pcm, clip.rate, source="recording")


def _levels(clip: Clip) -> list[float]:
    step = round(PIECE_SECONDS * clip.rate) * SAMPLE_BYTES
    pieces = [clip.pcm[at : at + step] for at in range(0, len(clip.pcm), step)]
    return [peak(piece) / FULL for piece in pieces] or [0.0]


class LookedInto:
    """What a camera sees: someone sits before it."""

    def __init__(self) -> None:
        self._frame: QImage | None = None

    def attach(self, session: QMediaCaptureSession) -> QObject:
        """Sends frames for as long as the session is there."""
        frames = QVideoFrameInput(session)
        session.setVideoFrameInput(frames)
        self._frame = self._frame or portrait()
        shown = self._frame
        timer = QTimer(frames, interval=FRAME_MS)
        timer.timeout.connect(lambda: frames.sendVideoFrame(QVideoFrame(shown)))
        timer.start()
        return frames


class MadeUpBodies(Bodies):
    """The app's bodies, with a voice speaking into the microphones and a face before the camera."""

    said = "Voorbeeldstad"

    @cached_property
    @override
    def microphone(self) -> Microphone:
        return SpokenInto(self._sentence)

    @cached_property
    @override
    def dictation(self) -> Microphone:
        return SpokenInto(self._sentence)

    @cached_property
    @override
    def camera(self) -> Camera:
        return QtEye(LookedInto().attach, there=lambda: True)

    def _sentence(self) -> Clip:
        return self.synthetic.render(self.said, "nl")
