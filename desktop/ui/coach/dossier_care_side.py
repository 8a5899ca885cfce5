"""What the log, the saved files, erasing and the term of a dossier want, done with the flows and the caretaker."""

from PySide6.QtCore import QObject, Signal

from desktop.domain.ids import CandidateId
from desktop.flows import saved_files
from desktop.flows.dossier_care import advice, going, left_words, log_rows, overdue, overdue_words, set_term
from desktop.flows.ports import Problem, Vault
from desktop.flows.saved_files import SavedFile
from desktop.flows.upkeep import Left
from desktop.text import tr
from desktop.ui.coach.dossier_care_pages import ErasePage, LogPage, TermPage
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.coach.saved_files_page import SavedFilesPage
from desktop.ui.coach.saving import erase_file, hash_of
from desktop.ui.coach.shell import CoachShell, Place
from desktop.ui.coach.told import told_on
from desktop.ui.theme.current import Look


class DossierCareSide(QObject):
    """Four pages of the coach's side: the log, the saved files, erasing, and the term."""

    dossier_wanted = Signal(object)  # CandidateId
    list_wanted = Signal()

    def __init__(self, vault: Vault, keeping: Housekeeping, shell: CoachShell, look: Look) -> None:
        super().__init__(shell)
        self._vault = vault
        self._keeping = keeping
        self._shell = shell
        self._candidate: CandidateId | None = None
        self._still_there = ""
        self.log = LogPage(look)
        self.files = SavedFilesPage(look)
        self.erase = ErasePage(look)
        self.terms = TermPage(look)
        for page in (self.log, self.files, self.erase, self.terms):
            shell.add(page)
        self._wire()

    def show_log(self, candidate: CandidateId) -> None:
        """The log of one candidate."""
        self._candidate = candidate
        self.log.show_log(self._vault.desk(candidate).first_name, log_rows(self._vault, candidate))
        self._shell.show_page(self.log, Place.CANDIDATES)

    def show_files(self, candidate: CandidateId) -> None:
        """What was saved of one candidate and still lies there."""
        self._candidate = candidate
        self.files.show_files(self._vault.desk(candidate).first_name, self._saved(candidate))
        self._shell.show_page(self.files, Place.CANDIDATES)

    def show_erase(self, candidate: CandidateId) -> None:
        """What goes, before it goes."""
        self._candidate = candidate
        self.erase.show_going(going(self._vault, candidate), self._saved(candidate))
        self._shell.show_page(self.erase, Place.CANDIDATES)

    def show_terms(self) -> None:
        """How long dossiers are kept, and which are past that."""
        agency = self._vault.agency
        self.terms.told.say("")
        self.terms.show_term(agency.kept_months, advice(agency), overdue(self._vault, self._keeping.clock, hash_of))
        self._shell.show_page(self.terms, Place.CANDIDATES)

    def overdue_words(self) -> str:
        """What the coach must know of dossiers past their term; "" for nothing."""
        return overdue_words(len(overdue(self._vault, self._keeping.clock)))

    def _wire(self) -> None:
        self.log.back_wanted.connect(self._back)
        self.files.back_wanted.connect(self._back)
        self.files.erase_wanted.connect(self._erase_files)
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
            kept = saved_files.erase(self._vault, candidate, self.erase.files.ticked, erase_file)
            self._vault.erase(candidate)
            self._candidate = None
            self._still_there = saved_files.left_words(kept)
            self._say(tr("Het is weg uit de kluis. Nu ook uit de reservekopieën."))
            self._keeping.run(self, self._keeping.caretaker.after_erasing, self._erased, self._half_erased)

    def _erase_files(self, files: tuple[SavedFile, ...]) -> None:
        if self._candidate is None:
            return
        with told_on(self.files):
            left = saved_files.erase(self._vault, self._candidate, files, erase_file)
            self.show_files(self._candidate)
            if left:
                self.files.show_problem(saved_files.left_words(left))
            else:
                self.files.told.say(tr("Gewist."), "good")

    def _saved(self, candidate: CandidateId) -> tuple[SavedFile, ...]:
        return saved_files.saved_files(self._vault, candidate, hash_of)

    def _erased(self, left: tuple[Left, ...]) -> None:
        self._say(tr("Het is weg uit de kluis."), left_words(left))
        self._keeping.changed.emit()

    def _half_erased(self, problem: Problem) -> None:
        self._say(tr("Uit de kluis is het weg, uit reservekopieën nog niet."), problem.sentence)
        self.erase.show_problem(self.erase.told.text)

    def _say(self, *sentences: str) -> None:
        """With the files that could not be erased: from now on nobody but the coach knows of them."""
        self.erase.show_erased(" ".join(sentences))
        if self._still_there:
            self.erase.show_problem(" ".join((*sentences, self._still_there)))
