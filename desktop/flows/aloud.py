"""An open question answered aloud instead of typed: say it, hear it back, once more. What was said is kept at once."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

from desktop.domain.answers import Spoken
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.fill import Fill
from desktop.flows.page import Card, Layout, Page
from desktop.flows.ports import Clip, Problem
from desktop.flows.recordings import Microphone
from desktop.text import tr

SAY, SAID, HEAR, AGAIN = "say", "said", "hear-back", "say-again"
SAY_CARDS = frozenset({SAY, SAID, HEAR, AGAIN})
LEAST_SECONDS = 0.3  # shorter is a slip of the finger
LEAST_LEVEL = 0.01  # fainter is the room, and nobody in it
MOST_SECONDS = 60


class Aloud:
    """What is said on the page that stands there now; without a microphone nothing is offered."""

    def __init__(self, desk: CandidateDesk, fill: Callable[[], Fill]) -> None:
        self._desk = desk
        self._fill = fill
        self._make: Callable[[], Microphone] | None = None
        self._loudest = 0.0
        self._unheard = ""  # the page on which nothing could be heard
        self._running: Microphone | None = None

    @property
    def busy(self) -> bool:
        """Whether somebody is speaking."""
        return self._running is not None

    def listen_with(self, microphone: Callable[[], Microphone]) -> None:
        """Offers it on open questions; the microphone is asked for on the first of them: it looks for devices."""
        self._make = microphone

    def shown(self, page: Page) -> Page:
        """The page with what can be pressed for it, after the suggestions."""
        if page.layout is not Layout.TEXT:
            return page
        if self.busy:
            return replace(page, cards=(Card(SAID, tr("Klaar"), "check"),), aloud=True)
        if isinstance(self._fill().state.answer, Spoken):
            told = page.value_said or tr("Dat heb jij gezegd.")
            return replace(page, cards=tuple(self._said()), value_said=told, aloud=not page.value)
        if self._microphone is None:
            return page
        notice = (
            tr("Ik hoor niets. Praat iets harder.") if self._unheard == self._fill().state.step.key else page.notice
        )
        return replace(page, cards=(*page.cards, Card(SAY, tr("Zeg het"), "say-it")), notice=notice)

    def begin(self, at_level: Callable[[float], None]) -> None:
        """Somebody speaks from now on; `at_level` hears how loud, 0..1."""
        microphone = self._microphone
        if microphone is None or self.busy:
            return
        self._running, self._loudest, self._unheard = microphone, 0.0, ""
        self._fill().witness.sounding(on=True)

        def tell(level: float) -> None:
            self._loudest = max(level, self._loudest)
            at_level(level)

        microphone.start(tell)

    def finish(self) -> None:
        """Keeps what was said, if anything was; Problem when it can't be kept. Harmless when nobody is speaking."""
        microphone, self._running = self._running, None
        if microphone is None:
            return
        clip, fill = microphone.stop(), self._fill()
        fill.witness.sounding(on=False)
        if clip.seconds < LEAST_SECONDS or self._loudest < LEAST_LEVEL:
            self._unheard = fill.state.step.key
            return
        recording = self._desk.recordings.keep(clip.pcm, clip.rate)
        try:
            fill.answer_with(Spoken(recording))
        except Problem:
            with suppress(Problem):
                self._desk.recordings.drop(recording)
            raise

    def clip(self) -> Clip | None:
        """What was said here, to hear back; None when nothing was."""
        answer = self._fill().state.answer
        if not isinstance(answer, Spoken):
            return None
        try:
            pcm, rate = self._desk.recordings.sound(answer.recording)
        except KeyError:
            return None
        return Clip(pcm, rate, source="recording")

    def _said(self) -> Iterator[Card]:
        yield Card(HEAR, tr("Hoor het terug"), "ear")
        if self._microphone is not None:
            yield Card(AGAIN, tr("Zeg het opnieuw"), "say-it")

    @property
    def _microphone(self) -> Microphone | None:
        found = self._make() if self._make else None
        return found if found is not None and found.available else None
