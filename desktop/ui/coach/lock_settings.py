"""*Vanzelf op slot*: after how many minutes without a touch."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout

from desktop.flows.locking import LOCK_TIMES, lock_time_words, set_lock_time
from desktop.flows.ports import Problem, Vault
from desktop.text import tr
from desktop.ui.coach.basics import label, panel, picture
from desktop.ui.coach.told import Told
from desktop.ui.theme.current import Look


class LockTimePanel(QFrame):
    """A few times to choose from."""

    chosen = Signal(int)  # minutes

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.times = {minutes: QRadioButton(lock_time_words(minutes)) for minutes in LOCK_TIMES}
        self._lay_out(look)
        for minutes, made in self.times.items():
            made.clicked.connect(partial(self.chosen.emit, minutes))

    def show_time(self, minutes: int) -> None:
        """What is chosen now."""
        for time, made in self.times.items():
            made.setChecked(time == minutes)

    def _lay_out(self, look: Look) -> None:
        frame, column = panel()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        line = QHBoxLayout()
        line.setSpacing(18)
        line.addWidget(picture(look, "lock", 56))
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(label(tr("Vanzelf op slot"), "head"))
        told.addWidget(label(tr("Als niemand de laptop aanraakt."), "large", wrap=True))
        line.addLayout(told, 1)
        group = QButtonGroup(self)
        for minutes, made in self.times.items():
            made.setAccessibleName(tr("Op slot na {time}", time=lock_time_words(minutes)))
            group.addButton(made)
            line.addWidget(made)
        column.addLayout(line)


class LockTimeSide(QObject):
    """Keeps what is chosen; `changed` tells it to whoever counts the minutes."""

    changed = Signal(int)  # minutes

    def __init__(self, vault: Vault, panel: LockTimePanel, told: Told) -> None:
        super().__init__(panel)
        self._vault = vault
        self._panel = panel
        self._told = told
        panel.chosen.connect(self._choose)
        panel.show_time(vault.agency.lock_minutes)

    def _choose(self, minutes: int) -> None:
        try:
            set_lock_time(self._vault, minutes)
        except Problem as problem:
            self._told.say(problem.sentence, "problem")
        else:
            self._told.say(tr("Na {time} gaat Werkverhaal op slot.", time=lock_time_words(minutes)), "good")
            self.changed.emit(minutes)
        self._panel.show_time(self._vault.agency.lock_minutes)
