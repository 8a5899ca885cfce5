"""What coach and candidate agree on, and when they meet."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from desktop.domain.entry import DossierEntry
from desktop.domain.ids import MomentId


@dataclass(frozen=True)
class Agreement(DossierEntry):
    """Something coach and candidate agreed on, to come back to at the next moment."""

    kind: ClassVar[str] = "agreement"
    moment: MomentId
    text: str
    picture: str
    made: datetime
    review_on: date | None = None


@dataclass(frozen=True)
class Appointment(DossierEntry):
    """When candidate and coach meet next."""

    kind: ClassVar[str] = "appointment"
    starts: datetime
    place: str
    with_whom: str
    bring: str = ""
