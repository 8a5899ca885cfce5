"""Both windows in one process: the honest twin of the supervisor, for the demo, the tour and the tests of screens.

What it does with windows is what the supervisor does with processes: the next one stands before the one before goes.
"""

from collections import deque
from collections.abc import Callable, Sequence

from desktop import text
from desktop.flows.lines import Arrival, Errand, Visit
from desktop.flows.ports import Problem, Vault
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.candidate.window import CandidateWindow
from desktop.ui.coach.house import House
from desktop.ui.coach.window import CoachWindow
from desktop.ui.theme.current import Look

Window = CoachWindow | CandidateWindow


class OneProcess:
    """Has one window in front; a candidate's may lie behind a coach's. `prepare` gives each its size."""

    def __init__(
        self,
        house: House,
        look: Look,
        prepare: Callable[[Window], None],
        *,
        full_screen: bool = False,
        closed: Callable[[], None] = lambda: None,
    ) -> None:
        self._house = house
        self._look = look
        self._prepare = prepare
        self._full_screen = full_screen
        self._closed = closed
        self._language = text.language()  # the coach's own: a candidate's window may be in another
        self._lined_up: deque[Visit] = deque()
        self.going: list[Window] = []  # they go when the window in front has been seen
        self.coach: CoachWindow | None = None
        self.candidate: CandidateWindow | None = None

    @property
    def front(self) -> Window:
        """The window that is seen."""
        window = self.coach or self.candidate
        if window is None:
            raise RuntimeError("the app is closed")
        return window

    @property
    def candidate_side(self) -> CandidateSide | None:
        """The candidate's screens while a candidate is busy."""
        return self.candidate.side if self.candidate is not None else None

    def begin(self, vault: Vault | None = None) -> None:
        """Opens the app, or its coach's side at once when a vault is given that is open already."""
        self.show_coach(Errand(), vault)

    def end(self) -> None:
        """Ends every window, whoever is busy: the laptop is switched off."""
        self.going += [window for window in (self.coach, self.candidate) if window is not None]
        self.coach = self.candidate = None
        self.let_go()
        self._closed()

    def show_coach(self, errand: Errand, vault: Vault | None = None) -> None:
        """A coach's window takes the place of one that was there, and comes above a candidate's."""
        if self.coach is not None:
            self.going.append(self.coach)
        self._house.choose_language(self._language)
        line = _CoachesLine(self)
        self.coach = CoachWindow(self._house, self._look, line, errand, full_screen=self._full_screen)
        self._prepare(self.coach)
        self.coach.begin(vault)

    def show_candidates(self, visits: Sequence[Visit]) -> None:
        """The first of these, in the place of whoever was there; the others are lined up."""
        self.going += [window for window in (self.coach, self.candidate) if window is not None]
        self.coach = self.candidate = None
        self._lined_up = deque(visits)
        self.show_next()

    def show_next(self) -> None:
        """The next who is lined up; the coach, when their file can't be opened."""
        if self.candidate is not None:
            self.candidate.leave()
        self.candidate = None
        visit = self._lined_up.popleft()
        try:
            kiosk = self._house.kiosks.open(visit.ticket)
        except Problem as problem:
            self.show_coach(Errand(Arrival.STRANDED, visit.ticket.first_name, problem.sentence))
            return
        line = _CandidatesLine(self, visit)
        self.candidate = CandidateWindow(self._house, self._look, line, kiosk, visit, full_screen=self._full_screen)
        self._prepare(self.candidate)
        self.candidate.begin()

    def end_candidates(self) -> None:
        """The coach takes over: nobody is busy or lined up any more."""
        if self.candidate is not None:
            self.candidate.leave()
        self.candidate = None
        self._lined_up.clear()

    def go_back(self) -> None:
        """From the coach's window to the candidate's behind it."""
        if self.coach is not None and self.candidate is not None:
            self.coach.leave()
            self.coach = None
            self.candidate.activateWindow()
            self.candidate.go_on()

    def let_go(self) -> None:
        """The window in front has been seen: those that lay there before may go."""
        going, self.going = self.going, []
        for window in going:
            window.leave()


class _CoachesLine:
    """What a coach's window asks."""

    def __init__(self, windows: OneProcess) -> None:
        self._windows = windows

    def shown(self) -> None:
        self._windows.let_go()

    def hand_over(self, visits: Sequence[Visit]) -> None:
        self._windows.show_candidates(visits)

    def take_over(self, gone: Callable[[], None]) -> None:
        self._windows.end_candidates()
        gone()

    def give_back(self) -> None:
        self._windows.go_back()

    def lock(self, *, at_once: bool) -> None:
        self._windows.show_coach(Errand(Arrival.LOCKED))
        if at_once:
            self._windows.let_go()

    def close(self) -> None:
        self._windows.end()


class _CandidatesLine:
    """What a candidate's window asks."""

    def __init__(self, windows: OneProcess, visit: Visit) -> None:
        self._windows = windows
        self._visit = visit

    def shown(self) -> None:
        self._windows.let_go()

    def call_coach(self, first_name: str, trouble: str) -> None:
        candidate = self._visit.ticket.candidate
        self._windows.show_coach(Errand(Arrival.TAKE_OVER, first_name, trouble, candidate))

    def next_candidate(self) -> None:
        self._windows.show_next()
