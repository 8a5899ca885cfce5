"""Each employer anew: nothing goes to one before the candidate said yes to exactly this paper for exactly this one."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.domain.ids import CandidateId
from desktop.flows import employer_yes
from desktop.flows.asking import YES, Subject
from desktop.flows.employer_yes import Question
from desktop.flows.ports import Clock, FormShelf, Vault
from desktop.text import language, tr
from desktop.ui.coach.employer_question import EmployerQuestion
from desktop.ui.coach.told import Told, told_on


class Asks(Protocol):
    """A page that has room for the question."""

    told: Told
    question: EmployerQuestion

    def ask(self, question: Question) -> None:
        """Asks the candidate."""
        ...

    def stop_asking(self) -> None:
        """Back to what was there."""
        ...

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter and what to do."""
        ...


class AskingEmployer(QObject):
    """Asks on a page, keeps the answer, and goes on after a yes; the same thing for the same one is asked once."""

    said = Signal(object)  # sentences to hear now

    def __init__(self, vault: Vault, shelf: FormShelf, clock: Clock, page: Asks, parent: QObject) -> None:
        super().__init__(parent)
        self._vault, self._shelf, self._clock, self._page = vault, shelf, clock, page
        self._agreed: set[tuple[str, bytes]] = set()  # yes was said to exactly this, in this sitting
        self._about: tuple[CandidateId, str, bytes] = CandidateId(""), "", b""
        self._go: Callable[[], object] = lambda: None
        self._asked: Question | None = None
        answered: SignalInstance = page.question.answered
        answered.connect(self._answer)
        page.question.back_wanted.connect(page.stop_asking)
        page.question.listen.clicked.connect(self._say)

    def begin(self) -> None:
        """Another sitting: nothing is agreed."""
        self._agreed = set()

    def once_yes(self, candidate: CandidateId, employer: str, paper: bytes, go: Callable[[], object]) -> None:
        """Goes on when yes is said, now or before, to this very paper; after a no today it is not asked again."""
        if (employer.casefold(), paper) in self._agreed:
            go()
            return
        with told_on(self._page):
            consents = self._vault.dossier(candidate).consents
            if employer_yes.refused_today(consents, employer, self._clock.now().date()):
                self._page.show_problem(
                    tr("Vandaag was het antwoord geen ja. Vraag het op een andere dag opnieuw. Nee is ook goed.")
                )
                return
            self._about, self._go = (candidate, employer, paper), go
            self._asked = employer_yes.question(self._shelf, employer, language())
            self._page.ask(self._asked)
            self._say()

    def _say(self) -> None:
        if self._asked is not None:
            said: Sequence[str] = (self._asked.text, *(card.spoken for card in self._asked.cards))
            self.said.emit(said)

    def _answer(self, answer: str) -> None:
        candidate, employer, paper = self._about
        with told_on(self._page):
            self._page.stop_asking()
            self._vault.desk(candidate).consent(Subject.EMPLOYER.value, employer, answer)
            if answer == YES:
                self._agreed.add((employer.casefold(), paper))
                self._go()
                return
            no = tr("Goed. Dit gaat niet naar {employer}.", employer=employer)
            self._page.told.say(no, "good")
            self.said.emit((no,))
