"""Sound in memory: mono 16-bit little-endian samples."""

from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple

SAMPLE_BYTES = 2
AUDIBLE = 100  # of 32767: what espeak leaves between sounds is below it
BREATH_SECONDS = 0.03  # left after the last sound, so that it dies away
FULL = 32767
SPOKEN = 4000  # the loudness of speech (root mean square): that of our espeak voice
LOUDEST = 30000  # no sample goes beyond it
MOST_GAIN = 12.0  # a whisper is not made to shout, nor the hiss of a room to roar
PIECE_SECONDS = 0.05
FAINT = 0.1  # pieces fainter than this part of the loudest are pauses


class Trimmed(NamedTuple):
    """The sound that is left, and how many seconds went from its start."""

    pcm: bytes
    cut: float


def trim(pcm: bytes, rate: int, audible: int = AUDIBLE, lead_seconds: float = 0.0) -> Trimmed:
    """The sound without the silence at its ends; nothing at all when nothing in it is louder than `audible`.

    `lead_seconds` are left before the first sound: a person's f, s or h begins too softly to be told from the room.
    """
    samples = array("h", pcm)
    before = _silent(samples, audible)
    if before == len(samples):
        return Trimmed(b"", 0.0)
    before = max(0, before - round(lead_seconds * rate))
    after = max(0, _silent(reversed(samples), audible) - round(BREATH_SECONDS * rate))
    return Trimmed(pcm[before * SAMPLE_BYTES : len(pcm) - after * SAMPLE_BYTES], before / rate)


def peak(pcm: bytes) -> int:
    """The loudest sample, 0..32768."""
    samples = array("h", pcm)
    return max(map(abs, samples), default=0)


def loudness(pcm: bytes, rate: int) -> float:
    """How loud the speech in it is (root mean square of its samples), its pauses left out."""
    samples = array("h", pcm)
    step = max(1, round(PIECE_SECONDS * rate))
    powers = [_power(samples[start : start + step]) for start in range(0, len(samples), step)]
    spoken = [power for power in powers if power > max(powers) * FAINT**2]
    return float((sum(spoken) / len(spoken)) ** 0.5) if spoken else 0.0


def evened(pcm: bytes, rate: int) -> bytes:
    """The same sound as loud as speech is here, so that recordings and voices do not jump at the ear."""
    now, highest = loudness(pcm, rate), peak(pcm)
    if not now:
        return pcm
    gain = min(SPOKEN / now, LOUDEST / highest, MOST_GAIN)
    return array("h", [int(sample * gain) for sample in array("h", pcm)]).tobytes()


def _power(samples: Sequence[int]) -> float:
    return sum(sample * sample for sample in samples) / len(samples)


def _silent(samples: Iterable[int], audible: int) -> int:
    """How many samples pass before one can be heard."""
    count = 0
    for count, sample in enumerate(samples, start=1):
        if not -audible <= sample <= audible:
            return count - 1
    return count
