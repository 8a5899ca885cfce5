"""Passphrases: five random Dutch words to propose, and a kind judgement of a coach's own text."""

import math
import secrets
from dataclasses import dataclass
from functools import cache

from desktop import paths
from desktop.storage.kdf import tidy
from desktop.text import tr, trn

WORDS = 5
NEEDED_BITS = 58.0  # what five of our words give, rounded down
COMMON_BITS = 6.0  # a word or name that everybody tries first
KNOWN_BITS = 13.0  # any other Dutch word
LONGEST_PART = 60  # of a word; what is longer is judged by its beginning


@dataclass(frozen=True)
class Strength:
    """How hard a passphrase is to guess: bits, whether that is enough, and what to say about it."""

    bits: float
    enough: bool
    sentence: str


def propose() -> str:
    """Five words, each equally likely, with spaces between them."""
    return " ".join(secrets.choice(words()) for _ in range(WORDS))


def proposal_bits() -> float:
    """How many bits a proposal has."""
    return WORDS * math.log2(len(words()))


def judge(passphrase: str) -> Strength:
    """What someone has to guess who knows Dutch, this program and what people choose; a repeated word adds nothing."""
    bits = sum(_bits(word) for word in dict.fromkeys(tidy(passphrase).split()))
    if bits >= NEEDED_BITS:
        return Strength(bits, True, tr("Dit is een sterke wachtzin. Schrijf hem op en bewaar hem op een veilige plek."))
    missing = math.ceil((NEEDED_BITS - bits) / math.log2(len(words())))
    more = trn(
        "Deze zin is nog te makkelijk te raden. Zet er nog een woord bij dat nergens mee te maken heeft.",
        "Deze zin is nog te makkelijk te raden. Zet er nog {count} woorden bij die niets met elkaar te maken hebben.",
        missing,
    )
    return Strength(bits, False, more)


@cache
def words() -> tuple[str, ...]:
    """The words that proposals are made of."""
    return _lines("words")


def _bits(word: str) -> float:
    if word in _common():
        return COMMON_BITS
    if word in words():
        return math.log2(len(words()))
    if word in _known():
        return KNOWN_BITS
    from zxcvbn import zxcvbn  # 0.8 MB of lists: read at a coach's own passphrase only

    guesses = zxcvbn(word[:LONGEST_PART], user_inputs=[*_common(), *words(), *_known()])["guesses"]
    return math.log2(guesses)


@cache
def _common() -> frozenset[str]:
    return frozenset(_lines("guessed"))


@cache
def _known() -> frozenset[str]:
    return frozenset(_lines("known"))


def _lines(name: str) -> tuple[str, ...]:
    file = paths.assets_folder() / "passphrase" / f"{name}.nl.txt"
    return tuple(file.read_text("utf-8").split())
