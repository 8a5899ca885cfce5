"""The rules of the turns at work on processes that are only numbers."""

from desktop.flows.lines import Errand, Visit
from desktop.flows.messages import Called, Cue, HandedOver, Report, Told
from desktop.supervisor.crew import Act, Allow, End, Start, Tell
from desktop.supervisor.turns import Turns
from tests.supervisor.people import visit

SAM, NOOR = visit("Sam"), visit("Noor")


class Table:
    """Carries out what the rules want on processes that are only numbers."""

    def __init__(self) -> None:
        self.turns = Turns()
        self.now = 0.0
        self.alive: set[int] = set()
        self.roles: dict[int, Errand | Visit] = {}
        self.cues: list[tuple[int, Cue]] = []
        self.limits: dict[int, float] = {}
        self.status: int | None = None
        self.do(self.turns.begin())

    def do(self, acts: object) -> None:
        """As the loop would."""
        assert isinstance(acts, list)
        for act in acts:
            self._do(act)

    def _do(self, act: Act) -> None:
        match act:
            case Start(child):
                assert child not in self.alive
                self.alive.add(child)
            case Tell(child, Cue() as cue):
                assert child in self.alive
                self.cues.append((child, cue))
            case Tell(child, role) if not isinstance(role, Cue):
                assert child in self.alive
                assert child not in self.roles, "a process has one role in its life"
                self.roles[child] = role
            case Allow(child, seconds):
                assert child in self.alive
                self.limits.pop(child, None)
                if seconds is not None:
                    self.limits[child] = seconds
            case End(status):
                self.status = status

    def says(self, child: int, *reports: Report) -> None:
        """A window reports."""
        for report in reports:
            self.do(self.turns.heard(child, report, self.now))

    def falls(self, child: int) -> None:
        """A process ends."""
        self.alive.discard(child)
        self.limits.pop(child, None)
        self.do(self.turns.ended(child, self.now))

    @property
    def newest(self) -> int:
        """The process that got its role last."""
        return list(self.roles)[-1]

    def role(self) -> Errand | Visit:
        """What that is."""
        return self.roles[self.newest]

    @property
    def spares(self) -> set[int]:
        """Processes without a role."""
        return self.alive - set(self.roles)

    def told(self, child: int) -> list[Cue]:
        """The cues this process got."""
        return [cue for to, cue in self.cues if to == child]


def with_coach() -> tuple[Table, int]:
    """A coach's window stands."""
    table = Table()
    table.says(table.newest, Told.SHOWN)
    return table, table.newest


def with_sam(*visits: Visit) -> tuple[Table, int]:
    """Sam's window stands, the coach's has left."""
    table, coach = with_coach()
    table.says(coach, HandedOver(visits or (SAM,)))
    sam = table.newest
    table.says(sam, Told.SHOWN)
    table.falls(coach)
    return table, sam


def with_coach_above() -> tuple[Table, int, int]:
    """Sam called, the coach's window stands above."""
    table, sam = with_sam()
    table.says(sam, Called("Sam", ""))
    coach = table.newest
    table.says(coach, Told.SHOWN)
    return table, sam, coach
