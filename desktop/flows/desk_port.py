"""What the candidate's side knows: one dossier's desk. Bodies: the vault's, a kiosk's, and their twins in memory."""

from typing import Protocol

from desktop.domain.answers import Answer, Trace
from desktop.domain.candidate import Filling, Photo
from desktop.domain.form import Form, RespondentRole
from desktop.domain.ids import FillingId, FormId, ItemId, PhotoId


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

    def decline(self) -> None:
        """The candidate does not take part (now): removes every filling and photo, keeps name, date and choice."""
        ...

    def form_text(self, form: FormId, content_hash: str) -> str | None:
        """The stored source of the form a filling began with, or None when it was never kept."""
        ...

    def photos(self) -> tuple[Photo, ...]:
        """The photos in this dossier, oldest first."""
        ...

    def photo(self, photo: PhotoId) -> bytes:
        """One photo as JPEG bytes."""
        ...
