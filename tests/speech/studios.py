"""Voices for a booth's process that do what real ones sometimes do: hang, crash, not be there."""

import os
import threading
from array import array
from dataclasses import dataclass
from pathlib import Path

from desktop.flows.ports import Clip
from desktop.speech.booth_process import Request

RATE = 8000


@dataclass(frozen=True)
class ToldStudio:
    """Makes an engine that says each text as a sound as long as the text, at the pace asked."""

    name: str = "told"
    leaves_traces: bool = False

    def engine(self, folder: Path, /) -> "ToldEngine":
        """Its engine; "missing" has none."""
        if self.name == "missing":
            raise ImportError(self.name)
        return ToldEngine(folder)


class ToldEngine:
    """Dutch and English; some texts are not to be said."""

    languages = frozenset({"nl", "en"})

    def __init__(self, folder: Path) -> None:
        self._file = folder / "said.wav"

    def say(self, request: Request) -> Clip:
        """A tenth of a second a character."""
        self._file.write_text(request.text, "utf-8")
        match request.text:
            case "hang":
                threading.Event().wait()
            case "crash":
                os._exit(1)
            case "stil":
                return Clip(b"", RATE)
        count = len(request.text) * RATE // 10 * 100 // request.percent
        return Clip(array("h", [5000, -5000] * (count // 2)).tobytes(), RATE)
