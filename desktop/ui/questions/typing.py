"""Short text: a large field, with suggestions to press above it."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.flows.page import Page
from desktop.ui.parts.geometry import tiles
from desktop.ui.parts.plain_field import PlainField
from desktop.ui.questions.cards import CardsBody
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font

FIELD = 92
FIELD_PX = 34
LONGEST = 200


PAUSE_MS = 1000


class TextBody(CardsBody):
    """The field tells what was written when the typing pauses; pressing a suggestion fills it.

    Why not every key: each answer that is told is kept for good, and half words are nobody's answer.
    """

    def __init__(self, parent: QWidget, look: Look, photo_bytes: Callable[[str], bytes]) -> None:
        super().__init__(parent, look, photo_bytes)
        self.field = PlainField(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.field.setMaxLength(LONGEST)
        self.field.setFont(font(look.px(FIELD_PX)))
        self.field.setAlignment(Qt.AlignmentFlag.AlignLeft)
        theme = look.theme
        self.field.setStyleSheet(
            f"QLineEdit {{ background: {theme.tile}; color: {theme.ink}; border: 3px solid {theme.line};"
            f" border-radius: {tokens.RADIUS}px; padding: 0 24px; selection-background-color: {theme.accent};"
            f" selection-color: {theme.on_accent}; }}"
            f"QLineEdit:focus {{ border: 5px solid {theme.accent}; }}"
        )
        self.field.textEdited.connect(self._begin)
        self._pause.timeout.connect(self._tell)

    @override
    def show_page(self, page: Page) -> None:
        super().show_page(page)
        self.field.setAccessibleName(" ".join(page.sentences))
        if self.field.text().strip() != page.value:  # what is being typed may end in a space
            self.field.setText(page.value)

    @override
    def place(self, room: QRect) -> None:
        high = round(FIELD * min(1.4, self.look.scale))
        count = len(self.pressables())
        rows = (room.height() - high) // (tokens.ANSWER_LEAST + tokens.GAP)
        count = min(count, 3 * rows)  # suggestions that have no room are typed
        top = room.top() if count else room.top() + (room.height() - high) // 3
        wide = min(room.width(), 1100)
        self.field.setGeometry(QRect(room.left() + (room.width() - wide) // 2, top, wide, high))
        below = room.adjusted(0, high + tokens.GAP, 0, 0)
        for tile, rect in zip(self.pressables(), tiles(below, count), strict=False):
            tile.setGeometry(rect)
        for number, tile in enumerate(self.pressables()):
            tile.setVisible(number < count)

    @override
    def finish_writing(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._tell()

    def _begin(self) -> None:
        self._pause.start()
        self.typing.emit()

    def _tell(self) -> None:
        self.written.emit(self.field.text())

    @override
    def focusable(self) -> tuple[QWidget, ...]:
        return (self.field, *self.pressables())

    @override
    def pulse(self, on: bool) -> None:
        if on:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
