"""Every shipped form on paper, for the candidate and for whoever else may fill it in."""

from functools import cache

from desktop import paths
from desktop.documents.maker import PdfMaker
from desktop.domain.form import RespondentRole
from desktop.domain.questionnaire_sheet import QuestionnaireSheet
from desktop.flows.questionnaire_paper import sheet_of
from desktop.formfiles.shelf import FolderShelf

SHELF = FolderShelf(paths.forms_folder())
NAMES = tuple(
    f"{form} {role.value} {language}"
    for form in SHELF.ids()
    for role in SHELF.form(form).respondents
    for language in ("nl", "en")
    if language == "nl" or role is RespondentRole.SELF
)


@cache
def printed(name: str) -> bytes:
    """It as PDF: printed once, looked at by many."""
    return PdfMaker().questionnaire(sheet(name))


@cache
def sheet(name: str) -> QuestionnaireSheet:
    """The sheet with this name."""
    form, role, language = name.split()
    found = next(each for each in SHELF.ids() if each == form)
    return sheet_of(SHELF.form(found), language, RespondentRole(role), "Sam")
