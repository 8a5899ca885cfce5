"""A document that is heard while it is seen: its sentences in the order of reading, and where each stands."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Strip:
    """A stretch of one line, or a picture; in points from the top left of the page."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Told:
    """A sentence (or the words that stand for a picture) and where it stands; pages are counted from 0."""

    text: str
    page: int
    strips: tuple[Strip, ...]


@dataclass(frozen=True)
class Readable:
    """A PDF with all that is read in it, in the order of its tags."""

    pdf: bytes
    told: tuple[Told, ...]
