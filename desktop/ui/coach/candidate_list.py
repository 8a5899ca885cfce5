"""Every candidate, to be found by typing a piece of the name."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop import tokens
from desktop.flows.dossiers import Person, found
from desktop.text import tr, trn
from desktop.ui.coach.basics import button, label, picture, plate
from desktop.ui.coach.told import Told
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font

ROW = 60
AVATAR = 46
COLUMN = 228  # wide enough for the longest date
_Index = QModelIndex | QPersistentModelIndex
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_OPENS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ROOT = QModelIndex()


class People(QAbstractTableModel):
    """The rows as they are shown: name with avatar, since when, and how far each form is."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.people: tuple[Person, ...] = ()
        self._forms: tuple[str, ...] = ()

    def show(self, people: Sequence[Person]) -> None:
        """Replaces the rows."""
        self.beginResetModel()
        self.people = tuple(people)
        if people:
            self._forms = tuple(form.title for form in people[0].forms)
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.people)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 2 + len(self._forms)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        person, column = self.people[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(person, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(self._words(person, every) for every in range(self.columnCount()))
            case Qt.ItemDataRole.DecorationRole if column == 0:
                return self._icon(person.avatar)
            case Qt.ItemDataRole.FontRole if column == 0:
                return font(20, bold=True)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Naam"), *self._forms, tr("Begonnen"))[section]
        return None

    def _icon(self, avatar: str) -> QIcon:
        drawn = plate(self._look, avatar, AVATAR)
        icon = QIcon(drawn)
        icon.addPixmap(drawn, QIcon.Mode.Selected)  # Qt would tint it
        return icon

    def _words(self, person: Person, column: int) -> str:
        if column == 0:
            return person.first_name
        return person.forms[column - 1].words if column <= len(person.forms) else person.since


class CandidateList(QWidget):
    """Typing filters, the arrows move, Enter opens: the keyboard never has to leave the search field."""

    person_chosen = Signal(object)  # CandidateId
    new_wanted = Signal()
    terms_wanted = Signal()
    line_up_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._all: tuple[Person, ...] = ()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Zoek op naam"))
        self.search.setAccessibleName(tr("Zoek op naam"))
        self.people = People(look, self)
        self.table = self._table()
        self.search.installEventFilter(self)
        self.table.installEventFilter(self)
        self.count = label("", "quiet")
        self.nobody = label("", "large", wrap=True)
        self.new = button(look, tr("Nieuwe kandidaat"), "main", "person-add")
        self.terms = button(look, tr("Bewaartermijn"), "plain")
        self.line_up = button(look, tr("Klaarzetten"), "plain", "candidates")
        self.told = Told()
        self._middle = QStackedWidget()
        self.setFocusProxy(self.search)
        self._lay_out(look)
        self._wire()

    def show_people(self, people: Sequence[Person]) -> None:
        """All of them, last opened first."""
        self._all = tuple(people)
        self.told.say("")
        self.line_up.setEnabled(bool(people))
        self.search.clear()
        self._filter("")

    def tell(self, sentence: str) -> None:
        """Says what the coach should know, until the list is shown anew."""
        self.told.say(sentence, "notice")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move through the list work from the search field; Enter opens in both."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = event.key()
        if key in _OPENS:
            self._open_current()
        elif watched is self.search and key in _MOVES:
            self.table.keyPressEvent(event)
        elif watched is self.search and key == Qt.Key.Key_Escape:
            self.search.clear()
        else:
            return super().eventFilter(watched, event)
        return True

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.people)
        table.setAccessibleName(tr("Kandidaten"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setIconSize(QSize(AVATAR, AVATAR))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        table.horizontalHeader().setAccessibleName(tr("Kolommen"))
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionsClickable(False)
        table.horizontalHeader().setFont(font(tokens.COACH_PX))
        return table

    def _lay_out(self, look: Look) -> None:
        head = QHBoxLayout()
        head.addWidget(label(tr("Kandidaten"), "title"))
        head.addStretch(1)
        for made in (self.terms, self.line_up):
            head.addWidget(made)
            head.addSpacing(14)
        head.addWidget(self.new)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.addStretch(1)
        column.addWidget(picture(look, "people", 120), 0, Qt.AlignmentFlag.AlignHCenter)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.nobody)
        column.addStretch(2)
        self._middle.addWidget(self.table)
        self._middle.addWidget(empty)
        page = QVBoxLayout(self)
        page.setContentsMargins(40, 32, 40, 28)
        page.setSpacing(14)
        page.addLayout(head)
        page.addWidget(self.told)
        page.addWidget(self.search)
        page.addWidget(self._middle, 1)
        page.addWidget(self.count)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.table.clicked.connect(self._open_current)
        self.new.clicked.connect(self.new_wanted)
        self.terms.clicked.connect(self.terms_wanted)
        self.line_up.clicked.connect(self.line_up_wanted)

    def _filter(self, query: str) -> None:
        people = found(self._all, query)
        self.people.show(people)
        self._share_width()
        self.search.setEnabled(bool(self._all))
        self.table.selectRow(0)
        self._middle.setCurrentIndex(0 if people else 1)
        self.nobody.setText(
            tr("Niemand heet zo. Typ een ander stukje van de naam.")
            if self._all
            else tr("Er zijn nog geen kandidaten. Begin met een nieuwe kandidaat.")
        )
        self.count.setText(trn("{count} kandidaat", "{count} kandidaten", len(people)))

    def _share_width(self) -> None:
        """Names get what the other columns do not need; new columns come with every reset."""
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column in range(1, self.people.columnCount()):
            header.resizeSection(column, COLUMN)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _open_current(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.people.people):
            self.person_chosen.emit(self.people.people[row].id)
