"""The box beside a kiosk: what opens it, sealed to the vault. Only the vault can open it, not even who made it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from nacl.bindings import crypto_box_seal, crypto_box_seal_open, crypto_scalarmult_base
from nacl.exceptions import CryptoError

from desktop.storage.files import write_durably
from desktop.storage.kdf import KEY_BYTES

COPY = 4096  # each of two copies begins on a page of its own: one bad sector leaves the other


@dataclass(frozen=True)
class Box:
    """What a vault must know to take a kiosk in."""

    vault: str
    kiosk: str
    candidate: str
    key: bytes = field(repr=False)
    device: str  # under this name the kiosk writes
    lent: Mapping[str, int]  # of every other device in it the last counter: later ones are not lent but made up


def write(box: Box, identity: bytes, file: Path) -> None:
    """Puts the box there, on disk when it returns."""
    inside = json.dumps({**asdict(box), "key": box.key.hex()}).encode()
    sealed = crypto_box_seal(inside, crypto_scalarmult_base(identity))
    copy = json.dumps({"vault": box.vault, "sealed": sealed.hex()}).encode()
    room = -(-len(copy) // COPY) * COPY
    write_durably(file, copy.ljust(room) * 2)


def vault_of(file: Path) -> str | None:
    """Whose box it is, without opening it; None when that can't be read."""
    return next((vault for vault, _ in _copies(file)), None)


def read(file: Path, identity: bytes) -> Box | None:
    """What is in the box; None when it does not open."""
    for vault, sealed in _copies(file):
        try:
            body = json.loads(crypto_box_seal_open(sealed, crypto_scalarmult_base(identity), identity))
            box = Box(**{**body, "key": bytes.fromhex(body["key"])})
        except (CryptoError, ValueError, TypeError, KeyError):
            continue
        if (box.vault, f"kiosk-{box.kiosk}", len(box.key)) == (vault, file.name.partition(".")[0], KEY_BYTES):
            return box
    return None


def _copies(file: Path) -> list[tuple[str, bytes]]:
    """The copies that can be read."""
    data, found = file.read_bytes(), []
    for copy in (data[: len(data) // 2], data[len(data) // 2 :]):
        try:
            body = json.loads(copy)
            found.append((str(body["vault"]), bytes.fromhex(body["sealed"])))
        except (ValueError, TypeError, KeyError, RecursionError):
            continue
    return found
