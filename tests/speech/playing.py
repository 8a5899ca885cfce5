"""Plays in a process of its own, whose sound server the tests choose, and tells what happened as JSON.

Run: python -m tests.speech.playing SCENARIO [apart]; `apart`: on PlayerApart instead of QtPlayer.
Moments are monotonic seconds, which all processes share.
"""

import json
import math
import os
import signal
import subprocess
import sys
from array import array
from collections.abc import Callable
from dataclasses import replace
from itertools import chain, repeat
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer

from desktop.flows.ports import Clip, WordTime
from desktop.speech.player import QtPlayer
from desktop.speech.player_apart import PlayerApart
from tests.speech import null_sink

RATE = 22050
Facts = dict[str, object]


def tone(seconds: float, *, pauses: tuple[tuple[float, float], ...] = ()) -> Clip:
    """A loud tone with silent stretches (from, to), and a word at the start and after each of them."""
    samples = [int(12000 * math.sin(place * 2 * math.pi * 440 / RATE)) for place in range(round(seconds * RATE))]
    for start, end in pauses:
        stretch = slice(round(start * RATE), round(end * RATE))
        samples[stretch] = repeat(0, len(samples[stretch]))
    begins = chain([0.0], (end for _, end in pauses))
    words = tuple(WordTime(place, place + 1, begin) for place, begin in enumerate(begins))
    return Clip(array("h", samples).tobytes(), RATE, words)


class Stage:
    """A player, and what came of it."""

    def __init__(self, player: QtPlayer | PlayerApart) -> None:
        self.player = player
        self.heard_of = player.audible  # waits for the process that plays
        self.words: list[float] = []
        self.ends: list[float] = []

    def play(self, clip: Clip) -> float:
        """Starts the clip; when that was."""
        moment = monotonic()
        self.player.play(clip, lambda _word: self.words.append(monotonic()), lambda: self.ends.append(monotonic()))
        return moment

    def until_the_end(self, seconds: float = 10) -> None:
        """Lets time pass until a clip ends, or at most so long."""
        ends, deadline = len(self.ends), monotonic() + seconds
        while len(self.ends) == ends and monotonic() < deadline:
            wait(0.01)

    def facts(self, **more: object) -> Facts:
        """What the test looks at."""
        return {"words": self.words, "ends": self.ends, "audible": self.player.audible, **more}


def wait(seconds: float) -> None:
    """Lets the event loop run for so long."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def whole(stage: Stage) -> Facts:
    """Two clips from beginning to end, one after another on the same device."""
    stage.play(tone(0.4))
    stage.until_the_end()
    wait(0.2)
    started = stage.play(tone(0.9, pauses=((0.2, 0.5),)))
    stage.until_the_end()
    wait(0.2)
    return stage.facts(started=started)


def stopped(stage: Stage) -> Facts:
    """A long clip that is stopped."""
    started = stage.play(tone(3, pauses=((1.0, 1.1),)))
    wait(0.5)
    moment = monotonic()
    stage.player.stop()
    took = monotonic() - moment
    wait(1.0)
    return stage.facts(started=started, stopped=moment, took=took)


def busy_window(stage: Stage) -> Facts:
    """The event loop stands still for a while in the middle of a clip."""
    started = stage.play(tone(1.2))
    wait(0.1)
    until = monotonic() + 0.7
    while monotonic() < until:
        pass
    stage.until_the_end()
    return stage.facts(started=started)


def volumes(stage: Stage) -> Facts:
    """The same tone at full and at half volume, and at none."""
    starts = []
    for volume in (1.0, 0.5, 0.0):
        stage.player.set_volume(volume)
        starts.append(stage.play(tone(0.3)))
        stage.until_the_end()
        wait(0.2)
    return stage.facts(starts=starts)


def many(stage: Stage) -> Facts:
    """Five hundred clips: half played to their end, half cut off by the next."""
    _many_rounds(stage, 10)
    before = _belongings(stage)
    ended = len(stage.ends)
    _many_rounds(stage, 250)
    return stage.facts(ended=len(stage.ends) - ended, before=before, after=_belongings(stage))


def _many_rounds(stage: Stage, rounds: int) -> None:
    cut_off, short = tone(0.02), tone(0.005)
    for count in range(rounds):
        stage.play(cut_off if count % 10 else replace(cut_off, rate=2 * RATE))  # now and then a recording's rate
        stage.play(short)
        stage.until_the_end()


def _belongings(stage: Stage) -> list[int]:
    """How many Qt objects, threads and open files there are."""
    QCoreApplication.processEvents()
    process = Path("/proc/self")
    files = [len(list((process / kind).iterdir())) for kind in ("task", "fd")]
    return [len(stage.player.findChildren(QObject)), *files]


def unplugged(stage: Stage) -> Facts:
    """The only device goes away during a clip, is missed by the next, and another one takes the third."""
    started = stage.play(tone(1.0, pauses=((0.6, 0.8),)))
    wait(0.3)
    _pactl("unload-module", "module-null-sink")
    stage.until_the_end()
    alone = stage.play(tone(0.5, pauses=((0.2, 0.3),)))
    wait(0.1)
    without = stage.player.audible
    stage.until_the_end()
    _pactl("load-module", "module-null-sink", "sink_name=another", "norewinds=1")
    wait(0.5)
    again = stage.player.audible
    stage.play(tone(0.5))
    wait(0.2)
    streams = len(_pactl("list", "short", "sink-inputs").splitlines())
    stage.until_the_end()
    return stage.facts(started=started, alone=alone, without=without, again=again, streams=streams)


def _pactl(*words: str) -> str:
    return subprocess.run(["pactl", *words], check=True, capture_output=True, text=True).stdout


def rates(stage: Stage) -> Facts:
    """A recording at another rate between two spoken clips."""
    starts = []
    for rate in (22050, 44100, 22050):
        starts.append(stage.play(Clip(tone(0.4).pcm * (rate // 22050), rate)))
        stage.until_the_end()
        wait(0.2)
    return stage.facts(starts=starts)


def presses(stage: Stage) -> Facts:
    """Thirty presses as fast as they come, and a last one that is listened to."""
    started = monotonic()
    for _ in range(30):
        stage.play(tone(2.0))
        wait(0.005)
    last = stage.play(tone(0.4))
    stage.until_the_end()
    wait(0.5)
    return stage.facts(started=started, last=last)


def server_ends(stage: Stage) -> Facts:
    """The sound server is killed during a clip, and comes back a second later."""
    folder = Path(os.environ["HOME"])
    stage.play(tone(0.8))
    wait(0.3)
    os.kill(null_sink.server_id(folder), signal.SIGKILL)
    stage.until_the_end()
    wait(0.3)
    for _ in range(3):
        stage.play(tone(0.2))
        stage.until_the_end()
    without = stage.player.audible
    wait(1.0)
    server = null_sink.start(folder)
    try:
        stage.play(tone(0.2))
        stage.until_the_end()
        back = stage.player.audible
        stage.play(tone(0.6))
        wait(0.3)
        streams = len(_pactl("list", "short", "sink-inputs").splitlines())
        stage.until_the_end()
    finally:
        server.terminate()
        server.wait()
    return stage.facts(without=without, back=back, streams=streams)


def killed(stage: Stage) -> Facts:
    """The process that sounds is killed just after a clip was begun."""
    wait(0.5)
    started = stage.play(tone(3.0))
    assert isinstance(stage.player, PlayerApart)
    wait(0.2)
    os.kill(stage.player.process_id, signal.SIGKILL)
    stage.until_the_end()
    return stage.facts(started=started)


SCENARIOS: dict[str, Callable[[Stage], Facts]] = {
    scenario.__name__: scenario
    for scenario in (whole, stopped, busy_window, volumes, many, presses, unplugged, rates, server_ends, killed)
}


def main() -> None:
    """Plays the scenario named on the command line."""
    app = QCoreApplication([])
    player = PlayerApart(anew=0.5) if "apart" in sys.argv else QtPlayer()
    sys.stdout.write(json.dumps(SCENARIOS[sys.argv[1]](Stage(player))))
    if isinstance(player, PlayerApart):
        player.close()
    app.processEvents()


if __name__ == "__main__":
    main()
