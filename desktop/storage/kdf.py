"""From a passphrase to a key, slowly: Argon2id, so that every guess of a thief costs memory and time."""

import os
import sys
import unicodedata
from dataclasses import dataclass

from nacl import pwhash
from nacl.exceptions import RuntimeError as SodiumError  # here it fails for want of memory only

from desktop.storage.troubles import Trouble, problem

MIB = 1024 * 1024
SALT_BYTES = pwhash.argon2id.SALTBYTES
KEY_BYTES = 32


@dataclass(frozen=True)
class KdfCost:
    """What one guess costs: passes over so many bytes of memory."""

    passes: int = 3
    memory: int = 128 * MIB

    @classmethod
    def for_this_machine(cls) -> "KdfCost":
        """128 MiB, or 64 MiB where there is less than 4 GB of memory."""
        return cls() if _memory_of_machine() >= 4_000 * MIB else cls(memory=64 * MIB)

    def is_sane(self) -> bool:
        """Whether opening with this cost is possible and worth it (a slot file from outside may say anything)."""
        return 1 <= self.passes <= 20 and pwhash.argon2id.MEMLIMIT_MIN <= self.memory <= 1024 * MIB


def tidy(passphrase: str) -> str:
    """The passphrase as it counts: capitals, kinds of letters and spaces between words make no difference."""
    return " ".join(unicodedata.normalize("NFKC", passphrase).casefold().split())


def stretch(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """The 32-byte key that belongs to this passphrase and salt; Problem when there is no memory to make it in."""
    secret = tidy(passphrase).encode()
    try:
        return pwhash.argon2id.kdf(KEY_BYTES, secret, salt, opslimit=cost.passes, memlimit=cost.memory)
    except (MemoryError, SodiumError):
        raise problem(Trouble.NO_MEMORY) from None


def _memory_of_machine() -> int:
    if sys.platform == "win32":
        import ctypes

        kibibytes = ctypes.c_ulonglong()
        ctypes.windll.kernel32.GetPhysicallyInstalledSystemMemory(ctypes.byref(kibibytes))
        return kibibytes.value * 1024
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
