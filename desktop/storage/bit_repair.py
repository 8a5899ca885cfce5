"""Puts single flipped bits right: each page carries a seal (HMAC), and the one flip that makes it fit again is it.

The layout is SQLCipher 4's: a page is what was encrypted, 16 bytes it began with, and the seal over both and the page's
number. The first page begins with a salt that nothing seals or reads.
"""

import hashlib
import hmac
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from desktop.flows.upkeep import Watch
from desktop.storage.cipher import PAGE
from desktop.storage.slots import DATABASE_SALT_BYTES

SEAL_BYTES = 64
SEALED = PAGE - SEAL_BYTES
SALT_MASK = 0x3A
SEAL_KEY_ROUNDS = 2
MOST_PAGES = 40  # a page takes half a second: with more bad ones this is no matter of single bits


def repaired(database: Path, key: bytes, salt: bytes, watch: Watch) -> dict[int, bytes]:
    """The pages that one flip puts right, by number from 0; nothing is written."""
    seal_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ SALT_MASK for byte in salt), SEAL_KEY_ROUNDS, len(key))
    found: dict[int, bytes] = {}
    bad = list(islice(_bad_pages(database, seal_key), MOST_PAGES + 1))
    for number, page in bad if len(bad) <= MOST_PAGES else ():
        watch.at(0.1)
        right = _put_right(page, number, seal_key)
        if right is not None:
            found[number] = right
    return found


def _bad_pages(database: Path, seal_key: bytes) -> Iterator[tuple[int, bytes]]:
    with database.open("rb") as stream:
        number = 0
        while len(page := stream.read(PAGE)) == PAGE:
            if _seal(page, number, seal_key) != page[SEALED:]:
                yield number, page
            number += 1


def _put_right(page: bytes, number: int, seal_key: bytes) -> bytes | None:
    seal = page[SEALED:]
    due = _seal(page, number, seal_key)
    if _bits_apart(due, seal) == 1:  # the flip is in the seal itself
        return page[:SEALED] + due
    trial = bytearray(page)
    for place in range(_first_sealed(number), SEALED):
        for bit in range(8):
            trial[place] ^= 1 << bit
            if _seal(trial, number, seal_key) == seal:
                return bytes(trial)
            trial[place] ^= 1 << bit
    return None


def _seal(page: bytes | bytearray, number: int, seal_key: bytes) -> bytes:
    sealed = bytes(memoryview(page)[_first_sealed(number) : SEALED]) + (number + 1).to_bytes(4, "little")
    return hmac.digest(seal_key, sealed, "sha512")


def _first_sealed(number: int) -> int:
    return 0 if number else DATABASE_SALT_BYTES


def _bits_apart(one: bytes, other: bytes) -> int:
    return sum((a ^ b).bit_count() for a, b in zip(one, other, strict=True))
