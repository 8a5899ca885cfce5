"""The first start: who we are, where answers go, who uses this computer, and the passphrase."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal

from desktop.domain.candidate import AgencyRole
from desktop.flows.opening import YES, Opening, Phrases, benefit_options, roles, team_options
from desktop.text import tr
from desktop.ui.coach.basics import button
from desktop.ui.coach.first_start_steps import ChoiceStep, CoachStep
from desktop.ui.coach.passphrase_steps import AgainStep, PassphraseStep
from desktop.ui.coach.steps_screen import StepsScreen
from desktop.ui.theme.current import Look


class FirstStart(StepsScreen):
    """Five calm steps; `refused` says why no vault may stand here, or ""."""

    finished = Signal(object)  # Opening
    restore_wanted = Signal()

    def __init__(self, look: Look, phrases: Phrases, refused: Callable[[], str]) -> None:
        self.role = ChoiceStep(
            look,
            roles(),
            "wave",
            tr("Welkom. Wat zijn jullie voor de kandidaten?"),
            tr("Hier vertellen mensen wat zij kunnen en willen. Alles blijft op deze computer."),
        )
        self.restore = button(look, tr("Ik heb een reservekopie"), "plain", "shuffle")
        self.role.column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        self.benefit = ChoiceStep(
            look,
            benefit_options(),
            "rules-and-money",
            tr("Gaan antwoorden naar UWV of gemeente voor een besluit over een uitkering?"),
        )
        self.coach = CoachStep(look, team_options(), refused)
        self.passphrase = PassphraseStep(look, phrases)
        self.again = AgainStep(look, self.passphrase)
        super().__init__(look, (self.role, self.benefit, self.coach, self.passphrase, self.again))
        for step in (self.role, self.benefit, self.coach):
            step.cards.chosen.connect(lambda _option: self.show_problem(""))
        self.done.connect(self._finish)
        self.restore.clicked.connect(self.restore_wanted)

    def _finish(self) -> None:
        role, benefit, team = (step.cards.option for step in (self.role, self.benefit, self.coach))
        if role is None or benefit is None or team is None:
            return
        opening = Opening(
            AgencyRole(role.value), benefit.value == YES, team.value == YES, self.coach.coach, self.passphrase.taken
        )
        self.again.secret.wipe()
        self.finished.emit(opening)
