"""What lies in another process's memory: every mapping it can write, searched for words."""

import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

WRITABLE = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) rw", re.MULTILINE)
AT_ONCE = 16 * 1024 * 1024


def found_in(process: int, wanted: Iterable[bytes]) -> set[bytes]:
    """Which of these it has, as they are or as Qt and Python write text: two bytes a letter, or four."""
    shapes = {shape: word for word in wanted for shape in _shapes(word)}
    longest = max(map(len, shapes))
    found = set()
    place = Path(f"/proc/{process}")
    with (place / "mem").open("rb", buffering=0) as memory:
        for begin, end in WRITABLE.findall((place / "maps").read_text()):
            for piece in _pieces(memory, int(begin, 16), int(end, 16), longest):
                found |= {word for shape, word in shapes.items() if shape in piece}
    return found


def _shapes(word: bytes) -> set[bytes]:
    try:
        text = word.decode()
    except UnicodeDecodeError:
        return {word}
    return {word, text.encode("utf-16-le"), text.encode("utf-32-le")}


def _pieces(memory: io.FileIO, begin: int, end: int, overlap: int) -> Iterator[bytes]:
    while begin < end:
        memory.seek(begin)
        try:
            yield memory.read(min(AT_ONCE, end - begin))
        except OSError:  # a page that is promised but not there
            return
        begin += AT_ONCE - overlap
