"""Giving the screen to a candidate: one dossier and the forms it needs, lent to a process of its own."""

from collections.abc import Iterable

from desktop.domain.ids import CandidateId, FormId
from desktop.flows.course import CONSENT, PRACTICE, Plan
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.kiosk_port import Ticket
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.session import Session


def lend(vault: Vault, shelf: FormShelf, candidate: CandidateId, forms: Iterable[FormId]) -> Ticket:
    """A kiosk with this dossier; keeps the source of every form that may be begun in it, and notes it in the log."""
    prepare(vault, shelf, candidate, forms)
    return vault.lend(candidate)


def visit(desk: CandidateDesk, shelf: FormShelf, plan: Plan) -> Session:
    """The candidate's session at a desk."""
    return Session(desk, shelf, plan)


def prepare(vault: Vault, shelf: FormShelf, candidate: CandidateId, forms: Iterable[FormId]) -> None:
    """What the vault must know before a candidate begins: the forms, and that the screen was given away."""
    wanted = tuple(forms)
    for form in (CONSENT, PRACTICE, *wanted):
        vault.save_form_text(shelf.form(form), shelf.source(form))
    vault.remember(candidate, "handed_over", ", ".join(wanted))
