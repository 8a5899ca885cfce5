"""Giving the laptop to one candidate or to several in a row, and taking in what they told."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.ids import CandidateId
from desktop.flows.dossiers import HandOver
from desktop.flows.handover import lend
from desktop.flows.lines import Arrival, Errand, Visit
from desktop.flows.ports import FormShelf, Problem, Vault


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


def line_up(vault: Vault, shelf: FormShelf, wanted: Sequence[HandOver], language: str) -> tuple[Visit, ...]:
    """A visit for each, in this order; Problem when one can't be lent, and then none is."""
    visits = []
    try:
        for number, one in enumerate(wanted, 1):
            ticket = lend(vault, shelf, one.candidate, one.forms)
            visits.append(Visit(ticket, one.forms, language, followed=number < len(wanted)))
    except Problem:
        vault.collect()
        raise
    return tuple(visits)


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
