"""Words and the end come in time without any sound (issue: with no voice or device everything works silently)."""

from collections.abc import Callable
from itertools import pairwise
from time import monotonic

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.flows.ports import Clip, Player, WordTime
from desktop.speech.silent import InstantPlayer, SilentPlayer, SilentVoice

WORDS = (WordTime(0, 2, 0.0), WordTime(3, 6, 0.05), WordTime(7, 9, 0.1))
CLIP = Clip(b"\0\0" * 4410, 22050, WORDS)  # 0.2 s
EMPTY = Clip(b"", 22050)

MakePlayer = Callable[[], Player]
both = pytest.mark.parametrize("make", [SilentPlayer, InstantPlayer])


class Listener:
    """Notes what a player calls."""

    def __init__(self) -> None:
        self.words: list[WordTime] = []
        self.moments: list[float] = []
        self.ends = 0

    def at_word(self, word: WordTime) -> None:
        self.words.append(word)
        self.moments.append(monotonic())

    def done(self) -> None:
        self.ends += 1
        self.moments.append(monotonic())


def nothing_more_comes(qtbot: QtBot, listener: Listener) -> bool:
    """Longer than any clip here lasts, and no call to this listener."""
    before = len(listener.moments)
    qtbot.wait(300)
    return len(listener.moments) == before


@both
def test_every_word_then_the_end_once(make: MakePlayer, qtbot: QtBot) -> None:
    player, listener = make(), Listener()
    player.play(CLIP, listener.at_word, listener.done)
    assert listener.moments == []  # never from inside play()
    qtbot.waitUntil(lambda: listener.ends == 1)
    assert listener.words == list(WORDS)
    assert nothing_more_comes(qtbot, listener)


def test_words_come_when_they_would_sound(qtbot: QtBot) -> None:
    player, listener = SilentPlayer(), Listener()
    start = monotonic()
    player.play(CLIP, listener.at_word, listener.done)
    qtbot.waitUntil(lambda: listener.ends == 1)
    due = [word.seconds for word in WORDS] + [CLIP.seconds]
    for moment, expected in zip(listener.moments, due, strict=True):
        assert expected - 0.001 <= moment - start < expected + 0.15
    assert all(before < after for before, after in pairwise(listener.moments))


@both
def test_an_empty_clip_is_soon_done(make: MakePlayer, qtbot: QtBot) -> None:
    player, listener = make(), Listener()
    player.play(SilentVoice().render("Hoi", "nl"), listener.at_word, listener.done)
    assert listener.ends == 0
    qtbot.waitUntil(lambda: listener.ends == 1, timeout=500)
    assert listener.words == []


@both
def test_stopped_means_no_more_calls(make: MakePlayer, qtbot: QtBot) -> None:
    player, listener = make(), Listener()
    player.stop()  # harmless
    player.play(CLIP, listener.at_word, listener.done)
    player.stop()
    player.stop()
    assert nothing_more_comes(qtbot, listener)


@both
def test_another_clip_ends_the_first(make: MakePlayer, qtbot: QtBot) -> None:
    player, first, second = make(), Listener(), Listener()
    player.play(CLIP, first.at_word, first.done)
    player.play(CLIP, second.at_word, second.done)
    qtbot.waitUntil(lambda: second.ends == 1)
    assert (first.words, first.ends) == ([], 0)
    assert second.words == list(WORDS)


@both
def test_a_word_may_stop_the_clip(make: MakePlayer, qtbot: QtBot) -> None:
    player, listener = make(), Listener()

    def stop_at_once(word: WordTime) -> None:
        listener.at_word(word)
        player.stop()

    player.play(Clip(CLIP.pcm, CLIP.rate, (WORDS[0], WORDS[0])), stop_at_once, listener.done)
    qtbot.waitUntil(lambda: len(listener.words) > 0)
    assert nothing_more_comes(qtbot, listener)
    assert (len(listener.words), listener.ends) == (1, 0)


@both
def test_the_end_may_start_the_next(make: MakePlayer, qtbot: QtBot) -> None:
    """Question, then the answers in order (PRODUCT, Sound)."""
    player, first, second = make(), Listener(), Listener()

    def next_one() -> None:
        first.done()
        player.play(CLIP, second.at_word, second.done)

    player.play(EMPTY, first.at_word, next_one)
    qtbot.waitUntil(lambda: second.ends == 1)
    assert (first.ends, len(second.words)) == (1, 3)


def test_nobody_speaks_any_language_without_a_voice(qapp: QCoreApplication) -> None:
    assert not SilentVoice().speaks("nl")
    assert SilentVoice().render("Hoi", "nl") == EMPTY
    assert not SilentPlayer().audible
