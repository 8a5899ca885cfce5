"""Going back to a backup, or saving what a damaged vault still says: on the locked side, with a passphrase."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QProgressBar, QSizePolicy, QWidget
from typing_extensions import override

from desktop.flows.upkeep import Backup, Preview, backup_words, preview_words
from desktop.text import tr
from desktop.ui.coach.basics import button, dress, label, panel
from desktop.ui.coach.secret_choice import SecretChoice
from desktop.ui.coach.told import Told
from desktop.ui.theme.current import Look

WIDTH = 860


class MendScreen(QWidget):
    """First a look into the chosen backup, then going back to it; what the coach wants is told with the passphrase."""

    preview_wanted = Signal(object)  # Backup
    restore_wanted = Signal(object)  # Backup
    rescue_wanted = Signal()
    search_wanted = Signal()
    stop_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, look: Look, *, damaged: bool = False) -> None:
        super().__init__()
        dress(self, look)
        self._backups: tuple[Backup, ...] = ()
        self._seen: Backup | None = None
        self._damaged = damaged
        self.known = QListWidget()
        self.known.setAccessibleName(tr("Reservekopieën"))
        self.secret = SecretChoice(look)
        self.told = Told()
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Hoe ver het is"))
        self.progress.setTextVisible(False)
        self.back = button(look, tr("Terug"), "plain", "back")
        self.search = button(look, tr("Zoek op een stick"), "plain", "search")
        self.rescue = button(look, tr("Red wat te lezen is"))
        self.stop = button(look, tr("Stoppen"))
        self.look_into = button(look, tr("Bekijken"), "main", "eye")
        self.restore = button(look, tr("Terugzetten"), "main")
        self.setFocusProxy(self.secret)
        self._room = QWidget()  # below what is said when all is done
        self._lay_out()
        self._wire()
        self.show_busy(busy=False)

    def show_backups(self, backups: Sequence[Backup], sentence: str = "") -> None:
        """Those there are, the newest good one chosen."""
        self._backups = tuple(backups)
        self.known.clear()
        self.known.addItems([backup_words(backup) for backup in backups])
        self.known.setCurrentRow(next((row for row, one in enumerate(backups) if not one.aside), 0))
        none = tr("Er is hier geen reservekopie. Doe de stick erin en zoek daar.")
        self.told.say(sentence or ("" if backups else none), "problem" if sentence else "notice")
        self._forget_preview()

    def show_preview(self, backup: Backup, preview: Preview) -> None:
        """What going back gives; now it can be done."""
        self._seen = backup
        self.told.say(preview_words(preview), "good")
        self._show_buttons(busy=False)
        self.restore.setFocus()

    def show_done(self, sentence: str) -> None:
        """It is done: what there is now."""
        self.secret.wipe()
        self.told.say(sentence, "good")
        self._show_buttons(busy=False)
        for hidden in (self.look_into, self.restore, self.rescue, self.search, self.known, self.secret, self._intro):
            hidden.setVisible(False)
        self._title.setText(tr("Klaar"))
        self._room.show()
        self.back.setText(tr("Naar het slot"))
        self.back.setAccessibleName(self.back.text())
        self.back.setFocus()

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter and what to do."""
        self.show_busy(busy=False)
        self.told.say(sentence, "problem")
        self.secret.setFocus()

    def show_busy(self, *, busy: bool) -> None:
        """Whether something is being done now."""
        self.progress.setValue(0)
        self._show_buttons(busy=busy)
        if busy:
            self.told.say("")
            self.stop.setFocus()

    def show_share(self, share: float) -> None:
        """How far it is, 0..1."""
        self.progress.setValue(round(100 * share))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_buttons(self, *, busy: bool) -> None:
        seen = self._seen is not None
        for made in (self.progress, self.stop):
            made.setVisible(busy)
        for made in (self.back, self.search):
            made.setVisible(not busy)
        self.secret.setEnabled(not busy)
        self.look_into.setVisible(not busy and not seen)
        self.look_into.setEnabled(bool(self._backups))
        self.restore.setVisible(not busy and seen)
        self.rescue.setVisible(not busy and self._damaged and not seen)
        self.known.setEnabled(not busy)

    def _forget_preview(self) -> None:
        self._seen = None
        self._show_buttons(busy=False)

    def _lay_out(self) -> None:
        frame, column = panel("sheet")
        frame.setFixedWidth(WIDTH)
        column.setContentsMargins(40, 28, 40, 28)
        column.setSpacing(12)
        title = tr("De kluis heeft schade") if self._damaged else tr("Reservekopie terugzetten")
        self._title = label(title, "title")
        column.addWidget(self._title)
        first = tr("Kies een reservekopie en bekijk wat erin zit. De kluis van nu blijft altijd bewaard.")
        self._intro = label(first, wrap=True)
        column.addWidget(self._intro)
        self.known.setMinimumHeight(96)
        column.addWidget(self.known, 1)
        column.addWidget(self.secret)
        column.addWidget(self.told)
        column.addWidget(self.progress)
        self._room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._room.hide()
        column.addWidget(self._room)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for made in (self.back, self.search, self.rescue):
            buttons.addWidget(made)
        buttons.addStretch(1)
        for made in (self.stop, self.look_into, self.restore):
            buttons.addWidget(made)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 40, 24, 40)
        row.addStretch(1)
        row.addWidget(frame)
        row.addStretch(1)

    def _wire(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.search.clicked.connect(self.search_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        self.rescue.clicked.connect(lambda: self._ask(self.rescue_wanted.emit))
        self.look_into.clicked.connect(lambda: self._ask(self._want_preview))
        self.secret.entered.connect(lambda: self._ask(self._want_preview))
        self.restore.clicked.connect(lambda: self._ask(lambda: self.restore_wanted.emit(self._seen)))
        self.known.currentRowChanged.connect(lambda _row: self._forget_preview())

    def _want_preview(self) -> None:
        row = self.known.currentRow()
        if 0 <= row < len(self._backups):
            self.preview_wanted.emit(self._backups[row])

    def _ask(self, go_on: Callable[[], object]) -> None:
        if lacking := self.secret.lacking():
            self.show_problem(lacking)
            return
        go_on()
