"""*Bestanden*: what was saved of one candidate and still lies there, to tick and erase."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem

from desktop.flows.saved_files import Lies, SavedFile, file_words
from desktop.text import tr
from desktop.ui.coach.basics import button, label
from desktop.ui.coach.page import Page
from desktop.ui.theme.current import Look


class FileList(QListWidget):
    """Files with a box to tick; what was changed since is not ticked beforehand, what is out of reach can't be."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Opgeslagen bestanden"))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._files: tuple[SavedFile, ...] = ()

    def show_files(self, files: Sequence[SavedFile]) -> None:
        """A row for each."""
        self._files = tuple(files)
        self.clear()
        for one in files:
            item = QListWidgetItem(file_words(one))
            item.setToolTip(str(one.file))
            if one.lies is not Lies.OUT_OF_REACH:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                ticked = one.lies is Lies.HERE
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setCurrentRow(0)

    @property
    def ticked(self) -> tuple[SavedFile, ...]:
        """What is to be erased."""
        rows = enumerate(self._files)
        return tuple(one for row, one in rows if self.item(row).checkState() is Qt.CheckState.Checked)


class SavedFilesPage(Page):
    """The files of one candidate, and the way to be rid of them."""

    erase_wanted = Signal(object)  # tuple[SavedFile, ...]

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._about = label("", wrap=True)
        self.files = FileList()
        self.erase = button(look, tr("Wis wat is aangekruist"), "main")
        moved = tr(
            "Een bestand dat is verplaatst, gekopieerd of een andere naam kreeg, vinden we niet terug. "
            "Kijk dus ook zelf, en in de prullenbak."
        )
        self.column.addWidget(self._about)
        self.column.addWidget(self.files, 1)
        self.column.addStretch(0)
        self.column.addWidget(label(moved, wrap=True))
        self.column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.erase)
        self.column.addLayout(row)
        self.erase.clicked.connect(self._want)
        self.files.itemChanged.connect(self._look_at_ticks)

    def show_files(self, name: str, files: Sequence[SavedFile]) -> None:
        """What lies there now."""
        self.title.setText(tr("Bestanden van {name}", name=name))
        about = tr("Deze bestanden zijn niet versleuteld. Wie de laptop of de stick heeft, kan ze lezen.")
        self._about.setText(about if files else tr("Er ligt geen opgeslagen bestand meer dat wij kennen."))
        self.files.show_files(files)
        self.files.setVisible(bool(files))
        self.erase.setVisible(bool(files))
        self.setFocusProxy(self.files if files else self.back)
        self.told.say("")
        self._look_at_ticks()

    def _look_at_ticks(self) -> None:
        self.erase.setEnabled(bool(self.files.ticked))

    def _want(self) -> None:
        self.erase_wanted.emit(self.files.ticked)
