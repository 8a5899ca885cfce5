"""What can be typed at a question, each code beside its words; pressing one types it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.form import Kind
from desktop.domain.questionnaire_sheet import Way
from desktop.flows.paper_codes import Coded
from desktop.text import tr
from desktop.ui.coach.basics import button, label
from desktop.ui.theme.current import Look


class CodeKeys(QWidget):
    """A key for each code; a long list scrolls, as its numbers stand on the paper."""

    pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.keys: dict[str, QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._how = label("", "quiet", wrap=True)
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column.addWidget(self._how)
        self._column.addWidget(self._list, 1)

    def show_codes(self, coded: Coded) -> None:
        """The keys of this question."""
        self._how.setText(how_words(coded))
        body = QWidget()
        body.setObjectName("pages")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        codes = coded.skips if coded.question.way is Way.WRITE_NUMBERS else coded.codes
        self.keys = {}
        for code in codes:
            made = button(self._look, f"{code.code}  {code.words}", "code")
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard types
            made.clicked.connect(partial(self.pressed.emit, code.code))
            column.addWidget(made)
            self.keys[code.code] = made
        column.addStretch(1)
        self._list.setWidget(body)

    def mark(self, typed: str) -> None:
        """Shows which are typed."""
        there = set(typed.split())
        for code, key in self.keys.items():
            key.setChecked(code in there)


def how_words(coded: Coded) -> str:
    """How this kind of question is typed in."""
    match coded.question.way:
        case Way.CROSS_ONE:
            return tr("Typ het nummer bij het kruis.")
        case Way.RANK:
            return tr("Typ de nummers, de beste eerst, met een spatie ertussen.")
        case Way.WRITE_NUMBERS:
            return tr("Typ de nummers die er staan, met een spatie ertussen.")
        case Way.CROSS_SOME:
            return tr("Typ de nummers bij de kruisen, met een spatie ertussen. Druk dan op Enter.")
    return (
        tr("Typ de dag als 15-9-2026.") if coded.item.kind is Kind.DATE else tr("Typ wat er staat. Druk dan op Enter.")
    )
