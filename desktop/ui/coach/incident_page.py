"""*Laptop kwijt of gestolen?*: the sheet to print before that day, and what is on it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.text import tr
from desktop.ui.coach.basics import button, label, panel
from desktop.ui.coach.preview import PageView, Paper
from desktop.ui.coach.told import Told
from desktop.ui.theme.current import Look


class IncidentPage(QWidget):
    """Shows the sheet it is given, tells what is wanted."""

    print_wanted = Signal()
    save_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.paper = Paper(self)
        self.sheet = PageView(look, self.paper, 0)
        self.sheet.setAccessibleName(tr("Het blad"))
        self.print = button(look, tr("Afdrukken"), "main", "print")
        self.save = button(look, tr("Opslaan"), "plain", "save")
        self.back = button(look, tr("Terug"), "plain", "back")
        self.told = Told()
        self.setFocusProxy(self.print)
        self._lay_out()
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.back.clicked.connect(self.back_wanted)

    def show_sheet(self, pdf: bytes) -> None:
        """The sheet as it would be printed now."""
        self.paper.load(pdf)
        self.sheet.redraw()
        self.told.say("")

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter with paper or file."""
        self.told.say(sentence, "problem")

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(label(tr("Laptop kwijt of gestolen?"), "title", wrap=True))
        for title, sentences in _advice():
            frame, column = panel()
            column.addWidget(label(title, "head", wrap=True))
            for sentence in sentences:
                column.addWidget(label(sentence, wrap=True))
            left.addWidget(frame)
        left.addStretch(1)
        left.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.save)
        row.addWidget(self.print)
        left.addLayout(row)
        page = QHBoxLayout(self)
        page.setContentsMargins(40, 32, 40, 28)
        page.setSpacing(32)
        page.addLayout(left, 1)
        page.addWidget(self.sheet, 1)


def _advice() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (
            tr("Druk dit blad af vóór het nodig is"),
            (
                tr(
                    "Op het blad staat wat je doet als de laptop weg is, wat een vinder kan zien, "
                    "en hoe de kluis er nu voor staat. Er staat geen naam van een kandidaat op."
                ),
                tr(
                    "Druk het elk half jaar opnieuw af, en als er een coach bij komt of weggaat. "
                    "Bewaar het niet bij de laptop."
                ),
            ),
        ),
        (
            tr("Is de laptop nu weg?"),
            (
                tr(
                    "Zet op een andere laptop de laatste reservekopie terug. "
                    "Maak daar dan dit blad: het vertelt wat er in de kopie stond."
                ),
            ),
        ),
    )
