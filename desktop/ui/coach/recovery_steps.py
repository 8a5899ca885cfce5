"""The steps for a new recovery key: the sheet to print, and two of its groups typed back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout
from typing_extensions import override

from desktop.domain.recovery import GROUP, RecoveryKey
from desktop.flows.keys import wrong_group
from desktop.text import tr
from desktop.ui.coach.basics import button, label, panel, picture
from desktop.ui.coach.steps_screen import Step
from desktop.ui.coach.told import Told
from desktop.ui.theme.current import Look

COLUMNS = 3


class SheetStep(Step):
    """Shows the key, and prints or saves its sheet."""

    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, look: Look, key: RecoveryKey) -> None:
        super().__init__(
            tr("Jullie herstelsleutel"),
            tr("Is een wachtzin kwijt? Dan opent alleen deze sleutel de kluis. Druk het blad af en berg het op."),
        )
        self.paper = button(look, tr("Afdrukken"), "main", "print")
        self.save = button(look, tr("Opslaan"), "plain", "save")
        self.told = Told(tr("Wij bewaren deze sleutel niet. Geen printer? Schrijf de negen groepen dan zelf over."))
        frame, column = panel()
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addWidget(picture(look, "lost-key", 120))
        row.addLayout(_groups(key), 1)
        row.addLayout(self._buttons())
        column.addLayout(row)
        self.column.addWidget(frame)
        self.column.addWidget(self.told)
        self.column.addWidget(
            label(
                tr("Bewaar het blad achter slot en niet bij de laptop. Wie het vindt, kan met de laptop alles lezen."),
                "notice",
                wrap=True,
            )
        )
        self.column.addStretch(1)
        self.paper.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter with paper or file."""
        self.told.say(sentence, "problem")

    @override
    def focus_first(self) -> None:
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def _buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addStretch(1)
        column.addWidget(self.paper)
        column.addWidget(self.save)
        column.addStretch(1)
        return column


def _groups(key: RecoveryKey) -> QGridLayout:
    """The key in its groups, each with its number, as on the sheet."""
    grid = QGridLayout()
    grid.setVerticalSpacing(10)
    for at, group in enumerate(key.groups):
        cell = QHBoxLayout()
        cell.setSpacing(10)
        number = label(str(at + 1), "quiet")
        number.setFixedWidth(18)
        cell.addWidget(number)
        letters = label(group, "key")
        letters.setAccessibleName(tr("Groep {group}: {letters}", group=at + 1, letters=" ".join(group)))
        cell.addWidget(letters)
        cell.addStretch(1)
        grid.addLayout(cell, at // COLUMNS, at % COLUMNS)
    return grid


class TypeBackStep(Step):
    """Two groups of the sheet, so that it is known to be on paper and readable."""

    def __init__(self, key: RecoveryKey, asked: Sequence[int]) -> None:
        super().__init__(
            tr("Pak het blad erbij"), tr("Typ deze twee groepen over. Zo weten jullie dat het blad goed leesbaar is.")
        )
        self._key = key
        self.fields = {number: _field(number) for number in asked}
        frame, column = panel()
        column.setContentsMargins(28, 24, 28, 28)
        row = QHBoxLayout()
        row.setSpacing(28)
        for number, field in self.fields.items():
            row.addWidget(_asked(number, field))
            field.returnPressed.connect(self._enter)
        row.addStretch(1)
        column.addLayout(row)
        self.column.addSpacing(6)
        self.column.addWidget(frame)
        self.column.addStretch(1)

    @override
    def lacking(self) -> str:
        wrong = wrong_group(self._key, [(number, field.text()) for number, field in self.fields.items()])
        if wrong is None:
            return ""
        if not self.fields[wrong].text().strip():
            return tr("Typ groep {group}. Die staat op het blad.", group=wrong)
        return tr("Groep {group} klopt niet. Kijk op het blad of ga terug en druk het opnieuw af.", group=wrong)

    @override
    def forget(self) -> None:
        for field in self.fields.values():
            field.setText("")

    @override
    def focus_first(self) -> None:
        number = wrong_group(self._key, [(number, field.text()) for number, field in self.fields.items()])
        wanted = self.fields[number] if number else next(iter(self.fields.values()))
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        """Enter goes to the next empty group first."""
        empty = next((field for field in self.fields.values() if not field.text().strip()), None)
        if empty is None or empty.hasFocus():
            self.entered.emit()
        else:
            empty.setFocus(Qt.FocusReason.TabFocusReason)


def _field(number: int) -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(3 * GROUP)  # with spaces
    field.setFixedWidth(200)
    field.setAccessibleName(tr("Groep {group}", group=number))
    field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
    return field


def _asked(number: int, field: QLineEdit) -> QFrame:
    frame = QFrame()
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    word = label(tr("Groep {group}", group=number), "head")
    word.setBuddy(field)
    column.addWidget(word)
    column.addWidget(field)
    return frame
