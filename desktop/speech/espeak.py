"""The voice we bring: espeak-ng, rendered to memory with the time of every word."""

from dataclasses import replace

from desktop.flows.ports import Clip
from desktop.speech.espeak_loader import EspeakMissing, load
from desktop.speech.normaliser import normalise
from desktop.speech.pcm import trim
from desktop.speech.words import word_times

NORMAL_SPEED = 100  # on espeak's scale; our Dutch questions then sound at about 130 words a minute
SLOWEST, FASTEST = 80, 200
RATE = 22050  # of a clip without sound


class EspeakVoice:
    """Speaks each language espeak has a voice for; one voice may be used from several threads."""

    def __init__(self, speed: int = NORMAL_SPEED) -> None:
        """Loads nothing yet: espeak comes in with the first question asked of it (about 10 ms)."""
        self.speed = speed

    @property
    def speed(self) -> int:
        """How fast it speaks from the next clip on, on espeak's scale, kept between SLOWEST and FASTEST."""
        return self._speed

    @speed.setter
    def speed(self, speed: int) -> None:
        self._speed = max(SLOWEST, min(FASTEST, speed))

    def set_pace(self, percent: int) -> None:
        """How fast it speaks from the next clip on, in hundredths of its normal pace."""
        self.speed = round(NORMAL_SPEED * percent / 100)

    @property
    def version(self) -> str:
        """Espeak's version, "" when there is no espeak."""
        engine = load()
        return "" if isinstance(engine, EspeakMissing) else engine.version

    @property
    def missing(self) -> str:
        """Why there is no espeak, "" when there is."""
        engine = load()
        return engine.reason if isinstance(engine, EspeakMissing) else ""

    def speaks(self, language: str) -> bool:
        """Whether espeak has a voice and a dictionary for this language."""
        engine = load()
        return not isinstance(engine, EspeakMissing) and language in engine.languages

    def render(self, text: str, language: str) -> Clip:
        """The sound of this text without silence around it; empty when there is nothing to say or no voice for it."""
        engine = load()
        spoken = normalise(text, language)
        nothing = not any(character.isalnum() for character in spoken.text)
        if nothing or isinstance(engine, EspeakMissing) or language not in engine.languages:
            return Clip(b"", RATE)
        sound = engine.say(spoken.text, language, self._speed)
        pcm, cut = trim(sound.pcm, engine.rate)
        clip = Clip(pcm, engine.rate)
        events = ((event.place, min(max(event.seconds - cut, 0.0), clip.seconds)) for event in sound.events)
        return replace(clip, words=word_times(text, spoken, events))
