"""Words that tell an employer about illness, benefit or limitation: a warning for the coach, never a ban."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from functools import cache

from desktop.domain.employer import EmployerDocument

# An asterisk stands for any ending. What is a word of its own elsewhere (lezen, nodig) is here on purpose: the coach
# looks, and decides with the candidate.
LEAK_WORDS = (
    *("beperking*", "handicap*", "stoornis*", "autis*", "adhd", "add", "lvb", "psych*", "therap*", "medicijn*"),
    *("ziek*", "gezondheid", "rolstoel*", "prikkel*", "begeleid*", "jobcoach*", "coach*", "mentor*", "bewind*"),
    *("curator*", "wajong*", "uitkering*", "uwv", "gemeente", "doelgroep*", "banenafspraak", "indicatie*", "beschut*"),
    *("dagbesteding", "sociale werkplaats", "sw-bedrijf", "re-integratie*", "reintegratie*", "werkfit"),
    *("werkervaringsplaats*", "proefplaatsing*", "participatie*", "zmlk", "vso", "speciaal onderwijs", "cluster 3"),
    *("cluster 4", "praktijkonderwijs", "praktijkschool", "moeite met", "nodig", "lastig", "langzaam", "lezen"),
    *("schrijven", "laaggeletterd*", "reclassering", "justitie", "vog", "detentie", "schuld*", "opvang"),
    *(
        "disab*",
        "handicap*",
        "disorder*",
        "medication",
        "ill",
        "illness",
        "sick*",
        "health*",
        "wheelchair*",
        "benefit*",
    ),
    *("special needs", "special school", "sheltered", "debt*", "probation", "prison", "difficulty with", "slow*"),
)


@dataclass(frozen=True)
class Leak:
    """A word that may tell too much, as it is written, and the sentence it stands in."""

    word: str
    sentence: str


def leaks_in(texts: Iterable[str]) -> tuple[Leak, ...]:
    """Every such word, each sentence once for each word, in the order of the texts."""
    found = (Leak(match[0], text) for text in texts for match in _pattern().finditer(_plain(text)))
    return tuple(dict.fromkeys(found))


def texts_of(document: EmployerDocument) -> tuple[str, ...]:
    """Every text of the document that is shown to the employer."""
    return tuple(dict.fromkeys(_texts(document)))


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield from [value] if value else []
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for each in fields(value):
            if each.name not in {"picture", "language", "isco"}:
                yield from _texts(getattr(value, each.name))


@cache
def _pattern() -> re.Pattern[str]:
    words = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in LEAK_WORDS)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def _plain(text: str) -> str:
    """Without accents, letter for letter, so that what was found stands in the text itself."""
    return "".join(unicodedata.normalize("NFKD", letter)[0] for letter in text)
