"""Sound as a WAV file holds it."""

import io
import wave

SAMPLE_BYTES = 2


def wav_bytes(pcm: bytes, rate: int) -> bytes:
    """Mono 16-bit little-endian samples, `rate` a second, as the bytes of a WAV file."""
    held = io.BytesIO()
    with wave.open(held, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(SAMPLE_BYTES)
        sound.setframerate(rate)
        sound.writeframes(pcm)
    return held.getvalue()
