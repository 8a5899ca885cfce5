"""The panels on the right of a dossier: how far the forms are, what the candidate named, and the photos."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.ids import PhotoId
from desktop.flows.dossiers import FormStatus, Progress
from desktop.flows.result import ChosenItem, Result
from desktop.text import tr
from desktop.ui.coach.basics import button, label, picture
from desktop.ui.parts.pictogram import photo
from desktop.ui.theme.current import Look

THUMB = 68
MOST_THUMBS = 4
_CHIPS = {Progress.NOT_YET: "chip-not", Progress.BUSY: "chip-busy", Progress.DONE: "chip-done"}


class Card(QFrame):
    """A panel with a heading whose body is drawn anew from values."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self.look = look
        self.setProperty("role", "panel")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 14, 20, 16)
        self._column.setSpacing(8)
        self.title = label(title, "head")
        self.head = QHBoxLayout()
        self.head.addWidget(self.title, 1)
        self._column.addLayout(self.head)
        self._body = QWidget()
        self._column.addWidget(self._body)

    def fresh(self) -> QWidget:
        """An empty body in the place of the old one."""
        self._column.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._body = QWidget()
        self._column.addWidget(self._body, 1)
        return self._body


class FormsCard(Card):
    """Each form with how far it is, in words, and what else was filled in."""

    def show_forms(self, forms: Sequence[FormStatus], also: str) -> None:
        """Draws a row for each form."""
        grid = QGridLayout(self.fresh())
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        for row, form in enumerate(forms):
            grid.addWidget(label(form.title), row, 0)
            grid.addWidget(label(form.words, _CHIPS[form.progress]), row, 1, Qt.AlignmentFlag.AlignRight)
        if also:
            grid.addWidget(label(also, "quiet", wrap=True), len(forms), 0, 1, 2)


class NamedCard(Card):
    """What the candidate said goes best, beside what the candidate wants to learn."""

    def show_named(self, result: Result | None, empty: str) -> None:
        """Draws both lists, or a sentence while there is nothing."""
        row = QHBoxLayout(self.fresh())
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        if result is None or not (result.best or result.to_learn):
            row.addWidget(label(empty, "quiet", wrap=True), 0, Qt.AlignmentFlag.AlignTop)
            return
        for title, items in ((tr("Dit gaat het best"), result.best), (tr("Dit wil ik leren"), result.to_learn)):
            row.addLayout(self._items(title, items), 1)

    def _items(self, title: str, items: Sequence[ChosenItem]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(label(title, "quiet"))
        for item in items:
            line = QHBoxLayout()
            line.setSpacing(10)
            line.addWidget(picture(self.look, item.picture, 44), 0, Qt.AlignmentFlag.AlignTop)
            words = label(item.sentence, wrap=True)
            words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            line.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(line)
        if not items:
            column.addWidget(label(tr("nog niet gekozen"), "quiet"))
        column.addStretch(1)
        return column


class PhotosCard(Card):
    """The newest photos, and the way to add one."""

    add_wanted = Signal()

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look, title)
        self.add = button(look, tr("Foto erbij"), "plain", "photo-add")
        self.add.clicked.connect(self.add_wanted)
        self.head.addWidget(self.add)

    def show_photos(self, photos: Sequence[PhotoId], jpeg: Callable[[PhotoId], bytes], empty: str) -> None:
        """Draws the newest few; says how many more there are."""
        row = QHBoxLayout(self.fresh())
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        if not photos:
            row.addWidget(label(empty, "quiet", wrap=True))
            return
        for number, one in enumerate(photos[:MOST_THUMBS], start=1):
            row.addWidget(self._thumb(jpeg(one), number))
        row.addStretch(1)
        if len(photos) > MOST_THUMBS:
            row.addWidget(label(tr("en nog {count}", count=len(photos) - MOST_THUMBS), "quiet"))

    def _thumb(self, jpeg: bytes, number: int) -> QLabel:
        made = QLabel()
        made.setFixedSize(THUMB, THUMB)
        made.setPixmap(photo(jpeg, THUMB, THUMB, float(made.devicePixelRatioF())))
        made.setAccessibleName(tr("Foto {number}", number=number))
        return made
