"""What a coach wants when the screen is given to someone."""

from dataclasses import dataclass

from desktop.domain.answers import Given
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, FormId
from desktop.flows.asking import Ask
from desktop.flows.course import ABILITY, PROFILE, Plan
from desktop.flows.ports import Clock

FORMS = (PROFILE, ABILITY)


@dataclass(frozen=True)
class HandOver:
    """The coach gives the screen to someone: which forms, in which order, in how many minutes; see Plan."""

    candidate: CandidateId
    forms: tuple[FormId, ...] = FORMS
    minutes: int | None = None
    role: RespondentRole = RespondentRole.SELF
    who: str = ""
    given: Given = Given.ALONE
    asks: tuple[Ask, ...] = ()
    language: str = ""  # that the coach chose; "" for the one this candidate had, or the coach's own

    def plan(self, clock: Clock, language: str, per_page: int) -> Plan:
        """The visit that was wanted."""
        return Plan(clock, self.forms, language, self.role, per_page, self.minutes, self.given, self.who, self.asks)
