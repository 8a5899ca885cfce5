"""The coach's side of an open vault: screens on one hand, flows on the other."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.ids import CandidateId
from desktop.flows.dossiers import open_dossier, people
from desktop.flows.file_ports import DocumentMaker, PhotoReader
from desktop.flows.lining_up import Returned
from desktop.flows.opening import Phrases
from desktop.flows.ports import FormShelf, Problem, Vault
from desktop.flows.upkeep import Step
from desktop.flows.writing import Writing
from desktop.text import tr
from desktop.ui.coach.backup_page import BackupPage
from desktop.ui.coach.backup_side import BackupSide
from desktop.ui.coach.candidate_list import CandidateList
from desktop.ui.coach.choosing_side import ChoosingSide
from desktop.ui.coach.desk import Desk
from desktop.ui.coach.dossier_care_side import DossierCareSide
from desktop.ui.coach.dossier_page import DossierPage
from desktop.ui.coach.drafts import Drafts, Spot
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.coach.incident_side import IncidentSide
from desktop.ui.coach.keys_side import KeysSide
from desktop.ui.coach.line_up_side import LineUpSide
from desktop.ui.coach.lock_settings import LockTimeSide
from desktop.ui.coach.new_candidate import NewCandidate, NewCandidatePage
from desktop.ui.coach.others_side import OthersSide
from desktop.ui.coach.papers_side import PapersSide
from desktop.ui.coach.photo_side import PhotoSide
from desktop.ui.coach.shell import CoachShell, Place
from desktop.ui.coach.start_page import StartPage
from desktop.ui.coach.told import told_on
from desktop.ui.coach.typed_in_side import TypedInSide
from desktop.ui.coach.workplace import Workplace
from desktop.ui.theme.current import Look


class CoachSide(QWidget):
    """Everything a coach does with an open vault."""

    lock_wanted = Signal()
    hand_over_wanted = Signal(object)  # a tuple of HandOver, in order
    speak_wanted = Signal(object)  # Speech
    mend_wanted = Signal()

    def __init__(
        self,
        vault: Vault,
        shelf: FormShelf,
        maker: DocumentMaker,
        photos: PhotoReader,
        keeping: Housekeeping,
        phrases: Phrases,
        look: Look,
    ) -> None:
        super().__init__()
        self._vault, self._shelf, self._keeping = vault, shelf, keeping
        self._standing = ""  # what is said on the start page until it is locked
        self.more_places: dict[Place, Callable[[], None]] = {}  # in the side bar, looked after by others
        self.shell = CoachShell(look)
        self.start = StartPage(look)
        self.new = NewCandidatePage(look)
        self.list = CandidateList(look)
        self.dossier = DossierPage(look, vault.photo)
        self.backup = BackupPage(look)
        self._backup_side = BackupSide(self.backup, keeping)
        for page in (self.start, self.new, self.list, self.dossier, self.backup):
            self.shell.add(page)
        self.keys = KeysSide(vault.keys, keeping, maker, phrases, self.shell, look)
        self.care = DossierCareSide(vault, keeping, self.shell, look)
        self.others = OthersSide(vault, shelf, keeping.clock, self.dossier, self.shell, look)
        self.line_up = LineUpSide(vault, shelf, self.shell, look)
        self.typed_in = TypedInSide(vault, shelf, keeping.clock, self.shell, look)
        self.photo_side = PhotoSide(vault, photos, self.dossier, self.shell, look)
        self.choosing = ChoosingSide(vault, shelf, maker, keeping.clock, self.shell, look)
        self.papers = PapersSide(vault, shelf, maker, keeping.clock, self.shell, look)
        self.desk = Desk(Workplace(vault, shelf, maker, keeping.clock, Writing(vault.entries), self.shell, look))
        self.incident = IncidentSide(vault, maker, keeping, self.shell, look)
        self.lock_time = LockTimeSide(vault, self.keys.page.lock_time, self.keys.page.told)
        self.drafts = Drafts(vault, self.shell, self._spots())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.shell)
        self._wire()

    def begin(self, notices: Iterable[str] = ()) -> None:
        """The start page for the first time, with these notices; Problem when the vault can't be read after all."""
        self._standing = " ".join(filter(None, notices))
        self._open_start()

    def welcome(self, returned: Returned) -> None:
        """What candidates told came back: the dossier the coach was called for, or of who can go on."""
        candidate = returned.called or returned.left_alone
        if candidate is not None:
            self.show_dossier(candidate)
            self.dossier.welcome_back(returned)
        elif returned.candidates:
            self.show_list()
            self.list.tell(tr("Er waren meer mensen bezig. Alles wat zij zeiden staat er weer."))
        else:
            self.drafts.put_back()

    def tell(self, sentence: str) -> None:
        """Says what is the matter where the coach is looking."""
        page = self.line_up.page if self.line_up.page.isVisible() else self.dossier
        page.show_problem(sentence)

    def show_start(self) -> None:
        """The start page, with who was opened last."""
        with self._told_on_start():
            self._open_start()

    def show_list(self) -> None:
        """All candidates."""
        with self._told_on_start():
            self.list.show_people(people(self._vault, self._shelf))
            self.shell.show_page(self.list, Place.CANDIDATES)

    def show_new(self) -> None:
        """A new candidate."""
        self.new.clear()
        self.shell.show_page(self.new, Place.START)

    def show_dossier(self, candidate: CandidateId) -> None:
        """One dossier; also where a coach comes back to after a hand-over."""
        with self._told_on_start():
            self.dossier.show_dossier(open_dossier(self._vault, self._shelf, candidate))
            self.shell.show_page(self.dossier, Place.CANDIDATES)

    def show_portfolio(self, candidate: CandidateId) -> None:
        """The portfolio, once there is a werkprofiel to make it from."""
        with told_on(self.dossier):
            self.choosing.show(candidate)

    def _show_papers(self, candidate: CandidateId) -> None:
        with told_on(self.dossier):
            self.papers.show(candidate)

    def show_backup(self) -> None:
        """How the vault is kept."""
        self._backup_side.show()
        self.shell.show_page(self.backup, Place.BACKUP)

    def leave(self) -> None:
        """The vault is about to be closed: what the housekeeping tells from now on is for the next one."""
        self._keeping.changed.disconnect(self.show_warning)

    def show_warning(self) -> None:
        """Says on the start page what needs the coach: the vault itself first, then dossiers past their term."""
        warning = self._keeping.warning
        self.start.warn(warning.sentence if warning else self.care.overdue_words())

    def _open_start(self) -> None:
        self.start.tell(self._standing)
        self.start.show_people(people(self._vault, self._shelf))
        self.show_warning()
        self.shell.show_page(self.start, Place.START)

    @contextmanager
    def _told_on_start(self) -> Iterator[None]:
        """What keeps a page from opening is said on the start page, which needs nothing new for that."""
        try:
            yield
        except Problem as problem:
            self.start.tell(problem.sentence)
            self.shell.show_page(self.start, Place.START)

    def _wire(self) -> None:
        self.shell.lock_wanted.connect(self.lock_wanted)
        self.shell.place_wanted.connect(self._go)
        self.start.new_wanted.connect(self.show_new)
        self.start.list_wanted.connect(self.show_list)
        self.start.person_chosen.connect(self.show_dossier)
        self.new.given.connect(self._add)
        self.new.cancelled.connect(self.show_start)
        self.list.person_chosen.connect(self.show_dossier)
        self.list.new_wanted.connect(self.show_new)
        self.list.line_up_wanted.connect(self.line_up.show)
        self.line_up.back_wanted.connect(self.show_list)
        self.line_up.started.connect(self.hand_over_wanted)
        self.others.hand_over_wanted.connect(lambda wanted: self.hand_over_wanted.emit((wanted,)))
        self.others.dossier_wanted.connect(self.show_dossier)
        self.dossier.typing_wanted.connect(self.typed_in.show)
        self.typed_in.dossier_wanted.connect(self.show_dossier)
        self.dossier.portfolio_wanted.connect(self.show_portfolio)
        self.dossier.papers_wanted.connect(self._show_papers)
        self.papers.portfolio_wanted.connect(self.show_portfolio)
        self.papers.dossier_wanted.connect(self.show_dossier)
        self.papers.speak_wanted.connect(self.speak_wanted)
        self.choosing.closed.connect(self.show_dossier)
        self._keeping.changed.connect(self.show_warning)
        self._backup_side.restore_wanted.connect(self.mend_wanted)
        self.backup.lost_wanted.connect(self.incident.show)
        self.incident.closed.connect(self.show_backup)
        self.start.warning_followed.connect(self._follow_warning)
        self.list.terms_wanted.connect(self.care.show_terms)
        self.dossier.log_wanted.connect(self.care.show_log)
        self.dossier.files_wanted.connect(self.care.show_files)
        self.dossier.erase_wanted.connect(self.care.show_erase)
        self.desk.dossier_wanted.connect(self.show_dossier)
        self.care.dossier_wanted.connect(self.show_dossier)
        self.care.list_wanted.connect(self.show_list)

    def _spots(self) -> dict[str, Spot]:
        """The pages on which something can be typed or chosen that is not kept at once."""
        return {
            "new": Spot(lambda: self.new, lambda _: self.show_new(), self.new.tell),
            "list": Spot(lambda: self.list, lambda _: self.show_list(), self.list.tell),
            "line-up": Spot(
                lambda: self.line_up.page, self.line_up.show_again, self.line_up.page.tell, lambda: self.line_up.chosen
            ),
            "portfolio": Spot(
                lambda: self.choosing.page,
                lambda about: self.show_portfolio(CandidateId(about)),
                self.choosing.page.told.say,
                lambda: self.choosing.candidate,
            ),
            "paper": Spot(
                lambda: self.papers.page, self.papers.reopen, self.papers.page.told.say, lambda: self.papers.about
            ),
            "new-coach": Spot(lambda: self.keys.adding, lambda _: self.keys.add(), self.keys.tell_adding),
        }

    def _follow_warning(self) -> None:
        warning = self._keeping.warning
        if warning is None:
            self.care.show_terms()
        elif warning.step is Step.MEND:
            self.mend_wanted.emit()
        else:
            self.show_backup()

    def _go(self, place: Place) -> None:
        shown = {
            Place.START: self.show_start,
            Place.CANDIDATES: self.show_list,
            Place.KEYS: self.keys.show,
            Place.BACKUP: self.show_backup,
            **self.more_places,
        }
        shown[place]()

    def _add(self, new: NewCandidate) -> None:
        with told_on(self.new):
            self.show_dossier(self._vault.add_candidate(new.first_name, new.avatar).id)
