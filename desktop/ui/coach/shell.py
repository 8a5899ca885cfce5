"""The frame of the coach's side: a side bar, and the page beside it."""

from enum import Enum
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.text import tr
from desktop.ui.coach.basics import button, dress, label
from desktop.ui.theme.current import Look

SIDE = 220


class Place(Enum):
    """Where the side bar goes."""

    START = "start"
    CANDIDATES = "candidates"
    KEYS = "keys"
    BACKUP = "backup"
    VOICE = "voice"


class _Pages(QStackedWidget):
    """Wants the room of the page that is shown: one that stands without the side bar may be wider than the others."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    @override
    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page else super().minimumSizeHint()


class CoachShell(QWidget):
    """Shows one page at a time; a page for two pairs of eyes stands without the side bar."""

    place_wanted = Signal(object)  # Place
    lock_wanted = Signal()
    talk_wanted = Signal(bool)  # whether coach and candidate talk now
    page_shown = Signal(object)  # the page, filled in as it is shown first

    def __init__(self, look: Look) -> None:
        super().__init__()
        dress(self, look)
        self.places = {
            Place.START: self._side_button(look, tr("Start"), "start"),
            Place.CANDIDATES: self._side_button(look, tr("Kandidaten"), "candidates"),
            Place.KEYS: self._side_button(look, tr("Sleutels"), "key"),
            Place.BACKUP: self._side_button(look, tr("Reservekopie"), "save"),
            Place.VOICE: self._side_button(look, tr("Eigen stem"), "microphone"),
        }
        self.talk = self._side_button(look, tr("Gesprek"), "talk")
        self.talk.setAccessibleDescription(tr("Het scherm gaat dicht als jullie praten."))
        self.lock = button(look, tr("Op slot"), "side", "lock")
        self.pages = _Pages()
        self._side = self._side_bar()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self.pages, 1)
        self._wire()

    def add(self, page: QWidget) -> None:
        """Takes a page in."""
        self.pages.addWidget(page)

    def drop(self, page: QWidget) -> None:
        """Lets a page go for good."""
        self.pages.removeWidget(page)
        page.deleteLater()

    def show_page(self, page: QWidget, place: Place | None, *, side_bar: bool = True) -> None:
        """Shows a page, the keyboard where its work begins; `place` is the button that leads here."""
        for name, made in self.places.items():
            made.setChecked(name is place)
        if not side_bar:  # before a wide page comes, and back only after it went: the window never grows in between
            self._side.hide()
        self.pages.setCurrentWidget(page)
        self._side.setVisible(side_bar)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_shown.emit(page)

    def _side_button(self, look: Look, word: str, picture: str) -> QPushButton:
        made = button(look, word, "side", picture)
        made.setCheckable(True)
        return made

    def _side_bar(self) -> QFrame:
        side = QFrame()
        side.setProperty("role", "side")
        side.setFixedWidth(SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(14, 26, 14, 20)
        column.setSpacing(8)
        brand = label("Werkverhaal", "brand")
        brand.setIndent(10)
        column.addWidget(brand)
        column.addSpacing(16)
        for made in self.places.values():
            column.addWidget(made)
        column.addStretch(1)
        column.addWidget(self.talk)
        column.addWidget(self.lock)
        return side

    def _wire(self) -> None:
        for place, made in self.places.items():
            made.clicked.connect(partial(self.place_wanted.emit, place))
        self.places[Place.BACKUP].clicked.connect(lambda: self.place_wanted.emit(Place.BACKUP))
        self.talk.toggled.connect(self.talk_wanted)
        self.lock.clicked.connect(self.lock_wanted)
