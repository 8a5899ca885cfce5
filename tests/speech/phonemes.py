"""How espeak says a text, in its own phoneme letters, so that tests can hear without ears."""

import ctypes
import re

from desktop.speech.espeak_loader import EspeakMissing, load
from desktop.speech.normaliser import normalise

# The names of letters in Dutch, as espeak writes sounds.
LETTERS = {
    "A": "a:",
    "B": "be:",
    "C": "se:",
    "D": "de:",
    "E": "e:",
    "G": "Qe:",
    "H": "ha:",
    "I": "i",
    "M": "Em",
    "O": "o:",
    "S": "Es",
    "U": "y",
    "V": "ve:",
    "W": "v#e:",
}


def spelled(letters: str) -> str:
    """How these letters sound one by one."""
    return "".join(LETTERS[letter] for letter in letters)


def heard(text: str, language: str = "nl") -> str:
    """The sounds of this text as our voice reads it, without stress and pauses."""
    return sounds(normalise(text, language).text, language)


def sounds(text: str, language: str = "nl") -> str:
    """The sounds of this text as espeak reads it by itself, without stress and pauses."""
    return re.sub(r"_[:!|]*|[' ,|;]", "", stressed_sounds(text, language))


def stressed_sounds(text: str, language: str = "nl") -> str:
    """What espeak makes of this text by itself, in its own letters, a ' before each stressed sound."""
    assert not isinstance(load(), EspeakMissing)
    from pyttsx3.drivers import _espeak as binding

    to_phonemes = binding.dll.espeak_TextToPhonemes
    to_phonemes.restype = ctypes.c_char_p
    to_phonemes.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]
    assert binding.SetVoiceByName(language.encode()) == binding.EE_OK
    rest = ctypes.c_char_p(text.encode())
    clauses = []
    while rest.value is not None:
        clauses.append(to_phonemes(ctypes.byref(rest), binding.CHARS_UTF8, 0).decode())
    return "".join(clauses)
