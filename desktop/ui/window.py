"""The one window: a coach's screens, and in front of them the candidate's side while a candidate is busy."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from desktop import text
from desktop.domain.ids import CandidateId, PhotoId
from desktop.flows.course import Plan
from desktop.flows.dossiers import HandOver
from desktop.flows.file_ports import DocumentMaker, PhotoReader
from desktop.flows.handover import hand_over
from desktop.flows.opening import Judgement
from desktop.flows.page import Utterance
from desktop.flows.portfolio import Speech
from desktop.flows.ports import Clock, FormShelf, Player, Problem, Vault, VaultDoor, Voice
from desktop.flows.session import Session
from desktop.flows.upkeep import Caretaker
from desktop.text import tr
from desktop.ui.candidate.read_aloud import ReadAloud
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.coach.entrance import MENDABLE, Entrance
from desktop.ui.coach.unlock import UnlockScreen
from desktop.ui.parts.geometry import cards_a_page
from desktop.ui.theme.current import Look

if TYPE_CHECKING:
    from desktop.ui.coach.coach_side import CoachSide
    from desktop.ui.coach.housekeeping import Housekeeping

DAMAGED = "vault-damaged"


class House(Protocol):
    """Everything the window works with: a body for each port, made when it is first asked for."""

    @property
    def door(self) -> VaultDoor:
        """The way into the vault."""
        ...

    @property
    def shelf(self) -> FormShelf:
        """The forms."""
        ...

    @property
    def voice(self) -> Voice:
        """Text to sound."""
        ...

    @property
    def player(self) -> Player:
        """Sound to ears."""
        ...

    @property
    def maker(self) -> DocumentMaker:
        """Makes documents."""
        ...

    @property
    def photos(self) -> PhotoReader:
        """Cleans photos."""
        ...

    @property
    def clock(self) -> Clock:
        """The time."""
        ...

    @property
    def caretaker(self) -> Caretaker:
        """Keeps the vault safe."""
        ...

    def propose(self) -> str:
        """Five words for a passphrase."""
        ...

    def judge(self, passphrase: str) -> Judgement:
        """Whether a coach's own passphrase is strong enough."""
        ...


class Window(QMainWindow):
    """Shows one screen at a time; `full_screen` fills the display while a candidate is busy."""

    def __init__(self, house: House, look: Look, *, full_screen: bool = True) -> None:
        super().__init__()
        self._house = house
        self._look = look
        self._full_screen = full_screen
        self._vault: Vault | None = None
        self._coach: CoachSide | None = None
        self._candidate: CandidateSide | None = None
        self._reader: ReadAloud | None = None
        self._keeping: Housekeeping | None = None
        self._entrance = Entrance(house, look, self)
        self._entrance.screen_made.connect(self._show)
        self._entrance.opened.connect(self._open)
        self._entrance.mend_wanted.connect(self._show_mend)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setWindowTitle("Werkverhaal")

    def start(self, vault: Vault | None = None) -> None:
        """Shows the first screen: the coach's side of an open vault, or the way into one."""
        if vault is not None:
            self._open(vault)
        else:
            self._entrance.begin()

    @property
    def candidate_side(self) -> CandidateSide | None:
        """The candidate's side while a candidate is busy."""
        return self._candidate

    def _show_mend(self, problem: Problem | None = None) -> None:
        """The ways back: a backup, or what can be rescued. Nothing is open meanwhile."""
        from desktop.ui.coach.mend import MendScreen
        from desktop.ui.coach.mend_side import MendSide

        self._close_vault()
        damaged = bool(self._house_keeping().caretaker.care().bad_places)
        screen = MendScreen(self._look, damaged=problem.code == DAMAGED if problem else damaged)
        MendSide(screen, self._house_keeping(), problem.sentence if problem else "")
        screen.back_wanted.connect(self.start)
        self._show(screen)

    def _house_keeping(self) -> "Housekeeping":
        from desktop.ui.coach.housekeeping import Housekeeping

        if self._keeping is None:
            self._keeping = Housekeeping(self._house.caretaker, self._house.clock, self)
        return self._keeping

    def _open(self, vault: Vault) -> None:
        """Shows the coach's side; a page that turns out to be damaged only now leads to the ways back."""
        try:
            self._show_coach(vault)
        except Problem as problem:
            self._close_vault()
            if problem.code in MENDABLE:
                self._show_mend(problem)
            else:
                self._entrance.show_lock(problem.sentence)

    def _show_coach(self, vault: Vault) -> None:
        from desktop.ui.coach.coach_side import CoachSide  # brings Qt's PDF and printing: after the first paint

        self._vault = vault
        house = self._house
        coach = CoachSide(vault, house.shelf, house.maker, house.photos, self._house_keeping(), house, self._look)
        coach.mend_wanted.connect(self._show_mend)
        coach.lock_wanted.connect(self._lock)
        coach.hand_over_wanted.connect(self._hand_over)
        coach.speak_wanted.connect(self._read_aloud)
        self._coach = coach
        coach.begin()
        self._show(coach)
        coach.show_silence(self._silence())
        self._house_keeping().session_begun()

    def _silence(self) -> str:
        """What the coach is told once when there is nothing to hear; "" when all is well."""
        if not self._house.voice.speaks(text.language()):
            return tr("Er is geen stem voor deze taal. Alles werkt, maar zonder geluid.")
        if not self._house.player.audible:
            return tr("Er is geen geluid op deze computer. Sluit een luidspreker of koptelefoon aan.")
        return ""

    def _read_aloud(self, speech: Speech) -> None:
        """Reads the portfolio to coach and candidate; asking again while it reads is silence."""
        if self._reader is None:
            self._reader = ReadAloud(self, self._house.voice, self._house.player)
        if self._reader.speaking:
            self._reader.stop()
        else:
            self._reader.say([Utterance(sentence, "portfolio") for sentence in speech.sentences], speech.language)

    def _be_silent(self) -> None:
        if self._reader is not None:
            self._reader.stop()

    def _lock(self) -> None:
        self._close_vault()
        self._entrance.show_lock()

    def _hand_over(self, wanted: HandOver) -> None:
        if self._vault is None or self._coach is None:
            return
        self._be_silent()
        room = self.screen().size() if self._full_screen else self.size()
        plan = Plan(
            self._house.clock,
            forms=wanted.forms,
            language=text.language(),
            per_page=cards_a_page(room.width(), room.height(), self._look.scale),
        )
        try:
            session = hand_over(self._vault, self._house.shelf, wanted.candidate, plan)
        except Problem as problem:
            self._coach.dossier.show_problem(problem.sentence)
            return
        side = CandidateSide(
            session, self._look, self._house.voice, self._house.player, lambda photo: session.photo(PhotoId(photo))
        )
        side.coach_held.connect(lambda: self._ask_coach(wanted.candidate, session))
        self._candidate = side
        if self._full_screen:
            self.showFullScreen()
        self._show(side)
        side.start()

    def _ask_coach(self, candidate: CandidateId, session: Session) -> None:
        screen = UnlockScreen(self._look, session.first_name)
        screen.show_problem(session.trouble)
        screen.back_wanted.connect(self._back_to_candidate)
        screen.passphrase_given.connect(lambda passphrase: self._take_over(screen, candidate, passphrase))
        self._show(screen)

    def _back_to_candidate(self) -> None:
        if self._candidate is not None:
            self._show(self._candidate)
            self._candidate.start()

    def _take_over(self, screen: UnlockScreen, candidate: CandidateId, passphrase: str) -> None:
        try:
            fits = self._house.door.check(passphrase)
        except Problem as problem:
            screen.show_problem(problem.sentence)
            return
        if not fits:
            screen.show_problem(tr("Deze wachtzin klopt niet. Probeer het nog een keer."))
            return
        if self._coach is None:
            return
        self._candidate = None
        if self._full_screen:
            self.showNormal()
        self._show(self._coach)
        self._coach.show_dossier(candidate)

    def _show(self, screen: QWidget) -> None:
        """Shows a screen; those that are neither the coach's nor the candidate's are gone for good."""
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        for index in reversed(range(self._stack.count())):
            other = self._stack.widget(index)
            if other is not None and other not in {screen, self._coach, self._candidate}:
                self._stack.removeWidget(other)
                other.deleteLater()

    def _close_vault(self) -> None:
        self._be_silent()
        self._entrance.close()
        if self._candidate is not None:
            self._candidate.stop()
        self._candidate = None
        if self._coach is not None:
            self._coach.leave()
            self._coach.deleteLater()
        self._coach = None
        if self._vault is not None:
            self._vault.close()
            self._house_keeping().session_over()
        self._vault = None

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """While a candidate is busy the window stays; every answer is kept anyway."""
        if self._candidate is not None:
            event.ignore()
            return
        self._close_vault()
        if self._keeping is not None:
            self.hide()  # the last backup is finished out of sight
            self._keeping.close()
        super().closeEvent(event)
