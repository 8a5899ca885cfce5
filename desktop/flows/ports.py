"""The doors of the flows: what they need from outside, each with two honest bodies (real and in memory)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol

from desktop.domain.candidate import (
    Agency,
    Candidate,
    Consent,
    Dossier,
    LogLine,
    Moment,
    Photo,
)
from desktop.domain.form import Form, Wording
from desktop.domain.ids import CandidateId, FormId, PhotoId
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.entry_port import Entries
from desktop.flows.export_port import Exports
from desktop.flows.key_port import Keys, Secret
from desktop.flows.kiosk_port import Lender
from desktop.flows.review_port import Review


class Clock(Protocol):
    """Tells the time: the system's, or a fixed one in tests."""

    def now(self) -> datetime:
        """The moment it is, with its time zone."""
        ...

    def monotonic(self) -> float:
        """Seconds that only ever grow."""
        ...


class Problem(Exception):
    """Something a person can fix: a code, and a sentence that says what is the matter and what to do."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


class Vault(Lender, Protocol):
    """An open vault, which also lends. Every method that changes something has it on disk when it returns."""

    @property
    def keys(self) -> Keys:
        """Who can open it."""
        ...

    @property
    def review(self) -> Review:
        """How answers came about, and what the coach did with that."""
        ...

    @property
    def exports(self) -> Exports:
        """What went out."""
        ...

    @property
    def entries(self) -> Entries:
        """What coaches write down."""
        ...

    @property
    def agency(self) -> Agency:
        """The agency, as told at first start."""
        ...

    def set_agency(self, agency: Agency) -> None:
        """Changes what is known of the agency."""
        ...

    def candidates(self) -> tuple[Candidate, ...]:
        """All candidates, last opened first."""
        ...

    def add_candidate(self, first_name: str, avatar: str) -> Candidate:
        """Starts a dossier with a first moment (T0) of today; logged."""
        ...

    def dossier(self, candidate: CandidateId) -> Dossier:
        """Everything about one candidate; KeyError when there is none. Counts as opened, and is logged."""
        ...

    def desk(self, candidate: CandidateId) -> CandidateDesk:
        """What the candidate's side gets to see of this dossier."""
        ...

    def save_form_text(self, form: Form, source: str) -> None:
        """Keeps a form's source by its hash, so that a filling can go on with the version it began with."""
        ...

    def add_moment(self, moment: Moment) -> None:
        """Adds a moment to its candidate."""
        ...

    def add_consent(self, consent: Consent) -> None:
        """Adds something the candidate chose."""
        ...

    def add_photo(self, candidate: CandidateId, jpeg: bytes, size: tuple[int, int]) -> Photo:
        """Adds a photo that PhotoReader has cleaned."""
        ...

    def photo(self, photo: PhotoId) -> bytes:
        """One photo as JPEG bytes."""
        ...

    def remember(self, candidate: CandidateId, what: str, detail: str) -> None:
        """Adds a line to the candidate's log."""
        ...

    def log(self, candidate: CandidateId) -> tuple[LogLine, ...]:
        """Who did what with this dossier, oldest first; looking at it is not logged. KeyError when there is none."""
        ...

    def erase(self, candidate: CandidateId) -> None:
        """Removes all that is kept of a candidate, for good; no restored backup brings it back."""
        ...

    def close(self) -> None:
        """Closes it; nothing of it can be used afterwards."""
        ...


class VaultState(Enum):
    """What is found where the vault should be."""

    NONE = "none"  # nothing there: a first start
    READY = "ready"  # locked and waiting for a passphrase
    BROKEN = "broken"  # something is there that can't be opened: unlock() says what


class VaultDoor(Protocol):
    """The way into a vault."""

    def state(self) -> VaultState:
        """What is there, without opening it."""
        ...

    def check_place(self) -> None:
        """Problem when no vault may be made in this place, whatever is there."""
        ...

    def create(self, passphrase: str, agency: Agency, coach: str) -> Vault:
        """Makes a new vault with one key slot; Problem when something is already there or can't be written."""
        ...

    def unlock(self, secret: Secret) -> Vault:
        """Opens the vault; Problem("wrong-passphrase", …) and the others of VAULT.md's list."""
        ...

    def check(self, passphrase: str) -> bool:
        """Whether this is a coach's passphrase, without opening the vault."""
        ...


@dataclass(frozen=True)
class WordTime:
    """When a word sounds: character range in the text, seconds from the start of the sound."""

    start: int
    end: int
    seconds: float


@dataclass(frozen=True)
class Clip:
    """Sound in memory: mono 16-bit little-endian PCM, its rate in Hz, and the times of its words (may be empty)."""

    pcm: bytes
    rate: int
    words: tuple[WordTime, ...] = ()
    source: str = "voice"  # or "recording"

    @property
    def seconds(self) -> float:
        """How long it sounds."""
        return len(self.pcm) / 2 / self.rate


class Voice(Protocol):
    """Text to sound. Never raises for a text it can't say: an empty clip is silence."""

    def speaks(self, language: str) -> bool:
        """Whether there is a voice for this language; a foreign one does not count."""
        ...

    def render(self, text: str, language: str) -> Clip:
        """The sound of this text, trimmed of leading silence; empty when it does not speak the language."""
        ...

    def set_pace(self, percent: int) -> None:
        """How fast it speaks from the next clip on, in hundredths of its normal pace."""
        ...


class Player(Protocol):
    """Plays one clip at a time."""

    @property
    def audible(self) -> bool:
        """Whether there is a sound device that works; without one play() keeps time in silence."""
        ...

    def play(self, clip: Clip, at_word: Callable[[WordTime], None], done: Callable[[], None]) -> None:
        """Stops what plays, plays this, calls at_word as words sound, and done once at the end (never when stopped)."""
        ...

    def stop(self) -> None:
        """Silence at once; harmless when nothing plays."""
        ...

    def set_volume(self, volume: float) -> None:
        """0..1."""
        ...


class FormShelf(Protocol):
    """The forms there are."""

    def form(self, form: FormId) -> Form:
        """The newest version of this form; KeyError when there is none."""
        ...

    def source(self, form: FormId) -> str:
        """The text of its file."""
        ...

    def glossary(self) -> Mapping[str, Wording]:
        """What Leg uit says about Dutch words outside the commonest, by the word in small letters."""
        ...

    def parse(self, source: str) -> Form:
        """A form from stored text, for fillings that began with an older version."""
        ...
