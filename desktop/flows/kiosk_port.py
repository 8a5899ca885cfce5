"""Lending one candidate's dossier to a process that never has the vault's key, and taking it in again."""

from dataclasses import dataclass, field
from typing import Protocol

from desktop.domain.ids import CandidateId
from desktop.flows.desk_port import CandidateDesk


@dataclass(frozen=True)
class Ticket:
    """What opens one kiosk: in memory and in pipes only, never on disk, in an argument or in the environment."""

    kiosk: str  # names its files: kiosk-<this>.db and kiosk-<this>.box
    key: bytes = field(repr=False)  # 32 random bytes, of this kiosk alone
    candidate: CandidateId
    first_name: str


@dataclass(frozen=True)
class Collected:
    """What came of one kiosk: whose it was, and "" or why it could not be taken in (it is kept then)."""

    candidate: CandidateId | None
    trouble: str = ""


class Kiosk(CandidateDesk, Protocol):
    """One candidate's own encrypted file, open. Everything is on disk when a method returns."""

    def close(self) -> None:
        """Closes it; closing twice is harmless."""
        ...


class KioskDoor(Protocol):
    """The way into kiosks, for the candidate's process."""

    def open(self, ticket: Ticket) -> Kiosk:
        """Opens the kiosk of this ticket; Problem when it is gone, damaged or can't be written."""
        ...

    def waiting(self) -> int:
        """How many kiosks lie here that no coach has taken in yet; tells nothing about whose."""
        ...


class Lender(Protocol):
    """The part of an open vault that lends and collects."""

    def lend(self, candidate: CandidateId) -> Ticket:
        """Copies one dossier into a kiosk of its own; on disk when it returns. KeyError when there is none."""
        ...

    def collect(self) -> tuple[Collected, ...]:
        """Takes in every kiosk of this vault that lies here, and removes it; cut off anywhere, it can be done again."""
        ...

    def draft(self) -> str:
        """What the coach who opened the vault was typing when it was locked; "" when nothing."""
        ...

    def keep_draft(self, text: str) -> None:
        """Keeps what this coach was typing, encrypted like all; "" drops it."""
        ...
