"""The *Reservekopie* page: how it stands, where backups go, and which there are."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QProgressBar, QVBoxLayout, QWidget

from desktop.flows.upkeep import Backup, Care, backup_words, care_words, room_words
from desktop.text import tr
from desktop.ui.coach.basics import button, label, panel
from desktop.ui.coach.told import Told
from desktop.ui.theme.current import Look


class BackupPage(QWidget):
    """Shows what it is given, tells what is wanted."""

    make_wanted = Signal()
    stop_wanted = Signal()
    place_wanted = Signal()
    restore_wanted = Signal()
    lost_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._last = label("", "head", wrap=True)
        self._where = label("", wrap=True)
        self.room = label("", "notice", wrap=True)
        self.make = button(look, tr("Nu maken"), "main", "save")
        self.place = button(look, tr("Plek kiezen"), "plain", "search")
        self.stop = button(look, tr("Stoppen"))
        self.restore = button(look, tr("Terugzetten"), "plain", "shuffle")
        self.lost = button(look, tr("Laptop kwijt of gestolen?"), "quiet", "explain")
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Hoe ver de reservekopie is"))
        self.progress.setTextVisible(False)
        self.known = QListWidget()
        self.known.setAccessibleName(tr("Reservekopieën"))
        self.told = Told()
        self.setFocusProxy(self.make)
        self._lay_out()
        self._wire()
        self.show_busy(busy=False)

    def show_care(self, care: Care, known: Sequence[Backup]) -> None:
        """How it stands."""
        self._last.setText(care_words(care))
        self._where.setText(_place_words(care.place))
        self.room.setText(room_words(care))
        self.room.setVisible(care.tight)
        self.known.clear()
        self.known.addItems([backup_words(backup) for backup in known])
        self.known.setCurrentRow(0)
        self.restore.setEnabled(bool(known))

    def show_busy(self, *, busy: bool) -> None:
        """Whether a backup is being made."""
        focused = self.make.hasFocus() or self.stop.hasFocus()
        for shown in (self.progress, self.stop):
            shown.setVisible(busy)
        for hidden in (self.make, self.place):
            hidden.setVisible(not busy)
        self.progress.setValue(0)
        if focused:
            (self.stop if busy else self.make).setFocus()

    def show_share(self, share: float) -> None:
        """How far it is, 0..1."""
        self.progress.setValue(round(100 * share))

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter and what to do."""
        self.told.say(sentence, "problem")

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(40, 32, 40, 28)
        page.setSpacing(14)
        title = QHBoxLayout()
        title.addWidget(label(tr("Reservekopie"), "title"), 1)
        title.addWidget(self.lost)
        page.addLayout(title)
        sentence = tr("Als deze laptop weg is of stuk gaat, is alles er nog. De kopie opent alleen met jouw wachtzin.")
        page.addWidget(label(sentence, wrap=True))
        page.addWidget(self._state())
        page.addSpacing(6)
        head = QHBoxLayout()
        head.addWidget(label(tr("Deze zijn er nu"), "head"), 1)
        head.addWidget(self.restore)
        page.addLayout(head)
        page.addWidget(self.known, 1)
        page.addWidget(self.told)

    def _state(self) -> QFrame:
        frame, column = panel()
        column.addWidget(self._last)
        column.addWidget(self._where)
        column.addWidget(self.room)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.make)
        row.addWidget(self.place)
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop)
        row.addStretch(0)
        column.addSpacing(4)
        column.addLayout(row)
        return frame

    def _wire(self) -> None:
        self.make.clicked.connect(self.make_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        self.place.clicked.connect(self.place_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self.lost.clicked.connect(self.lost_wanted)


def _place_words(place: Path | None) -> str:
    if place is None:
        return tr("Reservekopieën staan nu alleen op deze laptop. Kies een stick of een map op een andere computer.")
    if not place.exists():
        return tr("Plek: {place}. Die is er nu niet. Tot die er weer is, komt de kopie op deze laptop.", place=place)
    return tr("Plek: {place}. Als er iets veranderd is, komt daar vanzelf een nieuwe kopie.", place=place)
