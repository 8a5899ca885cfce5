"""QtPlayer on a real sound server's null sink, recorded from its monitor, and without any (SPEED, Playing)."""

from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.speech.conftest import Play, play_in
from tests.speech.null_sink import Ear, ear, sound_server

NOISY = 0.15  # seconds a shared test machine may add to what SPEED allows


class Concert(NamedTuple):
    """What the player told of two clips, and what was heard of them."""

    facts: Any
    ear: Ear


@pytest.fixture(scope="module")
def concert(server: dict[str, str]) -> Concert:
    """Played once for the tests that only look at it."""
    with ear(server) as listening:
        return Concert(play_in(server, "whole"), listening)


def test_sound_comes_at_once_and_ends_with_the_clip(concert: Concert) -> None:
    started = concert.facts["started"]
    heard = concert.ear.loud(started)
    assert heard[0] - started < 0.03 + NOISY
    assert 0.85 < heard[-1] - started < 0.95 + NOISY
    assert concert.facts["audible"]


def test_words_light_up_when_they_sound(concert: Concert) -> None:
    """At most 50 ms beside it (SPEED, budgets): the clip is silent from 0.2 to 0.5 s, where its last word begins."""
    started, word = concert.facts["started"], concert.facts["words"][-1]
    sounds = concert.ear.loud(started + 0.2 + NOISY)[0]
    assert abs(word - sounds) < 0.05 + NOISY
    assert sounds - started == pytest.approx(0.5, abs=0.03 + NOISY)


def test_the_end_comes_once_for_each_clip_and_after_the_sound(concert: Concert) -> None:
    ends = concert.facts["ends"]
    assert len(ends) == 2
    assert concert.ear.loud(concert.facts["started"])[-1] - ends[1] < 0.05
    assert ends[1] - concert.facts["started"] < 0.9 + 0.1 + NOISY


def test_stop_means_silence_at_once_and_no_more_calls(play: Play, recording: Ear) -> None:
    facts = play("stopped")
    assert recording.loud(facts["started"], facts["stopped"])
    assert recording.loud(facts["stopped"])[-1:] < [facts["stopped"] + 0.02 + NOISY]
    assert facts["took"] < 0.02 + NOISY
    assert len(facts["words"]) == 1  # not the second, a second later
    assert facts["ends"] == []


def test_sound_goes_on_while_the_window_is_busy(play: Play, recording: Ear) -> None:
    facts = play("busy_window")
    moments = recording.loud(facts["started"])
    assert max(after - before for before, after in pairwise(moments)) < 0.05 + NOISY
    assert moments[-1] - facts["started"] < 1.25 + NOISY


def test_volume_is_heard(play: Play, recording: Ear) -> None:
    full, half, none = play("volumes")["starts"]

    def peak(start: float) -> int:
        return max(piece.peak for piece in recording.heard if start + 0.05 < piece.moment < start + 0.25)

    assert peak(full) > 11_000
    assert 1_000 < peak(half) < 6_000
    assert peak(none) == 0


def test_a_recording_at_another_rate_sounds_in_its_own_time(play: Play, recording: Ear) -> None:
    starts = play("rates")["starts"]
    for start, following in pairwise([*starts, float("inf")]):
        assert 0.35 < recording.loud(start, following)[-1] - start < 0.45 + NOISY


def test_five_hundred_clips_leave_nothing_behind(play: Play) -> None:
    facts = play("many")
    assert facts["ended"] == 250  # the other 250 were cut off
    assert facts["before"] == facts["after"]  # Qt objects, threads, open files


def test_a_device_that_goes_is_missed_and_one_that_comes_is_used(tmp_path: Path) -> None:
    with sound_server(tmp_path) as environment:  # its device does not outlive the test
        facts = play_in(environment, "unplugged")
    assert len(facts["words"]) == 2 + 2 + 1
    assert len(facts["ends"]) == 3
    assert not facts["without"]
    assert facts["words"][1] - facts["started"] == pytest.approx(0.8, abs=NOISY)
    assert facts["words"][3] - facts["alone"] == pytest.approx(0.3, abs=NOISY)
    assert facts["again"]
    assert facts["streams"] == 1
    assert facts["audible"]


def test_without_a_device_time_is_kept_in_silence(play_without_device: Play) -> None:
    """No sound device: words and the end come all the same (PRODUCT, Sound)."""
    facts = play_without_device("whole")
    assert not facts["audible"]
    assert [word - facts["started"] for word in facts["words"][-2:]] == pytest.approx([0.0, 0.5], abs=NOISY)
    assert facts["ends"][-1] - facts["started"] == pytest.approx(0.9, abs=NOISY)
    assert len(facts["ends"]) == 2


def test_without_a_device_a_stopped_clip_says_nothing_more(play_without_device: Play) -> None:
    facts = play_without_device("stopped")
    assert (len(facts["words"]), facts["ends"]) == (1, [])


def test_without_a_device_five_hundred_clips_leave_nothing_behind(play_without_device: Play) -> None:
    facts = play_without_device("many")
    assert facts["ended"] == 250
    assert facts["before"] == facts["after"]
