"""Sound in memory: mono 16-bit little-endian samples."""

from array import array
from collections.abc import Iterable
from typing import NamedTuple

SAMPLE_BYTES = 2
AUDIBLE = 100  # of 32767: what espeak leaves between sounds is below it
BREATH_SECONDS = 0.03  # left after the last sound, so that it dies away


class Trimmed(NamedTuple):
    """The sound that is left, and how many seconds went from its start."""

    pcm: bytes
    cut: float


def trim(pcm: bytes, rate: int) -> Trimmed:
    """The sound without the silence at its ends; nothing at all when it is silent throughout."""
    samples = array("h", pcm)
    before = _silent(samples)
    if before == len(samples):
        return Trimmed(b"", 0.0)
    after = max(0, _silent(reversed(samples)) - round(BREATH_SECONDS * rate))
    return Trimmed(pcm[before * SAMPLE_BYTES : len(pcm) - after * SAMPLE_BYTES], before / rate)


def _silent(samples: Iterable[int]) -> int:
    """How many samples pass before one can be heard."""
    count = 0
    for count, sample in enumerate(samples, start=1):
        if not -AUDIBLE <= sample <= AUDIBLE:
            return count - 1
    return count
