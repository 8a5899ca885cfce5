"""The middle of a page: what every body can do, whatever it asks."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from desktop.flows.page import Page
from desktop.ui.parts.pressable import Pressable
from desktop.ui.theme.current import Look


class Body(QWidget):
    """Shows one page's middle; tells what is pressed (a card's id) and what is written."""

    card_pressed = Signal(str)
    typing = Signal()  # something is being written
    written = Signal(str)
    rested = Signal(object)  # a Pressable
    roomy = False  # the question's text takes the middle, this body has little or nothing to show
    pictured = False  # this body shows the page's picture itself

    beside = False  # the picture takes half of the screen, this body stands beside it

    def __init__(self, parent: QWidget, look: Look, photo_bytes: Callable[[str], bytes]) -> None:
        super().__init__(parent)
        self.look = look
        self.photo_bytes = photo_bytes

    def show_page(self, page: Page) -> None:
        """Shows this page."""
        raise NotImplementedError

    def place(self, room: QRect) -> None:
        """Lays itself out in room, in its own coordinates."""
        raise NotImplementedError

    def light(self, card: str) -> None:
        """Lights up the card with this id; "" lights up none."""

    def pulse(self, on: bool) -> None:
        """Asks for an answer."""

    def finish_writing(self) -> None:
        """Tells at once what is still being written."""

    def pressables(self) -> tuple[Pressable, ...]:
        """What can be pressed here, in reading order."""
        return ()

    def focusable(self) -> tuple[QWidget, ...]:
        """What Tab goes to here, in reading order."""
        return self.pressables()
