"""Which questionnaires can come back from paper, from whom, and how far each is."""

from dataclasses import dataclass

from desktop.domain.answers import Given
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, FormId
from desktop.flows.course import ABILITY, CONSENT, KICKOFF, MOOD, PROFILE
from desktop.flows.days import day_words
from desktop.flows.others import Others
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.typing_in import found_filling
from desktop.text import language, tr

FORMS = (ABILITY, PROFILE, MOOD, KICKOFF)


@dataclass(frozen=True)
class PaperForm:
    """One questionnaire and who may fill it in, each with how far that is."""

    form: FormId
    title: str
    words: dict[RespondentRole, str]
    closed: frozenset[RespondentRole]  # finished on the laptop: there is nothing to type in


@dataclass(frozen=True)
class PaperChoices:
    """What can be typed in about one candidate; `first` is what has to be asked before, in words."""

    candidate: CandidateId
    first_name: str
    forms: tuple[PaperForm, ...]
    observers: bool  # whether the candidate lets somebody else answer
    first: str = ""


def paper_choices(vault: Vault, shelf: FormShelf, others: Others) -> PaperChoices:
    """Before a candidate takes part there is only the paper on which that is asked."""
    wanted = FORMS if others.takes_part else (CONSENT,)
    name = others.first_name
    first = "" if others.takes_part else tr("{name} doet nog niet mee. Typ eerst dat papier in.", name=name)
    forms = tuple(_form(vault, shelf, others.candidate, form) for form in wanted)
    return PaperChoices(others.candidate, name, forms, others.observer_allowed, first)


def _form(vault: Vault, shelf: FormShelf, candidate: CandidateId, form_id: FormId) -> PaperForm:
    form, desk = shelf.form(form_id), vault.desk(candidate)
    words, closed = {}, set()
    for role in form.respondents:
        filling = found_filling(desk, form_id, role)
        if filling is None:
            words[role] = tr("nog niet")
        elif filling.finished is None:
            words[role] = tr("bezig")
        else:
            words[role] = tr("klaar op {day}", day=day_words(filling.finished))
            if not any(each.trace.given is Given.PAPER for each in vault.review.kept(filling.id)):
                closed.add(role)
    return PaperForm(form_id, form.title.text(language()), words, frozenset(closed))
