"""Sound in files: WAV is read and written here, anything else by QtMultimedia."""

import os
import wave
from pathlib import Path

from desktop.flows.ports import Clip
from desktop.flows.wav import wav_bytes
from desktop.speech.pcm import SAMPLE_BYTES

RATE = 44100  # of what is decoded: what Ogg files of speech mostly have
MOST_BYTES = 20_000_000  # no sentence is that long


def read_sound(file: Path) -> Clip | None:
    """The sound of a file, mono; None when there is none in it that can be read."""
    try:
        if not 0 < file.stat().st_size <= MOST_BYTES:
            return None
    except OSError:
        return None
    plain = read_plain(file)
    if plain is not None:
        return plain
    from desktop.speech.decoding import decode  # brings QtMultimedia

    return decode(file, RATE)


def write_wav(file: Path, clip: Clip, *, durable: bool = True) -> None:
    """Puts the sound in a WAV file, whole or not at all, also when the power fails if it is to be `durable`."""
    fresh = file.with_name(file.name + ".tmp")
    with fresh.open("wb") as stream:
        stream.write(wav_bytes(clip.pcm, clip.rate))
        stream.flush()
        if durable:
            os.fsync(stream.fileno())
    fresh.replace(file)


def read_plain(file: Path) -> Clip | None:
    """The sound of a mono 16-bit WAV file that is all there; None for anything else."""
    try:
        with wave.open(str(file)) as sound:
            if (sound.getnchannels(), sound.getsampwidth()) != (1, SAMPLE_BYTES):
                return None
            frames, rate = sound.getnframes(), sound.getframerate()
            pcm = sound.readframes(frames)
    except (OSError, EOFError, wave.Error):
        return None
    return Clip(pcm, rate) if len(pcm) == frames * SAMPLE_BYTES > 0 else None
