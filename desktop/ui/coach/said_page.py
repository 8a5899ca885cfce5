"""*Ingesproken*: what a candidate said instead of typing it, to hear and to type out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.flows.typing_out import Said
from desktop.text import tr
from desktop.ui.coach.basics import button, label, panel
from desktop.ui.coach.page import Page
from desktop.ui.theme.current import Look

LONGEST = 200


class SaidPage(Page):
    """A panel for each answer: its question, a button to hear it, and a field for its words."""

    hear_wanted = Signal(object)  # Said
    typed_out = Signal(object)  # (Said, str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.fields: list[QLineEdit] = []
        self.hear: list[QPushButton] = []
        self.keep: list[QPushButton] = []
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self.column.addWidget(
            label(tr("Luister samen. Wat jij typt, komt in het antwoord te staan."), "quiet", wrap=True)
        )
        self.column.addWidget(self._list, 1)
        self.column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.column.addLayout(row)
        self.setFocusProxy(self.back)

    def show_said(self, name: str, said: Sequence[Said]) -> None:
        """Draws every answer anew."""
        self.title.setText(tr("Ingesproken door {name}", name=name))
        self.told.say("")
        self.fields, self.hear, self.keep = [], [], []
        ground = QWidget()
        ground.setObjectName("pages")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for one in said:
            column.addWidget(self._panel(one))
        column.addStretch(1)
        self._list.setWidget(ground)

    def _panel(self, said: Said) -> QFrame:
        frame, column = panel()
        column.addWidget(label(said.question, "head", wrap=True))
        hear = button(self.look, tr("Luister"), "plain", "listen")
        field = QLineEdit(said.text)
        field.setMaxLength(LONGEST)
        field.setPlaceholderText(tr("Typ het uit"))
        keep = button(self.look, tr("Bewaren"), "plain", "check")
        for part in (hear, field, keep):
            part.setAccessibleDescription(said.question)
        field.setAccessibleName(tr("Typ het uit"))
        hear.clicked.connect(partial(self._hear, said))
        keep.clicked.connect(partial(self._keep, said, field))
        field.returnPressed.connect(keep.click)
        row = QHBoxLayout()
        row.addWidget(hear)
        row.addWidget(field, 1)
        row.addWidget(keep)
        column.addLayout(row)
        self.hear.append(hear)
        self.fields.append(field)
        self.keep.append(keep)
        return frame

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def _hear(self, said: Said) -> None:
        self.hear_wanted.emit(said)

    def _keep(self, said: Said, field: QLineEdit) -> None:
        self.typed_out.emit((said, field.text()))
