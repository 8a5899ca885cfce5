"""What stands on the card for colleagues: how someone works best, agreements, the photo, and whom to call."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout

from desktop.flows.paper_drafts import WorkCardPaper
from desktop.flows.unsaved import card_again, card_text
from desktop.flows.work_card import LONGEST, MOST_AGREEMENTS, MOST_HELPS, WorkCardDraft
from desktop.text import tr
from desktop.ui.coach.basics import button, label
from desktop.ui.coach.choices import Choices, SentenceList, field
from desktop.ui.theme.current import Look


class WorkCardChoices(Choices):
    """Helps are closed sentences; an agreement can be said in other words."""

    def __init__(self, look: Look, draft: WorkCardDraft) -> None:
        super().__init__(WorkCardPaper(draft))
        self.setObjectName("work-card")
        self.card = draft
        self.sentences = SentenceList(tr("Zinnen op de kaart"))
        self.words = field(tr("Andere woorden voor deze afspraak"), LONGEST)
        self.keep = button(look, tr("Verander"), "plain", "check")
        self.photo = QCheckBox(tr("Met foto"))
        self.photo.setVisible(draft.document.photo is not None)
        self.name = field(tr("Wie kan een collega bellen?"))
        self.phone = field(tr("Nummer"), 30)
        self._lay_out()
        self._draw()
        self._wire()

    def unsaved(self) -> str:
        """What is ticked and written."""
        return card_text(self.card)

    def put_back(self, text: str) -> None:
        """As it was when the vault was locked."""
        self._take(card_again(self.card, text))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(10)
        most = tr(
            "Kies samen: {helps} zinnen en {agreements} afspraken op zijn meest.",
            helps=MOST_HELPS,
            agreements=MOST_AGREEMENTS,
        )
        grid.addWidget(label(most, wrap=True), 0, 0, 1, 2)
        grid.addWidget(self.sentences, 1, 0, 1, 2)
        grid.setRowStretch(1, 1)
        self._asked = label(self.words.accessibleName())
        grid.addWidget(self._asked, 2, 0, 1, 2)
        grid.addWidget(self.words, 3, 0)
        grid.addWidget(self.keep, 3, 1)
        grid.addWidget(self.photo, 4, 0, 1, 2)
        grid.addWidget(label(self.name.accessibleName()), 5, 0)
        grid.addWidget(label(self.phone.accessibleName()), 5, 1)
        grid.addWidget(self.name, 6, 0)
        grid.addWidget(self.phone, 6, 1)
        grid.setColumnStretch(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(grid)
        self.setFocusProxy(self.sentences)
        for part in (self._asked, self.words, self.keep):
            part.setVisible(bool(self.card.agreements))

    def _wire(self) -> None:
        self.sentences.ticked.connect(self._tick)
        self.sentences.currentRowChanged.connect(self._show_words)
        self.words.returnPressed.connect(self.keep.click)
        self.keep.clicked.connect(self._write)
        self.photo.toggled.connect(lambda on: self._take(self.card.with_photo(on=on)))
        for typed in (self.name, self.phone):
            typed.textChanged.connect(self._call)
        self._show_words()

    @property
    def _agreement(self) -> int:
        """The agreement the keyboard is at; -1 for none."""
        return max(-1, self.sentences.place - len(self.card.helps))

    def _show_words(self) -> None:
        at = self._agreement
        self.words.setText(self.card.agreements[at].point.title if at >= 0 else "")
        for part in (self.words, self.keep):
            part.setEnabled(at >= 0)

    def _tick(self, place: int, on: bool) -> None:
        helps = len(self.card.helps)
        if place < helps:
            self._take(self.card.helps_switched(place, on=on))
        else:
            self._take(self.card.agreement_switched(place - helps, on=on))

    def _write(self) -> None:
        if self._agreement >= 0:
            self._take(self.card.agreement_written(self._agreement, self.words.text()))

    def _call(self) -> None:
        self._take(self.card.with_call(self.name.text(), self.phone.text()))

    def _take(self, draft: WorkCardDraft) -> None:
        self.card = draft
        self._draw()
        self.choose(WorkCardPaper(draft))

    def _draw(self) -> None:
        helps = [(at, one.point.sentence or one.point.title, one.on) for at, one in enumerate(self.card.helps)]
        after = len(helps)
        agreed = [(after + at, one.point.title, one.on) for at, one in enumerate(self.card.agreements)]
        self.sentences.show_groups([(tr("Zo werk ik het best"), helps), (tr("Afspraken"), agreed)])
