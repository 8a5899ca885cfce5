"""The kinds of writing that are said otherwise than they stand: how to recognise each, and what is said for it."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from desktop.speech.say_as import SayAs

PHONE_DIGITS = range(8, 16)
PAIR, TRIPLE = 2, 3
SAID_SYMBOLS = "°½¼¾€$£+%&"  # symbols a voice has a word for
NEVER_SAID = r"*_#~^|<>\\`=\[\]{}"  # signs a voice would name, but that nobody says

_ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[\w-]+(?:\.[\w-]+)+(?:/[\w/.-]*\w)?"
_DATE = r"(?<![\d-])(?P<day>[0-3]?\d)[-/](?P<month>[01]?\d)[-/](?P<year>[12]\d{3})(?![\d-])"
_PHONE = r"(?<![\w.,])(?:\+\d|0\d)[\d() -]{4,}\d(?!\w)"
_MONEY = r"€\s?(?P<whole>\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](?P<cents>\d\d(?!\d)|--?))?"
_TIME = r"(?<![\w:.,])(?:[01]?\d|2[0-3])(?::[0-5]\d(?:\suur\b)?|\.[0-5]\d\suur\b)(?![\w:])"
_COUNT = r"(?<![\w.,])(?P<times>\d+)\s?[x×](?!\w)"
_COMPOSED = r"[^\W\d_][\u0300-\u036f]+"
_SLASH = r"(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})"
_INVISIBLE = r"[\u00ad\u200b-\u200f\u2060\ufeff]+"
_UNSAID = rf"[{NEVER_SAID}]+|(?<!\S)[^\w\s{SAID_SYMBOLS}]+(?!\S)"


class Piece(NamedTuple):
    """Something to say, for the range of the written text it stands for."""

    said: str
    start: int
    end: int


class Rule(NamedTuple):
    """What to look for, and what to say for it; None when it only looked like one."""

    expression: str
    say: Callable[[re.Match[str], SayAs], list[Piece] | None]


def rules(table: SayAs) -> dict[str, Rule]:
    """The rules of a language by name, the first that fits wins; without a table what nobody says is left out."""
    always = {
        "invisible": Rule(_INVISIBLE, _say_nothing),
        "composed": Rule(_COMPOSED, _say_composed),
        "unsaid": Rule(_UNSAID, _say_nothing),
    }
    if not table.words:
        return always
    return {
        "address": Rule(_ADDRESS, _say_address),
        "date": Rule(_DATE, _say_date),
        "phone": Rule(_PHONE, _say_phone),
        "money": Rule(_MONEY, _say_money),
        "time": Rule(_TIME, _say_time),
        "count": Rule(_COUNT, _say_count),
        "word": Rule(rf"(?<!\w)(?:{table.pattern()})(?!\w)", _say_word),
        "slash": Rule(_SLASH, _say_or),
        **always,
    }


def _say_address(match: re.Match[str], table: SayAs) -> list[Piece]:
    """An e-mail or web address, its signs by name: sam@voorbeeld.nl → sam apenstaartje voorbeeld punt nl."""
    start = match.end() - len(re.sub(r"^https?://", "", match[0]))
    parts = re.compile(r"[@._+/-]|[^@._+/-]+").finditer(match.string, start, match.end())
    return _spaced(Piece(table.signs.get(part[0], part[0]), *part.span()) for part in parts)


def _say_phone(match: re.Match[str], table: SayAs) -> list[Piece] | None:
    """A telephone number digit by digit, in groups with a breath between them; None when it is no such number."""
    digits = [place for place in range(*match.span()) if match.string[place] in table.digits]
    if len(digits) not in PHONE_DIGITS:
        return None
    breaths = set(_group_ends(match[0]))
    plus = [Piece(table.signs.get("+", "+"), match.start(), match.start() + 1)] if match[0].startswith("+") else []
    said = [
        Piece(table.digits[match.string[place]] + ("," if count in breaths else ""), place, place + 1)
        for count, place in enumerate(digits, start=1)
    ]
    return _spaced(plus + said)


def _spaced(pieces: Iterable[Piece]) -> list[Piece]:
    """The same pieces with a space between them."""
    return [piece._replace(said=f" {piece.said}") if count else piece for count, piece in enumerate(pieces)]


def _group_ends(number: str) -> Iterator[int]:
    """After how many digits to breathe: where it is written apart, and inside long groups in pairs."""
    groups = [len(group) for group in re.findall(r"\d+", number)]
    if len(groups) == 1:
        start = PAIR if number.startswith("06") else TRIPLE
        groups = [start, groups[0] - start]
    end, last = 0, sum(groups)
    for group in groups:
        rest = group
        while rest:
            step = rest if rest <= TRIPLE else PAIR + rest % PAIR
            rest -= step
            end += step
            if end < last:
                yield end


def _say_date(match: re.Match[str], table: SayAs) -> list[Piece] | None:
    """12-3-2025 → 12 maart 2025."""
    month = table.months.get(str(int(match["month"])))
    return [Piece(f"{int(match['day'])} {month} {match['year']}", *match.span())] if month else None


def _say_money(match: re.Match[str], table: SayAs) -> list[Piece] | None:
    """€ 12,50 → 12 euro 50."""
    name = table.signs.get("€")
    cents = (match["cents"] or "").strip("-").removeprefix("00")
    return [Piece(f"{match['whole']} {name} {cents}".rstrip(), *match.span())] if name else None


def _say_time(match: re.Match[str], table: SayAs) -> list[Piece] | None:
    """10:00 → 10 uur; 14:15 uur → 14 uur 15."""
    hour, minute = re.findall(r"\d+", match[0])[:2]
    way = table.times.get("other" if int(minute) else "whole")
    return [Piece(way.format(hour=int(hour), minute=int(minute)), *match.span())] if way else None


def _say_count(match: re.Match[str], table: SayAs) -> list[Piece] | None:
    """3x → 3 keer."""
    name = table.signs.get("x")
    return [Piece(f"{match['times']} {name}", *match.span())] if name else None


def _say_or(match: re.Match[str], table: SayAs) -> list[Piece]:
    """hij/zij → hij of zij."""
    return [Piece(f" {table.signs.get('a/b', '')} ", *match.span())]


def _say_word(match: re.Match[str], table: SayAs) -> list[Piece]:
    """A word of the table; the full stop of an abbreviation stays when the text ends with it."""
    ends = match[0].endswith(".") and not match.string[match.end() :].strip()
    return [Piece(table.word(match[0]) + ("." if ends else ""), *match.span())]


def _say_composed(match: re.Match[str], _table: SayAs) -> list[Piece]:
    """A letter and its separate accents as one letter: espeak reads loose accents by name."""
    return [Piece(unicodedata.normalize("NFC", match[0]), *match.span())]


def _say_nothing(match: re.Match[str], _table: SayAs) -> list[Piece]:
    """Punctuation on its own, invisible characters, signs that nobody says: at most a space."""
    return [Piece(" " if match.lastgroup == "unsaid" else "", *match.span())]
