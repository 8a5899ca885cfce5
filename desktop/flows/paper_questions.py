"""Which questionnaires can be put on paper, and in whose words."""

from dataclasses import dataclass

from desktop.domain.candidate import Dossier
from desktop.domain.form import RespondentRole
from desktop.domain.ids import FormId
from desktop.domain.questionnaire_sheet import QuestionnaireSheet
from desktop.flows.course import ABILITY, KICKOFF, MOOD, PROFILE
from desktop.flows.others import OBSERVERS, role_name
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.questionnaire_paper import sheet_of
from desktop.text import language

FORMS = (ABILITY, PROFILE, MOOD, KICKOFF)
OBSERVED = {ABILITY}


@dataclass(frozen=True)
class OnPaper:
    """One form that can be printed."""

    form: FormId
    title: str

    @property
    def roles(self) -> tuple[RespondentRole, ...]:
        """In whose words."""
        return (RespondentRole.SELF, *(OBSERVERS if self.form in OBSERVED else ()))


def on_paper(shelf: FormShelf) -> tuple[OnPaper, ...]:
    """The forms there are."""
    found = []
    for name in FORMS:
        try:
            found.append(OnPaper(name, shelf.form(name).title.text(language())))
        except KeyError:  # an agency may do without
            continue
    return tuple(found)


def words_of(role: RespondentRole, first_name: str) -> str:
    """Who fills it in, as a coach says it."""
    return first_name if role is RespondentRole.SELF else role_name(role, first_name)


def printed(
    vault: Vault, shelf: FormShelf, dossier: Dossier, form: FormId, role: RespondentRole, said: str
) -> QuestionnaireSheet:
    """The sheet; in the form's first language when it has no words in this one."""
    source = shelf.form(form)
    spoken = said if said in source.languages else source.languages[0]
    facts = vault.agency.facts() | frozenset(dossier.moments[-1].situation.split())
    return sheet_of(source, spoken, role, dossier.candidate.first_name, facts)
