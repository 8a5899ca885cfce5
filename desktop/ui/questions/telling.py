"""Pages that only tell something, and the page on which the coach takes over."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.flows.page import Page
from desktop.text import tr
from desktop.ui.parts.buttons import HoldButton
from desktop.ui.parts.pressable import Pressable
from desktop.ui.questions.body import Body
from desktop.ui.theme.current import Look


class InfoBody(Body):
    """Nothing to press: the text takes the middle."""

    roomy = True

    @override
    def show_page(self, page: Page) -> None:
        """The text is the page's."""

    @override
    def place(self, room: QRect) -> None:
        """There is nothing to lay out."""


class CallBody(Body):
    """The coach is called: a button that only a coach holds long enough."""

    roomy = True
    coach_held = Signal()

    def __init__(self, parent: QWidget, look: Look, photo_bytes: Callable[[str], bytes]) -> None:
        super().__init__(parent, look, photo_bytes)
        self.hold = HoldButton(self, look, tr("Ik ben de coach"), "lock")
        self.hold.held.connect(self.coach_held)
        self.hold.rested.connect(self.rested)

    @override
    def show_page(self, page: Page) -> None:
        """The text is the page's."""

    @override
    def place(self, room: QRect) -> None:
        self.hold.setGeometry(QRect(0, 0, round(self.hold.width_for(room.height())), room.height()))

    @override
    def pressables(self) -> tuple[Pressable, ...]:
        return (self.hold,)
