"""What the log, erasing and the term of a dossier want, done with the flow and the caretaker."""

from PySide6.QtCore import QObject, Signal

from desktop.domain.ids import CandidateId
from desktop.flows.dossier_care import advice, going, left_words, log_rows, overdue, overdue_words, set_term
from desktop.flows.ports import Problem, Vault
from desktop.flows.upkeep import Left
from desktop.text import tr
from desktop.ui.coach.dossier_care_pages import ErasePage, LogPage, TermPage
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.coach.shell import CoachShell, Place
from desktop.ui.coach.told import told_on
from desktop.ui.theme.current import Look


class DossierCareSide(QObject):
    """Three pages of the coach's side: the log, erasing, and the term."""

    dossier_wanted = Signal(object)  # CandidateId
    list_wanted = Signal()

    def __init__(self, vault: Vault, keeping: Housekeeping, shell: CoachShell, look: Look) -> None:
        super().__init__(shell)
        self._vault = vault
        self._keeping = keeping
        self._shell = shell
        self._candidate: CandidateId | None = None
        self.log = LogPage(look)
        self.erase = ErasePage(look)
        self.terms = TermPage(look)
        for page in (self.log, self.erase, self.terms):
            shell.add(page)
        self._wire()

    def show_log(self, candidate: CandidateId) -> None:
        """The log of one candidate."""
        self._candidate = candidate
        self.log.show_log(self._vault.desk(candidate).first_name, log_rows(self._vault, candidate))
        self._shell.show_page(self.log, Place.CANDIDATES)

    def show_erase(self, candidate: CandidateId) -> None:
        """What goes, before it goes."""
        self._candidate = candidate
        self.erase.show_going(going(self._vault, candidate))
        self._shell.show_page(self.erase, Place.CANDIDATES)

    def show_terms(self) -> None:
        """How long dossiers are kept, and which are past that."""
        agency = self._vault.agency
        self.terms.told.say("")
        self.terms.show_term(agency.kept_months, advice(agency), overdue(self._vault, self._keeping.clock))
        self._shell.show_page(self.terms, Place.CANDIDATES)

    def overdue_words(self) -> str:
        """What the coach must know of dossiers past their term; "" for nothing."""
        return overdue_words(len(overdue(self._vault, self._keeping.clock)))

    def _wire(self) -> None:
        self.log.back_wanted.connect(self._back)
        self.erase.back_wanted.connect(self._back)
        self.erase.erase_wanted.connect(self._erase)
        self.terms.back_wanted.connect(self.list_wanted)
        self.terms.term_chosen.connect(self._set_term)
        self.terms.person_chosen.connect(self.show_erase)

    def _back(self) -> None:
        if self._candidate is None:
            self.list_wanted.emit()
        else:
            self.dossier_wanted.emit(self._candidate)

    def _set_term(self, months: int) -> None:
        with told_on(self.terms):
            set_term(self._vault, months)
            self.show_terms()

    def _erase(self, candidate: CandidateId) -> None:
        with told_on(self.erase):
            self._vault.erase(candidate)
            self._candidate = None
            self.erase.show_erased(tr("Het is weg uit de kluis. Nu ook uit de reservekopieën."))
            self._keeping.run(self, self._keeping.caretaker.after_erasing, self._erased, self._half_erased)

    def _erased(self, left: tuple[Left, ...]) -> None:
        self.erase.show_erased(tr("Het is weg uit de kluis.") + " " + left_words(left))
        self._keeping.changed.emit()

    def _half_erased(self, problem: Problem) -> None:
        self.erase.show_problem(tr("Uit de kluis is het weg, uit reservekopieën nog niet.") + " " + problem.sentence)
