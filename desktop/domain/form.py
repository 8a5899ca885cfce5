"""A form as it stands in its file, after reading: items in sections, scales over items, texts per language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.conditions import Condition
from desktop.domain.ids import ChoiceId, FormId, ItemId, ScaleId
from desktop.text import Phrase

DUTCH = "nl"


class Kind(StrEnum):
    """The kinds of page a form can ask for."""

    ONE = "one"  # one of the cards
    SEVERAL = "several"  # between `least` and `most` of the cards
    RANK = "rank"  # the best `most`, in order
    YES_NO = "yes_no"
    AMOUNT = "amount"  # a scale drawn as an amount
    MOOD = "mood"  # a scale drawn as faces
    DATE = "date"
    NUMBER = "number"
    TEXT = "text"  # short text with suggestions
    PHOTO = "photo"  # up to `most` photos of the dossier, with captions to pick
    GROUP = "group"  # repeated fields: add another, change, remove
    INFO = "info"  # something to hear, nothing to answer
    SOUND_CHECK = "sound_check"  # can you hear me: louder, softer


CARD_KINDS = frozenset({Kind.ONE, Kind.SEVERAL, Kind.RANK, Kind.YES_NO, Kind.AMOUNT, Kind.MOOD, Kind.SOUND_CHECK})
SINGLE_KINDS = frozenset({Kind.ONE, Kind.YES_NO, Kind.AMOUNT, Kind.MOOD, Kind.SOUND_CHECK})


class RespondentRole(StrEnum):
    """Who fills a form in about a candidate."""

    SELF = "self"
    KNOWN_PERSON = "known_person"
    MENTOR = "mentor"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True)
class Wording:
    """One text in the form's languages; Dutch is always there."""

    texts: Mapping[str, str]

    def text(self, language: str) -> str:
        """The text in this language, in Dutch when the form does not have it."""
        own = self.texts.get(language)
        return Phrase(own, language) if own else Phrase(self.texts[DUTCH], DUTCH)


@dataclass(frozen=True)
class Choice:
    """One card: its word and picture, the score it gives, and what it says elsewhere."""

    id: ChoiceId
    text: Wording
    picture: str
    score: float | None = None  # 0..1, for scales
    more: Wording | None = None  # what Leg uit says about this card (a job: what you do there)
    sentence: Wording | None = None  # what an employer reads when the candidate picked the card
    group: str = ""  # cards of one group stand on pages of their own
    codes: Mapping[str, str] = field(default_factory=dict)  # isco, function: for matching, never spoken


class Derived(StrEnum):
    """Cards that come from earlier answers instead of from the file."""

    PICKED = "picked"  # what was chosen at the item `source`
    BEST = "best"  # items of the form, highest answers first
    GROW = "grow"  # items of the form, lowest answers first


@dataclass(frozen=True)
class ChoicesFrom:
    """Where derived cards come from; at most `limit` of them."""

    derived: Derived
    source: ItemId | None = None
    limit: int = 6


class PracticeTask(StrEnum):
    """What a practice item asks the candidate to do."""

    CHOOSE = "choose"  # press the card `choice`
    LISTEN = "listen"  # press the listen button
    CHANGE_AND_BACK = "change_and_back"  # press the card `choice`, then Terug


@dataclass(frozen=True)
class Practice:
    """A practice item's known answer and its two spoken reactions."""

    task: PracticeTask
    choice: ChoiceId | None
    right: Wording
    otherwise: Wording


@dataclass(frozen=True)
class Item:
    """One question, always one screen (more pages when it has more than six cards)."""

    id: ItemId
    kind: Kind
    picture: str
    wording: Wording  # as asked of the candidate
    observer: Wording | None = None  # as asked of someone else, with {name}
    explain: Wording | None = None  # the example behind Leg uit
    choices: tuple[Choice, ...] = ()
    choices_from: ChoicesFrom | None = None
    least: int = 1
    most: int = 1
    unit: Wording | None = None  # for numbers
    lowest: int = 0  # for numbers
    highest: int = 999
    fields: tuple["Item", ...] = ()  # of a group
    reverse: bool = False  # scored the other way round
    show_if: Condition | None = None
    practice: Practice | None = None
    skips: bool = True  # weet ik niet and wil ik niet zeggen are offered
    later: bool = False  # for a longer visit, or a next one: when everything else of the form is done
    again: bool = False  # on every visit that goes on with the form: there is more to choose from then

    def asked(self, role: RespondentRole) -> Wording:
        """The wording for this respondent."""
        return self.wording if role is RespondentRole.SELF or self.observer is None else self.observer

    def choice(self, choice_id: ChoiceId) -> Choice | None:
        """The card with this id, or None."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)


@dataclass(frozen=True)
class Section:
    """A block: about six questions under one picture, with its own stone on the path."""

    id: str
    title: Wording
    picture: str
    items: tuple[Item, ...]
    summary: bool = False  # ends with its answers as pictures
    praise: Wording | None = None  # ends with a break and this kind word


@dataclass(frozen=True)
class Scale:
    """A construct measured by several items; needs so many answers to count."""

    id: ScaleId
    title: Wording
    items: tuple[ItemId, ...]
    needs: int
    surroundings: bool = False  # about people around the candidate: reported apart
    show_if: Condition | None = None
    opening: Wording | None = None  # the coach's opening question


@dataclass(frozen=True)
class Form:
    """A questionnaire, frozen: what a filling began with stays what it goes on with."""

    id: FormId
    version: int
    title: Wording
    languages: tuple[str, ...]
    sections: tuple[Section, ...]
    respondents: tuple[RespondentRole, ...] = (RespondentRole.SELF,)
    observer_title: Wording | None = None
    scales: tuple[Scale, ...] = ()
    pairs: tuple[tuple[ItemId, ItemId], ...] = ()  # say opposite things in positive words
    content_hash: str = ""  # sha256 of the file it was read from, hex

    def items(self) -> Iterator[Item]:
        """Every item, in order, groups' fields left out."""
        for section in self.sections:
            yield from section.items

    def item(self, item_id: ItemId) -> Item | None:
        """The item with this id, or None."""
        return next((item for item in self.items() if item.id == item_id), None)
