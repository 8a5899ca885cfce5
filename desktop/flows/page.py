"""What one screen of the candidate's side shows and says: values only, for any screen to draw."""

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.answers import SkipReason
from desktop.domain.photo_frame import Framing, Still
from desktop.text import cut_from, language_of


class Layout(StrEnum):
    """How a page's middle is laid out; ui/questions has one body for each."""

    CARDS = "cards"
    INFO = "info"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    SUMMARY = "summary"
    BREAK = "break"  # time for a cup of coffee
    CALL = "call"  # the coach is called
    CAMERA = "camera"  # what the camera sees, and the button that takes the photo
    PHOTO = "photo"  # a photo that was taken, and what can be done with it


class Stone(StrEnum):
    """One stone of the path."""

    DONE = "done"
    NOW = "now"
    TO_COME = "to_come"


@dataclass(frozen=True)
class Card:
    """One tile. `picture` is a meaning of the pictogram table, or "photo:" and a photo's id."""

    id: str
    text: str
    picture: str
    chosen: bool = False
    rank: int = 0  # its place among ranked cards, from 1; 0 when it has none
    note: str = ""  # a second picture: what was answered
    says: str = ""  # what is said of it when that is more than its text
    does: bool = False  # pressing it does something: it is never chosen

    @property
    def spoken(self) -> str:
        """What the voice says."""
        return self.says or self.text


@dataclass(frozen=True)
class Utterance:
    """A sentence to say, and what lights up meanwhile: "question", "notice", "value" or "card:" and its id."""

    text: str
    target: str

    @property
    def language(self) -> str:
        """The language it is in, which no voice of another one reads; "" for a name and other words of no language."""
        return language_of(self.text)


@dataclass(frozen=True)
class Path:
    """Stones for the blocks, and small stones inside the one that is now."""

    blocks: tuple[Stone, ...] = ()
    pictures: tuple[str, ...] = ()
    inside: tuple[Stone, ...] = ()


@dataclass(frozen=True)
class Page:
    """Everything on one screen."""

    key: str
    layout: Layout
    picture: str
    sentences: tuple[str, ...]
    cards: tuple[Card, ...] = ()
    strip: tuple[Card, ...] = ()  # what was chosen on this question's other pages
    skips: tuple[SkipReason, ...] = ()
    observes: bool = False  # someone else answers: it is not known, it is not seen
    skipped: SkipReason | None = None
    explanation: tuple[Utterance, ...] = ()
    path: Path = Path()
    page: int = 0
    pages: int = 1
    can_go_back: bool = True
    notice: str = ""
    notice_alone: bool = False  # the notice takes the question's place
    value: str = ""  # what was written, counted or dated (YYYY-MM-DD) so far
    aloud: bool = False  # said aloud, or being said: nothing is typed
    value_said: str = ""  # the value that stands there, in words
    today: str = ""  # YYYY-MM-DD, where a day is asked
    unit: str = ""
    lowest: int = 0
    highest: int = 0
    pulses: str = ""  # what asks to be pressed: "listen", "back", "cards"
    quiet: bool = False  # an interlude: no help, pause or skips
    still: Still | None = None  # the photo that was taken, in the picture's place
    framing: Framing | None = None  # what of it is kept
    walked: Path = Path()  # the whole way, where the page looks back on it
    form: str = ""  # whose question or block it is; "" when it is of no form

    @property
    def spoken(self) -> tuple[Utterance, ...]:
        """What is said on arrival: the question, what was filled in, then the cards in order."""
        question = tuple(Utterance(sentence, "question") for sentence in self.sentences)
        value = (Utterance(self.value_said, "value"),) if self.value_said else ()
        return question + value + tuple(Utterance(card.spoken, f"card:{card.id}") for card in self.cards)

    @property
    def reaction(self) -> tuple[Utterance, ...]:
        """What is said because of what was just pressed."""
        return tuple(Utterance(sentence, "notice") for sentence in sentences(self.notice))


def sentences(text: str) -> tuple[str, ...]:
    """A text cut after each full stop, question mark or exclamation mark."""
    return tuple(cut_from(text, part) for part in re.split(r"(?<=[.?!])\s+", text.strip()) if part)
