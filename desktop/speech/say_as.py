"""What is said for what is written, per language: the tables assets/speech/say-as.<language>.tsv."""

import re
from dataclasses import dataclass, field
from functools import cache

from desktop import paths


@dataclass(frozen=True)
class SayAs:
    """One language's table: words as written → as said; names of digits, months and signs; ways to tell the time."""

    words: dict[str, str] = field(default_factory=dict)
    digits: dict[str, str] = field(default_factory=dict)
    months: dict[str, str] = field(default_factory=dict)
    signs: dict[str, str] = field(default_factory=dict)
    times: dict[str, str] = field(default_factory=dict)

    def word(self, written: str) -> str:
        """What is said for this word: the row as it stands, else the one in lower case; KeyError when there is none."""
        return self.words[written] if written in self.words else self.words[written.lower()]

    def pattern(self) -> str:
        """A regular expression for every word of the table, the longest first; lower-case rows match in any case."""
        rows = sorted(self.words, key=len, reverse=True)
        return "|".join(f"(?ia:{re.escape(row)})" if row.islower() else re.escape(row) for row in rows)


@cache
def say_as(language: str) -> SayAs:
    """The table of this language; an empty one when there is none."""
    file = paths.assets_folder() / "speech" / f"say-as.{language}.tsv"
    table = SayAs()
    if not file.is_file():
        return table
    kinds = {
        "word": table.words,
        "digit": table.digits,
        "month": table.months,
        "sign": table.signs,
        "time": table.times,
    }
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, written, said = line.split("\t")
            kinds[kind][written] = said
    return table
