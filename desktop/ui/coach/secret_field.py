"""A field for a passphrase: hidden unless asked for, and empty as soon as it is out of sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from desktop.text import tr
from desktop.ui.coach.basics import button, set_icon
from desktop.ui.theme.current import Look

HINTS = (
    Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
)


class SecretField(QWidget):
    """The field with its *Laat zien* button."""

    entered = Signal()
    edited = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self._set_echo(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(500)
        self.toggle = button(look, tr("Laat zien"), "plain", "eye")
        self.toggle.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.field, 1)
        row.addWidget(self.toggle)
        self.setFocusProxy(self.field)
        self._wire()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.field.text()

    def wipe(self) -> None:
        """Empties it, what could be undone included, and hides what comes next."""
        self.field.setText("")
        self.toggle.setChecked(False)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.wipe()

    def _wire(self) -> None:
        self.field.returnPressed.connect(self.entered)
        self.field.textEdited.connect(lambda _text: self.edited.emit())
        self.toggle.toggled.connect(self._show)
        self.field.selectionChanged.connect(self._keep_off_the_clipboard)

    def _keep_off_the_clipboard(self) -> None:
        """What can't be selected can't be copied, nor kept by what remembers every copy."""
        if self.toggle.isChecked():
            self.field.deselect()

    def _set_echo(self, mode: QLineEdit.EchoMode) -> None:
        """Qt takes the hints away with what hides the text; a keyboard on the screen must still learn nothing of it."""
        self.field.setEchoMode(mode)
        self.field.setInputMethodHints(self.field.inputMethodHints() | HINTS)

    def _show(self, shown: bool) -> None:
        self._set_echo(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.field.deselect()
        word = tr("Verberg") if shown else tr("Laat zien")
        self.toggle.setText(word)
        self.toggle.setAccessibleName(word)
        set_icon(self.toggle, self._look, "eye-shut" if shown else "eye")
