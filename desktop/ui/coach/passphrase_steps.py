"""The steps for a passphrase: the one a coach has, a new one, and that new one again."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from desktop.flows.opening import Phrases, same_passphrase
from desktop.flows.ports import Problem
from desktop.text import tr
from desktop.ui.coach.basics import button, label, panel
from desktop.ui.coach.secret_field import SecretField
from desktop.ui.coach.steps_screen import Step
from desktop.ui.theme.current import Look


class OwnStep(Step):
    """The passphrase that a coach has: whoever walks past an open laptop changes nothing. `fits` may raise Problem."""

    def __init__(self, look: Look, fits: Callable[[str], bool], title: str, *sentences: str) -> None:
        super().__init__(title, *sentences)
        self._fits = fits
        self.taken = ""
        self.secret = SecretField(look, tr("Jouw wachtzin"))
        self.secret.entered.connect(self.entered)
        self.column.addSpacing(6)
        self.column.addWidget(self.secret)
        self.column.addStretch(1)

    @override
    def lacking(self) -> str:
        if not self.secret.text:
            return tr("Typ eerst jouw wachtzin.")
        try:
            fits = self._fits(self.secret.text)
        except Problem as problem:
            return problem.sentence
        return "" if fits else tr("Deze wachtzin klopt niet. Probeer het nog een keer.")

    @override
    def take(self) -> None:
        self.taken = self.secret.text

    @override
    def forget(self) -> None:
        self.taken = ""

    @override
    def focus_first(self) -> None:
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)


class PassphraseStep(Step):
    """Five proposed words, or a sentence of one's own."""

    def __init__(self, look: Look, phrases: Phrases, title: str = "") -> None:
        super().__init__(
            title or tr("Jouw wachtzin"),
            tr("Hiermee open jij Werkverhaal. Schrijf hem op. Bewaar het papier niet bij de laptop."),
            look=look,
            picture="lock",
        )
        self._phrases = phrases
        self.taken = ""
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
                tr("Niemand kan jouw wachtzin terughalen. Wij ook niet. Dan helpt alleen nog de herstelsleutel."),
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
        judgement = self._phrases.judge(self.secret.text)
        return "" if judgement.enough else judgement.sentence

    @override
    def take(self) -> None:
        self.taken = self.passphrase

    @override
    def forget(self) -> None:
        self.taken = ""

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
        self.secret.entered.connect(self.entered)

    def _new_words(self) -> None:
        self.words.setText(self._phrases.propose())

    def _show_kind(self, index: int) -> None:
        self._kinds.setCurrentIndex(index)
        self.focus_first()

    def _tell_strength(self) -> None:
        self.strength.setText(self._phrases.judge(self.secret.text).sentence)


class AgainStep(Step):
    """The passphrase once more, so that a slip of the pen shows now."""

    def __init__(self, look: Look, first: PassphraseStep) -> None:
        super().__init__(
            tr("Typ jouw wachtzin nog een keer"),
            tr("Kijk op jouw papier. Zo weet je dat het goed is opgeschreven."),
            look=look,
            picture="list",
        )
        self.secret = SecretField(look, tr("Jouw wachtzin"))
        self._first = first
        self.secret.entered.connect(self.entered)
        self.column.addSpacing(6)
        self.column.addWidget(self.secret)
        self.column.addStretch(1)

    @override
    def lacking(self) -> str:
        if not self.secret.text:
            return tr("Typ jouw wachtzin.")
        same = same_passphrase(self.secret.text, self._first.taken)
        return "" if same else tr("Dit is niet hetzelfde. Kijk op jouw papier, of ga terug en bekijk de woorden.")

    @override
    def focus_first(self) -> None:
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)
