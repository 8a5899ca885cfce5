"""A slow voice that never keeps anyone waiting: rendered beforehand; what is not there yet, a quick voice says."""

from collections import OrderedDict
from collections.abc import Iterable
from functools import partial

from desktop.flows.ports import Clip, Voice
from desktop.speech.booth import Booth
from desktop.speech.booth_process import Request
from desktop.speech.kept_clips import KeptClips
from desktop.speech.normaliser import normalise
from desktop.speech.pcm import evened, trim

MOST_HELD = 100  # personal texts in memory
RATE = 22050


class PreparedVoice:
    """A booth's voice. Fixed texts are kept in files, personal ones in memory only."""

    def __init__(self, booth: Booth, quick: Voice, kept: KeptClips, *, personal: bool) -> None:
        """`personal`: whether texts that are not fixed may be given to the booth; it must not write them down."""
        self._booth = booth
        self._quick = quick
        self._kept = kept
        self._personal = personal
        self._fixed: dict[str, set[str]] = {}
        self._held: OrderedDict[Request, Clip] = OrderedDict()
        self._asked: set[Request] = set()
        self._percent = 100

    def speaks(self, language: str) -> bool:
        """Whether this voice does; the quick one is asked elsewhere."""
        return language in self._booth.languages

    def set_pace(self, percent: int) -> None:
        """From the next clip on; what was prepared for another pace has to be prepared again."""
        self._quick.set_pace(percent)
        if percent != self._percent:
            self._percent = percent
            self._booth.forget()
            self._asked.clear()
            for language in self._fixed:
                self._prepare(language)

    def prepare(self, texts: Iterable[str], language: str) -> None:
        """These are fixed texts, without a personal word: renders them in the background and keeps them."""
        self._kept.tidy()
        self._fixed.setdefault(language, set()).update(texts)
        self._prepare(language)

    def render(self, text: str, language: str) -> Clip:
        """The slow voice's sound when it is there, else the quick voice's at once."""
        request = Request(text, language, self._percent)
        fixed = text in self._fixed.get(language, ())
        clip = self._held.get(request) or (self._kept.clip(request) if fixed else None)
        if clip is not None:
            return clip
        if fixed or self._personal:
            self._ask(request, first=True)
        return self._quick.render(text, language)

    def close(self) -> None:
        """Ends the booth."""
        self._booth.close()

    def _prepare(self, language: str) -> None:
        self._booth.open()
        for text in sorted(self._fixed[language]):
            request = Request(text, language, self._percent)
            if not self._kept.has(request):
                self._ask(request)

    def _ask(self, request: Request, *, first: bool = False) -> None:
        said = normalise(request.text, request.language).text
        if request in self._asked and not first:
            return
        if request.language not in self._booth.languages and self._booth.settled:
            return
        self._asked.add(request)
        if any(character.isalnum() for character in said):
            self._booth.ask(request._replace(text=said), partial(self._take, request), first=first)

    def _take(self, request: Request, clip: Clip) -> None:
        self._asked.discard(request)
        heard = _clean(clip)
        if not heard.pcm:
            return
        if request.text in self._fixed.get(request.language, ()):
            self._kept.keep(request, heard)
            return
        self._held[request] = heard
        while len(self._held) > MOST_HELD:
            self._held.popitem(last=False)


class FirstThatSpeaks:
    """Voices in the order in which they are wanted: each language is read by the first that speaks it, or by none."""

    def __init__(self, voices: Iterable[Voice]) -> None:
        self._voices = tuple(voices)

    def speaks(self, language: str) -> bool:
        """Whether one of them does."""
        return any(voice.speaks(language) for voice in self._voices)

    def set_pace(self, percent: int) -> None:
        """For all of them."""
        for voice in self._voices:
            voice.set_pace(percent)

    def render(self, text: str, language: str) -> Clip:
        """The sound of the first that speaks the language and gets it said; a foreign voice reads nothing."""
        for voice in self._voices:
            if voice.speaks(language) and (clip := voice.render(text, language)).pcm:
                return clip
        return Clip(b"", RATE)


def _clean(clip: Clip) -> Clip:
    pcm = trim(clip.pcm, clip.rate).pcm
    return Clip(evened(pcm, clip.rate), clip.rate)
