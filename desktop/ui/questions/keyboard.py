"""A keyboard on the screen for fingers: large keys in the order of the alphabet; each says its name when pressed."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.text import tr
from desktop.ui.parts import paint
from desktop.ui.parts.fit import fit
from desktop.ui.parts.pictogram import icon
from desktop.ui.parts.pressable import Pressable
from desktop.ui.theme.current import Look

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SIGNS = "1234567890@.-_'+/,éèëïöüóç"  # as many as there are letters
SPACE, RUB_OUT, SHIFT, OTHERS = "space", "rub-out", "shift", "others"
SPECIAL = (SHIFT, SPACE, OTHERS, RUB_OUT)
COUNT = len(LETTERS) + len(SPECIAL)
ROWS = (3, 2)  # as many as find room; fewer are longer
HIGHEST = 104
LETTER_PX = 44
ICON = 0.5  # of a key


class Key(Pressable):
    """One key: a letter, or an icon for what is no letter. A click leaves the focus in the field."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent, look, "key")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.writes = ""  # a letter, or one of SPECIAL
        self._face = ""
        self._held = False

    def become(self, writes: str, face: str, name: str, *, held: bool = False) -> None:
        """Writes this, shows this (an icon where it is empty), and is called so."""
        self.writes, self._face, self._held = writes, face, held
        self.spoken = name
        self.setAccessibleName(name if face in name else f"{face} {name}")
        self.update()

    @override
    def draw(self, painter: QPainter) -> None:
        theme = self.look.theme
        fill = theme.chosen if self.isDown() or self._held else theme.tile
        self.ground(painter, fill, theme.accent if self._held else theme.line, 4 if self._held else 2, 14)
        if not self._face:
            side = round(min(self.width(), self.height()) * ICON)
            drawn = icon(self.writes, side, theme.ink, float(self.devicePixelRatioF()))
            painter.drawPixmap(QPointF((self.width() - side) / 2, (self.height() - side) / 2), drawn)
            return
        room = QRectF(self.rect()).adjusted(4, 2, -4, -2)
        least = self.look.px(tokens.LEAST_PX)
        words = fit(
            self._face, room.width(), room.height(), max(round(LETTER_PX * self.growth), least), least, bold=True
        )
        paint.draw_fitted(painter, self, room, words, theme.ink)


class Keyboard(QWidget):
    """Tells what was typed, letter by letter."""

    typed = Signal(str)
    rubbed_out = Signal()
    pressed = Signal(object)  # Key

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.look = look
        self._signs = False
        self._capital = False
        self.keys = tuple(Key(self, look) for _ in range(COUNT))
        for key in self.keys:
            key.clicked.connect(lambda _=False, key=key: self._press(key))
        self._label()

    def begin(self, *, capital: bool) -> None:
        """Shows the letters; the first of a text is a capital."""
        self._signs, self._capital = False, capital
        self._label()

    @staticmethod
    def rows_in(high: int) -> int:
        """How many rows of keys find room in this height."""
        return next((rows for rows in ROWS if Keyboard.least_height(rows) <= high), ROWS[-1])

    @staticmethod
    def least_height(rows: int) -> int:
        """The height of so many rows of the smallest keys."""
        return rows * tokens.TARGET_LEAST + (rows - 1) * tokens.GAP

    def place(self, room: QRect) -> None:
        """Lays the keys out in a room of the parent's."""
        rows = self.rows_in(room.height())
        columns = -(-COUNT // rows)
        high = min(round(HIGHEST * self.keys[0].growth), (room.height() - (rows - 1) * tokens.GAP) // rows)
        wide = (room.width() - (columns - 1) * tokens.GAP) // columns
        self.setGeometry(room)
        left = (room.width() - columns * wide - (columns - 1) * tokens.GAP) // 2
        for number, key in enumerate(self.keys):
            row, column = divmod(number, columns)
            key.setGeometry(left + column * (wide + tokens.GAP), row * (high + tokens.GAP), wide, high)

    def _press(self, key: Key) -> None:
        writes = key.writes
        name = key.spoken
        match writes:
            case "rub-out":
                self.rubbed_out.emit()
            case "shift":
                self._capital = not self._capital
            case "others":
                self._signs = not self._signs
            case _:
                self.typed.emit(" " if writes == SPACE else writes)
                self._capital = False
        self._label()
        shown, key.spoken = key.spoken, name  # what was pressed is said, not what the key has become
        self.pressed.emit(key)
        key.spoken = shown

    def _label(self) -> None:
        for key, letter in zip(self.keys, SIGNS if self._signs else LETTERS, strict=False):
            if self._signs:
                key.become(letter, letter, _name_of(letter))
            elif self._capital:
                capital = letter.upper()
                key.become(capital, capital, tr("hoofdletter {letter}", letter=capital))
            else:
                key.become(letter, letter, letter)
        shift, space, others, rub_out = self.keys[-len(SPECIAL) :]
        shift.become(SHIFT, "", tr("hoofdletter"), held=self._capital)
        shift.setVisible(not self._signs)
        space.become(SPACE, "", tr("spatie"))
        others.become(OTHERS, "ab" if self._signs else "12", tr("letters") if self._signs else tr("cijfers"))
        rub_out.become(RUB_OUT, "", tr("weghalen"))


def _name_of(sign: str) -> str:
    names = {
        "@": tr("apenstaart"),
        ".": tr("punt"),
        "-": tr("streep"),
        "_": tr("lage streep"),
        "'": tr("hoge komma"),
        "+": tr("plus"),
        "/": tr("schuine streep"),
        ",": tr("komma"),
    }
    return names.get(sign, sign)
