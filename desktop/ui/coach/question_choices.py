"""Which questionnaire goes on paper, and who fills it in."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.form import RespondentRole
from desktop.domain.ids import FormId
from desktop.domain.questionnaire_sheet import QuestionnaireSheet
from desktop.flows.paper_drafts import QuestionnairePaper
from desktop.flows.paper_questions import OnPaper, words_of
from desktop.text import tr
from desktop.ui.coach.basics import label
from desktop.ui.coach.choice_box import ChoiceBox
from desktop.ui.coach.choices import Choices
from desktop.ui.theme.current import Look


class QuestionChoices(Choices):
    """`sheet` makes the questionnaire of a form for a respondent."""

    def __init__(
        self,
        look: Look,
        forms: Sequence[OnPaper],
        first_name: str,
        sheet: Callable[[FormId, RespondentRole], QuestionnaireSheet],
    ) -> None:
        super().__init__(QuestionnairePaper(sheet(forms[0].form, RespondentRole.SELF)))
        self._forms, self._sheet, self._name = tuple(forms), sheet, first_name
        self.form = ChoiceBox(look, tr("Welke vragenlijst?"))
        self.role = ChoiceBox(look, tr("Wie vult hem in?"))
        for one in forms:
            self.form.addItem(one.title, one.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.form, self.role):
            asked = label(part.accessibleName(), "head")
            asked.setBuddy(part)
            column.addWidget(asked)
            column.addWidget(part)
        told = tr("De vragen zijn dezelfde als op het scherm. De code onderaan zegt welke versie het is.")
        column.addWidget(label(told, "quiet", wrap=True))
        column.addStretch(1)
        self.setFocusProxy(self.form)
        self._fill_roles()
        self.form.currentIndexChanged.connect(self._other_form)
        self.role.currentIndexChanged.connect(self._tell)

    def _fill_roles(self) -> None:
        self.role.blockSignals(True)
        self.role.clear()
        for role in self._forms[self.form.currentIndex()].roles:
            self.role.addItem(words_of(role, self._name), role)
        self.role.blockSignals(False)
        self.role.setEnabled(self.role.count() > 1)

    def _other_form(self) -> None:
        self._fill_roles()
        self._tell()

    def _tell(self) -> None:
        role = RespondentRole(self.role.currentData())
        self.choose(QuestionnairePaper(self._sheet(FormId(self.form.currentData()), role)))
