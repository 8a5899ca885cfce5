"""A new candidate in half a minute: a first name and a picture."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop import pictures
from desktop.text import tr
from desktop.ui.coach.basics import button, label
from desktop.ui.coach.person_tile import AvatarButton
from desktop.ui.coach.told import Told
from desktop.ui.theme.current import Look

COLUMNS = 10
LONGEST_NAME = 40


@dataclass(frozen=True)
class NewCandidate:
    """What a dossier starts with."""

    first_name: str
    avatar: str


def avatars() -> tuple[str, ...]:
    """Every picture a candidate can be known by."""
    return tuple(meaning for meaning in pictures.table() if meaning.startswith("avatar-"))


class NewCandidatePage(QWidget):
    """No picture is chosen beforehand: it is the candidate's."""

    given = Signal(object)  # NewCandidate
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setMaximumWidth(440)
        self.name.setAccessibleName(tr("Voornaam"))
        self.avatars = [AvatarButton(look, meaning) for meaning in avatars()]
        self.told = Told(tr("De voornaam is genoeg. Laat de kandidaat het plaatje kiezen."))
        self.cancel = button(look, tr("Terug"), "plain", "back")
        self.make = button(look, tr("Dossier maken"), "main")
        self.setFocusProxy(self.name)
        self._lay_out()
        self._wire()

    @property
    def avatar(self) -> str:
        """The picture that is chosen, or ""."""
        return next((made.meaning for made in self.avatars if made.isChecked()), "")

    def clear(self) -> None:
        """Ready for the next one."""
        self.name.clear()
        for made in self.avatars:
            made.setChecked(False)
        self.told.say("")

    def tell(self, sentence: str) -> None:
        """Says it calmly."""
        self.told.say(sentence, "good")

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter."""
        self.told.say(sentence, "problem")
        self.make.setAccessibleDescription(sentence)

    def _lay_out(self) -> None:
        asked = label(tr("Voornaam"), "head")
        asked.setBuddy(self.name)
        grid = QGridLayout()
        grid.setSpacing(10)
        for number, made in enumerate(self.avatars):
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            made.setMaximumSize(190, 160)
            grid.addWidget(made, number // COLUMNS, number % COLUMNS)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.make)
        page = QVBoxLayout(self)
        page.setContentsMargins(40, 36, 40, 32)
        page.setSpacing(10)
        page.addWidget(label(tr("Nieuwe kandidaat"), "title"))
        page.addSpacing(4)
        page.addWidget(asked)
        page.addWidget(self.name)
        page.addSpacing(10)
        page.addWidget(label(tr("Plaatje"), "head"))
        page.addLayout(grid)
        page.addStretch(1)
        page.addWidget(self.told)
        page.addSpacing(4)
        page.addLayout(buttons)

    def _wire(self) -> None:
        self.name.returnPressed.connect(self._give)
        self.make.clicked.connect(self._give)
        self.cancel.clicked.connect(self.cancelled)
        for made in self.avatars:
            made.clicked.connect(partial(self._choose, made))

    def _choose(self, pressed: AvatarButton) -> None:
        """A second press on the chosen picture is as good as *Dossier maken*."""
        again = not pressed.isChecked()
        for made in self.avatars:
            made.setChecked(made is pressed)
        if again:
            self._give()
        else:
            self.told.say("")

    def _give(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            self.show_problem(tr("Typ eerst de voornaam."))
            self.name.setFocus()
        elif not self.avatar:
            self.show_problem(tr("Kies nu een plaatje. {name} mag het zelf kiezen.", name=name))
            self.avatars[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.given.emit(NewCandidate(name, self.avatar))
