from collections.abc import Callable, Sequence
from ctypes import CDLL, Structure
from typing import Any

dll: CDLL

AUDIO_OUTPUT_SYNCHRONOUS: int
CHARS_UTF8: int
EE_OK: int
EVENT_LIST_TERMINATED: int
EVENT_WORD: int
RATE: int

class EVENT(Structure):
    type: int
    text_position: int
    audio_position: int

class VOICE(Structure):
    name: bytes
    languages: bytes
    identifier: bytes

def Initialize(output: int, bufflength: int, path: bytes | None, option: int) -> int: ...
def Info() -> bytes: ...
def ListVoices() -> list[VOICE]: ...
def SetVoiceByName(name: bytes) -> int: ...
def SetParameter(parameter: int, value: int, relative: int) -> int: ...
def SetSynthCallback(cb: Callable[[Any, int, Sequence[EVENT]], int]) -> None: ...
def Synth(text: str, *, flags: int) -> int: ...
