"""The first start: who we are, where answers go, who uses this computer, and the passphrase."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.candidate import AgencyRole
from desktop.flows.opening import YES, Judgement, Opening, benefit_options, roles, team_options
from desktop.text import tr
from desktop.ui.coach.basics import button, dress, label
from desktop.ui.coach.first_start_steps import AgainStep, ChoiceStep, CoachStep, PassphraseStep, Step
from desktop.ui.theme.current import Look

WIDTH = 940


class FirstStart(QWidget):
    """Five calm steps. `propose` gives five words with spaces; `judge` says how strong a coach's own text is."""

    finished = Signal(object)  # Opening

    def __init__(self, look: Look, propose: Callable[[], str], judge: Callable[[str], Judgement]) -> None:
        super().__init__()
        dress(self, look)
        self.role = ChoiceStep(
            look,
            roles(),
            "wave",
            tr("Welkom. Wat zijn jullie voor de kandidaten?"),
            tr("Hier vertellen mensen wat zij kunnen en willen. Alles blijft op deze computer."),
        )
        self.benefit = ChoiceStep(
            look,
            benefit_options(),
            "rules-and-money",
            tr("Gaan antwoorden naar UWV of gemeente voor een besluit over een uitkering?"),
        )
        self.coach = CoachStep(look, team_options())
        self.passphrase = PassphraseStep(look, propose, judge)
        self.again = AgainStep(look)
        self.steps: tuple[Step, ...] = (self.role, self.benefit, self.coach, self.passphrase, self.again)
        self._pages = QStackedWidget()
        self._at = label("", "quiet")
        self._brand = label("Werkverhaal", "start-brand")
        self.problem = label("", "problem", wrap=True)
        self.back = button(look, tr("Terug"), "plain", "back")
        self.next = button(look, tr("Verder"), "main")
        self._lay_out()
        self._wire()
        self._go(0)

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter and what to do."""
        self.next.setEnabled(True)
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.next.setAccessibleDescription(sentence)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.steps[self._pages.currentIndex()].focus_first()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.again.expected = ""

    def _lay_out(self) -> None:
        for step in self.steps:
            self._pages.addWidget(step)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        middle = QWidget()
        middle.setFixedWidth(WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 32, 0, 32)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(self._brand)
        head.addStretch(1)
        head.addWidget(self._at)
        column.addLayout(head)
        column.addSpacing(10)
        column.addWidget(self._pages, 1)
        column.addWidget(self.problem)
        column.addLayout(buttons)
        middle.setMaximumHeight(720)
        page = QHBoxLayout(self)
        page.setContentsMargins(24, 0, 24, 0)
        page.addStretch(1)
        page.addWidget(middle)
        page.addStretch(1)

    def _wire(self) -> None:
        for step in (self.role, self.benefit, self.coach):
            step.cards.chosen.connect(lambda _option: self.show_problem(""))
        self.back.clicked.connect(lambda: self._go(self._pages.currentIndex() - 1))
        self.next.clicked.connect(self._go_on)
        self.coach.name.returnPressed.connect(self._go_on)
        self.passphrase.secret.entered.connect(self._go_on)
        self.again.secret.entered.connect(self._go_on)

    def _go_on(self) -> None:
        index = self._pages.currentIndex()
        lacking = self.steps[index].lacking()
        if lacking:
            self.show_problem(lacking)
            self.steps[index].focus_first()
        elif index + 1 < len(self.steps):
            if self.steps[index] is self.passphrase:
                self.again.expected = self.passphrase.passphrase
            self._go(index + 1)
        else:
            self._finish()

    def _go(self, index: int) -> None:
        self.show_problem("")
        self._pages.setCurrentIndex(index)
        self.back.setVisible(index > 0)
        self._at.setText(tr("Stap {now} van {all}", now=index + 1, all=len(self.steps)))
        self.next.setText(tr("Klaar") if index + 1 == len(self.steps) else tr("Verder"))
        self.next.setAccessibleName(self.next.text())
        self.steps[index].focus_first()

    def _finish(self) -> None:
        role, benefit, team = (step.cards.option for step in (self.role, self.benefit, self.coach))
        if role is None or benefit is None or team is None:
            return
        self.next.setEnabled(False)
        opening = Opening(
            AgencyRole(role.value), benefit.value == YES, team.value == YES, self.coach.coach, self.again.expected
        )
        self.again.secret.wipe()
        self.finished.emit(opening)
