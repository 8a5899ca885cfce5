"""The keys of the vault in memory: what the keys on disk do, with nothing locked."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop.domain.ids import new_id
from desktop.domain.recovery import RecoveryKey
from desktop.flows.key_port import KeyHolder, Secret
from desktop.flows.ports import Clock
from desktop.storage.kdf import tidy
from desktop.storage.troubles import Trouble, problem, refusal_of
from desktop.storage.waits import Waits


@dataclass(frozen=True)
class Holder:
    """A coach or, without a name, the paper; and what opens the vault for them."""

    id: str
    name: str
    secret: Secret
    since: datetime


@dataclass
class Ring:
    """Who can open one vault; every opening of that vault shares it."""

    waits: Waits
    holders: list[Holder] = field(default_factory=list)
    drafts: dict[str, str] = field(default_factory=dict)  # by holder: what was being typed when the vault was locked

    def opened(self, secret: Secret) -> Holder | None:
        """Whom this secret is of."""
        plain = _plain(secret)
        return next((holder for holder in self.holders if holder.secret == plain), None)

    def tried(self, secret: Secret, holder: str = "") -> Holder | None:
        """The same, or only when it is this holder's, by who may be guessing: wrong ones cost waits."""

        def found(_last: str) -> Holder | None:
            opened = self.opened(secret)
            return opened if opened is not None and holder in {"", opened.id} else None

        return self.waits.tried(found, lambda opened: opened.id)

    def add(self, name: str, secret: Secret, clock: Clock) -> Holder:
        """One more."""
        holder = Holder(new_id(), name, _plain(secret), clock.now())
        self.holders.append(holder)
        return holder


class MemoryKeys:
    """The keys of one opening of the vault; `refuse_closed` raises once it is closed."""

    def __init__(self, ring: Ring, clock: Clock, who: str, refuse_closed: Callable[[], object]) -> None:
        self._ring = ring
        self._clock = clock
        self.who = who
        self._refuse_closed = refuse_closed

    def coaches(self) -> tuple[KeyHolder, ...]:
        """Every coach with a key."""
        return tuple(
            KeyHolder(holder.id, holder.name, holder.since, holder.id == self.who) for holder in self._coaches()
        )

    @property
    def recovery_since(self) -> datetime | None:
        """When the recovery key in force was made, or None."""
        self._refuse_closed()
        return next((holder.since for holder in self._ring.holders if _is_paper(holder)), None)

    def fits(self, by: Secret, coach: str = "") -> bool:
        """Whether this opens the vault, or is this coach's."""
        return self._ring.tried(by, coach) is not None

    def renew_recovery(self, by: Secret, key: RecoveryKey) -> None:
        """Puts this recovery key in force."""
        self._opened(by)
        self._ring.holders = self._coaches()
        self._ring.add("", key, self._clock)

    def add_coach(self, by: Secret, name: str, passphrase: str) -> None:
        """Gives a coach a key."""
        self._opened(by)
        self._refuse_taken(passphrase, "")
        self._ring.add(name, passphrase, self._clock)

    def set_passphrase(self, by: Secret, coach: str, passphrase: str) -> None:
        """Another passphrase for a coach."""
        opened = self._opened(by)
        holder = self._coach(coach)
        if not _is_paper(opened) and opened.id != coach:
            raise problem(Trouble.WRONG_PASSPHRASE)
        self._refuse_taken(passphrase, coach)
        at = self._ring.holders.index(holder)
        self._ring.holders[at] = replace(holder, secret=_plain(passphrase))
        if _is_paper(opened) and self.who == opened.id:
            self.who = coach

    def remove_coach(self, by: Secret, coach: str) -> None:
        """Takes a coach's key away."""
        self._opened(by)
        holder = self._coach(coach)
        if len(self._coaches()) == 1:
            raise problem(Trouble.LAST_KEY)
        self._ring.holders.remove(holder)
        self._ring.drafts.pop(coach, None)

    def _coaches(self) -> list[Holder]:
        self._refuse_closed()
        return [holder for holder in self._ring.holders if not _is_paper(holder)]

    def _coach(self, coach: str) -> Holder:
        for holder in self._coaches():
            if holder.id == coach:
                return holder
        raise KeyError("no such coach")

    def _opened(self, by: Secret) -> Holder:
        self._refuse_closed()
        found = self._ring.tried(by)
        if found is None:
            raise refusal_of(by)
        return found

    def _refuse_taken(self, passphrase: str, coach: str) -> None:
        found = self._ring.opened(passphrase)
        if found is not None and found.id != coach:
            raise problem(Trouble.PASSPHRASE_TAKEN)


def _is_paper(holder: Holder) -> bool:
    return isinstance(holder.secret, RecoveryKey)


def _plain(secret: Secret) -> Secret:
    return secret if isinstance(secret, RecoveryKey) else tidy(secret)
