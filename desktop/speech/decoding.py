"""Any sound file that QtMultimedia can read (Ogg, AIFF, stereo or 24-bit WAV …) as the sound we play."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, QUrl
from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

from desktop.flows.ports import Clip

LIMIT_SECONDS = 5  # a sentence takes about 5 ms


def decode(file: Path, rate: int) -> Clip | None:
    """The file's sound, mono at this rate; None when there is no sound in it that can be read. Waits until it is done.

    The decoder tells by signals what it has; they come to an event loop in a thread of its own, so that the window's
    own loop does not run while somebody waits for this.
    """
    heard: list[bytes] = []
    with _nothing_collected():
        thread = Thread(target=_decode, args=(file, rate, heard), name="decoding")
        thread.start()
        thread.join()
    pcm = b"".join(heard)
    return Clip(pcm, rate) if pcm else None


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Qt's objects die on the main thread only, so nothing is collected while another one runs Python."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _decode(file: Path, rate: int, heard: list[bytes]) -> None:
    app = QCoreApplication.instance() or QCoreApplication([])
    loop, decoder = QEventLoop(), QAudioDecoder()
    decoder.setAudioFormat(_mono(rate))
    decoder.setSource(QUrl.fromLocalFile(str(file)))
    decoder.bufferReady.connect(lambda: _take(decoder, heard))
    decoder.finished.connect(loop.quit)
    decoder.error.connect(lambda _error: loop.quit())
    QTimer.singleShot(LIMIT_SECONDS * 1000, loop.quit)
    QTimer.singleShot(0, decoder.start)  # inside the loop: it may tell of an error before start() returns
    loop.exec()
    decoder.bufferReady.disconnect()  # lets go of the decoder, here in its own thread
    _take(decoder, heard)
    del app


def _take(decoder: QAudioDecoder, heard: list[bytes]) -> None:
    while decoder.bufferAvailable():
        buffer = decoder.read()
        heard.append(bytes(buffer.constData())[: buffer.byteCount()])


def _mono(rate: int) -> QAudioFormat:
    sound = QAudioFormat()
    sound.setSampleRate(rate)
    sound.setChannelCount(1)
    sound.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return sound
