"""The way in: a coach types the passphrase, at the start or to take over from a candidate."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.text import tr
from desktop.ui.coach.basics import button, dress, label, panel, picture
from desktop.ui.coach.countdown import Countdown
from desktop.ui.coach.secret_field import SecretField
from desktop.ui.theme.current import Look

WIDTH = 640


class UnlockScreen(QWidget):
    """One field. With the name of a candidate it takes over, and offers the way back."""

    passphrase_given = Signal(str)
    back_wanted = Signal()
    recovery_wanted = Signal()

    def __init__(self, look: Look, candidate: str = "", notice: str = "") -> None:
        super().__init__()
        dress(self, look)
        self.notice = label(notice, "notice", wrap=True)
        self.notice.setVisible(bool(notice))
        self._title = label(tr("Ben jij de coach?") if candidate else tr("Werkverhaal is op slot"), "title")
        self._asked = label(tr("Typ jouw wachtzin."), "large")
        self.secret = SecretField(look, tr("Jouw wachtzin"))
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        self.open = button(look, tr("Overnemen") if candidate else tr("Openen"), "main")
        self.back = button(look, tr("Terug naar {name}", name=candidate), "plain", "back")
        self.back.setVisible(bool(candidate))
        self.lost = button(look, tr("Wachtzin kwijt"), "quiet")
        self.lost.setVisible(not candidate)
        self._countdown = Countdown(self, self._say, self._set_free)
        self._lay_out(look, "coach" if candidate else "lock")
        self._wire()

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter and what to do; the field is empty for a new try."""
        self.secret.wipe()
        self._say(sentence)
        self.secret.setFocus()

    def show_wait(self, seconds: int) -> None:
        """Counts down; meanwhile nothing can be typed, and the way back stays."""
        self.secret.wipe()
        self._countdown.begin(seconds)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, look: Look, meaning: str) -> None:
        frame, column = panel("sheet")
        frame.setFixedWidth(WIDTH)
        column.setContentsMargins(44, 36, 44, 36)
        column.setSpacing(16)
        column.addWidget(picture(look, meaning, 96), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.notice)
        column.addWidget(self._asked, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.secret)
        column.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addWidget(self.lost)
        buttons.addStretch(1)
        buttons.addWidget(self.open)
        column.addSpacing(4)
        column.addLayout(buttons)
        page = QVBoxLayout(self)
        middle = QHBoxLayout()  # without alignment flags, so that the frame grows with what it says
        middle.addStretch(1)
        middle.addWidget(frame)
        middle.addStretch(1)
        page.addStretch(2)
        page.addLayout(middle)
        page.addStretch(3)

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.secret.field.setAccessibleDescription(sentence)

    def _set_free(self, free: bool) -> None:
        for part in (self.open, self.secret):
            part.setEnabled(free)
        if free:
            self.secret.setFocus()

    def _wire(self) -> None:
        self.open.clicked.connect(self._give)
        self.secret.entered.connect(self._give)
        self.back.clicked.connect(self.back_wanted)
        self.lost.clicked.connect(self.recovery_wanted)

    def _give(self) -> None:
        if not self.secret.text:
            self.show_problem(tr("Typ eerst jouw wachtzin."))
            return
        self.problem.hide()
        self.passphrase_given.emit(self.secret.text)
