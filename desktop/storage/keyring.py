"""The keys of an open vault on disk: who can open it, and every change to that."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from desktop.domain.recovery import RecoveryKey
from desktop.flows.key_port import KeyHolder, Secret
from desktop.flows.ports import Problem
from desktop.storage import seals, slots
from desktop.storage.database import Row
from desktop.storage.kdf import KEY_BYTES, KdfCost
from desktop.storage.records import Records
from desktop.storage.slots import Keys, Slot, SlotKind, SlotSet
from desktop.storage.troubles import Trouble, from_system, problem, refusal_of
from desktop.storage.waits import Waits


class SqlKeys:
    """Holds no key: each change asks for a secret, and forgets what it opened. `encrypt` gives the database a key."""

    def __init__(
        self,
        records: Records,
        file: Path,
        found: SlotSet,
        cost: KdfCost,
        waits: Waits,
        encrypt: Callable[[bytes], None],
    ) -> None:
        self._records = records
        self._file = file
        self._slots = found
        self._cost = cost
        self._waits = waits
        self._encrypt = encrypt

    def coaches(self) -> tuple[KeyHolder, ...]:
        """Every coach with a key."""
        known = self._known()
        return tuple(
            KeyHolder(slot.id, known[slot.id]["name"], _since(known[slot.id]), slot.id == self._records.who)
            for slot in self._slots.of_kind(SlotKind.PASSPHRASE)
        )

    @property
    def recovery_since(self) -> datetime | None:
        """When the recovery key in force was made, or None."""
        known = self._known()
        return next((_since(known[slot.id]) for slot in self._slots.of_kind(SlotKind.RECOVERY)), None)

    def fits(self, by: Secret, coach: str = "") -> bool:
        """Whether this opens a slot, or this coach's slot."""
        known = self._slots.slots
        looked_at = replace(self._slots, slots=tuple(slot for slot in known if coach in {"", slot.id}))
        return self._waits.opened_by(by, looked_at) is not None

    def renew_recovery(self, by: Secret, key: RecoveryKey) -> None:
        """Adds the first recovery key, or puts another in its place and changes the data key."""
        with self._records.borrowed():
            _, keys = self._opened(by)
            earlier = self._slots.of_kind(SlotKind.RECOVERY)
            changed = self._slots.with_slot(self._locked_up(keys, key))
            self._remember(changed.slots[-1], "")
            if not earlier:
                self._replace(changed, keys)
                return
            for slot in earlier:
                changed = changed.without_slot(slot.id)
            self._change_key(changed, keys)

    def add_coach(self, by: Secret, name: str, passphrase: str) -> None:
        """Adds a slot for this coach."""
        with self._records.borrowed():
            _, keys = self._opened(by)
            self._refuse_taken(passphrase, "")
            slot = self._locked_up(keys, passphrase)
            self._remember(slot, name)
            self._replace(self._slots.with_slot(slot), keys)

    def set_passphrase(self, by: Secret, coach: str, passphrase: str) -> None:
        """Locks the coach's slot anew; it keeps its id, so that the log goes on telling who it was."""
        with self._records.borrowed():
            opened, keys = self._opened(by)
            self._slot(coach)
            if opened.kind == SlotKind.PASSPHRASE and opened.id != coach:
                raise problem(Trouble.WRONG_PASSPHRASE)
            self._refuse_taken(passphrase, coach)
            self._replace(self._slots.with_slot(self._locked_up(keys, passphrase, coach)), keys)
            if opened.kind == SlotKind.RECOVERY and self._records.who == opened.id:
                self._records.who = coach  # who came in with the paper key has said who it is

    def remove_coach(self, by: Secret, coach: str) -> None:
        """Drops the coach's slot and changes the data key; the name stays in the vault, for the log."""
        with self._records.borrowed():
            _, keys = self._opened(by)
            self._slot(coach)
            if len(self._slots.of_kind(SlotKind.PASSPHRASE)) == 1:
                raise problem(Trouble.LAST_KEY)
            with self._records.change():
                self._records.run("drop_draft", coach=coach)
            self._change_key(self._slots.without_slot(coach), keys)

    def modernise(self, passphrase: Secret) -> None:
        """A slot of the first format, which could not get a next data key, becomes one of today's."""
        slot, keys = self._opened(passphrase)
        if not slot.public:
            self._replace(self._slots.with_slot(self._locked_up(keys, passphrase, slot.id)), keys)

    def _opened(self, by: Secret) -> tuple[Slot, Keys]:
        found = self._waits.opened_by(by, self._slots)
        if found is None:
            raise refusal_of(by)
        return found

    def _slot(self, coach: str) -> Slot:
        for slot in self._slots.of_kind(SlotKind.PASSPHRASE):
            if slot.id == coach:
                return slot
        raise KeyError("no such coach")

    def _locked_up(self, keys: Keys, secret: Secret, slot_id: str = "") -> Slot:
        return slots.lock_up(self._slots.vault, keys, secret, self._cost, slot_id)

    def _refuse_taken(self, passphrase: str, coach: str) -> None:
        found = self._slots.open(passphrase)
        if found is not None and found[0].id != coach:
            raise problem(Trouble.PASSPHRASE_TAKEN)

    def _known(self) -> dict[str, Row]:
        return {row["slot"]: row for row in self._records.rows("coaches")}

    def _remember(self, slot: Slot, name: str) -> None:
        """Before its slot is there: a name without a slot is nobody, a slot without a name can't be told."""
        with self._records.change():
            self._records.run("add_coach", slot=slot.id, name=name, added=self._records.now())

    def _replace(self, changed: SlotSet, keys: Keys) -> None:
        try:
            seals.replace_slots(self._records, self._file, changed, keys)
        except (OSError, Problem) as error:
            self._slots = slots.read(self._file)  # as they were, or as they were to be
            if isinstance(error, OSError):
                raise from_system(error) from error
            raise
        self._slots = changed

    def _change_key(self, staying: SlotSet, keys: Keys) -> None:
        both = (secrets.token_bytes(KEY_BYTES), keys[0])
        try:
            self._slots = seals.change_key(self._records, self._file, staying, both, self._encrypt)
        except BaseException as error:
            self._records.give_up()  # it may have either key: whoever opens the vault next goes on where this ended
            if isinstance(error, OSError):
                raise from_system(error) from error
            raise


def _since(row: Row) -> datetime:
    return datetime.fromisoformat(row["added"])
