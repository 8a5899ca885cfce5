"""Key slots: each holds the vault's data key, locked with one passphrase. They lie in a small JSON beside the vault.

The file tells nothing about who the coaches are: their names lie in the vault, by slot. A slot is Argon2id and
XChaCha20-Poly1305 with the vault, the slot and the cost as associated data, so that no part can be swapped.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_ABYTES,
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.exceptions import CryptoError

from desktop.domain.ids import new_id
from desktop.storage import kdf
from desktop.storage.files import write_durably
from desktop.storage.kdf import KdfCost
from desktop.storage.troubles import Trouble, problem

FORMAT = 1
KDF = "argon2id"
DATABASE_SALT_BYTES = 16


class SlotKind(StrEnum):
    """What opens a slot. A kind this program does not know is kept as it is and opens nothing."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"  # the printed recovery key
    PENDING = "pending"  # holds the old and the new data key while a coach is being removed


@dataclass(frozen=True)
class Slot:
    """One locked copy of the data key."""

    id: str
    kind: str
    cost: KdfCost
    salt: bytes
    nonce: bytes
    box: bytes

    def open(self, vault: str, passphrase: str) -> bytes | None:
        """What is in the slot, or None when the passphrase does not fit."""
        key = kdf.stretch(passphrase, self.salt, self.cost)
        bound = _bound(vault, self.id, self.kind, self.cost)
        try:
            return crypto_aead_xchacha20poly1305_ietf_decrypt(self.box, bound, self.nonce, key)
        except CryptoError:
            return None


@dataclass(frozen=True)
class SlotSet:
    """The slots of one vault; `generation` grows with every change."""

    vault: str
    database_salt: bytes
    generation: int
    slots: tuple[Slot, ...]

    def open(self, passphrase: str) -> tuple[Slot, bytes] | None:
        """The slot this passphrase opens and the data key in it, or None."""
        for slot in self.slots:
            if slot.kind == SlotKind.PASSPHRASE and (key := slot.open(self.vault, passphrase)) is not None:
                return slot, key
        return None

    def with_slot(self, slot: Slot) -> "SlotSet":
        """The next generation, with this slot added."""
        return replace(self, generation=self.generation + 1, slots=(*self.slots, slot))

    def without_slot(self, slot_id: str) -> "SlotSet":
        """The next generation, without this slot."""
        left = tuple(slot for slot in self.slots if slot.id != slot_id)
        return replace(self, generation=self.generation + 1, slots=left)

    def seal(self, key: bytes) -> bytes:
        """A hash that only who has the data key can make; the vault holds it, so that a changed file is seen."""
        return hmac.digest(key, b"werkverhaal slots " + _canonical(_body(self)), "sha256")


def lock_up(vault: str, key: bytes, passphrase: str, cost: KdfCost, kind: SlotKind = SlotKind.PASSPHRASE) -> Slot:
    """A new slot that gives `key` for this passphrase."""
    slot_id, salt = new_id(), secrets.token_bytes(kdf.SALT_BYTES)
    nonce = secrets.token_bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    stretched = kdf.stretch(passphrase, salt, cost)
    bound = _bound(vault, slot_id, kind, cost)
    box = crypto_aead_xchacha20poly1305_ietf_encrypt(key, bound, nonce, stretched)
    return Slot(slot_id, kind.value, cost, salt, nonce, box)


def new_slots(key: bytes, passphrase: str, cost: KdfCost) -> SlotSet:
    """The first generation for a new vault: one slot."""
    vault = new_id()
    slot = lock_up(vault, key, passphrase, cost)
    return SlotSet(vault, secrets.token_bytes(DATABASE_SALT_BYTES), 1, (slot,))


def write(slots: SlotSet, file: Path) -> None:
    """Keeps the slots, then a second copy; a kill or power cut leaves at least one of them whole."""
    data = json.dumps({"body": _body(slots), "check": checksum(_body(slots))}, indent=1).encode()
    for copy in (file, backup_of(file)):
        write_durably(copy, data)


def read(file: Path) -> SlotSet:
    """The slots, from the second copy when the first is gone or damaged; Problem when neither can be read."""
    copies = [copy for copy in (file, backup_of(file)) if copy.exists()]
    for slots in _readable(copies):
        return slots
    raise problem(Trouble.KEYS_DAMAGED if copies else Trouble.KEYS_MISSING)


def backup_of(file: Path) -> Path:
    """Where the second copy lies."""
    return file.with_name(file.name + ".bak")


def _readable(copies: list[Path]) -> Iterator[SlotSet]:
    for copy in copies:
        try:
            yield _parse(json.loads(copy.read_bytes()))
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
            continue
        except OSError:  # a bad sector under one copy; when it is under both, that is what is told
            if copy == copies[-1]:
                raise


def _parse(data: Any) -> SlotSet:
    body = data["body"]
    if data["check"] != checksum(body):  # first of all: one flipped bit must not look like a newer program
        raise ValueError("the slot file does not match its checksum")
    if body["format"] > FORMAT:
        raise problem(Trouble.VAULT_NEWER)
    slots = tuple(_parse_slot(entry) for entry in body["slots"])
    salt = bytes.fromhex(body["database_salt"])
    if len(salt) != DATABASE_SALT_BYTES:
        raise ValueError("no vault of ours has this salt")
    return SlotSet(str(body["vault"]), salt, int(body["generation"]), slots)


def _parse_slot(entry: dict[str, Any]) -> Slot:
    cost = KdfCost(int(entry["passes"]), int(entry["memory"]))
    if entry["kdf"] != KDF or not cost.is_sane():
        raise ValueError("no program of ours wrote this cost")
    salt, nonce, box = (bytes.fromhex(entry[part]) for part in ("salt", "nonce", "box"))
    sizes = len(salt), len(nonce), len(box) >= crypto_aead_xchacha20poly1305_ietf_ABYTES
    if sizes != (kdf.SALT_BYTES, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, True):
        raise ValueError("no program of ours wrote this slot")
    return Slot(str(entry["id"]), str(entry["kind"]), cost, salt, nonce, box)


def _body(slots: SlotSet) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "vault": slots.vault,
        "database_salt": slots.database_salt.hex(),
        "generation": slots.generation,
        "slots": [
            {
                "id": slot.id,
                "kind": slot.kind,
                "kdf": KDF,
                "passes": slot.cost.passes,
                "memory": slot.cost.memory,
                "salt": slot.salt.hex(),
                "nonce": slot.nonce.hex(),
                "box": slot.box.hex(),
            }
            for slot in slots.slots
        ],
    }


def _bound(vault: str, slot_id: str, kind: str, cost: KdfCost) -> bytes:
    return _canonical(["werkverhaal slot", FORMAT, vault, slot_id, kind, cost.passes, cost.memory])


def checksum(body: Any) -> str:
    """What shows that a slot file was damaged by accident; who changes it on purpose is seen by its seal."""
    return hashlib.sha256(_canonical(body)).hexdigest()


def _canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()
