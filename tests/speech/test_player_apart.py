"""The player whose sound comes from a process beside it: quick, in time, and there again whatever ends (issue 4, 1)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.speech.player_apart import PlayerApart
from tests.speech.conftest import Play, play_in
from tests.speech.null_sink import Ear, sound_server

NOISY = 0.15  # seconds a shared test machine may add to what SPEED allows


def test_it_sounds_as_quickly_and_lights_up_in_time(play: Play, recording: Ear) -> None:
    """SPEED: press to sound 30 ms, words at most 50 ms beside it; the clip is silent from 0.2 to 0.5 s."""
    facts = play("whole apart")
    started, heard = facts["started"], recording.loud(facts["started"])
    assert heard[0] - started < 0.03 + NOISY
    assert abs(facts["words"][-1] - recording.loud(started + 0.2 + NOISY)[0]) < 0.05 + NOISY
    assert 0.85 < heard[-1] - started < 0.95 + NOISY
    assert len(facts["ends"]) == 2
    assert heard[-1] - facts["ends"][-1] < 0.05  # the next clip does not cut off its end


def test_stop_means_silence_at_once(play: Play, recording: Ear) -> None:
    facts = play("stopped apart")
    assert recording.loud(facts["started"], facts["stopped"])
    assert recording.loud(facts["stopped"])[-1:] < [facts["stopped"] + 0.02 + NOISY]
    assert (len(facts["words"]), facts["ends"]) == (1, [])


@pytest.mark.parametrize("player", ["", " apart"])
def test_fast_presses_never_pile_up(player: str, play: Play, recording: Ear) -> None:
    """Thirty presses within a second: then the last clip, 0.4 s long, and silence."""
    facts = play(f"presses{player}")
    assert len(facts["ends"]) == 1
    assert recording.loud(facts["last"])[-1] - facts["last"] < 0.45 + NOISY


def test_five_hundred_clips_leave_nothing_behind(play: Play) -> None:
    facts = play("many apart")
    assert facts["ended"] == 250  # the other 250 were cut off
    assert facts["before"] == facts["after"]  # Qt objects, threads, open files


def test_a_device_that_goes_is_missed_and_one_that_comes_is_used(tmp_path: Path) -> None:
    with sound_server(tmp_path) as environment:  # its device does not outlive the test
        facts = play_in(environment, "unplugged apart")
    assert (len(facts["words"]), len(facts["ends"])) == (5, 3)
    assert not facts["without"]
    assert facts["again"]
    assert facts["streams"] == 1


def test_a_sound_server_that_ends_takes_nothing_with_it_and_is_used_when_it_is_back(tmp_path: Path) -> None:
    """In one process libpulse would abort it at the next sound; here every word and end still comes."""
    with sound_server(tmp_path) as environment:
        facts = play_in(environment, "server_ends apart", quiet=False)
    assert len(facts["ends"]) == 1 + 3 + 2
    assert not facts["without"]
    assert facts["streams"] == 1
    assert facts["audible"]


def test_a_clip_that_its_process_swallowed_is_played_again(play: Play, recording: Ear) -> None:
    facts = play("killed apart")
    assert len(facts["words"]) == 2  # its one word, twice
    assert len(facts["ends"]) == 1
    assert recording.loud(facts["started"])[-1] - facts["started"] > 3.0


@pytest.fixture
def player_without_server(
    qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PlayerApart]:
    """A player where there is no sound server."""
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'none'}")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    player = PlayerApart()
    yield player
    player.close()


def test_without_a_device_time_is_kept_in_silence(player_without_server: PlayerApart, qtbot: QtBot) -> None:
    from tests.speech.playing import tone

    ends: list[str] = []
    assert not player_without_server.audible
    player_without_server.play(tone(0.1), lambda _word: ends.append("word"), lambda: ends.append("end"))
    qtbot.waitUntil(lambda: ends == ["word", "end"])
