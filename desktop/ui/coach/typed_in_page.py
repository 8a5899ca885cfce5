"""Typing in a paper: all questions on the left, one field and its codes on the right; the keyboard never leaves it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout
from typing_extensions import override

from desktop.flows.typing_in import Line
from desktop.text import tr, trn
from desktop.ui.coach.basics import button, label, panel
from desktop.ui.coach.page import Page
from desktop.ui.coach.told import Told
from desktop.ui.coach.typed_in_codes import CodeKeys
from desktop.ui.coach.typed_in_table import Lines, table_of
from desktop.ui.theme.current import Look

PANEL = 452
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}
_FAR = 10  # questions that a page key passes


class TypedInPage(Page):
    """It takes lines and tells what was typed at which number."""

    typed = Signal(object)  # (number, text)
    finish_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.lines = Lines(look, self)
        self.table = table_of(self.lines)
        self.at = 0  # the row that is typed at
        self.now = label("", "quiet")
        self.asked = label("", "head", wrap=True)
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Antwoord"))
        self.field.installEventFilter(self)
        self.says = Told()
        self.codes = CodeKeys(look)
        self.count = label("", "quiet")
        self.finish = button(look, tr("Klaar"), "main", "check")
        self._sure = False  # told that questions are empty
        self.setFocusProxy(self.field)
        self._lay_out()
        self.field.textEdited.connect(self._edited)
        self.codes.pressed.connect(self._press)
        self.table.clicked.connect(lambda index: self.go(index.row()))
        self.finish.clicked.connect(self._finish)

    def open_paper(self, title: str, lines: Sequence[Line], told: str) -> None:
        """A paper from the beginning, or where it was left."""
        self.title.setText(title)
        self._sure = False
        self.at = 0
        self.show_lines(lines)
        self.told.say(told, "notice")
        self.go(next((row for row, line in enumerate(lines) if line.open or line.wrong), 0))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """How everything stands now."""
        self.lines.show(lines)
        left = sum(line.open for line in lines)
        self.count.setText(
            trn("Nog {count} vraag leeg", "Nog {count} vragen leeg", left) if left else tr("Alles getypt")
        )
        self._say()

    def go(self, row: int) -> None:
        """Turns to a question; what stands there is marked, so that typing takes its place."""
        self.at = max(0, min(row, len(self.lines.lines) - 1))
        line = self._line
        self.table.selectRow(self.at)
        self.table.scrollTo(self.lines.index(self.at, 0), QAbstractItemView.ScrollHint.EnsureVisible)
        self.now.setText(tr("{block} · vraag {number}", block=line.block, number=line.number))
        self.asked.setText(line.text)
        self.field.setText(line.typed)
        self.field.selectAll()
        self.field.setAccessibleDescription(line.text)
        self.codes.show_codes(line.coded)
        self._say()
        self.field.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and the arrows go from question to question."""
        if watched is not self.field or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _ENTERS:
            self._keep_and_go(stay_when_wrong=key is not Qt.Key.Key_Down)
        elif key is Qt.Key.Key_Up:
            self._keep()
            self.go(self._next(-1))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._keep()
            self.go(self.at + (_FAR if key is Qt.Key.Key_PageDown else -_FAR))
        else:
            return super().eventFilter(watched, event)
        return True

    @property
    def _line(self) -> Line:
        return self.lines.lines[self.at]

    def _edited(self, typed: str) -> None:
        """A whole code goes on by itself, one that may go on waits for Enter; what leads nowhere is told at once."""
        self._sure = False
        coded = self._line.coded
        lost = coded.single and typed.strip() and not any(code.code.startswith(typed.strip()) for code in coded.codes)
        if lost or coded.whole(typed):
            self._keep_and_go(stay_when_wrong=True)

    def _keep_and_go(self, *, stay_when_wrong: bool) -> None:
        self._keep()
        if self._line.wrong and stay_when_wrong:
            self.field.selectAll()
        elif self._next(1) == self.at:
            self.go(self.at)
            self.finish.setFocus()
        else:
            self.go(self._next(1))

    def _keep(self) -> None:
        if self.field.text().strip() != self._line.typed:
            self.typed.emit((self._line.number, self.field.text()))

    def _next(self, way: int) -> int:
        """The next row that is asked; this one when there is none."""
        lines = self.lines.lines
        rows = range(self.at + way, len(lines) if way > 0 else -1, way)
        return next((row for row in rows if lines[row].asked or lines[row].typed), self.at)

    def _press(self, code: str) -> None:
        """A code was pressed: where more can be chosen it comes behind the others."""
        chosen = self.field.text().split()
        coded = self._line.coded
        if coded.single or code in {skip.code for skip in coded.skips}:
            chosen = [code]
        else:
            chosen = [each for each in chosen if each != code] + ([code] if code not in chosen else [])
        self.field.setText(" ".join(chosen))
        self.field.setFocus()
        self._edited(self.field.text())
        if not coded.whole(self.field.text()):
            self._keep()

    def _say(self) -> None:
        """What the answer says, or why it is none."""
        line = self._line if self.lines.lines else None
        if line:
            self.says.say(line.wrong or line.words, "notice" if line.wrong else "quiet")
            self.codes.mark(line.typed)

    def _finish(self) -> None:
        self._keep()
        lines = self.lines.lines
        wrong = next((row for row, line in enumerate(lines) if line.wrong), None)
        empty = next((row for row, line in enumerate(lines) if line.open), None)
        if wrong is not None:
            self.told.say(tr("Hier staat nog iets dat niet kan."), "problem")
            self.go(wrong)
        elif empty is not None and not self._sure:
            self._sure = True
            self.told.say(tr("Er zijn nog vragen leeg. Ook op papier? Druk dan nog een keer op Klaar."), "notice")
            self.go(empty)
        else:
            self.finish_wanted.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.count)
        row.addSpacing(14)
        row.addWidget(self.finish)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.table, 1)
        left.addWidget(self.told)
        left.addLayout(row)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left, 1)
        both.addWidget(self._side())
        self.column.setContentsMargins(32, 22, 32, 22)
        self.column.addLayout(both, 1)

    def _side(self) -> QFrame:
        frame, column = panel()
        frame.setFixedWidth(PANEL)
        for part in (self.now, self.asked, self.field, self.says):
            column.addWidget(part)
        column.addWidget(self.codes, 1)
        keys = tr("Enter of ↓ gaat verder, ↑ gaat terug. Leeg op papier? Druk op Enter.")
        column.addWidget(label(keys, "quiet", wrap=True))
        return frame
