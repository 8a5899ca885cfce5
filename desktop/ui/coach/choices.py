"""What can be chosen for a paper: a widget a kind, each telling the draft it leads to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.employer import Block
from desktop.domain.papers import Export, Paper
from desktop.flows.going_out import export_words
from desktop.flows.paper_drafts import SHOWS, Facts, PaperDraft
from desktop.flows.portfolio import Blocks, Portfolio
from desktop.text import tr
from desktop.ui.coach.basics import label, panel
from desktop.ui.coach.switch import BlockSwitch
from desktop.ui.theme.current import Look


class Choices(QWidget):
    """What is chosen for one paper."""

    changed = Signal(object)  # PaperDraft

    def __init__(self, draft: PaperDraft | None) -> None:
        super().__init__()
        self.draft = draft

    def choose(self, draft: PaperDraft) -> None:
        """Something else is chosen."""
        self.draft = draft
        self.changed.emit(draft)

    def trouble(self) -> str:
        """What has to be put right before the paper can leave; "" for nothing."""
        return ""

    def address(self, whom: str) -> None:
        """It is for these people; most papers do not show that."""


class NoChoices(Choices):
    """A paper in which there is nothing to choose: what it is, in a few sentences."""

    def __init__(self, draft: PaperDraft, sentences: Sequence[str]) -> None:
        super().__init__(draft)
        frame, told = panel()
        for sentence in sentences:
            told.addWidget(label(sentence, wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        column.addStretch(1)


class BlockChoices(Choices):
    """A switch for each block, at first as the candidate chose it."""

    def __init__(self, look: Look, paper: Paper, portfolio: Portfolio, chosen: Blocks) -> None:
        on = chosen & SHOWS[paper]
        super().__init__(Facts(paper, portfolio, on))
        self._paper, self._portfolio = paper, portfolio
        self.switches = [
            BlockSwitch(look, row, row.block in on) for row in portfolio.rows() if row.block in SHOWS[paper]
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        half = -(-len(self.switches) // 2)
        for at, switch in enumerate(self.switches):
            grid.addWidget(switch, at % half, at // half)
            switch.toggled.connect(self._choose)
        grid.setRowStretch(half, 1)
        self.setFocusProxy(next((switch for switch in self.switches if switch.isEnabled()), None) or self)

    def _choose(self) -> None:
        on = frozenset(Block(switch.row.block) for switch in self.switches if switch.isChecked())
        self.choose(Facts(self._paper, self._portfolio, on))


class SentenceList(QListWidget):
    """Sentences to tick, under their headings; known by their place, from 0."""

    ticked = Signal(int, bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.itemChanged.connect(self._tell)

    def show_groups(self, groups: Sequence[tuple[str, Sequence[tuple[int, str, bool]]]]) -> None:
        """Headings with their sentences: place, words, and whether it is on. The place that was open stays open."""
        here = self.place
        self.blockSignals(True)
        self.clear()
        for heading, sentences in groups:
            if sentences:
                self._add_heading(heading)
                for place, words, on in sentences:
                    self._add_sentence(place, words, on)
        self.blockSignals(False)
        self.open_place(here)

    @property
    def place(self) -> int:
        """Of the sentence the keyboard is at; -1 for none."""
        item = self.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if self.currentRow() >= 0 else None
        return found if isinstance(found, int) else -1

    def open_place(self, place: int) -> None:
        """Puts the keyboard at this sentence, or at the first one."""
        rows = [row for row in range(self.count()) if self.item(row).data(Qt.ItemDataRole.UserRole) is not None]
        found = [row for row in rows if self.item(row).data(Qt.ItemDataRole.UserRole) == place]
        for row in (found or rows)[:1]:
            self.setCurrentRow(row)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        bold = self.font()
        bold.setBold(True)
        item.setFont(bold)
        self.addItem(item)

    def _add_sentence(self, place: int, words: str, on: bool) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, place)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.addItem(item)

    def _tell(self, item: QListWidgetItem) -> None:
        place = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(place, int):
            self.ticked.emit(place, item.checkState() is Qt.CheckState.Checked)


class EarlierChoices(Choices):
    """What left before, newest first; the one the keyboard is at is shown."""

    looked_at = Signal(object)  # Export

    def __init__(self, exports: Sequence[Export]) -> None:
        super().__init__(None)
        self._exports = tuple(exports)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Eerder meegegeven"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([export_words(export) for export in exports])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(tr("Kies wat je opnieuw wilt maken. Het wordt precies zoals toen."), wrap=True))
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(lambda row: self.looked_at.emit(self._exports[row]))

    @property
    def export(self) -> Export:
        """The one that is shown."""
        return self._exports[max(0, self.list.currentRow())]


def field(name: str, longest: int = 80) -> QLineEdit:
    """A line to type on."""
    made = QLineEdit()
    made.setMaxLength(longest)
    made.setAccessibleName(name)
    return made


def row_of(*parts: QWidget) -> QHBoxLayout:
    """Beside each other, the last one as wide as there is room."""
    row = QHBoxLayout()
    row.setSpacing(10)
    for part in parts:
        row.addWidget(part, 1 if part is parts[-1] else 0)
    return row
