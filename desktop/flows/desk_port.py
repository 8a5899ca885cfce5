"""What the candidate's side knows: one dossier's desk. Bodies: the vault's, a kiosk's, and their twins in memory."""

from datetime import datetime
from typing import Protocol

from desktop.domain.answers import Answer, Trace
from desktop.domain.candidate import Consent, Filling, Photo
from desktop.domain.form import Form, RespondentRole
from desktop.domain.hearing import Hearing
from desktop.domain.ids import FillingId, FormId, ItemId, PhotoId, RecordingId


class DeskRecordings(Protocol):
    """What one candidate said instead of typing it: mono 16-bit little-endian samples, and their rate in Hz."""

    def keep(self, pcm: bytes, rate: int) -> RecordingId:
        """Adds one; on disk when it returns."""
        ...

    def sound(self, recording: RecordingId) -> tuple[bytes, int]:
        """Its samples and their rate; KeyError when it is not this candidate's."""
        ...

    def drop(self, recording: RecordingId) -> None:
        """Removes it for good; harmless when there is none."""
        ...


class CandidateDesk(Protocol):
    """All that the candidate's side may know: one name and avatar, its own fillings and its own photos."""

    @property
    def first_name(self) -> str:
        """The name to greet with."""
        ...

    @property
    def avatar(self) -> str:
        """The picture chosen with the coach: a meaning in the pictogram table."""
        ...

    @property
    def facts(self) -> frozenset[str]:
        """Declared facts of the agency and the moment, for conditions."""
        ...

    def filling(self, form: FormId, role: RespondentRole) -> Filling | None:
        """The newest filling of this form at this moment, or None."""
        ...

    def finished_once(self, form: FormId, role: RespondentRole) -> bool:
        """Whether this respondent ever finished the form, at any moment."""
        ...

    def last_here(self, role: RespondentRole) -> datetime | None:
        """When this respondent last answered something at this moment; None when nothing was."""
        ...

    def begin(self, form: Form, role: RespondentRole, language: str) -> Filling:
        """Starts a filling and remembers form version and hash; on disk when it returns."""
        ...

    def record(self, filling: FillingId, item: ItemId, answer: Answer, trace: Trace) -> None:
        """Appends an answer; it is on disk when this returns. The newest answer to an item counts."""
        ...

    def move(self, filling: FillingId, place: str) -> None:
        """Remembers the step the respondent is at; on disk when it returns."""
        ...

    def finish(self, filling: FillingId) -> None:
        """Marks the filling as finished now."""
        ...

    def consent(self, subject: str, about: str, answer: str) -> None:
        """Appends what the candidate chose."""
        ...

    def consents(self) -> tuple[Consent, ...]:
        """What the candidate chose, oldest first."""
        ...

    def decline(self) -> None:
        """The candidate does not take part (now): removes fillings, photos and recordings, keeps name, date, choice."""
        ...

    def form_text(self, form: FormId, content_hash: str) -> str | None:
        """The stored source of the form a filling began with, or None when it was never kept."""
        ...

    def hearing(self) -> Hearing:
        """How this candidate wants to hear, as it was last set here or elsewhere."""
        ...

    def remember_hearing(self, hearing: Hearing) -> None:
        """Remembers that; on disk when it returns."""
        ...

    def photos(self) -> tuple[Photo, ...]:
        """The photos in this dossier, oldest first."""
        ...

    def photo(self, photo: PhotoId) -> bytes:
        """One photo as JPEG bytes."""
        ...

    def keep_photo(self, jpeg: bytes, size: tuple[int, int]) -> Photo:
        """Adds a photo that PhotoReader has developed; on disk when it returns."""
        ...

    @property
    def recordings(self) -> DeskRecordings:
        """What was said aloud instead of typed."""
        ...
