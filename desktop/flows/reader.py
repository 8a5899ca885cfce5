"""Who a page is for, and the texts as that person reads and hears them."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.form import RespondentRole, Wording
from desktop.domain.ids import PhotoId


@dataclass(frozen=True)
class Reader:
    """Who a page is for: language, role, and the words to fill in ({name} and such)."""

    language: str
    role: RespondentRole
    words: Mapping[str, str]
    facts: frozenset[str] = frozenset()
    photos: tuple[PhotoId, ...] = ()
    today: str = ""  # YYYY-MM-DD
    avatar: str = ""  # the candidate's own picture, for items whose picture is AVATAR

    def says(self, wording: Wording | None) -> str:
        """The text in this reader's language with its places filled in."""
        return "" if wording is None else wording.text(self.language).format(**self.words)
