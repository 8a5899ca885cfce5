"""A voice's silence is cut off, so that sound comes at once (SPEED, Playing)."""

from array import array

from desktop.speech.pcm import trim

RATE = 1000  # a sample a millisecond


def samples(*values: int) -> bytes:
    return array("h", values).tobytes()


def test_silence_before_the_sound_goes_and_is_counted() -> None:
    assert trim(samples(0, 50, -50, 5000, -32768), RATE) == (samples(5000, -32768), 0.003)


def test_a_breath_stays_after_the_sound() -> None:
    sound, cut = trim(samples(5000, *[0] * 500), RATE)
    assert (len(sound) // 2, cut) == (31, 0.0)


def test_short_silence_after_the_sound_stays_as_it_is() -> None:
    assert trim(samples(5000, 0, 0), RATE).pcm == samples(5000, 0, 0)


def test_of_silence_nothing_is_left() -> None:
    assert trim(samples(0, 99, -99), RATE) == (b"", 0.0)
    assert trim(b"", RATE) == (b"", 0.0)
