"""What a coach does with a dossier as a whole: read its log, erase it, and see which are kept too long."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QListWidget,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from desktop.domain.ids import CandidateId
from desktop.flows.dossier_care import TERMS, Going, LogRow, Overdue, overdue_line, term_words
from desktop.flows.saved_files import SavedFile
from desktop.text import tr
from desktop.ui.coach.basics import button, label, panel, picture
from desktop.ui.coach.page import Page
from desktop.ui.coach.saved_files_page import FileList
from desktop.ui.theme.current import Look

COLUMNS = 4


class LogPage(Page):
    """*Logboek*: who did what with one dossier, the newest on top."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.table = QTableWidget(0, COLUMNS)
        self.table.setAccessibleName(tr("Logboek"))
        self.table.setHorizontalHeaderLabels([tr("Wanneer"), tr("Wie"), tr("Wat"), tr("Meer")])
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setMinimumSectionSize(44)
        self.table.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.table.horizontalHeader().setAccessibleName(tr("Kolommen"))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.column.addLayout(row)
        self.setFocusProxy(self.table)

    def show_log(self, name: str, rows: Sequence[LogRow]) -> None:
        """All lines."""
        self.title.setText(tr("Logboek van {name}", name=name))
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate((f"{row.day}, {row.time}", row.who, row.what, row.detail)):
                self.table.setItem(number, column, QTableWidgetItem(text))
        for column, width in enumerate((230, 150, 330)):
            self.table.setColumnWidth(column, width)
        self.table.resizeRowsToContents()
        self.table.selectRow(0)


class ErasePage(Page):
    """What goes, before it goes; and afterwards that it went."""

    erase_wanted = Signal(object)  # CandidateId

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._candidate = CandidateId("")
        self._goes, self._stays = label("", "large", wrap=True), label("", wrap=True)
        self._stays_head = label(tr("Dit gaat niet vanzelf weg: het is al meegegeven"), "head")
        self._files_head = label(
            tr("Deze bestanden liggen er nog. Ze gaan mee weg als ze zijn aangekruist."), "head", wrap=True
        )
        self.files = FileList()
        self.erase = button(look, tr("Voorgoed wissen"), "main")
        frame, column = panel()
        told = QVBoxLayout()
        told.setSpacing(8)
        told.addWidget(label(tr("Dit gaat weg"), "head"))
        told.addWidget(self._goes)
        told.addSpacing(8)
        told.addWidget(self._stays_head)
        told.addWidget(self._stays)
        beside = QHBoxLayout()
        beside.setSpacing(20)
        beside.addWidget(picture(look, "bin", 72), 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(told, 1)
        column.addLayout(beside)
        self._panel = frame
        self.column.addWidget(frame)
        self.column.addWidget(self._files_head)
        self.column.addWidget(self.files, 1)
        self.column.addStretch(0)
        self.column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.erase)
        self.column.addLayout(row)
        self.erase.clicked.connect(self._want)
        self.setFocusProxy(self.back)

    def show_going(self, going: Going, files: Sequence[SavedFile]) -> None:
        """Says what goes, and which saved files can go with it."""
        self._candidate = going.id
        self.title.setText(tr("{name} wissen?", name=going.first_name))
        self._goes.setText("\n".join(f"• {one}" for one in going.goes))
        self._stays.setText("\n".join(f"• {one}" for one in going.stays))
        for made in (self._stays_head, self._stays):
            made.setVisible(bool(going.stays))
        self.files.show_files(files)
        self._show_files(shown=bool(files))
        self._panel.show()
        self.erase.show()
        self.erase.setEnabled(True)
        self.told.say(tr("Wissen kan niet terug. Ook een reservekopie haalt het niet terug."), "notice")

    def show_erased(self, sentence: str) -> None:
        """It went; what is still to be done elsewhere."""
        self.title.setText(tr("Het dossier is gewist"))
        self._panel.hide()
        self._show_files(shown=False)
        self.erase.hide()
        self.told.say(sentence, "good")
        self.back.setFocus()

    def _show_files(self, *, shown: bool) -> None:
        self._files_head.setVisible(shown)
        self.files.setVisible(shown)

    def _want(self) -> None:
        self.erase.setEnabled(False)
        self.erase_wanted.emit(self._candidate)


class TermPage(Page):
    """*Bewaartermijn*: how long the agency keeps a dossier, and which are past that."""

    term_chosen = Signal(int)
    person_chosen = Signal(object)  # CandidateId

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._past: tuple[Overdue, ...] = ()
        self.title.setText(tr("Bewaartermijn"))
        self.terms = {months: QRadioButton(term_words(months)) for months in TERMS}
        self._advice = label("", wrap=True)
        self._count = label("", "head", wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Dossiers ouder dan de bewaartermijn"))
        self.open = button(look, tr("Bekijk en wis"), "main")
        self._lay_out()
        self.open.clicked.connect(self._want)
        self.list.itemActivated.connect(lambda _item: self._want())
        for months, made in self.terms.items():
            made.clicked.connect(partial(self.term_chosen.emit, months))

    def show_term(self, months: int, advice: str, past: Sequence[Overdue]) -> None:
        """The term, what fits this agency, and the dossiers past it."""
        for term, made in self.terms.items():
            made.setChecked(term == months)
        self.setFocusProxy(self.terms.get(months, self.terms[TERMS[0]]))
        self._advice.setText(advice)
        self._past = tuple(past)
        self._count.setText(tr("Ouder dan de bewaartermijn") if past else tr("Geen dossier is te oud."))
        self.list.clear()
        self.list.addItems([overdue_line(one) for one in past])
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(past))
        self.open.setVisible(bool(past))

    def _lay_out(self) -> None:
        frame, column = panel()
        asked = tr("Hoe lang bewaren jullie een dossier nadat het voor het laatst is gebruikt?")
        column.addWidget(label(asked, "head", wrap=True))
        choices, group = QHBoxLayout(), QButtonGroup(self)
        choices.setSpacing(20)
        for made in self.terms.values():
            group.addButton(made)
            choices.addWidget(made)
        choices.addStretch(1)
        column.addLayout(choices)
        column.addWidget(self._advice)
        self.column.addWidget(frame)
        self.column.addSpacing(6)
        self.column.addWidget(self._count)
        self.column.addWidget(self.list, 1)
        self.column.addStretch(0)
        self.column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.open)
        self.column.addLayout(row)

    def _want(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._past):
            self.person_chosen.emit(self._past[row].id)
