"""Choosing who comes to this laptop, one after another: a press puts a person in the row, another takes them out."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.ids import CandidateId
from desktop.flows.dossiers import Person, found
from desktop.text import tr
from desktop.ui.coach.basics import button, label
from desktop.ui.coach.person_tile import PersonTile
from desktop.ui.coach.told import Told
from desktop.ui.theme.current import Look

COLUMN = 180  # a tile and its gap
MOST = 60  # tiles at once: who is not among them is found by name
_PRESSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LineUpPage(QWidget):
    """Tiles with their place in the row. In the search field, Enter presses the first that is found."""

    started = Signal(object)  # a tuple of CandidateId, in order
    back_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._people: tuple[Person, ...] = ()
        self._row: list[Person] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Zoek op naam"))
        self.search.setAccessibleName(tr("Zoek op naam"))
        self.search.installEventFilter(self)
        self.tiles: list[PersonTile] = []
        self._ground = QWidget()
        self._ground.setObjectName("pages")
        self._grid = QGridLayout(self._ground)
        self._scroll = QScrollArea()
        self._order = label("", "large", wrap=True)
        self.told = Told()
        self.back = button(look, tr("Terug"), "plain", "back")
        self.start = button(look, tr("Beginnen"), "main", "hand-over")
        self.setFocusProxy(self.search)
        self._lay_out()
        self._wire()

    def show_people(self, people: Sequence[Person], chosen: Sequence[CandidateId]) -> None:
        """Everybody, with these in the row."""
        self._people = tuple(people)
        known = {person.id: person for person in people}
        self._row = [known[one] for one in chosen if one in known]
        self.told.say("")
        self.search.clear()
        self._fill("")

    @property
    def chosen(self) -> tuple[CandidateId, ...]:
        """Who is in the row, in order."""
        return tuple(person.id for person in self._row)

    def tell(self, sentence: str) -> None:
        """Says it calmly."""
        self.told.say(sentence, "good")

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter."""
        self.told.say(sentence, "problem")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the search field; and a window of another width, which takes more tiles in a row or fewer."""
        if watched is self._scroll.viewport():
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _PRESSES:
            if self.tiles and self.search.text():
                self._press(self.tiles[0].person)
                self.search.clear()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(4, 4, 4, 4)
        self._grid.setSpacing(16)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidget(self._ground)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("Kandidaten"))
        self._scroll.viewport().installEventFilter(self)
        foot = QHBoxLayout()
        foot.setSpacing(14)
        foot.addWidget(self.back)
        foot.addWidget(self._order, 1)
        foot.addWidget(self.start)
        page = QVBoxLayout(self)
        page.setContentsMargins(40, 32, 40, 28)
        page.setSpacing(14)
        page.addWidget(label(tr("Klaarzetten"), "title"))
        page.addWidget(label(tr("Wie komen straks bij deze laptop? Druk in de goede volgorde."), "large", wrap=True))
        page.addWidget(self.search)
        page.addWidget(self._scroll, 1)
        page.addWidget(self.told)
        page.addLayout(foot)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._fill)
        self.back.clicked.connect(self.back_wanted)
        self.start.clicked.connect(self._start)

    def _fill(self, query: str) -> None:
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [PersonTile(self._look, person) for person in found(self._people, query)[:MOST]]
        for tile in self.tiles:
            tile.setCheckable(True)
            tile.clicked.connect(partial(self._press, tile.person))
        self._place()
        self._show_row()

    def _place(self) -> None:
        columns = max(1, (self._scroll.viewport().width() - 8) // COLUMN)
        for number, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        for one, other in pairwise((self.search, *self.tiles, self.back, self.start)):
            QWidget.setTabOrder(one, other)  # tiles come later than the buttons under them

    def _press(self, person: Person) -> None:
        if person in self._row:
            self._row.remove(person)
        else:
            self._row.append(person)
        self.told.say("")
        self._show_row()

    def _show_row(self) -> None:
        for tile in self.tiles:
            tile.show_place(self._row.index(tile.person) + 1 if tile.person in self._row else 0)
        names = [person.first_name for person in self._row]
        self._order.setText(" → ".join(names))
        self._order.setAccessibleName(tr("Volgorde: {names}", names=", ".join(names)) if names else "")

    def _start(self) -> None:
        if self._row:
            self.started.emit(tuple(person.id for person in self._row))
        else:
            self.told.say(tr("Kies eerst wie er komen."), "problem")
            self.search.setFocus()
