"""An open question or a caption said aloud: say it, hear it back, once more. What was said is kept at once."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

from desktop.domain.answers import Answer, Pictured, Spoken
from desktop.domain.ids import RecordingId
from desktop.domain.steps import StepKind
from desktop.flows import choosing
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.fill import Fill, FillState
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
        state = self._fill().state
        captions = state.step.kind is StepKind.CAPTION and page.page == page.pages - 1
        if page.layout is not Layout.TEXT and not captions:
            return page
        if self.busy:
            return replace(page, cards=(Card(SAID, tr("Klaar"), "check", does=True),), aloud=True)
        if _said_in(state):
            told = page.value_said or tr("Dat heb jij gezegd.")
            return replace(page, cards=tuple(self._said()), value_said=told, aloud=not page.value)
        if self._microphone is None:
            return page
        notice = tr("Ik hoor niets. Praat iets harder.") if self._unheard == state.step.key else page.notice
        return replace(page, cards=(*page.cards, Card(SAY, tr("Zeg het"), "say-it", does=True)), notice=notice)

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
            fill.answer_with(_saying(fill.state, recording))
        except Problem:
            with suppress(Problem):
                self._desk.recordings.drop(recording)
            raise

    def clip(self) -> Clip | None:
        """What was said here, to hear back; None when nothing was."""
        recording = _said_in(self._fill().state)
        if recording is None:
            return None
        try:
            pcm, rate = self._desk.recordings.sound(recording)
        except KeyError:
            return None
        return Clip(pcm, rate, source="recording")

    def _said(self) -> Iterator[Card]:
        yield Card(HEAR, tr("Hoor het terug"), "ear", does=True)
        if self._microphone is not None:
            yield Card(AGAIN, tr("Zeg het opnieuw"), "say-it", does=True)

    @property
    def _microphone(self) -> Microphone | None:
        found = self._make() if self._make else None
        return found if found is not None and found.available else None


def _said_in(state: FillState) -> RecordingId | None:
    """What was said on this page."""
    match state.answer:
        case Spoken(recording):
            return recording
        case Pictured(picks) if state.step.kind is StepKind.CAPTION:
            return picks[state.step.number].recording
    return None


def _saying(state: FillState, recording: RecordingId) -> Answer:
    """The answer of this page with what was said now."""
    captioned = state.step.kind is StepKind.CAPTION
    caption = choosing.caption(state.answer, state.step.number, "", recording) if captioned else None
    return caption or Spoken(recording)
