"""The *Eigen stem* page: the sentences of a form in a list, and one of them large, to record, hear and do again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.flows.recordings import Sheet
from desktop.text import tr
from desktop.ui.coach.basics import button, label, panel, set_icon
from desktop.ui.coach.choice_box import ChoiceBox
from desktop.ui.coach.recordings_meter import LevelMeter
from desktop.ui.coach.told import Told
from desktop.ui.parts.pictogram import icon
from desktop.ui.theme.current import Look

LIST_WIDTH = 290
SENTENCE_HIGH = 116
MARK = 22
TOLD_HIGH = 46


class RecordingsPage(QWidget):
    """Shows a sheet, tells what is wanted; R records and stops, L listens, N goes on."""

    sheet_wanted = Signal(str, str)  # form, language
    row_chosen = Signal(int)
    record_wanted = Signal()
    listen_wanted = Signal()
    remove_wanted = Signal()
    next_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.forms = ChoiceBox(look, tr("Formulier"))
        self.languages = ChoiceBox(look, tr("Taal"))
        self.lines = QListWidget()
        self.lines.setAccessibleName(tr("Zinnen"))
        self.lines.setMinimumWidth(LIST_WIDTH)
        self.lines.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._count = label("", "quiet")
        self._sentence = label("", "title", wrap=True)
        self._is_done = label(tr("Opgenomen"), "chip-done")
        self._is_to_do = label(tr("Nog niet opgenomen"), "chip-not")
        self.meter = LevelMeter(look)
        self.record = button(look, tr("Opnemen"), "main", "microphone")
        self.listen = button(look, tr("Luisteren"), "plain", "listen")
        self.remove = button(look, tr("Weghalen"))
        self.next = button(look, tr("Volgende"), "plain", "forward")
        self.told = Told()
        self.setFocusProxy(self.lines)
        self._lay_out()
        self._wire()

    def show_choices(self, forms: Sequence[tuple[str, str]], languages: Sequence[tuple[str, str]]) -> None:
        """What can be chosen: ids and names."""
        for box, choices in ((self.forms, forms), (self.languages, languages)):
            box.blockSignals(True)
            box.clear()
            for key, name in choices:
                box.addItem(name, key)
            box.blockSignals(False)

    def show_sheet(self, sheet: Sheet, row: int) -> None:
        """The sentences, each with whether it is done, at this row."""
        self.lines.blockSignals(True)
        self.lines.clear()
        for line in sheet.lines:
            self.lines.addItem(self._item(line.text, done=line.done))
        self.lines.setCurrentRow(row)
        self.lines.blockSignals(False)
        self._count.setText(tr("{done} van {all} zinnen opgenomen", done=sheet.done, all=len(sheet.lines)))
        self.show_row(sheet, row)

    def show_row(self, sheet: Sheet, row: int) -> None:
        """One sentence large; what can be done with it."""
        line = sheet.lines[row] if 0 <= row < len(sheet.lines) else None
        self._sentence.setText(line.text if line else "")
        done = line is not None and line.done
        self._is_done.setVisible(done)
        self._is_to_do.setVisible(not done)
        self.listen.setEnabled(done)
        self.remove.setEnabled(done)

    def show_recording(self, *, recording: bool) -> None:
        """Whether it is recording: then there is nothing to do but stop."""
        self.record.setText(tr("Stop") if recording else tr("Opnemen"))
        self.record.setAccessibleName(self.record.text())
        set_icon(self.record, self._look, "stop" if recording else "microphone")
        if recording:
            self.record.setFocus()
        for other in (self.lines, self.forms, self.languages, self.next):
            other.setEnabled(not recording)
        if recording:
            self.listen.setEnabled(False)
            self.remove.setEnabled(False)

    def show_microphone(self, *, there: bool) -> None:
        """Without a microphone everything but recording works."""
        self.record.setEnabled(there)
        if not there:
            self.told.say(tr("Er is geen microfoon. Sluit er een aan en kom terug op deze bladzijde."), "notice")

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter and what to do."""
        self.told.say(sentence, "problem")

    def _item(self, text: str, *, done: bool) -> QListWidgetItem:
        item = QListWidgetItem(text)
        theme, ratio = self._look.theme, float(self.devicePixelRatioF())
        item.setIcon(QIcon(icon("check" if done else "microphone", MARK, theme.accent if done else theme.line, ratio)))
        state = tr("opgenomen") if done else tr("nog niet opgenomen")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {state}")
        return item

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(40, 32, 40, 28)
        page.setSpacing(14)
        page.addWidget(label(tr("Eigen stem"), "title"))
        page.addWidget(label(tr("Lees de zinnen voor met jouw eigen stem. Kandidaten horen dan jou."), wrap=True))
        choices = QHBoxLayout()
        choices.setSpacing(10)
        for asked, box in ((tr("Formulier"), self.forms), (tr("Taal"), self.languages)):
            name = label(asked, "head")
            name.setBuddy(box)
            choices.addWidget(name)
            choices.addWidget(box)
            choices.addSpacing(14)
        choices.addStretch(1)
        choices.addWidget(self._count)
        page.addLayout(choices)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(self.lines, 2)
        middle.addWidget(self._desk(), 5)
        page.addLayout(middle, 1)
        told = QWidget()  # keeps its room, so that nothing moves when there is something to tell
        told.setMinimumHeight(TOLD_HIGH)
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        page.addWidget(told)

    def _desk(self) -> QFrame:
        frame, column = panel()
        column.setSpacing(14)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._sentence.setMinimumHeight(SENTENCE_HIGH)
        column.addWidget(self._sentence, 1)
        column.addWidget(self._is_done, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._is_to_do, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.meter)
        first = QHBoxLayout()
        first.setSpacing(14)
        for made in (self.record, self.listen, self.remove):
            first.addWidget(made)
        first.addStretch(1)
        first.addWidget(self.next)
        column.addLayout(first)
        keys = tr("Met het toetsenbord: R is opnemen en stoppen, L is luisteren, N is de volgende zin.")
        column.addWidget(label(keys, "quiet", wrap=True))
        return frame

    def _wire(self) -> None:
        self.forms.currentIndexChanged.connect(self._want_sheet)
        self.languages.currentIndexChanged.connect(self._want_sheet)
        self.lines.currentRowChanged.connect(self.row_chosen)
        self.record.clicked.connect(self.record_wanted)
        self.listen.clicked.connect(self.listen_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.next.clicked.connect(self.next_wanted)
        for key, pressed in (("R", self.record), ("L", self.listen), ("N", self.next)):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(pressed.click)

    def _want_sheet(self) -> None:
        self.sheet_wanted.emit(self.forms.currentData(), self.languages.currentData())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()
