"""What a text says about its words, for the advice: how many, how common, and whether a voice can say them."""

import re
from collections.abc import Iterator

_PLACEHOLDER = re.compile(r"\{\w+\}")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_COUNTED = re.compile(r"[\w{}]+(?:['’-]\w+)*")
_DIMINUTIVE = re.compile(r"[^\W\d_]+[bcdfgkpstxz]jes?")
_NO_DIMINUTIVES = frozenset({"netjes", "beetje", "plaatje", "plaatjes", "meisje", "meisjes"})
_SHORTENED = re.compile(
    r"\b([A-Z]{2,}|[A-Za-z]\.[A-Za-z]|[A-Za-z]/[A-Za-z]|bijv|bv|enz|evt|etc|incl|excl|nr|tel|ivm|ipv|mbt|tov)\b"
)
_UNSAYABLE = re.compile(r"\d+[^\W\d_]+|\d{5,}|[^\w\s.,?!:;'’‘\"“”()…–-]+|_+")

# What a statement with an amount as answer must not hold: negations, conditions, choices and how often.
_BANNED = re.compile(
    r"\b(niet|geen|nooit|zonder|moeilijk|of|vaak|altijd|soms|meestal)\b|\bals\b.*\bdan\b", re.IGNORECASE
)

# Words that may tell an employer of a limitation, a benefit or help.
_LEAK = re.compile(
    r"""\b(
    beperking | handicap | stoornis | autis\w* | adhd | add | lvb | psych\w* | therap\w* | medicijn\w* | ziek\w* |
    gezondheid | rolstoel | prikkel\w* | begeleid\w* | jobcoach | coach | mentor | bewind\w* | curator | wajong |
    uitkering | uwv | gemeente | doelgroep\w* | banenafspraak | indicatie | beschut | dagbesteding |
    sociale\ werkplaats | sw-bedrijf | re-integratie | werkfit | werkervaringsplaats | proefplaatsing | participatie |
    zmlk | vso | speciaal\ onderwijs | cluster\ [34] | praktijkonderwijs | praktijkschool | moeite\ met | nodig |
    lastig | langzaam | lezen | schrijven | laaggeletterd | reclassering | justitie | vog | detentie | schuld\w* |
    opvang
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def filled(text: str) -> str:
    """The text with a name in its placeholders, to be said aloud."""
    return _PLACEHOLDER.sub("Sam", text)


def words(text: str) -> Iterator[str]:
    """The words of a text in small letters, without placeholders and numbers."""
    return (found.casefold() for found in _WORD.findall(_PLACEHOLDER.sub(" ", text)))


def word_count(sentence: str) -> int:
    """How many words a listener hears; a placeholder is one."""
    return len(_COUNTED.findall(sentence))


def is_diminutive(word: str) -> bool:
    """Whether a Dutch word ends like a diminutive and is none of the few that only look so."""
    return word not in _NO_DIMINUTIVES and _DIMINUTIVE.fullmatch(word) is not None


def abbreviations(text: str) -> list[str]:
    """Capitals in a row, letters with dots or a slash, and the usual shortenings."""
    return _SHORTENED.findall(text)


def unsayable(text: str) -> list[str]:
    """Signs, pictures, long numbers and numbers glued to letters, which a voice stumbles over."""
    return _UNSAYABLE.findall(_PLACEHOLDER.sub(" ", text))


def banned(text: str) -> list[str]:
    """Words and constructions that have no place in a Dutch statement with an amount as answer."""
    return [found.group() for found in _BANNED.finditer(text)]


def leaks(text: str) -> list[str]:
    """Dutch words that may tell an employer more than the candidate chose to tell."""
    return _LEAK.findall(text)
