"""One key for everything: the highlight walks over what can be pressed, and one press presses where it is.

Where there is much to press it walks over rows first; a press goes into the row. After two rounds it rests.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.domain.hearing import SWITCH_SECONDS
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.parts.pressable import Pressable

MOST_ONE_BY_ONE = 8
ROUNDS = 2
AGAIN_MS = 100  # until it looks again whether all was said
AROUND = 7  # of the frame, outside what it is about: less than half a gap

Group = tuple[Pressable, ...]


class Frame(QWidget):
    """Stands around what the next press presses."""

    def __init__(self, view: CandidateScreen) -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_around(self, group: Group) -> None:
        """Around all of these."""
        room = QRect()
        for each in group:
            room = room.united(QRect(each.mapTo(self._view, each.rect().topLeft()), each.size()))
        self.setGeometry(room.adjusted(-AROUND, -AROUND, AROUND, AROUND))
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((self._view.look.theme.ink, 10), (self._view.look.theme.spoken, 4)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), tokens.RADIUS, tokens.RADIUS)
        painter.end()


class Scan(QObject):
    """The walk of the highlight on one screen; `speaking` tells whether something is being said: then it waits."""

    reached = Signal(object)  # Group: say these

    def __init__(self, view: CandidateScreen, speaking: Callable[[], bool]) -> None:
        super().__init__(view)
        self._view = view
        self._speaking = speaking
        self._frame = Frame(view)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)
        self._groups: tuple[Group, ...] = ()
        self._inside: Group = ()  # the row that was gone into
        self._at = -1
        self._rounds = 0
        self._milliseconds = 0

    @property
    def highlighted(self) -> Group:
        """What the next press is about; nothing at the start, and at rest."""
        level = self._level
        return level[self._at] if 0 <= self._at < len(level) else ()

    @property
    def resting(self) -> bool:
        """Whether it waits for a press to go round again."""
        return not self._timer.isActive()

    def begin(self, pace: int) -> None:
        """From the beginning of a new page, once what is being said is over."""
        self._pace_as(pace)
        self._begin_after(())

    def go_on(self, pace: int) -> None:
        """The page is the same, something on it changed: on from the row where the press was."""
        self._pace_as(pace)
        self._begin_after(self.highlighted)

    def end(self) -> None:
        """No highlight, no walk."""
        self._timer.stop()
        self._at = -1
        self._inside = ()
        self._frame.hide()

    def press(self) -> None:
        """The one key: into a row, or what it is about is pressed; where there is no highlight yet, it comes."""
        here = self.highlighted
        if len(here) > 1:
            self._inside, self._at, self._rounds = here, -1, 0
            self._step_now()
        elif here:
            self._begin_after(here)  # whatever the press leads to
            here[0].click()
        else:
            self._rounds = 0
            self._step_now()

    @property
    def _level(self) -> tuple[Group, ...]:
        return tuple((each,) for each in self._inside) if self._inside else self._groups

    def _pace_as(self, pace: int) -> None:
        self._milliseconds = round(SWITCH_SECONDS[pace] * 1000)

    def _begin_after(self, pressed: Group) -> None:
        self.end()
        self._groups = groups_of(self._view.pressables())
        self._at = next((at for at, group in enumerate(self._groups) if set(pressed) & set(group)), -1)
        self._rounds = 0
        self._timer.start(self._milliseconds)

    def _step(self) -> None:
        """On to the next, but never away from what is still being said or held."""
        if self._speaking() or any(each.isDown() for each in self.highlighted):
            self._timer.start(AGAIN_MS)
        else:
            self._step_now()

    def _step_now(self) -> None:
        if not self._inside:
            self._groups = groups_of(self._view.pressables())  # letters to press may have come or gone
        self._at += 1
        if self._at >= len(self._level):
            self._at = 0
            self._rounds += 1
        if self._rounds == ROUNDS or not self._level:
            self._leave()
        if self.highlighted:
            self._show()

    def _leave(self) -> None:
        """From a row that nothing was pressed in back to the rows; from the rows to rest."""
        inside = self._inside
        self.end()
        self._rounds = 0
        if inside:
            self._at = self._groups.index(inside) if inside in self._groups else 0

    def _show(self) -> None:
        here = self.highlighted
        self._frame.show_around(here)
        self.reached.emit(here)
        focused = here[0] if len(here) == 1 else self._view
        focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._timer.start(self._milliseconds)


def groups_of(pressables: Sequence[Pressable]) -> tuple[Group, ...]:
    """One by one when there are few, else rows, in reading order."""
    if len(pressables) <= MOST_ONE_BY_ONE:
        return tuple((each,) for each in pressables)
    rows: list[list[Pressable]] = []
    for each in pressables:
        if rows and _beside(rows[-1][-1], each):
            rows[-1].append(each)
        else:
            rows.append([each])
    return tuple(map(tuple, rows))


def _beside(one: Pressable, other: Pressable) -> bool:
    middle = other.mapToGlobal(other.rect().center()).y()
    top = one.mapToGlobal(one.rect().topLeft()).y()
    return top <= middle <= top + one.height()
