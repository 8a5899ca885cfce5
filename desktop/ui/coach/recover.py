"""The way in with the recovery key on paper, when a passphrase is lost."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.text import tr
from desktop.ui.coach.basics import button, dress, label, panel, picture
from desktop.ui.coach.countdown import Countdown
from desktop.ui.theme.current import Look

WIDTH = 860


class RecoverScreen(QWidget):
    """One wide field: the key is copied from paper, so it is seen while it is typed."""

    key_given = Signal(str)
    back_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        dress(self, look)
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Herstelsleutel"))
        self.field.setMaxLength(200)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        self.open = button(look, tr("Openen"), "main")
        self.back = button(look, tr("Terug"), "plain", "back")
        self._countdown = Countdown(self, self._say, self._set_free)
        self._lay_out(look)
        self._wire()

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter; what was typed stays, to be put right."""
        self._say(sentence)
        self.field.setFocus()

    def show_wait(self, seconds: int) -> None:
        """Counts down; what was typed stays."""
        self._countdown.begin(seconds)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.field.setText("")

    def _lay_out(self, look: Look) -> None:
        frame, column = panel("sheet")
        frame.setFixedWidth(WIDTH)
        column.setContentsMargins(44, 36, 44, 36)
        column.setSpacing(16)
        column.addWidget(picture(look, "lost-key", 96), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label(tr("Open met de herstelsleutel"), "title"), 0, Qt.AlignmentFlag.AlignHCenter)
        asked = tr("Pak het blad met de herstelsleutel. Typ de negen groepen achter elkaar.")
        column.addWidget(label(asked, "large"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.field)
        column.addWidget(label(tr("Hoofdletters, spaties en streepjes maken niet uit."), "quiet"))
        column.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.open)
        column.addSpacing(4)
        column.addLayout(buttons)
        page = QVBoxLayout(self)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(frame)
        middle.addStretch(1)
        page.addStretch(2)
        page.addLayout(middle)
        page.addStretch(3)

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)

    def _set_free(self, free: bool) -> None:
        for part in (self.open, self.field):
            part.setEnabled(free)
        if free:
            self.field.setFocus()

    def _wire(self) -> None:
        self.open.clicked.connect(self._give)
        self.field.returnPressed.connect(self._give)
        self.back.clicked.connect(self.back_wanted)

    def _give(self) -> None:
        if not self.field.text().strip():
            self.show_problem(tr("Typ eerst de herstelsleutel."))
            return
        self.problem.hide()
        self.key_given.emit(self.field.text())
