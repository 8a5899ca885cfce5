"""*Meer vragen*: someone who knows the candidate, how it goes, and what the candidate may choose."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QHBoxLayout, QLineEdit, QRadioButton

from desktop.domain.form import RespondentRole
from desktop.domain.ids import FormId
from desktop.flows.asking import NAMED, Ask, Subject
from desktop.flows.course import KICKOFF, MOOD
from desktop.flows.others import (
    OBSERVERS,
    Others,
    role_name,
    subject_words,
    to_ask,
    to_fill_in,
    to_observer,
)
from desktop.text import tr
from desktop.ui.coach.basics import button, label, panel
from desktop.ui.coach.page import Page
from desktop.ui.theme.current import Look

LONGEST_NAME = 40


class OthersPage(Page):
    """Three panels; each button gives the laptop to someone, or opens the script for the telephone."""

    hand_over_wanted = Signal(object)  # HandOver
    telephone_wanted = Signal(object)  # HandOver

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._others: Others | None = None
        self.roles = {role: QRadioButton() for role in OBSERVERS}
        self.who = _field(tr("Naam"))
        self.give = button(look, tr("Geef de laptop"), "main", "hand-over")
        self.observer_told = label("", "quiet", wrap=True)
        self.mood = button(look, tr("Op de laptop"), "plain", "hand-over")
        self.telephone = button(look, tr("Per telefoon"), "plain")
        self.kickoff = button(look, tr("Hoe was deze dag?"), "plain", "hand-over")
        self.subject = QComboBox()
        self.subject.setAccessibleName(tr("Wat vraag je?"))
        self.about = _field(tr("Aan wie?"))
        self.last = label("", "quiet", wrap=True)
        self.ask = button(look, tr("Vraag het"), "plain", "hand-over")
        for frame in (self._observer_panel(), self._mood_panel(), self._choice_panel()):
            self.column.addWidget(frame)
        self.column.addStretch(1)
        self.column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.column.addLayout(row)
        self.setFocusProxy(self.who)
        self._wire()

    def show_others(self, others: Others) -> None:
        """For this candidate, nothing filled in."""
        self._others = others
        name = others.first_name
        self.title.setText(tr("Meer vragen over {name}", name=name))
        for role, choice in self.roles.items():
            choice.setText(role_name(role, name))
        self.roles[RespondentRole.KNOWN_PERSON].setChecked(True)
        self.who.clear()
        self.about.clear()
        self.subject.clear()
        for subject in Subject:
            self.subject.addItem(subject_words(subject), subject)
        self.subject.setCurrentIndex(tuple(Subject).index(Subject.OBSERVER))
        first = tr("{name} doet nog niet mee. Geef eerst de laptop aan {name}.", name=name)
        self.told.say("" if others.takes_part else first, "notice")
        self._refresh()

    @property
    def asked(self) -> Ask:
        """The choice that would be asked now."""
        subject = Subject(self.subject.currentData() or Subject.PHOTO)
        return Ask(subject, " ".join(self.about.text().split()) if subject in NAMED else "")

    def _refresh(self) -> None:
        others = self._others
        if others is None:
            return
        observer = Ask(Subject.OBSERVER)
        asked = tr("Vond {name} dat goed? {answer}", name=others.first_name, answer=others.last_words(observer))
        first = "" if others.observer_allowed else tr("Vraag het eerst, hieronder.")
        self.observer_told.setText(f"{asked} {first}".strip())
        self.give.setEnabled(others.observer_allowed and bool(self.who.text().strip()))
        for made in (self.mood, self.telephone, self.kickoff):
            made.setEnabled(others.takes_part)
        self.about.setEnabled(self.asked.subject in NAMED)
        self.last.setText(others.last_words(self.asked))
        self.ask.setEnabled(others.may_ask(self.asked))

    def _observer_panel(self) -> QFrame:
        frame, column = panel()
        column.addWidget(label(tr("Iemand anders vertelt wat die ziet"), "head"))
        column.addWidget(self.observer_told)
        row = QHBoxLayout()
        group = QButtonGroup(frame)
        for choice in self.roles.values():
            group.addButton(choice)
            row.addWidget(choice)
        row.addWidget(self.who, 1)
        row.addWidget(self.give)
        column.addLayout(row)
        return frame

    def _mood_panel(self) -> QFrame:
        frame, column = panel()
        column.addWidget(label(tr("Hoe gaat het?"), "head"))
        column.addWidget(label(tr("Vier vragen, en wat er is gebeurd. Dat duurt een minuut."), "quiet"))
        row = QHBoxLayout()
        for made in (self.mood, self.telephone, self.kickoff):
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        return frame

    def _choice_panel(self) -> QFrame:
        frame, column = panel()
        column.addWidget(label(tr("De kandidaat kiest"), "head"))
        column.addWidget(self.last)
        row = QHBoxLayout()
        row.addWidget(self.subject)
        row.addWidget(self.about, 1)
        row.addWidget(self.ask)
        column.addLayout(row)
        return frame

    def _wire(self) -> None:
        self.who.textChanged.connect(self._refresh)
        self.about.textChanged.connect(self._refresh)
        self.subject.currentIndexChanged.connect(self._refresh)
        self.give.clicked.connect(self._give)
        self.who.returnPressed.connect(self.give.click)
        self.mood.clicked.connect(partial(self._fill_in, MOOD))
        self.kickoff.clicked.connect(partial(self._fill_in, KICKOFF))
        self.telephone.clicked.connect(self._telephone)
        self.ask.clicked.connect(self._ask)

    def _give(self) -> None:
        role = next(role for role, choice in self.roles.items() if choice.isChecked())
        if self._others:
            self.hand_over_wanted.emit(to_observer(self._others, role, " ".join(self.who.text().split())))

    def _fill_in(self, form: FormId) -> None:
        if self._others:
            self.hand_over_wanted.emit(to_fill_in(self._others, form))

    def _telephone(self) -> None:
        if self._others:
            self.telephone_wanted.emit(to_fill_in(self._others, MOOD, by_telephone=True))

    def _ask(self) -> None:
        if self._others:
            self.hand_over_wanted.emit(to_ask(self._others, self.asked))


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(LONGEST_NAME)
    made.setPlaceholderText(name)
    made.setAccessibleName(name)
    return made
