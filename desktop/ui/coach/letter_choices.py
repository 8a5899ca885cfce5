"""What stands in the letter: sentences to tick, other words for one of them, one more, and the work it is for."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout
from typing_extensions import override

from desktop.domain.letter import LetterPart
from desktop.flows.letter import LONGEST, LetterDraft
from desktop.flows.paper_drafts import LetterPaper
from desktop.flows.unsaved import letter_again, letter_text
from desktop.text import tr
from desktop.ui.coach.basics import button, label
from desktop.ui.coach.choices import Choices, SentenceList, field
from desktop.ui.theme.current import Look


class LetterChoices(Choices):
    """Every change gives a new draft."""

    def __init__(self, look: Look, draft: LetterDraft) -> None:
        super().__init__(LetterPaper(draft))
        self.setObjectName("letter")
        self.letter = draft
        self.vacancy = field(tr("Welk werk? (mag leeg blijven)"))
        self.sentences = SentenceList(tr("Zinnen in de brief"))
        self.words = field(tr("Andere woorden voor deze zin"), LONGEST)
        self.keep = button(look, tr("Verander de zin"), "plain", "check")
        self.add = button(look, tr("Zin erbij"), "plain", "plus")
        grid = QGridLayout()
        grid.setSpacing(10)
        grid.addWidget(label(self.vacancy.accessibleName()), 0, 0, 1, 2)
        grid.addWidget(self.vacancy, 1, 0, 1, 2)
        grid.addWidget(self.sentences, 2, 0, 1, 2)
        grid.setRowStretch(2, 1)
        grid.addWidget(label(self.words.accessibleName()), 3, 0, 1, 2)
        grid.addWidget(self.words, 4, 0, 1, 2)
        grid.addWidget(self.keep, 5, 0)
        grid.addWidget(self.add, 5, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(grid)
        self.setFocusProxy(self.sentences)
        self._draw()
        self._wire()
        self._show_words()

    @override
    def address(self, whom: str) -> None:
        """For this employer."""
        self._take(self.letter.addressed(whom, self.vacancy.text()))

    def unsaved(self) -> str:
        """What is ticked and written."""
        return letter_text(self.letter)

    def put_back(self, text: str) -> None:
        """As it was when the vault was locked."""
        self._take(letter_again(self.letter, text))

    def _wire(self) -> None:
        self.vacancy.textChanged.connect(lambda text: self._take(self.letter.addressed(self.letter.employer, text)))
        self.sentences.ticked.connect(lambda place, on: self._take(self.letter.switched(place, on=on)))
        self.sentences.currentRowChanged.connect(self._show_words)
        self.words.returnPressed.connect(self.keep.click)
        self.keep.clicked.connect(self._write)
        self.add.clicked.connect(self._add)

    def _show_words(self) -> None:
        place = self.sentences.place
        self.words.setText(self.letter.sentences[place].text if place >= 0 else "")

    def _write(self) -> None:
        place = self.sentences.place
        if place >= 0:
            self._take(self.letter.written(place, self.words.text()))

    def _add(self) -> None:
        """In the part of the letter the keyboard is at."""
        place = self.sentences.place
        part = self.letter.sentences[place].part if place >= 0 else LetterPart.WHO
        longer = self.letter.added(part, self.words.text())
        if longer is not self.letter:
            self._take(longer)
            self.sentences.open_place(len(longer.sentences) - 1)

    def _take(self, draft: LetterDraft) -> None:
        self.letter = draft
        self._draw()
        self.choose(LetterPaper(draft))

    def _draw(self) -> None:
        told = list(enumerate(self.letter.sentences))
        self.sentences.show_groups(
            [
                (heading, [(at, one.text, one.on) for at, one in told if one.part is part])
                for part, heading in (
                    (LetterPart.WHO, tr("Wie ik ben")),
                    (LetterPart.WHY, tr("Waarom dit werk")),
                    (LetterPart.BRING, tr("Wat ik meebreng")),
                    (LetterPart.START, tr("Wanneer ik kan beginnen")),
                )
            ]
        )
