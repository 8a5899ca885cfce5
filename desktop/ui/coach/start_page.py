"""The start: two plain actions, and the last few candidates to go on with."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.flows.dossiers import Person
from desktop.text import tr
from desktop.ui.coach.basics import button, label, plate
from desktop.ui.coach.how_it_goes import HowItGoes
from desktop.ui.coach.painted import LEFT, Painted
from desktop.ui.coach.person_tile import PersonTile
from desktop.ui.parts import paint
from desktop.ui.parts.fit import fit
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font

MOST_TILES = 5
WORD_PX = (26, 20)


class ActionButton(Painted):
    """One of the two large actions."""

    def __init__(self, look: Look, word: str, sentence: str, picture: str) -> None:
        super().__init__(look, word)
        self.setAccessibleDescription(sentence)
        self._sentence = sentence
        self._picture = picture
        self.setMinimumSize(440, 168)

    @override
    def sizeHint(self) -> QSize:
        return QSize(520, 176)

    @override
    def draw(self, painter: QPainter) -> None:
        self.draw_ground(painter)
        side = 108
        painter.drawPixmap(QPointF(28, (self.height() - side) / 2), plate(self.look, self._picture, side, self.ratio))
        ink, middle, left = self.look.theme.ink, self.height() / 2, 28 + side + 24
        above = QRectF(left, middle - 36, self.width() - left - 16, 38)
        below = QRectF(left, middle + 4, self.width() - left - 16, 28)
        word = fit(self.text(), above.width(), above.height(), *WORD_PX, bold=True)
        paint.draw_fitted(painter, self, above, word, ink, centred=False)
        paint.draw_text(painter, self, below, LEFT, self._sentence, font(18), ink)


class StartPage(QWidget):
    """Nothing but what a coach comes for."""

    new_wanted = Signal()
    list_wanted = Signal()
    person_chosen = Signal(object)  # CandidateId
    warning_followed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._warning = label("", "notice", wrap=True)
        self.follow = button(look, tr("Bekijken"))
        self.new = ActionButton(look, tr("Nieuwe kandidaat"), tr("Een voornaam en een plaatje."), "wave")
        self.go_on = ActionButton(look, tr("Verder met een kandidaat"), tr("Zoek in alle kandidaten."), "look-together")
        self._last = label(tr("Laatst geopend"), "head")
        self._how = HowItGoes(look)
        self.tiles: list[PersonTile] = []
        self._tiles = QHBoxLayout()
        self._notice = label("", "notice", wrap=True)
        self._notice.hide()
        self.warn("")
        self.setFocusProxy(self.new)
        self._lay_out()
        self._wire()

    def show_people(self, people: Sequence[Person]) -> None:
        """The last opened, newest first; only the first few are shown."""
        for tile in self.tiles:
            self._tiles.removeWidget(tile)
            tile.deleteLater()
        self.tiles = [PersonTile(self._look, person) for person in people[:MOST_TILES]]
        for number, tile in enumerate(self.tiles):
            self._tiles.insertWidget(number, tile)
            tile.clicked.connect(lambda _=False, chosen=tile.person.id: self.person_chosen.emit(chosen))
        self._last.setVisible(bool(self.tiles))
        self._how.setVisible(not self.tiles)
        self.go_on.setEnabled(bool(people))

    @property
    def notice(self) -> str:
        """The line at the foot of the page now."""
        return self._notice.text()

    def tell(self, notice: str) -> None:
        """A quiet line at the foot of the page; "" takes it away."""
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))

    def warn(self, sentence: str) -> None:
        """What needs the coach now, with a way to it; "" takes it away."""
        self._warning.setText(sentence)
        self._warning.setVisible(bool(sentence))
        self.follow.setVisible(bool(sentence))
        self.follow.setAccessibleDescription(sentence)

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.setSpacing(24)
        actions.addWidget(self.new)
        actions.addWidget(self.go_on)
        self._tiles.setSpacing(16)
        self._tiles.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(40, 36, 40, 32)
        page.setSpacing(14)
        page.addWidget(label(tr("Wat ga je doen?"), "title"))
        page.addSpacing(8)
        page.addLayout(actions)
        page.addSpacing(28)
        page.addWidget(self._last)
        page.addLayout(self._tiles)
        page.addWidget(self._how)
        page.addStretch(1)
        warning = QHBoxLayout()
        warning.setSpacing(14)
        warning.addWidget(self._warning, 1)
        warning.addWidget(self.follow)
        page.addLayout(warning)
        page.addWidget(self._notice)

    def _wire(self) -> None:
        self.new.clicked.connect(self.new_wanted)
        self.go_on.clicked.connect(self.list_wanted)
        self.follow.clicked.connect(self.warning_followed)
