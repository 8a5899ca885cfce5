"""Everything that is kept about one candidate, in words, to be read by them (right of access)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Fact:
    """Something that is kept: what it is, what it says, and a quiet line about how it came there."""

    label: str
    value: str
    note: str = ""
    picture: str = ""  # a meaning in the pictogram table


@dataclass(frozen=True)
class FactGroup:
    """Facts that belong together; the title may be ""."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Chapter:
    """One kind of thing that is kept; without groups there is nothing of it."""

    title: str
    groups: tuple[FactGroup, ...]


@dataclass(frozen=True)
class KeptPhoto:
    """A photo with what is known of it."""

    jpeg: bytes
    words: str


@dataclass(frozen=True)
class DossierPaper:
    """Everything is already in words of `language`."""

    language: str
    first_name: str
    avatar: str
    day: date
    chapters: tuple[Chapter, ...]
    photos: tuple[KeptPhoto, ...] = ()
