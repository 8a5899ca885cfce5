"""The questions of a paper as rows: number, question, and what was typed in words."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from desktop.flows.typing_in import Line
from desktop.text import tr
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font

ROW = 36
NUMBER = 64
ANSWER = 220
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Lines(QAbstractTableModel):
    """The lines as they stand; a question that is not asked now is quiet, a slip stands out by its words."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Replaces what is told of the questions."""
        if len(lines) != len(self.lines):
            self.beginResetModel()
            self.lines = tuple(lines)
            self.endResetModel()
            return
        self.lines = tuple(lines)
        self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, 2))

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line, theme = self.lines[index.row()], self._look.theme
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(line)[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(self._words(line))
            case Qt.ItemDataRole.ForegroundRole if not line.asked:
                return QColor(theme.quiet_ink)
            case Qt.ItemDataRole.BackgroundRole if line.wrong and index.column() == 2:
                return QColor(theme.warn)
            case Qt.ItemDataRole.FontRole if index.column() == 2 and line.typed:
                return font(18, bold=True)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return (tr("Nr."), tr("Vraag"), tr("Antwoord"))[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _words(self, line: Line) -> tuple[str, str, str]:
        if line.wrong:
            said = tr("{typed}: kan niet", typed=line.typed)
        elif not line.asked:
            said = tr("hoeft niet")
        elif line.coded.single and line.typed:
            said = f"{line.typed} · {line.words}"
        else:
            said = line.typed  # in words beside it: more than fits here
        return str(line.number), _asked(line.text), said


def _asked(text: str) -> str:
    """The question without how many may be chosen: that stands beside it in full."""
    question, mark, _ = text.partition("?")
    return question + mark


def table_of(lines: Lines) -> QTableView:
    """A table of one row a question, wide where the words are."""
    table = QTableView()
    table.setModel(lines)
    table.setAccessibleName(tr("Vragen van het papier"))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the field
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW)
    head = table.horizontalHeader()
    head.setAccessibleName(tr("Kolommen"))
    head.setHighlightSections(False)
    head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    table.setColumnWidth(0, NUMBER)
    table.setColumnWidth(2, ANSWER)
    return table
