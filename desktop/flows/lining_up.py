"""Giving the laptop to one candidate or to several in a row, and taking in what they told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId
from desktop.flows.asking import ASKING
from desktop.flows.course import CLOSING, CONSENT, PRACTICE, WELCOME, Plan
from desktop.flows.giving import last_language, remember_language
from desktop.flows.handing import HandOver
from desktop.flows.handover import lend
from desktop.flows.kiosk_port import Ticket
from desktop.flows.language_choice import offered
from desktop.flows.lines import Arrival, Errand, Visit
from desktop.flows.ports import Clock, FormShelf, Problem, Vault


@dataclass(frozen=True)
class Returned:
    """Whose dossiers came back, whose the coach was called for (None: nobody's), and why others could not."""

    candidates: tuple[CandidateId, ...] = ()
    called: CandidateId | None = None
    troubles: tuple[str, ...] = ()

    @property
    def left_alone(self) -> CandidateId | None:
        """The one who was busy when the laptop stopped, and can go on; None when there was none, or more than one."""
        return self.candidates[0] if self.called is None and len(self.candidates) == 1 else None


def line_up(
    vault: Vault, shelf: FormShelf, wanted: Sequence[HandOver], language: str, speaks: Callable[[str], bool]
) -> tuple[Visit, ...]:
    """A visit for each, in this order; Problem when one can't be lent, and then none is.

    `language` is the coach's own, and `speaks` tells of which there is a voice.
    """
    visits = []
    try:
        for number, one in enumerate(wanted, 1):
            spoken = language_of_visit(vault, one, language)
            if one.role is RespondentRole.SELF:
                remember_language(vault, one.candidate, one.language)
            ticket = lend(vault, shelf, one.candidate, one.forms)
            made = visit_of(one, ticket, spoken, followed=number < len(wanted))
            first = (WELCOME, CONSENT, PRACTICE, *((ASKING,) if one.asks else ()))
            forms = map(shelf.form, (*first, *one.forms, CLOSING))
            visits.append(replace(made, languages=offered(forms, spoken, speaks)))
    except Problem:
        vault.collect()
        raise
    return tuple(visits)


def language_of_visit(vault: Vault, wanted: HandOver, language: str) -> str:
    """What the coach chose for it, else what the candidate had, else the coach's own."""
    own = last_language(vault, wanted.candidate) if wanted.role is RespondentRole.SELF else ""
    return wanted.language or own or language


def visit_of(wanted: HandOver, ticket: Ticket, language: str, *, followed: bool) -> Visit:
    """The turn that a coach wants for someone, with what opens the dossier for it."""
    how = (wanted.minutes, wanted.role, wanted.who, wanted.given, wanted.asks)
    return Visit(ticket, wanted.forms, language, *how, followed=followed)


def plan_of(visit: Visit, clock: Clock, per_page: int) -> Plan:
    """The visit as the candidate's side takes it."""
    how = (visit.minutes, visit.role, visit.who, visit.given, visit.asks)
    wanted = HandOver(visit.ticket.candidate, visit.forms, *how)
    return replace(wanted.plan(clock, visit.language, per_page), followed=visit.followed, languages=visit.languages)


def take_in(vault: Vault, errand: Errand) -> Returned:
    """Collects what lies here."""
    collected = vault.collect()
    back = tuple(one.candidate for one in collected if one.candidate is not None and not one.trouble)
    troubles = tuple(one.trouble for one in collected if one.trouble)
    return Returned(back, _called(vault, errand), troubles)


def _called(vault: Vault, errand: Errand) -> CandidateId | None:
    """Whose coach was called. A parent that does not know the dossier still knows the name."""
    if errand.arrival is not Arrival.TAKE_OVER:
        return None
    names = {candidate.id: candidate.first_name for candidate in vault.candidates()}
    if errand.candidate in names:
        return errand.candidate
    return next((candidate for candidate, name in names.items() if name == errand.first_name), None)
