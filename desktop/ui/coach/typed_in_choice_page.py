"""*Van papier*: which questionnaire came back, from whom, and of which day."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QRadioButton

from desktop.domain.form import RespondentRole
from desktop.flows.others import OBSERVERS, role_name
from desktop.flows.paper_codes import day_of, typed_day
from desktop.flows.typed_in_choices import PaperChoices, PaperForm
from desktop.flows.typing_in import Paper
from desktop.text import language, tr
from desktop.ui.coach.basics import button, label, panel
from desktop.ui.coach.page import Page
from desktop.ui.theme.current import Look

LONGEST_NAME = 40
MOST_FORMS = 4
DAY = 170


class TypedInChoicePage(Page):
    """Takes the choices there are and tells which paper is to be typed in."""

    type_wanted = Signal(object)  # Paper

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._choices: PaperChoices | None = None
        self._today = date.min
        self.forms = [QRadioButton() for _ in range(MOST_FORMS)]
        self.roles = {role: QRadioButton() for role in (RespondentRole.SELF, *OBSERVERS)}
        self.who = QLineEdit()
        self.who.setMaxLength(LONGEST_NAME)
        self.who.setPlaceholderText(tr("Naam"))
        self.who.setAccessibleName(tr("Naam"))
        self.day = QLineEdit()
        self.day.setFixedWidth(DAY)
        self.day.setAccessibleName(tr("Datum op het papier"))
        self.no_day = label(tr("Typ een dag als 15-9-2026, niet later dan vandaag."), "quiet")
        self.how = label("", "quiet", wrap=True)
        self.type = button(look, tr("Typ het in"), "main", "keyboard")
        for frame in (self._form_panel(), self._role_panel(), self._day_panel()):
            self.column.addWidget(frame)
        self.column.addStretch(1)
        self.column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.type)
        self.column.addLayout(row)
        self._wire()

    def show_choices(self, choices: PaperChoices, today: date) -> None:
        """For this candidate, the first form and the candidate's own paper chosen."""
        self._choices = choices
        self.title.setText(tr("{name} op papier", name=choices.first_name))
        for radio, form in zip(self.forms, (*choices.forms, *([None] * MOST_FORMS)), strict=False):
            radio.setVisible(form is not None)
            radio.setText(form.title if form else "")
        self.forms[0].setChecked(True)
        for role, made in self.roles.items():
            made.setText(choices.first_name if role is RespondentRole.SELF else role_name(role, choices.first_name))
        self.roles[RespondentRole.SELF].setChecked(True)
        self.who.clear()
        self._today = today
        self.day.setText(typed_day(today))
        self.told.say(choices.first, "notice")
        self._refresh()
        self.setFocusProxy(self.type if self.type.isEnabled() else self.forms[0])

    @property
    def paper(self) -> Paper:
        """What is chosen now."""
        choices = self._choices
        if choices is None:
            raise RuntimeError("nothing is shown yet")
        who = " ".join(self.who.text().split()) if self._role is not RespondentRole.SELF else ""
        return Paper(choices.candidate, self._form.form, self._role, self._day or self._today, who, language())

    @property
    def _day(self) -> date | None:
        """The day that is typed; no paper is from tomorrow."""
        day = day_of(self.day.text())
        return day if day and day <= self._today else None

    @property
    def _form(self) -> PaperForm:
        forms = self._choices.forms if self._choices else ()
        return next((form for radio, form in zip(self.forms, forms, strict=False) if radio.isChecked()), forms[0])

    @property
    def _role(self) -> RespondentRole:
        return next((role for role, radio in self.roles.items() if radio.isChecked()), RespondentRole.SELF)

    def _refresh(self) -> None:
        choices = self._choices
        if choices is None:
            return
        form = self._form
        for role, radio in self.roles.items():
            allowed = role in form.words and (role is RespondentRole.SELF or choices.observers)
            radio.setEnabled(allowed)
        if not self.roles[self._role].isEnabled():
            self.roles[RespondentRole.SELF].setChecked(True)
        observes = self._role is not RespondentRole.SELF
        self.who.setEnabled(observes)
        closed = self._role in form.closed
        told = tr("{title}: {words}.", title=form.title, words=form.words[self._role])
        self.how.setText(f"{told} {tr('Dat is op de laptop gedaan.')}" if closed else told)
        named = not observes or bool(self.who.text().strip())
        self.type.setEnabled(named and not closed and self._day is not None)
        self.no_day.setVisible(self._day is None)

    def _form_panel(self) -> QFrame:
        frame, column = panel()
        column.addWidget(label(tr("Welke vragenlijst?"), "head"))
        grid, group = QGridLayout(), QButtonGroup(frame)
        for at, radio in enumerate(self.forms):
            group.addButton(radio)
            grid.addWidget(radio, 0, at)
        grid.setColumnStretch(MOST_FORMS, 1)
        column.addLayout(grid)
        column.addWidget(self.how)
        return frame

    def _role_panel(self) -> QFrame:
        frame, column = panel()
        column.addWidget(label(tr("Wie heeft het ingevuld?"), "head"))
        row, group = QHBoxLayout(), QButtonGroup(frame)
        for radio in self.roles.values():
            group.addButton(radio)
            row.addWidget(radio)
        row.addWidget(self.who, 1)
        column.addLayout(row)
        return frame

    def _day_panel(self) -> QFrame:
        frame, column = panel()
        column.addWidget(label(tr("Welke datum staat op het papier?"), "head"))
        row = QHBoxLayout()
        row.addWidget(self.day)
        row.addWidget(self.no_day)
        row.addStretch(1)
        column.addLayout(row)
        return frame

    def _wire(self) -> None:
        for radio in (*self.forms, *self.roles.values()):
            radio.toggled.connect(self._refresh)
        self.who.textChanged.connect(self._refresh)
        self.day.textChanged.connect(self._refresh)
        self.type.clicked.connect(lambda: self.type_wanted.emit(self.paper))
