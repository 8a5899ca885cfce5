"""The recovery key that an agency keeps on paper: 160 random bits, written so that people copy them without errors.

Eight groups of four letters and digits hold the key; a ninth is its checksum. The alphabet has no I, L, O or U, and
what looks like one of its digits is read as that digit. The checksum weighs each letter by its place, so that one wrong
letter, one wrong letter in each of two groups, and two that changed places are always noticed; of one wrong letter the
group is known.
"""

import secrets
from dataclasses import dataclass, field

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BITS = 160
GROUP = 4
GROUPS = 9  # the last is the checksum
_LENGTH = GROUP * GROUPS
_KEY_LENGTH = _LENGTH - GROUP
_PRIME = 1_048_573  # the largest that fits four letters
_WEIGHT = 271_828  # no wrong letter changes the sum as one in another group does (the tests look at each)
_LOOKS_LIKE = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


class MistypedError(ValueError):
    """What was typed can't be a recovery key.

    `missing` letters are lacking (negative: too many); `group`, from 1, is where one wrong letter explains it, or None.
    """

    def __init__(self, missing: int, group: int | None = None) -> None:
        super().__init__("not a recovery key")
        self.missing = missing
        self.group = group


@dataclass(frozen=True)
class RecoveryKey:
    """A key that is known to be well typed; its letters stay out of its repr."""

    letters: str = field(repr=False)

    @property
    def groups(self) -> tuple[str, ...]:
        """Nine groups of four, as they stand on the sheet."""
        return tuple(self.letters[at : at + GROUP] for at in range(0, _LENGTH, GROUP))

    @property
    def text(self) -> str:
        """The key on one line, as it is in the code on the sheet."""
        return "-".join(self.groups)


def new_key() -> RecoveryKey:
    """A key nobody has ever had."""
    key = _letters(secrets.randbits(BITS), _KEY_LENGTH)
    return RecoveryKey(key + _checksum(key))


def read(typed: str) -> RecoveryKey:
    """The key that was typed, in any case, with or without spaces and dashes; MistypedError when it can't be one."""
    letters = tidy(typed)
    if len(letters) != _LENGTH:
        raise MistypedError(_LENGTH - len(letters))
    if not _is_whole(letters):
        raise MistypedError(0, _group_at_fault(letters))
    return RecoveryKey(letters)


def tidy(typed: str) -> str:
    """The letters and digits that were typed, as the alphabet writes them."""
    return "".join(letter for letter in typed.upper() if letter.isalnum()).translate(_LOOKS_LIKE)


def _is_whole(letters: str) -> bool:
    known = all(letter in ALPHABET for letter in letters)
    return known and _checksum(letters[:_KEY_LENGTH]) == letters[_KEY_LENGTH:]


def _checksum(key: str) -> str:
    number = 0
    for letter in key:
        number = (number + ALPHABET.index(letter)) * _WEIGHT % _PRIME
    return _letters(number, GROUP)


def _letters(number: int, length: int) -> str:
    written = ""
    for _ in range(length):
        number, rest = divmod(number, len(ALPHABET))
        written = ALPHABET[rest] + written
    return written


def _group_at_fault(letters: str) -> int | None:
    """The group in which another letter would make the key whole; None when more than one letter is wrong."""
    for at in range(_LENGTH):
        if any(_is_whole(letters[:at] + other + letters[at + 1 :]) for other in ALPHABET):
            return at // GROUP + 1
    return None
