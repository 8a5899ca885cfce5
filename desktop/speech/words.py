"""Which visible word sounds when: from a voice's events in what is said to words in what is written."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise

from desktop.flows.ports import WordTime
from desktop.speech.normaliser import Spoken


def word_times(written: str, spoken: Spoken, events: Iterable[tuple[int, float]]) -> tuple[WordTime, ...]:
    """When each visible word begins to sound, in order; an event is a place in the spoken text and its seconds.

    A voice tells of a number or an abbreviation in several events: the first counts. Words that it says in one breath
    with the word before (English "out of") light up with that word. Words of which nothing is said do not light up.
    """
    words = _said_words(written, spoken)
    starts = [start for start, _ in words]
    begun: list[tuple[int, float]] = []
    for place, seconds in events:
        if 0 <= place < len(spoken.spans):
            word = max(bisect_right(starts, spoken.spans[place][0]) - 1, 0)
            if words and (not begun or word > begun[-1][0]):
                begun.append((word, seconds))
    return tuple(
        WordTime(words[word][0], words[following - 1][1], seconds)
        for (word, seconds), (following, _) in pairwise([*begun, (len(words), 0.0)])
    )


def _said_words(written: str, spoken: Spoken) -> list[tuple[int, int]]:
    """Character ranges of the written words of which something is said, without the punctuation around them."""
    said = [False] * len(written)
    for character, (start, end) in zip(spoken.text, spoken.spans, strict=True):
        if character.isalnum():
            said[start:end] = [True] * (end - start)
    return [_core(match) for match in re.finditer(r"\S+", written) if any(said[match.start() : match.end()])]


def _core(token: re.Match[str]) -> tuple[int, int]:
    """From the token's first letter or digit to its last; all of it when it is a sign that is said (€)."""
    core = re.compile(r"\w(?:\S*\w)?").search(token.string, token.start(), token.end())
    return (core or token).span()
