"""What slow voices said before, in files beside the vault: only texts of the forms, never one with a personal word."""

import hashlib
from contextlib import suppress
from pathlib import Path

from desktop.flows.ports import Clip
from desktop.speech.booth_process import Request
from desktop.speech.sound_files import read_sound, write_wav

MOST_BYTES = 400_000_000  # all texts in two languages at two paces


class KeptClips:
    """Clips in <folder>/<voice>/, each named by what was asked; the name does not tell the text."""

    def __init__(self, folder: Path, voice: str) -> None:
        self._root = folder
        self._folder = folder / hashlib.sha256(voice.encode()).hexdigest()[:16]

    def clip(self, request: Request) -> Clip | None:
        """What was kept for this, or None."""
        return read_sound(self._file(request)) if self.has(request) else None

    def has(self, request: Request) -> bool:
        """Whether something is kept for this."""
        return self._file(request).exists()

    def keep(self, request: Request, clip: Clip) -> None:
        """Keeps it; what can't be kept is rendered again another time."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            write_wav(self._file(request), clip, durable=False)

    def tidy(self) -> None:
        """Lets the oldest go when there are too many: of other voices and paces, too."""
        with suppress(OSError):
            files = sorted(self._root.glob("*/*.wav"), key=lambda file: file.stat().st_mtime)
            spare = sum(file.stat().st_size for file in files) - MOST_BYTES
            for file in files:
                if spare <= 0:
                    return
                spare -= file.stat().st_size
                file.unlink()

    def _file(self, request: Request) -> Path:
        asked = f"{request.language}\n{request.percent}\n{request.text}"
        return self._folder / f"{hashlib.sha256(asked.encode('utf-8', 'replace')).hexdigest()}.wav"
