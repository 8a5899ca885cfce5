"""Recorded speech: a recording of a text wins over a voice that makes it up."""

import hashlib
import re
import unicodedata
import wave
from functools import cache
from pathlib import Path

from desktop.flows.ports import Clip, Voice
from desktop.speech.pcm import SAMPLE_BYTES, trim

LONGEST_SLUG = 40


def recording_name(text: str) -> str:
    """The file name for the recording of this text: readable, and another for each text.

    "Ik kom op tijd." → ik-kom-op-tijd-….wav, where the end stands for the exact text (spaces don't count).
    """
    words = " ".join(text.split())
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_SLUG].rstrip("-")
    return f"{slug}-{hashlib.sha256(words.encode('utf-8', 'replace')).hexdigest()[:8]}.wav"


class RecordedVoice:
    """A voice with recordings in front: any WAV file in <folder>/<language>/ or below it, named by recording_name()."""

    def __init__(self, voice: Voice, folder: Path) -> None:
        self._voice = voice
        self._folder = folder
        self._recordings = cache(self._find)

    def speaks(self, language: str) -> bool:
        """Whether the voice behind it does: recordings alone leave most texts unsaid."""
        return self._voice.speaks(language)

    def render(self, text: str, language: str) -> Clip:
        """The recording of this text; the voice's clip when there is none or it can't be read."""
        file = self._recordings(language).get(recording_name(text))
        recording = _read(file) if file else None
        return recording or self._voice.render(text, language)

    def _find(self, language: str) -> dict[str, Path]:
        return {file.name: file for file in (self._folder / language).rglob("*.wav")}


def _read(file: Path) -> Clip | None:
    """The sound of a mono 16-bit WAV file, without silence around it; None for anything else."""
    try:
        with wave.open(str(file)) as recording:
            rate = recording.getframerate()
            if (recording.getnchannels(), recording.getsampwidth()) != (1, SAMPLE_BYTES):
                return None
            pcm, _ = trim(recording.readframes(recording.getnframes()), rate)
    except (OSError, EOFError, wave.Error):
        return None
    return Clip(pcm, rate, source="recording") if pcm else None
