"""Numbers and days, pressed with large plus and minus buttons: nothing to type."""

import calendar
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.flows.days import months
from desktop.flows.page import Page
from desktop.text import tr
from desktop.ui.parts import paint
from desktop.ui.parts.buttons import BarButton
from desktop.ui.parts.fit import fit
from desktop.ui.parts.geometry import gap_in
from desktop.ui.parts.pressable import Pressable
from desktop.ui.questions.body import Body
from desktop.ui.theme.current import Look

STEP = 96
WHEEL_WIDE, WHEEL_HIGH = 300, 360


class Wheel(QWidget):
    """One value between two buttons."""

    stepped = Signal(int)  # +1 or -1

    def __init__(self, parent: QWidget, look: Look, more: str, less: str) -> None:
        super().__init__(parent)
        self.look = look
        self._shown = ""
        self.more = BarButton(self, look, more, "plus")
        self.less = BarButton(self, look, less, "minus")
        self.more.clicked.connect(lambda: self.stepped.emit(1))
        self.less.clicked.connect(lambda: self.stepped.emit(-1))

    def show_value(self, shown: str) -> None:
        """Shows this value."""
        self._shown = shown
        self.setAccessibleName(shown)
        self.update()

    def place(self) -> None:
        """Lays the two buttons out: more above, less below."""
        high = min(round(STEP * self.more.growth), self.height() // 3)
        self.more.setGeometry(0, 0, self.width(), high)
        self.less.setGeometry(0, self.height() - high, self.width(), high)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint.begin(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self.more.geometry().bottom() + 10
        room = QRectF(2, top, self.width() - 4, self.less.geometry().top() - 10 - top)
        painter.setPen(QPen(QColor(self.look.theme.line), 2))
        painter.setBrush(QColor(self.look.theme.tile))
        painter.drawRoundedRect(room, tokens.RADIUS, tokens.RADIUS)
        largest = self.more.most_px(40)
        words = fit(self._shown, room.width() - 16, room.height() - 4, largest, self.look.px(22), bold=True)
        paint.draw_fitted(painter, self, room, words, self.look.theme.ink)
        painter.end()


class WheelsBody(Body):
    """A row of wheels in the middle."""

    def __init__(self, parent: QWidget, look: Look, photo_bytes: Callable[[str], bytes]) -> None:
        super().__init__(parent, look, photo_bytes)
        self.wheels = tuple(self.make_wheels())
        for number, wheel in enumerate(self.wheels):
            wheel.stepped.connect(lambda by, number=number: self.step(number, by))
            for button in (wheel.more, wheel.less):
                button.rested.connect(self.rested)

    def make_wheels(self) -> list[Wheel]:
        """The wheels of this body."""
        raise NotImplementedError

    def step(self, number: int, by: int) -> None:
        """A wheel was turned."""
        raise NotImplementedError

    @override
    def place(self, room: QRect) -> None:
        gap = gap_in(room.width())
        most = self.wheels[0].more.most_px
        wide = min(most(WHEEL_WIDE), (room.width() - 2 * gap) // len(self.wheels))
        high = min(room.height(), most(WHEEL_HIGH))
        left = room.left() + (room.width() - len(self.wheels) * wide - (len(self.wheels) - 1) * gap) // 2
        for number, wheel in enumerate(self.wheels):
            top = room.top() + (room.height() - high) // 2
            wheel.setGeometry(left + number * (wide + gap), top, wide, high)
            wheel.place()

    @override
    def pressables(self) -> tuple[Pressable, ...]:
        return tuple(button for wheel in self.wheels for button in (wheel.more, wheel.less))


class NumberBody(WheelsBody):
    """A whole number between two bounds."""

    @override
    def make_wheels(self) -> list[Wheel]:
        return [Wheel(self, self.look, tr("Meer"), tr("Minder"))]

    @override
    def show_page(self, page: Page) -> None:
        self._page = page
        self.wheels[0].show_value(page.value_said)

    @override
    def step(self, number: int, by: int) -> None:
        now = int(self._page.value) if self._page.value else self._page.lowest - (1 if by > 0 else 0)
        self.written.emit(str(min(self._page.highest, max(self._page.lowest, now + by))))


class DateBody(WheelsBody):
    """A day, a month and a year."""

    @override
    def make_wheels(self) -> list[Wheel]:
        names = ((tr("Dag later"), tr("Dag eerder")), (tr("Maand later"), tr("Maand eerder")))
        return [Wheel(self, self.look, *pair) for pair in (*names, (tr("Jaar later"), tr("Jaar eerder")))]

    @override
    def show_page(self, page: Page) -> None:
        self._day = date.fromisoformat(page.value or page.today)
        for wheel, shown in zip(
            self.wheels, (self._day.day, months()[self._day.month - 1], self._day.year), strict=True
        ):
            wheel.show_value(str(shown))

    @override
    def step(self, number: int, by: int) -> None:
        day, month, year = self._day.day, self._day.month, self._day.year
        if number == 2:
            year = min(2100, max(1900, year + by))
        elif number == 1:
            month = (month - 1 + by) % 12 + 1
        last = calendar.monthrange(year, month)[1]
        day = (day - 1 + by) % last + 1 if number == 0 else min(day, last)
        self.written.emit(date(year, month, day).isoformat())
