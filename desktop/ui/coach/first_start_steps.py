"""The steps of the first start: each asks one thing, and says what is still lacking."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.flows.opening import Judgement, Option, same_passphrase
from desktop.text import tr
from desktop.ui.coach.basics import button, label, panel, picture
from desktop.ui.coach.choice_card import ChoiceCards
from desktop.ui.coach.secret_field import SecretField
from desktop.ui.theme.current import Look

PICTURE = 124  # beside the heading


class Step(QWidget):
    """A picture beside a heading and some sentences, and under them whatever the step asks."""

    def __init__(self, look: Look, meaning: str, title: str, *sentences: str) -> None:
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
        head.addWidget(picture(look, meaning, PICTURE))
        head.addLayout(said, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        self.column.addSpacing(24)
        self.column.addLayout(head)
        self.column.addSpacing(14)

    def lacking(self) -> str:
        """What must be done before going on, "" when all is there."""
        return ""

    def focus_first(self) -> None:
        """Puts the keyboard where this step begins."""


class ChoiceStep(Step):
    """One of some cards."""

    def __init__(self, look: Look, options: Sequence[Option], meaning: str, title: str, *sentences: str) -> None:
        super().__init__(look, meaning, title, *sentences)
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
    """Who uses this computer, and who is typing now."""

    def __init__(self, look: Look, options: Sequence[Option]) -> None:
        super().__init__(look, options, "computer", tr("Wie werkt op deze computer?"))
        self.name = QLineEdit()
        self.name.setMaxLength(40)
        self.name.setFixedWidth(440)
        self.name.setAccessibleName(tr("Jouw voornaam"))
        asked = label(tr("Jouw voornaam"), "head")
        asked.setBuddy(self.name)
        last = self.column.count() - 1
        self.column.insertSpacing(last, 10)
        self.column.insertWidget(last + 1, asked)
        self.column.insertWidget(last + 2, self.name)

    @property
    def coach(self) -> str:
        """The coach's first name."""
        return " ".join(self.name.text().split())

    @override
    def lacking(self) -> str:
        return super().lacking() or ("" if self.coach else tr("Typ jouw voornaam."))


class PassphraseStep(Step):
    """Five proposed words, or a sentence of one's own."""

    def __init__(self, look: Look, propose: Callable[[], str], judge: Callable[[str], Judgement]) -> None:
        super().__init__(
            look,
            "lock",
            tr("Jouw wachtzin"),
            tr("Hiermee open jij Werkverhaal. Schrijf hem op. Bewaar het papier niet bij de laptop."),
        )
        self._propose = propose
        self._judge = judge
        self.words = label("", "words", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.other = button(look, tr("Andere woorden"), "plain", "shuffle")
        self.own = button(look, tr("Zelf een zin typen"))
        self.secret = SecretField(look, tr("Jouw eigen zin"))
        self.proposed = button(look, tr("Toch vijf woorden"))
        self.strength = label(tr("Typ een zin die niemand raadt. Een lange zin is het best."), "quiet", wrap=True)
        self._kinds = QStackedWidget()
        self._kinds.addWidget(self._proposal())
        self._kinds.addWidget(self._own_text())
        self.column.addWidget(self._kinds)
        self.column.addWidget(
            label(
                tr("Niemand kan jouw wachtzin terughalen. Wij ook niet. Zonder wachtzin gaat niets meer open."),
                "notice",
                wrap=True,
            )
        )
        self.column.addStretch(1)
        self._wire()
        self._new_words()

    @property
    def passphrase(self) -> str:
        """What the vault will open with."""
        return self.secret.text if self._own_wanted else self.words.text()

    @override
    def lacking(self) -> str:
        if not self._own_wanted:
            return ""
        judgement = self._judge(self.secret.text)
        return "" if judgement.enough else judgement.sentence

    @override
    def focus_first(self) -> None:
        (self.secret if self._own_wanted else self.other).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _own_wanted(self) -> bool:
        return self._kinds.currentIndex() == 1

    def _proposal(self) -> QWidget:
        frame, column = panel()
        column.setContentsMargins(24, 28, 24, 20)
        column.addWidget(self.words)
        column.addSpacing(14)
        buttons = QHBoxLayout()
        buttons.setSpacing(14)
        buttons.addStretch(1)
        buttons.addWidget(self.other)
        buttons.addWidget(self.own)
        buttons.addStretch(1)
        column.addLayout(buttons)
        return frame

    def _own_text(self) -> QWidget:
        frame, column = panel()
        column.setContentsMargins(24, 28, 24, 20)
        column.addWidget(self.secret)
        column.addWidget(self.strength)
        column.addWidget(self.proposed, 0, Qt.AlignmentFlag.AlignHCenter)
        return frame

    def _wire(self) -> None:
        self.other.clicked.connect(self._new_words)
        self.own.clicked.connect(lambda: self._show_kind(1))
        self.proposed.clicked.connect(lambda: self._show_kind(0))
        self.secret.edited.connect(self._tell_strength)

    def _new_words(self) -> None:
        self.words.setText(self._propose())

    def _show_kind(self, index: int) -> None:
        self._kinds.setCurrentIndex(index)
        self.focus_first()

    def _tell_strength(self) -> None:
        self.strength.setText(self._judge(self.secret.text).sentence)


class AgainStep(Step):
    """The passphrase once more, so that a slip of the pen shows now."""

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            "list",
            tr("Typ jouw wachtzin nog een keer"),
            tr("Kijk op jouw papier. Zo weet je dat het goed is opgeschreven."),
        )
        self.secret = SecretField(look, tr("Jouw wachtzin"))
        self.expected = ""
        self.column.addWidget(self.secret)
        self.column.addStretch(1)

    @override
    def lacking(self) -> str:
        if not self.secret.text:
            return tr("Typ jouw wachtzin.")
        same = same_passphrase(self.secret.text, self.expected)
        return "" if same else tr("Dit is niet hetzelfde. Kijk op jouw papier, of ga terug en bekijk de woorden.")

    @override
    def focus_first(self) -> None:
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)
