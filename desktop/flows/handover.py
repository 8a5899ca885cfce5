"""Giving the screen to a candidate: prepares one dossier's desk and the forms it needs."""

from desktop.domain.ids import CandidateId
from desktop.flows.course import CONSENT, PRACTICE, Plan
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.session import Session


def hand_over(vault: Vault, shelf: FormShelf, candidate: CandidateId, plan: Plan) -> Session:
    """The candidate's session; keeps the source of every form it may begin, and notes it in the log."""
    for form in (CONSENT, PRACTICE, *plan.forms):
        vault.save_form_text(shelf.form(form), shelf.source(form))
    vault.remember(candidate, "handed_over", ", ".join(plan.forms))
    return Session(vault.desk(candidate), shelf, plan)
