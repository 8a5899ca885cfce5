"""Arabic letters in the form they take beside each other, from Unicode's own table of presentation forms."""

import unicodedata
from functools import cache

_FORMS = (*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD))


def runs_right_to_left(word: str) -> bool:
    """Whether the word holds a letter of a script that is written from right to left."""
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in word)


def as_seen(word: str) -> str:
    """The word as it stands on paper from left to right: letters joined, marks kept after their letter, reversed."""
    letters = _with_ligatures(word)
    shaped = [_shaped(letters, at) for at in range(len(letters))]
    clusters: list[str] = []
    for letter in shaped:
        if clusters and unicodedata.combining(letter):
            clusters[-1] += letter
        else:
            clusters.append(letter)
    return "".join(reversed(clusters))


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Per letter (or pair, for a ligature) its isolated, final, initial and medial form, as far as it has them."""
    table: dict[str, dict[str, str]] = {}
    for code in _FORMS:
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if kind in {"<isolated>", "<final>", "<initial>", "<medial>"}:
            base = "".join(chr(int(letter, 16)) for letter in letters)
            table.setdefault(base, {}).setdefault(kind, chr(code))
    return table


def _with_ligatures(word: str) -> list[str]:
    """The letters, with lam and alef, which are always written as one, taken together."""
    letters: list[str] = []
    for letter in word:
        if letters and letters[-1] == "\u0644" and letter in "\u0622\u0623\u0625\u0627":
            letters[-1] += letter
        else:
            letters.append(letter)
    return letters


def _shaped(letters: list[str], at: int) -> str:
    forms = _forms().get(letters[at], {})
    before = _neighbour(letters, at, -1)
    after = _neighbour(letters, at, 1)
    joins_before = "<final>" in forms and "<initial>" in _forms().get(before, {})
    joins_after = "<initial>" in forms and "<final>" in _forms().get(after, {})
    kind = {
        (True, True): "<medial>",
        (True, False): "<final>",
        (False, True): "<initial>",
        (False, False): "<isolated>",
    }[joins_before, joins_after]
    return forms.get(kind, letters[at])


def _neighbour(letters: list[str], at: int, step: int) -> str:
    """The next letter on that side, marks passed over; "" at the end of the word."""
    at += step
    while 0 <= at < len(letters):
        if not unicodedata.combining(letters[at][0]):
            return letters[at]
        at += step
    return ""
