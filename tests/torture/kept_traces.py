"""Traces kept in traces/, for the short test and where strace is not to be had.

`python -m tests.torture record` records them again; the short test says when that is needed.
"""

import json
import lzma
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from tests.torture.disk import Event, Mark, Name, Sync, SyncNames, Trace, Truncate, Unname, Write

TRACES = Path(__file__).parent / "traces"
ANSWERING = TRACES / "answering.json.xz"
GOING_BACK = TRACES / "going_back.json.xz"
_KINDS: dict[str, type[Event]] = {
    kind.__name__: kind for kind in (Write, Truncate, Sync, Name, Unname, SyncNames, Mark)
}


def save(trace: Trace, file: Path = ANSWERING) -> None:
    """Keeps it small: JSON lines, compressed. Content is hex, in which lzma finds what is written twice."""
    head = {"start": {name: data.hex() for name, data in trace.start.items()}, "settings": trace.settings}
    lines = [head, *({"kind": type(event).__name__, **asdict(event)} for event in trace.events)]
    text = "\n".join(json.dumps(line, default=bytes.hex) for line in lines)
    file.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


def load(file: Path = ANSWERING) -> Trace:
    """The trace kept in a file."""
    head, *lines = (json.loads(line) for line in lzma.decompress(file.read_bytes()).decode().splitlines())
    start = {name: bytes.fromhex(data) for name, data in head["start"].items()}
    return Trace(start, tuple(map(_event, lines)), tuple(head["settings"]))


def _event(line: dict[str, Any]) -> Event:
    kind = _KINDS[line.pop("kind")]
    return kind(**{part.name: _value(line[part.name], part.name) for part in fields(kind)})


def _value(value: Any, name: str) -> Any:
    return bytes.fromhex(value) if name == "data" else value
