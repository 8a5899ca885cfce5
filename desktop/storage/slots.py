"""Key slots: each holds the vault's data key, for one passphrase. They lie in a small JSON beside the vault.

The file tells nothing about who the coaches are: their names lie in the vault, by slot. A passphrase opens the slot's
own secret key (Argon2id and XChaCha20-Poly1305, with the vault, the slot and the cost as associated data, so that no
part can be swapped), and that opens the data key, which is sealed to the slot's public key. So a next data key can be
sealed for every coach without their passphrases, when a colleague's key is taken away.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeAlias

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_ABYTES,
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    crypto_box_keypair,
    crypto_box_PUBLICKEYBYTES,
    crypto_box_seal,
    crypto_box_seal_open,
    crypto_box_SEALBYTES,
)
from nacl.exceptions import CryptoError

from desktop.domain.ids import new_id
from desktop.domain.recovery import RecoveryKey
from desktop.flows.key_port import Secret
from desktop.storage import kdf
from desktop.storage.files import write_durably
from desktop.storage.kdf import KEY_BYTES, KdfCost
from desktop.storage.troubles import Trouble, problem

FORMAT = 2
FIRST_FORMAT = 1  # its slots held the data key itself
KDF = "argon2id"
DATABASE_SALT_BYTES = 16
SIZES = {  # of a slot's public key and what is sealed to it: nothing (the first format), one data key, or two
    (0, 0),
    *((crypto_box_PUBLICKEYBYTES, crypto_box_SEALBYTES + count * KEY_BYTES) for count in (1, 2)),
}
Keys: TypeAlias = tuple[bytes, ...]  # the data key; while it is being changed, the next and the old one


class SlotKind(StrEnum):
    """What opens a slot. A kind this program does not know is kept as it is and opens nothing."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"  # the printed recovery key


@dataclass(frozen=True)
class Slot:
    """One locked copy of the data key."""

    id: str
    kind: str
    cost: KdfCost
    salt: bytes
    nonce: bytes
    box: bytes  # the slot's secret key, locked with the passphrase
    public: bytes = b""  # its public key; b"" in the first format, whose box holds the data key
    sealed: bytes = b""  # the data key, or the next and the old one, for the secret key only

    def open(self, vault: str, passphrase: str) -> Keys | None:
        """What is in the slot, or None when the passphrase does not fit."""
        key = kdf.stretch(passphrase, self.salt, self.cost)
        bound = _bound(vault, self.id, self.kind, self.cost, self.public)
        try:
            inside = crypto_aead_xchacha20poly1305_ietf_decrypt(self.box, bound, self.nonce, key)
            keys = crypto_box_seal_open(self.sealed, self.public, inside) if self.public else inside
        except CryptoError:
            return None
        return tuple(keys[at : at + KEY_BYTES] for at in range(0, len(keys), KEY_BYTES))

    def sealed_anew(self, keys: Keys) -> "Slot":
        """The same slot with other data keys in it."""
        return replace(self, sealed=crypto_box_seal(b"".join(keys), self.public))


@dataclass(frozen=True)
class SlotSet:
    """The slots of one vault; `generation` grows with every change."""

    vault: str
    database_salt: bytes
    generation: int
    slots: tuple[Slot, ...]

    def of_kind(self, kind: SlotKind) -> tuple[Slot, ...]:
        """The slots that this kind of secret opens."""
        return tuple(slot for slot in self.slots if slot.kind == kind)

    def open(self, secret: Secret, first: str = "") -> tuple[Slot, Keys] | None:
        """The slot this secret opens and what is in it, or None; the slot named `first` is tried first."""
        kind, text = _told(secret)
        for slot in sorted(self.of_kind(kind), key=lambda slot: slot.id != first):
            if (keys := slot.open(self.vault, text)) is not None:
                return slot, keys
        return None

    def with_slot(self, slot: Slot) -> "SlotSet":
        """The next generation, with this slot in the place of the one with its id, or added."""
        ids = [known.id for known in self.slots]
        slots = list(self.slots)
        at = ids.index(slot.id) if slot.id in ids else len(ids)
        slots[at : at + 1] = [slot]
        return replace(self, generation=self.generation + 1, slots=tuple(slots))

    def without_slot(self, slot_id: str) -> "SlotSet":
        """The next generation, without this slot."""
        left = tuple(slot for slot in self.slots if slot.id != slot_id)
        return replace(self, generation=self.generation + 1, slots=left)

    def sealed_anew(self, keys: Keys) -> "SlotSet":
        """The next generation, with these data keys in every slot that can get them."""
        slots = tuple(slot.sealed_anew(keys) for slot in self.slots if slot.public)
        return replace(self, generation=self.generation + 1, slots=slots)

    def seal(self, key: bytes) -> bytes:
        """A hash that only who has the data key can make; the vault holds it, so that a changed file is seen."""
        return hmac.digest(key, b"werkverhaal slots " + _canonical(_body(self)), "sha256")


def lock_up(vault: str, keys: Keys, secret: Secret, cost: KdfCost, slot_id: str = "") -> Slot:
    """A new slot that gives these data keys for this secret."""
    slot_id, salt = slot_id or new_id(), secrets.token_bytes(kdf.SALT_BYTES)
    nonce = secrets.token_bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    kind, text = _told(secret)
    stretched = kdf.stretch(text, salt, cost)
    public, private = crypto_box_keypair()
    bound = _bound(vault, slot_id, kind, cost, public)
    box = crypto_aead_xchacha20poly1305_ietf_encrypt(private, bound, nonce, stretched)
    return Slot(slot_id, kind.value, cost, salt, nonce, box, public).sealed_anew(keys)


def new_slots(key: bytes, passphrase: str, cost: KdfCost) -> SlotSet:
    """The first generation for a new vault: one slot."""
    vault = new_id()
    slot = lock_up(vault, (key,), passphrase, cost)
    return SlotSet(vault, secrets.token_bytes(DATABASE_SALT_BYTES), 1, (slot,))


def write(slots: SlotSet, file: Path) -> None:
    """Keeps the slots, then a second copy; a kill or power cut leaves at least one of them whole."""
    for copy in (file, backup_of(file)):
        write_durably(copy, as_bytes(slots))


def as_bytes(slots: SlotSet) -> bytes:
    """The slots as they lie in a file."""
    return json.dumps({"body": _body(slots), "check": checksum(_body(slots))}, indent=1).encode()


def read(file: Path) -> SlotSet:
    """The slots, from the second copy when the first is gone or damaged; Problem when neither can be read."""
    return _first_readable((file, backup_of(file)))


def read_one(file: Path) -> SlotSet:
    """The slots in a file of which there is no second copy; Problem when it can't be read."""
    return _first_readable((file,))


def backup_of(file: Path) -> Path:
    """Where the second copy lies."""
    return file.with_name(file.name + ".bak")


def _first_readable(files: tuple[Path, ...]) -> SlotSet:
    copies = [file for file in files if file.exists()]
    for slots in _readable(copies):
        return slots
    raise problem(Trouble.KEYS_DAMAGED if copies else Trouble.KEYS_MISSING)


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
    public, sealed = (bytes.fromhex(entry.get(part, "")) for part in ("public", "sealed"))
    sizes = len(salt), len(nonce), len(box) >= crypto_aead_xchacha20poly1305_ietf_ABYTES
    whole = sizes == (kdf.SALT_BYTES, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, True)
    if not whole or (len(public), len(sealed)) not in SIZES:
        raise ValueError("no program of ours wrote this key")
    return Slot(str(entry["id"]), str(entry["kind"]), cost, salt, nonce, box, public, sealed)


def _told(secret: Secret) -> tuple[SlotKind, str]:
    if isinstance(secret, RecoveryKey):
        return SlotKind.RECOVERY, secret.letters
    return SlotKind.PASSPHRASE, secret


def _body(slots: SlotSet) -> dict[str, Any]:
    return {
        "format": FORMAT if any(slot.public for slot in slots.slots) else FIRST_FORMAT,
        "vault": slots.vault,
        "database_salt": slots.database_salt.hex(),
        "generation": slots.generation,
        "slots": [_entry(slot) for slot in slots.slots],
    }


def _entry(slot: Slot) -> dict[str, Any]:
    entry = {"id": slot.id, "kind": slot.kind, "kdf": KDF, "passes": slot.cost.passes, "memory": slot.cost.memory}
    parts = {"salt": slot.salt, "nonce": slot.nonce, "box": slot.box}
    if slot.public:
        parts |= {"public": slot.public, "sealed": slot.sealed}
    return entry | {name: part.hex() for name, part in parts.items()}


def _bound(vault: str, slot_id: str, kind: str, cost: KdfCost, public: bytes) -> bytes:
    bound = ["werkverhaal slot", FORMAT if public else FIRST_FORMAT, vault, slot_id, kind, cost.passes, cost.memory]
    return _canonical([*bound, public.hex()] if public else bound)


def checksum(body: Any) -> str:
    """What shows that a slot file was damaged by accident; who changes it on purpose is seen by its seal."""
    return hashlib.sha256(_canonical(body)).hexdigest()


def _canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()
