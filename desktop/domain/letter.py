"""A motivation in the candidate's own words: who I am, why this work, what I bring, when I can start. Nothing else."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class LetterPart(StrEnum):
    """The four things a letter tells, in their order."""

    WHO = "who"
    WHY = "why"
    BRING = "bring"
    START = "start"


@dataclass(frozen=True)
class LetterParagraph:
    """One of them, with the picture that stands beside it."""

    part: LetterPart
    picture: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Letter:
    """Everything is already in words of `language`; "" for the employer or the vacancy leaves the letter open."""

    language: str
    name: str
    day: date
    paragraphs: tuple[LetterParagraph, ...]
    employer: str = ""
    vacancy: str = ""
    photo: bytes | None = None  # JPEG without metadata
    phone: str = ""
    email: str = ""
    town: str = ""

    def texts(self) -> tuple[str, ...]:
        """Every text that is shown to the employer."""
        told = (sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)
        facts = (self.name, self.employer, self.vacancy, self.phone, self.email, self.town)
        return tuple(text for text in (*facts, *told) if text)
