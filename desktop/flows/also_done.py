"""What else was filled in about a candidate: the mood check, how the day was, and by people who know the candidate."""

from collections.abc import Iterator

from desktop.domain.candidate import Dossier, Filling
from desktop.domain.form import RespondentRole
from desktop.domain.ids import FormId
from desktop.flows.course import ABILITY
from desktop.flows.days import day_words
from desktop.flows.others import OBSERVERS, role_name
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.versions import form_if_known
from desktop.text import language, tr

SHORT = (FormId("stemming"), FormId("kickoff"))


def also_done(vault: Vault, shelf: FormShelf, dossier: Dossier) -> str:
    """Each with the day it was finished; "" when there is nothing."""
    told = (*_short_ones(vault, shelf, dossier), *_observers(dossier))
    return tr("Ook ingevuld: {list}.", list=", ".join(told)) if told else ""


def _short_ones(vault: Vault, shelf: FormShelf, dossier: Dossier) -> Iterator[str]:
    desk = vault.desk(dossier.candidate.id)
    for name in SHORT:
        if filling := dossier.filling(name):
            form = form_if_known(desk, shelf, filling)
            yield _dated(form.title.text(language()) if form else name, filling)


def _observers(dossier: Dossier) -> Iterator[str]:
    for role in OBSERVERS:
        if filling := dossier.filling(ABILITY, role):
            yield _dated(role_name(role, dossier.candidate.first_name), filling)


def _dated(what: str, filling: Filling) -> str:
    if filling.finished is None:
        return tr("{what} (bezig)", what=what)
    if filling.respondent is RespondentRole.SELF:
        return tr("{what} (het laatst op {day})", what=what, day=day_words(filling.finished))
    return tr("{what} (op {day})", what=what, day=day_words(filling.finished))
