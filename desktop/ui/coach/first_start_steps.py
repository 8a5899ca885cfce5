"""The steps of the first start about the agency and its coaches: each asks one thing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from desktop.flows.opening import YES, Option, team_words
from desktop.text import tr
from desktop.ui.coach.basics import label
from desktop.ui.coach.choice_card import ChoiceCards
from desktop.ui.coach.steps_screen import Step
from desktop.ui.theme.current import Look


class ChoiceStep(Step):
    """One of some cards."""

    def __init__(self, look: Look, options: Sequence[Option], meaning: str, title: str, *sentences: str) -> None:
        super().__init__(title, *sentences, look=look, picture=meaning)
        self.cards = ChoiceCards(look, options, title)
        self.column.addWidget(self.cards)
        self.column.addStretch(1)

    @override
    def lacking(self) -> str:
        return "" if self.cards.option else tr("Kies eerst een van de kaarten.")

    @override
    def focus_first(self) -> None:
        chosen = next((card for card in self.cards.cards if card.isChecked()), self.cards.cards[0])
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)


class CoachStep(ChoiceStep):
    """Who uses this computer, and who is typing now; it goes no further where no vault may stand.

    `refused` gives why, or "".
    """

    def __init__(self, look: Look, options: Sequence[Option], refused: Callable[[], str]) -> None:
        super().__init__(look, options, "computer", tr("Wie werkt op deze computer?"))
        self._refused = refused
        self.sharing = label(team_words(), wrap=True)
        self.sharing.hide()
        self.cards.chosen.connect(lambda option: self.sharing.setVisible(option.value == YES))
        self.name = QLineEdit()
        self.name.setMaxLength(40)
        self.name.setFixedWidth(440)
        self.name.setAccessibleName(tr("Jouw voornaam"))
        asked = label(tr("Jouw voornaam"), "head")
        asked.setBuddy(self.name)
        last = self.column.count() - 1
        self.column.insertWidget(last, self.sharing)
        self.column.insertSpacing(last + 1, 10)
        self.column.insertWidget(last + 2, asked)
        self.column.insertWidget(last + 3, self.name)
        self.name.returnPressed.connect(self.entered)

    @property
    def coach(self) -> str:
        """The coach's first name."""
        return " ".join(self.name.text().split())

    @override
    def lacking(self) -> str:
        return super().lacking() or ("" if self.coach else tr("Typ jouw voornaam.")) or self._refused()
