"""The candidate's window: one visit to one kiosk. It knows nothing of the vault, and only its parent ends it."""

from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow
from typing_extensions import override

from desktop.domain.ids import PhotoId
from desktop.flows import handover
from desktop.flows.camera_port import Camera
from desktop.flows.file_ports import PhotoReader
from desktop.flows.kiosk_port import Kiosk
from desktop.flows.lines import CandidateLine, Visit
from desktop.flows.lining_up import plan_of
from desktop.flows.ports import Clock, FormShelf, Player, Problem, Voice
from desktop.flows.recordings import Microphone
from desktop.flows.session import Session
from desktop.text import tr
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.parts.clipboard import CopyGuard
from desktop.ui.parts.cover import Cover
from desktop.ui.parts.first_paint import FirstPaint
from desktop.ui.parts.geometry import cards_a_page
from desktop.ui.parts.idle import Idle
from desktop.ui.theme.current import Look

IDLE_MS = 10 * 60 * 1000


class CandidateHouse(Protocol):
    """What the candidate's window works with: no door, and nothing that knows one."""

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
    def dictation(self) -> Microphone:
        """Ears to sound: what is said instead of typed."""
        ...

    def choose_language(self, language: str) -> None:
        """For every screen that is made from now on."""
        ...

    @property
    def camera(self) -> Camera:
        """Eyes, for a photo that is made here."""
        ...

    @property
    def photos(self) -> PhotoReader:
        """Turns what the camera saw into a photo."""
        ...

    @property
    def clock(self) -> Clock:
        """The time."""
        ...


class CandidateWindow(QMainWindow):
    """Shows one visit. Closing, minimising and shortcuts do nothing (DECISIONS 17)."""

    def __init__(
        self,
        house: CandidateHouse,
        look: Look,
        line: CandidateLine,
        kiosk: Kiosk,
        visit: Visit,
        *,
        full_screen: bool = True,
    ) -> None:
        super().__init__()
        self._house = house
        self._look = look
        self._line = line
        self._kiosk = kiosk
        self._visit = visit
        self._full_screen = full_screen
        self._leaving = False
        self._session: Session | None = None
        self.side: CandidateSide | None = None
        CopyGuard(self)
        self.idle = Idle(IDLE_MS, self)
        self.idle.reached.connect(self._rest)
        FirstPaint(self).seen.connect(line.shown)
        self.setWindowTitle("Werkverhaal")

    def begin(self) -> None:
        """Opens the visit where it was left, shows it and says it; what can't be opened calls the coach."""
        try:
            self._open()
        except Problem as problem:
            self.setCentralWidget(Cover(self._look, "call-coach", tr("Roep je coach.")))
            self._appear()
            self._line.call_coach(self._visit.ticket.first_name, problem.sentence)
        else:
            self._appear()
            self.go_on()

    def go_on(self) -> None:
        """Shows the page and says it: at the start, and when the coach gives the laptop back."""
        if self.side is None or self._session is None:
            self.begin()
            return
        self._house.choose_language(self._session.language)  # a coach's window may have been here
        self.side.start()
        self.idle.begin()

    def leave(self) -> None:
        """Keeps what is still being written, is silent, and lets go of the kiosk and of the screen."""
        if self._leaving:
            return
        self._leaving = True
        self.idle.end()
        if self.side is not None:
            self.side.stop()
        self._kiosk.close()
        self.close()
        self.deleteLater()

    def _open(self) -> None:
        room = self.screen().size() if self._full_screen else self.size()
        per_page = cards_a_page(room.width(), room.height(), self._look.scale)
        plan = plan_of(self._visit, self._house.clock, per_page)
        session = handover.visit(self._kiosk, self._house.shelf, plan)
        session.aloud.listen_with(lambda: self._house.dictation)
        session.camera.look_with(lambda: self._house.camera, self._house.photos)
        self._session = session
        self.side = self._made_side(session)

    def _made_side(self, session: Session) -> CandidateSide:
        """The screens in the session's language, in the place of those that were there."""
        self._house.choose_language(session.language)
        side = CandidateSide(
            session,
            self._look,
            self._house.voice,
            self._house.player,
            lambda photo: session.photo(PhotoId(photo)),
            self._house.clock,
        )
        side.coach_held.connect(self._call_coach)
        side.left.connect(self._make_room)
        side.language_chosen.connect(self._speak)
        self.setCentralWidget(side)
        return side

    def _speak(self) -> None:
        """The same page in the language that was just chosen."""
        if self._session is not None:
            self.side = self._made_side(self._session)
            self.side.setGeometry(self.rect())
            self.side.show()  # at once: in between there is nothing to see
            self.side.start(chosen=True)

    def _appear(self) -> None:
        if self._full_screen:
            self.showFullScreen()
        else:
            self.show()

    def _call_coach(self) -> None:
        if self._session is not None:
            self.idle.end()
            self._line.call_coach(self._session.first_name, self._session.trouble)

    def _make_room(self) -> None:
        self.idle.end()
        self._line.next_candidate()

    def _rest(self) -> None:
        if self.side is not None:
            self.side.rest()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Whatever made it smaller, it comes back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized() and not self._leaving:
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
            self._appear()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Only the parent ends it."""
        event.setAccepted(self._leaving)
