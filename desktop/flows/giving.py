"""What a coach chooses when giving the laptop away: how many minutes, what first, which language; it is remembered."""

import json
from dataclasses import dataclass, replace

from desktop.domain.answers import Given
from desktop.domain.candidate import Help
from desktop.domain.ids import CandidateId, FormId
from desktop.flows.course import PROFILE
from desktop.flows.ports import Vault
from desktop.text import languages

MINUTES = (15, 30, 45)  # 45 is enough for everything
MARK = "turn"
GIVEN = {Help.ALONE: Given.ALONE, Help.READ_ALOUD: Given.READ_ALOUD, Help.TOGETHER: Given.COACH_PRESSED}


@dataclass(frozen=True)
class Giving:
    """How long, and which form comes first."""

    minutes: int = MINUTES[-1]
    first: FormId = PROFILE


def last_giving(vault: Vault, candidate: CandidateId) -> Giving:
    """What was chosen the last time for this candidate; everything, the profile first, when that was never."""
    chosen = [mark.value for mark in vault.review.marks(candidate) if mark.name == MARK]
    if not chosen:
        return Giving()
    minutes, first = json.loads(chosen[-1])
    return Giving(minutes, FormId(first))


def remember(vault: Vault, candidate: CandidateId, giving: Giving) -> None:
    """Remembers it when it is another one than the last time."""
    if giving != last_giving(vault, candidate):
        vault.review.mark(candidate, MARK, json.dumps([giving.minutes, giving.first]))


def last_language(vault: Vault, candidate: CandidateId) -> str:
    """The language this candidate chose last, or a coach for them; "" when that was never, or it is gone since."""
    chosen = vault.desk(candidate).hearing().language
    return chosen if chosen in languages() else ""


def remember_language(vault: Vault, candidate: CandidateId, language: str) -> None:
    """Remembers a coach's choice when it is another one than the last time; "" is no choice."""
    desk = vault.desk(candidate)
    if language and language != desk.hearing().language:
        desk.remember_hearing(replace(desk.hearing(), language=language))
