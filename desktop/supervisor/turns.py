"""Whose turn it is on the screen: what happened goes in, what must be done comes out. No process is touched here."""

from collections.abc import Sequence

from desktop.flows.lines import Arrival, Errand, Visit
from desktop.flows.messages import Called, Cue, HandedOver, Locked, Report, Told
from desktop.supervisor.crew import Act, Crew

RESTARTS = 3  # of one visit
FALLS = 3  # of the coach's window, one soon after another
LONG = 10.0  # seconds: a window that stood so long did work


class Turns:
    """A coach's window or a candidate's has the turn; a coach's may lie above a candidate's."""

    def __init__(self) -> None:
        self._crew = Crew()
        self._coach: int | None = None
        self._candidate: int | None = None
        self._line_up: tuple[Visit, ...] = ()  # the first has the turn
        self._taker: int | None = None  # the coach's process that waits for the candidate's to end
        self._seen_since: float | None = None  # the coach's window
        self._coach_falls = 0
        self._restarts = 0

    def begin(self) -> Sequence[Act]:
        """The app is started."""
        self._call_for_coach(Errand(Arrival.START))
        return self._crew.done()

    def heard(self, child: int, report: Report, now: float) -> Sequence[Act]:
        """A process told something; who has no turn any more is not listened to. `now` is in seconds."""
        if child == self._coach:
            self._coach_says(child, report, now)
        elif child == self._candidate:
            self._candidate_says(child, report)
        return self._crew.done()

    def ended(self, child: int, now: float) -> Sequence[Act]:
        """A process is no more, by itself or killed."""
        self._crew.lost(child)
        if child == self._candidate:
            self._candidate_ended()
        elif child == self._coach:
            self._coach_ended(now)
        return self._crew.done()

    @property
    def _lent(self) -> bool:
        """Whether the laptop is a candidate's: then the coach's window, if there is one, has opened nothing."""
        return bool(self._line_up) and self._taker is None

    def _coach_says(self, coach: int, report: Report, now: float) -> None:
        match report:
            case Told.SHOWN:
                self._seen_since = now
                self._crew.seen(coach)
            case Told.TAKE_OVER if self._lent:
                self._take_over(coach)
            case Told.GIVE_BACK | Told.CLOSE | Locked() if self._lent:
                self._crew.make_room(coach)
                self._coach_is_done()
                self._go_on()
            case HandedOver(visits) if not self._line_up:
                self._crew.make_room(coach)
                self._coach_is_done()
                self._call_for_candidate(visits)
            case Locked(at_once):
                self._crew.lock(coach)
                if at_once:
                    self._crew.send_away()
                self._coach_is_done()
                self._call_for_coach(Errand(Arrival.LOCKED))
            case Told.CLOSE:
                self._crew.end(0)

    def _candidate_says(self, candidate: int, report: Report) -> None:
        match report:
            case Told.SHOWN:
                self._crew.seen(candidate)
            case Told.NEXT_CANDIDATE if self._coach is None and len(self._line_up) > 1:
                self._crew.make_room(candidate)
                self._call_for_candidate(self._line_up[1:])
            case Called(trouble=trouble) if self._coach is None:
                self._call_for_coach(self._errand(Arrival.TAKE_OVER, trouble))

    def _coach_is_done(self) -> None:
        self._coach = None
        self._coach_falls = 0

    def _coach_ended(self, now: float) -> None:
        stood_long = self._seen_since is not None and now - self._seen_since >= LONG
        self._coach = None
        if self._lent:
            self._go_on()
            return
        self._coach_falls = 1 if stood_long else self._coach_falls + 1
        if self._coach_falls < FALLS:
            self._call_for_coach(Errand(Arrival.LOCKED))
        else:
            self._crew.end(1)

    def _candidate_ended(self) -> None:
        self._candidate = None
        if self._taker is not None:
            self._is_gone()
            return
        self._restarts += 1
        if self._coach is None:  # above it, the coach decides first
            self._go_on()

    def _take_over(self, coach: int) -> None:
        self._taker = coach
        if self._candidate is None:
            self._is_gone()
        else:
            self._crew.dismiss(self._candidate)

    def _is_gone(self) -> None:
        """The candidate's process is no more: its file is the coach's."""
        if self._taker == self._coach and self._coach is not None:
            self._crew.tell(self._coach, Cue.GONE)
        self._taker = None
        self._line_up = ()

    def _go_on(self) -> None:
        """The candidate goes on, in a fresh process when the last fell; after too many falls the coach must come."""
        if self._candidate is not None:
            self._crew.tell(self._candidate, Cue.GO_ON)
            self._crew.send_away()
        elif self._restarts <= RESTARTS:
            self._candidate = self._crew.open(self._line_up[0])
        else:
            errand = self._errand(Arrival.STRANDED)
            self._line_up = ()
            self._call_for_coach(errand)

    def _call_for_candidate(self, line_up: tuple[Visit, ...]) -> None:
        self._line_up = line_up
        self._restarts = 0
        self._candidate = self._crew.open(line_up[0])

    def _call_for_coach(self, errand: Errand) -> None:
        self._coach = self._crew.open(errand)
        self._seen_since = None

    def _errand(self, arrival: Arrival, trouble: str = "") -> Errand:
        ticket = self._line_up[0].ticket
        return Errand(arrival, ticket.first_name, trouble, ticket.candidate)
