"""*Even nagaan*: what to go into together after a filling, and where that stands."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.quality import FlagState
from desktop.flows.attention import Attention, Point, state_words
from desktop.text import tr
from desktop.ui.coach.basics import label, panel
from desktop.ui.coach.page import Page
from desktop.ui.theme.current import Look


class AttentionPage(Page):
    """Calm: a panel for each point, its state beside it."""

    state_chosen = Signal(object)  # (Point, FlagState)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.how = label("", "quiet", wrap=True)
        self.states: list[dict[FlagState, QRadioButton]] = []
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        for part in (self.how, label(tr("Alleen voor jou. Het verandert niets aan de uitkomst."), "quiet", wrap=True)):
            self.column.addWidget(part)
        self.column.addWidget(self._list, 1)
        self.column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.column.addLayout(row)
        self.setFocusProxy(self.back)

    def show_attention(self, name: str, attention: Attention) -> None:
        """Draws every point anew."""
        self.title.setText(tr("Even nagaan met {name}", name=name))
        self.how.setText("\n".join(attention.how))
        self.told.say("")
        self.states = []
        ground = QWidget()
        ground.setObjectName("pages")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for point in attention.points:
            column.addWidget(self._panel(point))
        if not attention.points:
            column.addWidget(label(tr("Er is niets om na te gaan."), "large", wrap=True))
        column.addStretch(1)
        self._list.setWidget(ground)

    def _panel(self, point: Point) -> QFrame:
        frame, column = panel()
        head = QHBoxLayout()
        head.addWidget(label(point.sentence, "head", wrap=True), 1)
        group = QButtonGroup(frame)
        choices: dict[FlagState, QRadioButton] = {}
        for state in FlagState:
            choice = QRadioButton(state_words(state))
            choice.setChecked(state is point.state)
            choice.setAccessibleDescription(point.sentence)
            choice.clicked.connect(partial(self._choose, point, state))
            group.addButton(choice)
            head.addWidget(choice)
            choices[state] = choice
        self.states.append(choices)
        column.addLayout(head)
        for line in point.lines:
            column.addWidget(label(line, wrap=True))
        return frame

    def _choose(self, point: Point, state: FlagState) -> None:
        self.state_chosen.emit((point, state))
