"""All voices of this computer behind one: which there are, and in which order they are wanted."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from desktop.flows.ports import Clip, Voice
from desktop.speech.booth import Booth, Studio
from desktop.speech.espeak import EspeakVoice
from desktop.speech.kept_clips import KeptClips
from desktop.speech.piper_engine import PiperStudio, models_in
from desktop.speech.prepared import FirstThatSpeaks, PreparedVoice
from desktop.speech.system_engine import SystemStudio

VOICES, KEPT, SYSTEM = "voices", "voice-cache", "use-system-voice"


def studios(folder: Path, platform: str) -> tuple[Studio, ...]:
    """The slow voices that are wanted: Piper when a model lies in <folder>/voices, the system's when it is asked for.

    The system's voices are asked for by an empty file <folder>/voices/use-system-voice; where they speak best, IT puts
    it there. On Linux there are none that are not espeak's.
    """
    models = models_in(folder / VOICES)
    piper = (PiperStudio(models),) if models else ()
    asked = platform in {"win32", "darwin"} and (folder / VOICES / SYSTEM).exists()
    return (*piper, *((SystemStudio(),) if asked else ()))


class VoiceChoir:
    """Piper, then the system's voices, then espeak; none of the first two keeps anyone waiting."""

    def __init__(self, folder: Path, wanted: Iterable[Studio]) -> None:
        """Starts nothing yet: prepare() does."""
        espeak = EspeakVoice()
        kept = folder / KEPT
        self._slow = tuple(
            PreparedVoice(Booth(studio), espeak, KeptClips(kept, studio.name), personal=not studio.leaves_traces)
            for studio in wanted
        )
        self._voice: Voice = FirstThatSpeaks((*self._slow, espeak))

    def speaks(self, language: str) -> bool:
        """Whether one of them does."""
        return self._voice.speaks(language)

    def set_pace(self, percent: int) -> None:
        """For all of them."""
        self._voice.set_pace(percent)

    def render(self, text: str, language: str) -> Clip:
        """The first that speaks the language says it."""
        return self._voice.render(text, language)

    def prepare(self, texts: Callable[[], Mapping[str, Iterable[str]]]) -> None:
        """Renders the texts without personal words in the background, by language; asked for when a voice is slow."""
        if self._slow:
            by_language = texts()
            for voice in self._slow:
                for language, said in by_language.items():
                    voice.prepare(said, language)

    def close(self) -> None:
        """Ends the slow voices' processes."""
        for voice in self._slow:
            voice.close()
