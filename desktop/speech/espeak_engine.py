"""espeak-ng through pyttsx3's binding, in synchronous mode. Import it only through espeak_loader.load().

Why: the binding looks for its library when it is imported, and finds ours only while espeak_loader is at it.
"""

import ctypes
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from pyttsx3.drivers import _espeak as binding

from desktop.speech.pcm import SAMPLE_BYTES

BUFFER_MS = 500
DO_NOT_EXIT = 0x8000  # without it espeak ends the process when its data is missing


class Event(NamedTuple):
    """A word as espeak reports it: its place in the text in characters from 0, and when it sounds in seconds."""

    place: int
    seconds: float


class Sound(NamedTuple):
    """What espeak made of a text: mono 16-bit PCM and the words in it."""

    pcm: bytes
    events: tuple[Event, ...]


class EspeakEngine:
    """The one espeak in this process: it keeps global state, so that one call at a time is let in."""

    def __init__(self, data: Path, data_bytes: bytes) -> None:
        """Reads the data folder; data_bytes is its path as the C library opens files. OSError when it can't."""
        self.rate = binding.Initialize(binding.AUDIO_OUTPUT_SYNCHRONOUS, BUFFER_MS, data_bytes, DO_NOT_EXIT)
        if self.rate <= 0:
            raise OSError(f"espeak can't read its data in {data}")
        self.version = binding.Info().decode("ascii", "replace")
        self.languages = _languages(data)
        self._lock = Lock()
        self._pcm: list[bytes] = []
        self._events: list[Event] = []
        binding.SetSynthCallback(self._receive)

    def say(self, text: str, language: str, speed: int) -> Sound:
        """Renders the text at this speed (espeak's words a minute); silence when espeak refuses."""
        with self._lock:
            self._pcm.clear()
            self._events.clear()
            if binding.SetVoiceByName(language.encode()) != binding.EE_OK:
                return Sound(b"", ())
            binding.SetParameter(binding.RATE, speed, 0)
            binding.Synth(text, flags=binding.CHARS_UTF8)
            return Sound(b"".join(self._pcm), tuple(self._events))

    def _receive(self, wave: Any, samples: int, events: Sequence[binding.EVENT]) -> int:
        """Called by espeak for each piece of sound; 0 means go on."""
        if wave and samples:
            self._pcm.append(ctypes.string_at(wave, samples * SAMPLE_BYTES))
        for event in events:  # a C array: it ends at its last mark, not by itself
            if event.type == binding.EVENT_LIST_TERMINATED:
                break
            if event.type == binding.EVENT_WORD:
                self._events.append(Event(event.text_position - 1, event.audio_position / 1000))
        return 0


def _languages(data: Path) -> frozenset[str]:
    """Languages that have both a voice and a pronunciation dictionary, e.g. "nl"."""
    spoken = {voice.languages[1:].decode("ascii", "replace").partition("-")[0] for voice in binding.ListVoices()}
    return frozenset(language for language in spoken if (data / f"{language}_dict").is_file())
