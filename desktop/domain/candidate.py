"""The people and what is kept about them: candidate, moments, consents, fillings, entries, photos."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from desktop.domain.agreeing import Agreement, Appointment
from desktop.domain.answers import Answer
from desktop.domain.entry import DossierEntry
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, FillingId, FormId, ItemId, MomentId, PhotoId

D = TypeVar("D", bound=DossierEntry)


class AgencyRole(StrEnum):
    """What the agency is to its candidates: decides what may be asked and what consent may promise."""

    GUIDE = "guide"
    TEMP_AGENCY = "temp_agency"
    EMPLOYER = "employer"
    SCHOOL = "school"


@dataclass(frozen=True)
class Agency:
    """The house the vault belongs to, as told at first start."""

    role: AgencyRole
    answers_to_benefit_authority: bool
    team: bool = False  # several coaches use this computer
    name: str = ""
    kept_months: int = 24  # how long a dossier is kept after it was last worked on
    lock_minutes: int = 5  # how long nobody may touch the laptop before the vault is locked

    def facts(self) -> frozenset[str]:
        """What form conditions may know about the agency."""
        facts = set()
        if not self.answers_to_benefit_authority:
            facts.add("answers_stay_here")
        if self.role in {AgencyRole.EMPLOYER, AgencyRole.TEMP_AGENCY}:
            facts.add("agency_employs")
        if self.team:
            facts.add("team_sees")
        return frozenset(facts)


@dataclass(frozen=True)
class Candidate:
    """Who it is about: a first name and a picture are enough to start."""

    id: CandidateId
    first_name: str
    avatar: str  # a meaning in the pictogram table
    created: datetime


class Purpose(StrEnum):
    """Waarvoor: what a moment is for."""

    GUIDING = "guiding"
    MEASURING = "measuring"
    BOTH = "both"


class Help(StrEnum):
    """Hulp: how far someone helps the candidate answer."""

    ALONE = "alone"
    READ_ALOUD = "read_aloud"
    TOGETHER = "together"


@dataclass(frozen=True)
class Moment:
    """A measuring moment: T0 at the kick-off, T1, T2 … later."""

    id: MomentId
    candidate: CandidateId
    label: str
    day: date
    reason: str
    purpose: Purpose = Purpose.BOTH
    help: Help = Help.ALONE
    situation: str = ""


@dataclass(frozen=True)
class Consent:
    """One thing a candidate chose, at one time; the newest of a kind counts."""

    candidate: CandidateId
    subject: str  # meedoen, foto, werkgever …
    about: str  # for whom (an employer's name), "" when the subject says it all
    answer: str  # yes, no, later, talk_first
    given: datetime


@dataclass(frozen=True)
class Filling:
    """One filling of one form by one respondent at one moment, as far as it is."""

    id: FillingId
    moment: MomentId
    form: FormId
    form_version: int
    form_hash: str
    respondent: RespondentRole
    language: str
    started: datetime
    answers: Mapping[ItemId, Answer] = field(default_factory=dict)
    place: str = ""  # the step the respondent was at, "" at the beginning
    finished: datetime | None = None


@dataclass(frozen=True)
class Photo:
    """A photo in the dossier, re-encoded on import; its bytes are asked for apart."""

    id: PhotoId
    candidate: CandidateId
    added: datetime
    width: int
    height: int


@dataclass(frozen=True)
class Mark:
    """Something a coach set on a dossier, by name; kept as history."""

    name: str
    value: str
    at: datetime


@dataclass(frozen=True)
class LogLine:
    """Who did what that touches a person, for the log in the vault."""

    at: datetime
    what: str  # created, opened, handed_over, exported, changed …
    detail: str
    who: str = ""  # the coach's name; "" on the candidate's side, or when the coach is not known any more


@dataclass(frozen=True)
class Dossier:
    """Everything about one candidate."""

    candidate: Candidate
    moments: tuple[Moment, ...] = ()
    fillings: tuple[Filling, ...] = ()
    consents: tuple[Consent, ...] = ()
    entries: tuple[DossierEntry, ...] = ()
    photos: tuple[Photo, ...] = ()
    log: tuple[LogLine, ...] = ()

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        """What was agreed on, the first one first."""
        return self.all(Agreement)

    @property
    def appointments(self) -> tuple[Appointment, ...]:
        """When they meet and met, the first one typed first."""
        return self.all(Appointment)

    def all(self, kind: type[D]) -> tuple[D, ...]:
        """The entries of one kind."""
        return tuple(entry for entry in self.entries if isinstance(entry, kind))

    def filling(self, form: FormId, role: RespondentRole = RespondentRole.SELF) -> Filling | None:
        """The newest filling of this form by this respondent, or None."""
        found = [filling for filling in self.fillings if filling.form == form and filling.respondent is role]
        return max(found, key=lambda filling: filling.started, default=None)
