"""How things begin, the same in the real vault and in its twin in memory."""

from desktop.domain.candidate import Agency, Candidate, Filling, Moment
from desktop.domain.form import Form, RespondentRole
from desktop.domain.ids import CandidateId, FillingId, MomentId, new_id
from desktop.flows.ports import Clock

FIRST_MOMENT = "T0"


def new_dossier(first_name: str, avatar: str, clock: Clock) -> tuple[Candidate, Moment]:
    """A candidate and the first moment, today."""
    now = clock.now()
    candidate = Candidate(CandidateId(new_id()), first_name, avatar, now)
    return candidate, Moment(MomentId(new_id()), candidate.id, FIRST_MOMENT, now.date(), reason="start")


def new_filling(form: Form, moment: Moment, role: RespondentRole, language: str, clock: Clock) -> Filling:
    """An empty filling that remembers which form it began with."""
    filling_id = FillingId(new_id())
    return Filling(filling_id, moment.id, form.id, form.version, form.content_hash, role, language, clock.now())


def facts_of(agency: Agency, moment: Moment) -> frozenset[str]:
    """What conditions may know: the agency's facts, and each word of the moment's situation (works_now …)."""
    return agency.facts() | frozenset(moment.situation.split())
