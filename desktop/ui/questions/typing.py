"""Short text: suggestions to press, saying it aloud, or a large field with a keyboard for fingers."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.flows.page import Layout, Page
from desktop.text import tr
from desktop.ui.parts.geometry import grown, tiles
from desktop.ui.parts.icon_button import IconButton
from desktop.ui.parts.plain_field import PlainField
from desktop.ui.parts.pressable import Pressable
from desktop.ui.questions.cards import CardsBody
from desktop.ui.questions.keyboard import Key, Keyboard
from desktop.ui.theme.current import Look
from desktop.ui.theme.direction import mirror_children
from desktop.ui.theme.fonts import font

FIELD = 92
FIELD_PX = 34
LINE = 1.5  # of the field, over its letters
LONGEST = 200
WIDEST = 1100


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
        self.field.setAlignment(Qt.AlignmentFlag.AlignLeft)
        theme = look.theme
        self.field.setStyleSheet(
            f"QLineEdit {{ background: {theme.tile}; color: {theme.ink}; border: 3px solid {theme.line};"
            f" border-radius: {tokens.RADIUS}px; padding: 0 24px; selection-background-color: {theme.accent};"
            f" selection-color: {theme.on_accent}; }}"
            f"QLineEdit:focus {{ border: 5px solid {theme.accent}; }}"
        )
        self.switch = IconButton(self, look, tr("Toetsen"), "keyboard")
        self.keyboard = Keyboard(self, look)
        self.keyboard.hide()
        self._page = Page("", Layout.TEXT, "", ())
        self._room = QRect()
        self._wire()

    def _wire(self) -> None:
        self.field.textEdited.connect(self._begin)
        self.switch.clicked.connect(self._open_or_close)
        self.switch.rested.connect(self.rested)
        self.keyboard.typed.connect(self._type)
        self.keyboard.rubbed_out.connect(self._rub_out)
        self.keyboard.pressed.connect(self._say_key)
        for key in self.keyboard.keys:
            key.rested.connect(self.rested)
        self._pause.timeout.connect(self._tell)

    @override
    def show_page(self, page: Page) -> None:
        if page.key != self._page.key:
            self.keyboard.hide()
        self._page = page
        super().show_page(page)
        self.field.setAccessibleName(" ".join(page.sentences))
        if self.field.text().strip() != page.value:  # what is being typed may end in a space
            self.field.setText(page.value)

    @override
    def place(self, room: QRect) -> None:
        self._room = room
        self.field.setFont(font(self._letters))
        typing = not self.keyboard.isHidden()
        for tile in super().pressables():
            tile.setVisible(not typing)
        if typing:
            self._place_keyboard(room)
        else:
            self._place_tiles(room)
        aloud = self._page.aloud and not typing
        self.field.setVisible(not aloud)
        self.switch.setVisible(not aloud or bool(self._page.value_said))

    @property
    def _growth(self) -> float:
        """How much larger than the least this screen is."""
        screen = self.window()
        return grown(screen.width(), screen.height())

    @property
    def _letters(self) -> int:
        """The size of what is written, where there is room for it."""
        return self.look.most_px(FIELD_PX, self._growth)

    @property
    def _high(self) -> int:
        """The field's height, where there is room for it."""
        return round(FIELD * max(min(1.4, self.look.scale), self._growth))

    def _place_keyboard(self, room: QRect) -> None:
        """The field above, the keys below it."""
        least = round(self._letters * LINE)
        rows = Keyboard.rows_in(room.height() - tokens.GAP - least)
        most = room.height() - tokens.GAP - Keyboard.least_height(rows)
        high = max(tokens.TARGET_LEAST, min(self._high, most))
        self._place_field(room, room.top(), high)
        self.keyboard.place(room.adjusted(0, high + tokens.GAP, 0, 0))

    def _place_tiles(self, room: QRect) -> None:
        """The field above, what can be pressed below it."""
        shown = super().pressables()
        if self._page.aloud and not self._page.value_said:  # no field, and so nothing above them
            for tile, rect in zip(shown, tiles(room, len(shown)), strict=True):
                tile.setGeometry(rect)
            return
        high = self._high
        rows = (room.height() - high) // (tokens.ANSWER_LEAST + tokens.GAP)
        top = room.top() if shown else room.top() + (room.height() - high) // 3
        self._place_field(room, top, high)
        below = room.adjusted(0, high + tokens.GAP, 0, 0)
        for tile, rect in zip(shown, tiles(below, len(shown), rows=1 if rows < 2 else None), strict=True):
            tile.setGeometry(rect)

    def _place_field(self, room: QRect, top: int, high: int) -> None:
        wide = min(room.width(), round(WIDEST * self._growth)) - high - tokens.GAP
        left = room.left() + (room.width() - wide - high - tokens.GAP) // 2
        self.field.setGeometry(left, top, wide, high)
        self.switch.setGeometry(left + wide + tokens.GAP, top, high, high)

    @override
    def finish_writing(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._tell()

    def _open_or_close(self) -> None:
        opens = self.keyboard.isHidden()
        self.keyboard.setVisible(opens)
        if opens:
            self.keyboard.begin(capital=not self.field.text())
        self.place(self._room)
        mirror_children(self)
        if opens:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type(self, letter: str) -> None:
        self.field.insert(letter)
        self._begin()

    def _rub_out(self) -> None:
        self.field.backspace()
        self._begin()

    def _say_key(self, key: Key) -> None:
        """At once, whatever was being said."""
        self.typing.emit()
        self.rested.emit(key)

    def _begin(self) -> None:
        self._pause.start()
        self.typing.emit()

    def _tell(self) -> None:
        self.written.emit(self.field.text())

    @override
    def focusable(self) -> tuple[QWidget, ...]:
        return (self.field, *super().pressables(), self.switch, *self.keyboard.keys)

    @override
    def pressables(self) -> tuple[Pressable, ...]:
        if not self.keyboard.isHidden():
            return (self.switch, *self.keyboard.keys)
        return (*super().pressables(), self.switch)

    @override
    def pulse(self, on: bool) -> None:
        if super().pressables() and self.keyboard.isHidden():
            super().pulse(on)
        elif on and not self._page.aloud:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
