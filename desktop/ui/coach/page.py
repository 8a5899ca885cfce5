"""A page of the coach's side with a title and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.text import tr
from desktop.ui.coach.basics import button, label
from desktop.ui.coach.told import Told
from desktop.ui.theme.current import Look


class Page(QWidget):
    """A page with a title and the way back."""

    back_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.title = label("", "title", wrap=True)
        self.back = button(look, tr("Terug"), "plain", "back")
        self.told = Told()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(40, 32, 40, 28)
        self.column.setSpacing(14)
        self.column.addWidget(self.title)
        self.back.clicked.connect(self.back_wanted)

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter and what to do."""
        self.told.say(sentence, "problem")
