"""What *Even nagaan*, *Meer vragen* and the script for the telephone want, done with the flows."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop import text
from desktop.domain.answers import SkipReason
from desktop.domain.ids import CandidateId
from desktop.domain.quality import FlagState
from desktop.flows.attention import Attention, Point, set_state
from desktop.flows.dossiers import DossierView
from desktop.flows.giving import MINUTES, Giving, remember
from desktop.flows.handing import HandOver
from desktop.flows.handover import prepare, visit
from desktop.flows.ports import Clock, FormShelf, Vault
from desktop.flows.session import Session
from desktop.ui.coach.attention_page import AttentionPage
from desktop.ui.coach.dossier_page import DossierPage
from desktop.ui.coach.others_page import OthersPage
from desktop.ui.coach.script_page import ScriptPage
from desktop.ui.coach.shell import CoachShell, Place
from desktop.ui.coach.told import told_on
from desktop.ui.theme.current import Look

CARDS_IN_A_SCRIPT = 12  # words take less room than pictures


class OthersSide(QObject):
    """Three pages of the coach's side, opened from the dossier; and giving the laptop away from there."""

    hand_over_wanted = Signal(object)  # HandOver
    dossier_wanted = Signal(object)  # CandidateId

    def __init__(
        self, vault: Vault, shelf: FormShelf, clock: Clock, dossier: DossierPage, shell: CoachShell, look: Look
    ) -> None:
        super().__init__(shell)
        self._vault, self._shelf, self._clock = vault, shelf, clock
        self._dossier, self._shell = dossier, shell
        self._candidate = CandidateId("")
        self._name = ""
        self._attention: Attention | None = None
        self._session: Session | None = None
        self.attention = AttentionPage(look)
        self.others = OthersPage(look)
        self.script = ScriptPage(look)
        for page in (self.attention, self.others, self.script):
            shell.add(page)
        self._wire()

    def show_attention(self, view: DossierView) -> None:
        """What to go into."""
        self._candidate, self._name, self._attention = view.person.id, view.person.first_name, view.attention
        self.attention.show_attention(self._name, view.attention)
        self._shell.show_page(self.attention, Place.CANDIDATES)

    def show_others(self, view: DossierView) -> None:
        """What else can be asked."""
        self._candidate, self._name = view.person.id, view.person.first_name
        self.others.show_others(view.others)
        self._shell.show_page(self.others, Place.CANDIDATES)

    def hand_over(self, wanted: HandOver) -> None:
        """Gives the laptop away, and remembers how for the next time."""
        with told_on(self._dossier):
            remember(self._vault, wanted.candidate, Giving(wanted.minutes or MINUTES[-1], wanted.forms[0]))
            self.hand_over_wanted.emit(wanted)

    def _wire(self) -> None:
        self._dossier.hand_over_wanted.connect(self.hand_over)
        self._dossier.attention_wanted.connect(self.show_attention)
        self._dossier.others_wanted.connect(self.show_others)
        self.attention.back_wanted.connect(self._leave)
        self.attention.state_chosen.connect(self._set_state)
        self.others.back_wanted.connect(self._leave)
        self.others.hand_over_wanted.connect(self.hand_over_wanted)
        self.others.telephone_wanted.connect(self._begin_script)
        self.script.back_wanted.connect(self._back_in_script)
        self.script.pressed.connect(lambda card: self._do(lambda session: session.press(card)))
        self.script.skipped.connect(self._skip)
        self.script.next_wanted.connect(lambda: self._do(Session.next))

    def _leave(self) -> None:
        self.dossier_wanted.emit(self._candidate)

    def _set_state(self, chosen: tuple[Point, FlagState]) -> None:
        point, state = chosen
        if self._attention is None:
            return
        with told_on(self.attention):
            set_state(self._vault, self._candidate, point, state)
            points = tuple(replace(each, state=state) if each is point else each for each in self._attention.points)
            self._attention = replace(self._attention, points=points)

    def _begin_script(self, wanted: HandOver) -> None:
        with told_on(self.others):
            prepare(self._vault, self._shelf, wanted.candidate, wanted.forms)
            desk = self._vault.desk(wanted.candidate)
            plan = wanted.plan(self._clock, text.language(), CARDS_IN_A_SCRIPT)
            self._session = visit(desk, self._shelf, plan)
            self.script.show_page(self._name, self._session.page)
            self._shell.show_page(self.script, Place.CANDIDATES)

    def _back_in_script(self) -> None:
        """Before the first question there is the page before the script."""
        session = self._session
        if session is None:
            return
        with told_on(self.script):
            session.back()
            if session.page.quiet:  # there is nothing before the first question
                self._shell.show_page(self.others, Place.CANDIDATES)
            else:
                self.script.show_page(self._name, session.page)

    def _skip(self, reason: SkipReason) -> None:
        self._do(lambda session: session.skip(reason))

    def _do(self, intent: Callable[[Session], None]) -> None:
        session = self._session
        if session is None:
            return
        with told_on(self.script):
            intent(session)
            if session.over:
                self._leave()
            else:
                self.script.show_page(self._name, session.page)
