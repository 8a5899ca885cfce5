"""Recorded speech: a recording of a text wins over a voice that makes it up."""

import hashlib
import re
import unicodedata
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from desktop.flows.ports import Clip, Problem, Voice
from desktop.speech import pcm
from desktop.speech.sound_files import read_sound, write_wav
from desktop.text import tr

LONGEST_SLUG = 40
ENDINGS = (".wav", ".ogg")  # the first there is wins
LEAD_SECONDS = 0.02
ROOM = 0.04  # of the loudest sample: what is softer at the ends is the room, not the voice
MOST_HELD = 200  # sentences kept in memory once they were read, about 30 MB


def recording_name(text: str) -> str:
    """The name without ending for the recording of this text: readable, and another for each text.

    "Ik kom op tijd." → ik-kom-op-tijd-…, where the end stands for the exact text (spaces don't count).
    """
    words = " ".join(text.split())
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_SLUG].rstrip("-")
    return f"{slug}-{hashlib.sha256(words.encode('utf-8', 'replace')).hexdigest()[:8]}"


def good_sound(clip: Clip) -> Clip:
    """A recording as it is played: without the room before and after it, as loud as any other."""
    audible = max(pcm.AUDIBLE, round(pcm.peak(clip.pcm) * ROOM))
    trimmed = pcm.trim(clip.pcm, clip.rate, audible, LEAD_SECONDS).pcm
    return Clip(pcm.evened(trimmed, clip.rate), clip.rate, source="recording")


class RecordingFolder:
    """Recordings in <folder>/<language>/<form>/, a file a sentence: shipped with the program, or an agency's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._found = cache(self._find)

    def file(self, text: str, language: str) -> Path | None:
        """Where the recording of this text is, for whichever form it was made."""
        return self._found(language).get(recording_name(text))

    def has(self, text: str, language: str) -> bool:
        """Whether there is a recording of this text."""
        return self.file(text, language) is not None

    def clip(self, text: str, language: str) -> Clip | None:
        """The recording as it is played, or None."""
        file = self.file(text, language)
        sound = read_sound(file) if file else None
        heard = good_sound(sound) if sound else None
        return heard if heard and heard.pcm else None

    def keep(self, text: str, language: str, form: str, clip: Clip) -> None:
        """Keeps a recording as it was made, in the place of an earlier one; Problem when it can't be written."""
        place = self._folder / language / form
        old = self.file(text, language)
        kept = place / f"{recording_name(text)}{ENDINGS[0]}"
        try:
            place.mkdir(parents=True, exist_ok=True)
            write_wav(kept, clip)
            if old is not None and old != kept:
                old.unlink()
        except OSError as error:
            sentence = tr("De opname is niet bewaard. Kijk of er nog plaats is op deze computer.")
            raise Problem("recording-not-kept", sentence) from error
        finally:
            self._found.cache_clear()

    def remove(self, text: str, language: str) -> None:
        """Takes a recording away; harmless when there is none."""
        file = self.file(text, language)
        if file is not None:
            file.unlink(missing_ok=True)
        self._found.cache_clear()

    def _find(self, language: str) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for ending in ENDINGS:
            for file in sorted((self._folder / language).rglob(f"*{ending}")):
                found.setdefault(file.stem, file)
        return found


class RecordedVoice:
    """A voice with recordings in front; of several folders the first that has the text wins."""

    def __init__(self, voice: Voice, folders: Sequence[RecordingFolder]) -> None:
        self._voice = voice
        self._folders = tuple(folders)
        self._held: OrderedDict[tuple[Path, int], Clip] = OrderedDict()

    def speaks(self, language: str) -> bool:
        """Whether the voice behind it does: recordings alone leave most texts unsaid."""
        return self._voice.speaks(language)

    def set_pace(self, percent: int) -> None:
        """For the voice behind it; a recording keeps the pace it was spoken at."""
        self._voice.set_pace(percent)

    def render(self, text: str, language: str) -> Clip:
        """The recording of this text; the voice's clip when there is none or it can't be read."""
        return self._recorded(text, language) or self._voice.render(text, language)

    def _recorded(self, text: str, language: str) -> Clip | None:
        for folder in self._folders:
            file = folder.file(text, language)
            if file is not None and (clip := self._read(folder, file, text, language)):
                return clip
        return None

    def _read(self, folder: RecordingFolder, file: Path, text: str, language: str) -> Clip | None:
        try:
            key = file, file.stat().st_mtime_ns
        except OSError:
            return None
        clip = self._held.pop(key, None) or folder.clip(text, language)
        if clip is not None:
            self._held[key] = clip
            while len(self._held) > MOST_HELD:
                self._held.popitem(last=False)
        return clip
