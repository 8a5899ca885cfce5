"""The door to the keys of an open vault, with two honest bodies (on disk and in memory)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeAlias

from desktop.domain.recovery import RecoveryKey

Secret: TypeAlias = str | RecoveryKey  # a coach's passphrase, or the recovery key on paper


@dataclass(frozen=True)
class KeyHolder:
    """A coach who can open the vault."""

    id: str
    name: str
    since: datetime
    is_here: bool  # the vault was opened with this coach's passphrase


class Keys(Protocol):
    """Who can open the vault. What changes it asks once more for a secret: Problem("wrong-passphrase") when none fits.

    Everything is on disk when it returns; cut off at any point, the vault opens with what opened it before or after.
    Changes take seconds and may be made from any thread, one at a time: what is asked of the vault meanwhile waits.
    Wrong secrets cost growing waits: MustWait.
    """

    def coaches(self) -> tuple[KeyHolder, ...]:
        """Every coach with a key, in the order in which they came."""
        ...

    @property
    def recovery_since(self) -> datetime | None:
        """When the recovery key in force was made; None when there is none yet."""
        ...

    def fits(self, by: Secret, coach: str = "") -> bool:
        """Whether this opens the vault; when a coach is given, whether it is theirs."""
        ...

    def renew_recovery(self, by: Secret, key: RecoveryKey) -> None:
        """Puts this recovery key in force; an earlier one, and copies of it, open nothing any more."""
        ...

    def add_coach(self, by: Secret, name: str, passphrase: str) -> None:
        """Gives a coach a key; Problem("passphrase-taken") when a colleague has the same passphrase."""
        ...

    def set_passphrase(self, by: Secret, coach: str, passphrase: str) -> None:
        """Another passphrase for a coach, by that coach's old one or by the recovery key."""
        ...

    def remove_coach(self, by: Secret, coach: str) -> None:
        """Takes a coach's key away and changes the data key; Problem("last-key") when nobody would be left."""
        ...
