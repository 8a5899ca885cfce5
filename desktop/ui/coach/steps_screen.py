"""Calm steps one after the other: what each asks, where one is, and what is still lacking."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.text import tr
from desktop.ui.coach import basics
from desktop.ui.coach.basics import button, dress, label
from desktop.ui.theme.current import Look

WIDTH = 940
PICTURE = 124  # beside the heading


class Step(QWidget):
    """A heading and some sentences, with a picture beside them where one is named, and whatever the step asks."""

    entered = Signal()  # Enter in a field: as good as *Verder*

    def __init__(self, title: str, *sentences: str, look: Look | None = None, picture: str = "") -> None:
        super().__init__()
        said = QVBoxLayout()
        said.setSpacing(8)
        said.addStretch(1)
        said.addWidget(label(title, "title", wrap=True))
        for sentence in sentences:
            said.addWidget(label(sentence, "large", wrap=True))
        said.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(28)
        if look is not None and picture:
            head.addWidget(basics.picture(look, picture, PICTURE))
        head.addLayout(said, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        self.column.addLayout(head)
        self.column.addSpacing(8)

    def lacking(self) -> str:
        """What must be done before going on, "" when all is there."""
        return ""

    def take(self) -> None:
        """Remembers what the next steps need of a field that is wiped as soon as it is out of sight."""

    def forget(self) -> None:
        """Forgets that again: the steps are done or left."""

    def focus_first(self) -> None:
        """Puts the keyboard where this step begins."""


class StepsScreen(QWidget):
    """Goes through its steps; `way_out` is the word for leaving them before the first, if that is possible."""

    done = Signal()
    left = Signal()

    def __init__(self, look: Look, steps: Sequence[Step], way_out: str = "") -> None:
        super().__init__()
        dress(self, look)
        self.steps = tuple(steps)
        self._way_out = way_out
        self._pages = QStackedWidget()
        self._at = label("", "quiet")
        self._brand = label("Werkverhaal", "start-brand")
        self.notice = label("", "good", wrap=True)
        self.notice.hide()
        self.problem = label("", "problem", wrap=True)
        self._busy = label("", "notice", wrap=True)
        self.back = button(look, tr("Terug"), "plain", "back")
        self.next = button(look, tr("Verder"), "main")
        self._lay_out_steps()
        self._wire_steps()
        self._go(0)

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter and what to do; what was being done is not."""
        self._set_busy(busy=False)
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.next.setAccessibleDescription(sentence)

    def show_busy(self, sentence: str) -> None:
        """Something is being done that takes a while: nothing can be pressed until show_problem(), or the end."""
        self._set_busy(busy=True)
        self._busy.setText(sentence)
        self._busy.show()

    def tell(self, sentence: str) -> None:
        """Says it calmly, until the next step."""
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.steps[self._pages.currentIndex()]

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.step.focus_first()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            for step in self.steps:
                step.forget()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.back.isHidden():
            self.back.click()
        else:
            super().keyPressEvent(event)

    def _lay_out_steps(self) -> None:
        for step in self.steps:
            self._pages.addWidget(step)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        middle = QWidget()
        middle.setFixedWidth(WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 32, 0, 32)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(self._brand)
        head.addStretch(1)
        head.addWidget(self._at)
        column.addLayout(head)
        column.addSpacing(10)
        column.addWidget(self._pages, 1)
        column.addWidget(self.notice)
        column.addWidget(self.problem)
        column.addWidget(self._busy)
        column.addLayout(buttons)
        middle.setMaximumHeight(720)
        page = QHBoxLayout(self)
        page.setContentsMargins(24, 0, 24, 0)
        page.addStretch(1)
        page.addWidget(middle)
        page.addStretch(1)

    def _wire_steps(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        for step in self.steps:
            step.entered.connect(self._go_on)

    def _set_busy(self, *, busy: bool) -> None:
        was_busy = not self._pages.isEnabled()
        for part in (self.next, self.back, self._pages):
            part.setEnabled(not busy)
        self._busy.hide()
        if was_busy and not busy:
            self.step.focus_first()

    def _go_back(self) -> None:
        index = self._pages.currentIndex()
        if index:
            self._go(index - 1)
        else:
            self.left.emit()

    def _go_on(self) -> None:
        if not self._pages.isEnabled():
            return
        index, step = self._pages.currentIndex(), self.step
        lacking = step.lacking()
        if lacking:
            self.show_problem(lacking)
            step.focus_first()
            return
        step.take()
        if index + 1 < len(self.steps):
            self._go(index + 1)
        else:
            self._set_busy(busy=True)
            self.done.emit()

    def _go(self, index: int) -> None:
        self.show_problem("")
        self.tell("")
        self._pages.setCurrentIndex(index)
        self.back.setVisible(index > 0 or bool(self._way_out))
        self.back.setText(tr("Terug") if index else self._way_out)
        self.back.setAccessibleName(self.back.text())
        self._at.setText(tr("Stap {now} van {all}", now=index + 1, all=len(self.steps)) if len(self.steps) > 1 else "")
        self.next.setText(tr("Klaar") if index + 1 == len(self.steps) else tr("Verder"))
        self.next.setAccessibleName(self.next.text())
        self.steps[index].focus_first()
