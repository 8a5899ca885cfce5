"""A small window with one sentence, which takes nothing from the window that is being worked in."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.text import tr
from desktop.ui.coach.basics import button, dress, label
from desktop.ui.theme.current import Look

LONG_ENOUGH_MS = 15_000
MARGIN = 32


class SentenceWindow(QWidget):
    """Never comes to the front nor takes the keys; closes by its button, and by itself."""

    def __init__(self, look: Look, sentence: str) -> None:
        super().__init__(None, Qt.WindowType.Dialog)
        dress(self, look)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle("Werkverhaal")
        shut = button(look, tr("Sluiten"), "main")
        shut.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addWidget(label(sentence, "head"))
        column.addWidget(shut, alignment=Qt.AlignmentFlag.AlignRight)
        QTimer.singleShot(LONG_ENOUGH_MS, self, self.close)
