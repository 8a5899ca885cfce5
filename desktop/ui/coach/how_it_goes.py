"""What happens from a new candidate to a portfolio, in four pictures: for whoever starts with an empty list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.text import tr
from desktop.ui.coach.basics import label, panel, picture
from desktop.ui.parts.pictogram import icon
from desktop.ui.theme.current import Look

PICTURE = 104
ARROW = 32


class HowItGoes(QFrame):
    """Nothing to press."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        frame, column = panel()
        column.setContentsMargins(28, 24, 28, 28)
        column.setSpacing(22)
        column.addWidget(label(tr("Zo gaat het"), "head"))
        row = QHBoxLayout()
        row.setSpacing(10)
        for number, (meaning, sentence) in enumerate(_steps()):
            if number:
                row.addWidget(_arrow(look), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(_step(look, meaning, sentence), 1)
        column.addLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)


def _steps() -> tuple[tuple[str, str], ...]:
    return (
        ("wave", tr("Jij maakt een kandidaat en geeft de laptop.")),
        ("you-choose", tr("De kandidaat luistert, kijkt en kiest plaatjes.")),
        ("look-together", tr("Jullie kijken samen wat eruit komt.")),
        ("employer-sees", tr("De werkgever krijgt een portfolio.")),
    )


def _step(look: Look, meaning: str, sentence: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    column.addWidget(picture(look, meaning, PICTURE), 0, Qt.AlignmentFlag.AlignHCenter)
    said = label(sentence, "large", wrap=True)
    said.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    column.addWidget(said, 1)
    return made


def _arrow(look: Look) -> QLabel:
    made = QLabel()
    made.setFixedSize(ARROW, PICTURE)
    made.setPixmap(icon("forward", ARROW, look.theme.line, float(made.devicePixelRatioF())))
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
