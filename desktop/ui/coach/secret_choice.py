"""A passphrase, or else the recovery key on paper: one field at a time, and a button to the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.flows.key_port import Secret
from desktop.flows.keys import read_recovery
from desktop.text import tr
from desktop.ui.coach.basics import button, label
from desktop.ui.coach.secret_field import SecretField
from desktop.ui.theme.current import Look


class SecretChoice(QWidget):
    """The key is copied from paper, so it is seen while it is typed; a passphrase is not."""

    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.passphrase = SecretField(look, tr("Jouw wachtzin"))
        self.key = QLineEdit()
        self.key.setAccessibleName(tr("Herstelsleutel"))
        self.key.setMaxLength(200)
        self.key.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.other = button(look, "", "quiet")
        self._asked = label("", "head")
        self._fields = QStackedWidget()
        for field in (self.passphrase, self.key):
            self._fields.addWidget(field)
        self._lay_out()
        self.other.clicked.connect(lambda: self._show(by_key=not self.by_key))
        self.passphrase.entered.connect(self.entered)
        self.key.returnPressed.connect(self.entered)
        self._show(by_key=False)

    @property
    def by_key(self) -> bool:
        """Whether it is the recovery key that is asked for."""
        return self._fields.currentWidget() is self.key

    def lacking(self) -> str:
        """What must be typed first; "" when something is."""
        if self.by_key:
            return "" if self.key.text().strip() else tr("Typ eerst de herstelsleutel.")
        return "" if self.passphrase.text else tr("Typ eerst jouw wachtzin.")

    def secret(self) -> Secret:
        """What was typed; Problem when its checksum shows that a recovery key is mistyped."""
        return read_recovery(self.key.text()) if self.by_key else self.passphrase.text

    def wipe(self) -> None:
        """Empties both."""
        self.passphrase.wipe()
        self.key.setText("")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._asked, 1)
        head.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._fields)

    def _show(self, *, by_key: bool) -> None:
        self.wipe()
        field = self.key if by_key else self.passphrase
        self._fields.setCurrentWidget(field)
        self._asked.setText(tr("Herstelsleutel") if by_key else tr("Jouw wachtzin"))
        self._asked.setBuddy(field)
        self.setFocusProxy(field)
        self.other.setText(tr("Wachtzin gebruiken") if by_key else tr("Herstelsleutel gebruiken"))
        self.other.setAccessibleName(self.other.text())
        field.setFocus(Qt.FocusReason.OtherFocusReason)
