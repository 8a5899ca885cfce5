"""Who can open the vault, and the recovery key on paper."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.flows.keys import CoachRow, KeysView
from desktop.text import tr
from desktop.ui.coach.basics import button, label, panel, picture
from desktop.ui.coach.lock_settings import LockTimePanel
from desktop.ui.coach.told import Told
from desktop.ui.theme.current import Look


class KeysPage(QWidget):
    """A row for every coach with what can be done with that key; every change asks for a passphrase first."""

    add_wanted = Signal()
    change_wanted = Signal(str)  # a coach's id
    remove_wanted = Signal(str)  # a coach's id
    renew_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.add = button(look, tr("Coach toevoegen"), "main", "person-add")
        self.renew = button(look, tr("Nieuwe herstelsleutel"))
        self.buttons: dict[str, QPushButton] = {}  # of each coach's row, by id
        self.told = Told(tr("Iedere coach heeft een eigen wachtzin. Deel die met niemand."))
        self._recovery = label("", "large", wrap=True)
        self.lock_time = LockTimePanel(look)
        self._rows = QVBoxLayout()
        self.setFocusProxy(self.add)
        self._lay_out()
        self.add.clicked.connect(self.add_wanted)
        self.renew.clicked.connect(self.renew_wanted)

    def show_keys(self, view: KeysView) -> None:
        """Everyone with a key."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = {}
        for row in view.coaches:
            self._rows.addWidget(self._row(row))
        self._rows.addStretch(1)
        self._recovery.setText(view.recovery)
        self.renew.setText(tr("Nieuwe herstelsleutel") if view.has_recovery else tr("Herstelsleutel maken"))
        self.renew.setAccessibleName(self.renew.text())
        self.told.say("")

    def tell(self, sentence: str) -> None:
        """Says what was done."""
        self.told.say(sentence, "good")

    def _row(self, row: CoachRow) -> QFrame:
        frame, column = panel()
        line = QHBoxLayout()
        line.setSpacing(18)
        line.addWidget(picture(self._look, "this-is-you" if row.is_here else "coach", 56))
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(label(row.name, "head"))
        who.addWidget(label(row.since, "quiet"))
        line.addLayout(who, 1)
        made = self._button(row)
        if made is not None:
            self.buttons[row.id] = made
            line.addWidget(made)
        column.addLayout(line)
        return frame

    def _button(self, row: CoachRow) -> QPushButton | None:
        if row.is_here:
            made = button(self._look, tr("Wachtzin veranderen"))
            made.clicked.connect(partial(self.change_wanted.emit, row.id))
            return made
        if row.can_go:
            made = button(self._look, tr("Sleutel weghalen"))
            made.setAccessibleName(tr("Sleutel van {name} weghalen", name=row.name))
            made.clicked.connect(partial(self.remove_wanted.emit, row.id))
            return made
        return None

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(tr("Sleutels"), "title"))
        head.addStretch(1)
        head.addWidget(self.add)
        rows = QWidget()
        rows.setObjectName("pages")
        rows.setLayout(self._rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(10)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(rows)
        scroll.setAccessibleName(tr("Wie kan de kluis openen?"))
        page = QVBoxLayout(self)
        page.setContentsMargins(40, 32, 40, 28)
        page.setSpacing(14)
        page.addLayout(head)
        page.addWidget(label(tr("Wie kan de kluis openen?"), "large"))
        page.addWidget(scroll, 1)
        page.addWidget(self._paper())
        page.addWidget(self.lock_time)
        page.addWidget(self.told)

    def _paper(self) -> QFrame:
        frame, column = panel()
        line = QHBoxLayout()
        line.setSpacing(18)
        line.addWidget(picture(self._look, "lost-key", 56))
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(label(tr("Herstelsleutel op papier"), "head"))
        told.addWidget(self._recovery)
        line.addLayout(told, 1)
        line.addWidget(self.renew)
        column.addLayout(line)
        return frame
