"""The coach's window: the way in, the vault's screens, and the calm cover while it makes room for another window."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from desktop import text
from desktop.flows.handing import HandOver
from desktop.flows.lines import Arrival, CoachLine, Errand
from desktop.flows.lining_up import Returned, line_up, take_in
from desktop.flows.ports import Problem, Vault
from desktop.flows.watch_port import LockReason
from desktop.text import tr
from desktop.ui.coach.entrance import MENDABLE, Entrance
from desktop.ui.coach.house import House
from desktop.ui.coach.reading import Reading
from desktop.ui.coach.shell import Place
from desktop.ui.coach.talk import Talk, open_dialogs, put_popups_away
from desktop.ui.parts.clipboard import CopyGuard
from desktop.ui.parts.cover import Cover
from desktop.ui.parts.first_paint import FirstPaint
from desktop.ui.parts.idle import Idle
from desktop.ui.theme.current import Look

if TYPE_CHECKING:
    from desktop.ui.coach.coach_side import CoachSide
    from desktop.ui.coach.housekeeping import Housekeeping
    from desktop.ui.coach.language_side import LanguageSide
    from desktop.ui.coach.recordings_side import RecordingsSide

DAMAGED = "vault-damaged"
MINUTE_MS = 60_000
LEFT_ALONE_MS = 5 * MINUTE_MS  # as long as no open vault says otherwise


class CoachWindow(QMainWindow):
    """Shows one screen at a time. Whatever gives the screen away covers it first, and closes the vault."""

    def __init__(
        self, house: House, look: Look, line: CoachLine, errand: Errand | None = None, *, full_screen: bool = True
    ) -> None:
        super().__init__()
        self._house = house
        self._look = look
        self._line = line
        self._errand = errand or Errand()
        self._candidate_behind = self._errand.arrival is Arrival.TAKE_OVER
        self._full_screen = full_screen
        self._vault: Vault | None = None
        self._keeping: Housekeeping | None = None
        self.coach: CoachSide | None = None  # while the vault is open
        self._languages: LanguageSide | None = None  # idem
        self._reading = Reading(self, house)
        self._talk = Talk(self, look)
        self._copies = CopyGuard(self)
        self.idle = Idle(LEFT_ALONE_MS, self)
        self.idle.reached.connect(partial(self.lock, LockReason.IDLE))
        self._entrance = Entrance(house, look, self)
        self._entrance.screen_made.connect(self._show)
        self._entrance.opened.connect(self._open)
        self._entrance.mend_wanted.connect(lambda problem: self._once_mine(partial(self._show_mend, problem)))
        self._entrance.back_wanted.connect(line.give_back)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setWindowTitle("Werkverhaal")
        FirstPaint(self).seen.connect(line.shown)

    def begin(self, vault: Vault | None = None) -> None:
        """The first screen for this errand; the coach's side at once when a vault is given that is open already."""
        if vault is not None:
            self._open(vault)
        else:
            self._entrance.begin(self._errand)
        self.idle.begin()
        self._appear()

    def cover(self, picture: str = "lock") -> None:
        """Hides everything of the vault at once, whatever window stands open over it."""
        put_popups_away()
        for dialog in open_dialogs():
            dialog.reject()
        self._reading.stop()
        self._show(Cover(self._look, picture, tr("Even wachten…")))
        self.repaint()

    def lock(self, reason: LockReason = LockReason.COACH) -> None:
        """Covers the screen, keeps what was being typed, closes the vault, and leaves its place to a lock window."""
        if self._vault is None and not self._entrance.holds:
            return  # it is locked
        self.cover()
        try:
            if self.coach is not None:
                self.coach.drafts.keep()
        finally:
            self._close_vault()
            self._line.lock(at_once=reason.at_once)

    def leave(self) -> None:
        """Ends this window, whose place another has taken; nothing of the vault is open after it."""
        self._close_vault()
        if self._keeping is not None:
            self._keeping.close()
        self.hide()
        self.deleteLater()

    def hand_over(self, wanted: Sequence[HandOver]) -> None:
        """Lends these dossiers and gives the screen to the first; what can't be lent keeps all with the coach.

        That nothing will be heard is told first; asked again, it is given all the same.
        """
        if self._vault is None or self.coach is None:
            return
        untold = self._languages.untold(wanted) if self._languages else ""
        if untold:
            self.coach.tell(untold)
            return
        try:
            avatar = self._vault.desk(wanted[0].candidate).avatar
            visits = line_up(self._vault, self._house.shelf, wanted, text.language(), self._house.voice.speaks)
        except Problem as problem:
            self.coach.tell(problem.sentence)
            return
        self.cover(avatar)
        self._close_vault()
        self._line.hand_over(visits)

    def _appear(self) -> None:
        """Above a candidate's window it fills the screen, so that nothing else can be reached."""
        if not self._full_screen:
            self.show()
        elif not self._candidate_behind:
            self.showMaximized()
        else:
            self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
            self.showFullScreen()
            self.activateWindow()

    def _once_mine(self, then: Callable[[], None]) -> None:
        """Does this when the screen is the coach's: a candidate's window that lies behind this one is ended first."""
        if not self._candidate_behind:
            then()
            return
        self.cover("coach")
        self._line.take_over(lambda: self._come_down(then))

    def _come_down(self, then: Callable[[], None]) -> None:
        """The candidate's window is gone: an ordinary window again, without making it anew, which would flash."""
        self._candidate_behind = False
        then()
        handle = self.windowHandle()
        if self._full_screen and handle is not None:
            handle.setFlag(Qt.WindowType.WindowStaysOnTopHint, on=False)
            self.showMaximized()

    def _open(self, vault: Vault) -> None:
        """The passphrase fits: takes in what candidates told, and shows the coach's side."""
        self._vault = vault
        self._once_mine(self._go_in)

    def _go_in(self) -> None:
        """A page that turns out to be damaged only now leads to the ways back."""
        if self._vault is None:
            return
        try:
            returned = take_in(self._vault, self._errand)
            self._show_coach(self._vault, returned)
        except Problem as problem:
            self._close_vault()
            if problem.code in MENDABLE:
                self._show_mend(problem)
            else:
                self._entrance.show_lock(problem.sentence)
        self._errand = Errand()

    def _show_coach(self, vault: Vault, returned: Returned) -> None:
        from desktop.ui.coach.coach_side import CoachSide  # brings Qt's PDF and printing: after the first paint
        from desktop.ui.coach.language_side import LanguageSide
        from desktop.ui.coach.said_side import SaidSide

        house = self._house
        coach = CoachSide(vault, house.shelf, house.maker, house.photos, self._house_keeping(), house, self._look)
        coach.mend_wanted.connect(self._show_mend)
        coach.lock_wanted.connect(self.lock)
        coach.hand_over_wanted.connect(self.hand_over)
        coach.speak_wanted.connect(self._reading.toggle)
        coach.papers.say_wanted.connect(self._reading.say_all)
        coach.choosing.listen_with(house)
        coach.shell.talk_wanted.connect(self._talk.set_on)
        coach.lock_time.changed.connect(self._wait)
        coach.more_places[Place.VOICE] = self._voice_page(coach).show
        coach.photo_side.look_with(lambda: house.camera)
        SaidSide(vault, house.shelf, house.player, coach.dossier, coach.shell, self._look)
        self._languages = LanguageSide(vault, house.shelf, self._reading, coach.dossier)
        self._wait(vault.agency.lock_minutes)
        self.coach = coach
        coach.begin((self._reading.hindrance_in(text.language()), *returned.troubles))
        self._show(coach)
        coach.welcome(returned)
        self._house_keeping().session_begun()

    def _voice_page(self, coach: "CoachSide") -> "RecordingsSide":
        from desktop.ui.coach.recordings_side import RecordingsSide

        house = self._house
        return RecordingsSide(
            house.shelf, house.recordings, lambda: house.microphone, house.player, coach.shell, self._look
        )

    def _wait(self, minutes: int) -> None:
        self.idle.wait(minutes * MINUTE_MS)

    def _show_mend(self, problem: Problem | None = None) -> None:
        """The ways back: a backup, or what can be rescued. Nothing is open meanwhile."""
        from desktop.ui.coach.mend import MendScreen
        from desktop.ui.coach.mend_side import MendSide

        self._close_vault()
        self._errand = Errand()
        damaged = bool(self._house_keeping().caretaker.care().bad_places)
        screen = MendScreen(self._look, damaged=problem.code == DAMAGED if problem else damaged)
        MendSide(screen, self._house_keeping(), problem.sentence if problem else "")
        screen.back_wanted.connect(lambda: self._entrance.begin(self._errand))
        self._show(screen)

    def _house_keeping(self) -> "Housekeeping":
        from desktop.ui.coach.housekeeping import Housekeeping

        if self._keeping is None:
            self._keeping = Housekeeping(self._house.caretaker, self._house.clock, self)
        return self._keeping

    def _close_vault(self) -> None:
        self._reading.stop()
        self._talk.end()
        self._copies.clear()
        self._entrance.close()
        if self.coach is not None:
            self.coach.leave()
            self.coach.deleteLater()
            self.coach = self._languages = None
        if self._vault is not None:
            self._vault.close()
            self._house_keeping().session_over()
            self._vault = None

    def _show(self, screen: QWidget) -> None:
        """Shows a screen; those that are not the coach's side are gone for good."""
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        for index in reversed(range(self._stack.count())):
            other = self._stack.widget(index)
            if other is not None and other not in {screen, self.coach}:
                self._stack.removeWidget(other)
                other.deleteLater()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is closing the app; above a candidate's window it is going back to the candidate."""
        event.ignore()
        if self._candidate_behind:
            self._line.give_back()
            return
        self.hide()  # the last backup is made out of sight
        if self._keeping is not None:
            self._keeping.finish()
        self._close_vault()
        self._line.close()
