"""Who a page is for, and the texts as that person reads and hears them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.form import DUTCH, RespondentRole, Wording
from desktop.domain.ids import PhotoId
from desktop.text import filled


@dataclass(frozen=True)
class Reader:
    """Who a page is for: language, role, and the words to fill in ({name} and such)."""

    language: str
    role: RespondentRole
    words: Mapping[str, str]
    facts: frozenset[str] = frozenset()
    photos: tuple[PhotoId, ...] = ()
    today: str = ""  # YYYY-MM-DD
    pictures: Mapping[str, str] = field(default_factory=dict)  # pictures of this person, for what a form names
    glossary: Mapping[str, Wording] = field(default_factory=dict)  # by the Dutch word in small letters

    @property
    def observes(self) -> bool:
        """Whether this is someone else than the candidate."""
        return self.role is not RespondentRole.SELF

    def says(self, wording: Wording | None) -> str:
        """The text in this reader's language with its places filled in."""
        return "" if wording is None else filled(wording.text(self.language), self.words)

    def meanings(self, wording: Wording) -> tuple[str, ...]:
        """What each less common word in this text means, in the order of the text."""
        words = dict.fromkeys(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", wording.text(DUTCH).casefold()))
        return tuple(self.says(self.glossary[word]) for word in words if word in self.glossary)
