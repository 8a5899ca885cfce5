"""Even nagaan: what a coach may ask about after a filling. It says nothing about a person and changes no score.

Thresholds are chosen, not measured; each is one constant below. Scales and their items come from the form.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.answers import Answer, Chosen, Given, Kept, Skipped, SkipReason, Trace
from desktop.domain.conditions import holds
from desktop.domain.form import Form, Item, RespondentRole, Section
from desktop.domain.ids import ChoiceId, ItemId

LEAST_SECONDS = 2.0  # to hear or read anything at all
WORD_SECONDS = 1 / 3
SAME_SHARE = 0.95  # of the answers: whoever does everything well has 32 of our 36 alike, or some more
SAME_LEAST = 12  # answers: fewer say nothing
SAME_SCALES = 4
UNHEARD_SHARE = 1 / 6  # as much as one block
UNKNOWN_SHARE = 1 / 4
FEW = 3  # answers below which a share says nothing
BLOCK_LEAST = 5  # answers in a block that can be the same on purpose or by chance
BLOCK_UNHEARD = 1 / 2
_TIMELESS = frozenset({Given.COACH_PRESSED, Given.TELEPHONE, Given.PAPER})  # the time is the coach's, not theirs

Answers = Mapping[ItemId, Answer]
Traces = Mapping[ItemId, Sequence[Trace]]


class FlagKind(StrEnum):
    """What there is to go into, the most telling first."""

    OPPOSITE = "opposite"  # answers that do not fit together
    SAME = "same"  # nearly always the same answer
    UNHEARD = "unheard"  # answered before the question could be heard
    UNKNOWN = "unknown"  # often: I don't know


class FlagState(StrEnum):
    """What the coach did with it."""

    OPEN = "open"
    TALKED = "talked"  # besproken
    ACCEPTED = "accepted"  # akkoord


@dataclass(frozen=True)
class Flag:
    """Something to go into together; opposite items stand pair after pair."""

    kind: FlagKind
    items: tuple[ItemId, ...]


@dataclass(frozen=True)
class Told:
    """One filling, for looking back at: its form, who answered in which language, answers and how they came about."""

    form: Form
    role: RespondentRole
    language: str
    answers: Answers
    traces: Traces
    facts: frozenset[str] = frozenset()

    def scored(self) -> tuple[Item, ...]:
        """The items of the scales that were asked."""
        scales = (scale for scale in self.form.scales if holds(scale.show_if, self.answers, self.facts))
        items = (self.form.item(item) for scale in scales for item in scale.items)
        return tuple(item for item in items if item and holds(item.show_if, self.answers, self.facts))


def flags(told: Told) -> tuple[Flag, ...]:
    """All there is to go into."""
    asked = told.scored()
    return tuple(
        flag
        for flag in (_opposite(told), _same(told, asked), _unheard(told, asked), _unknown(told, asked))
        if flag.items
    )


def listen_again(told: Told, section: Section) -> bool:
    """Whether to ask, once, to listen to this block again: the same answer to opposite questions, or too soon."""
    asked = [item for item in told.scored() if item in section.items]
    given = _given(told.answers, asked)
    alike = len(given) >= BLOCK_LEAST and len(set(given.values())) == 1 and any(item.reverse for item in asked)
    soon = [item for item in asked if item.id in given and _too_soon(told, item)]
    return alike or len(soon) >= max(FEW, BLOCK_UNHEARD * len(given))


def could_be_heard(trace: Trace, text: str) -> bool:
    """Whether there was time to hear or read these words: at least two seconds, or a third of a second a word."""
    words = len(re.findall(r"[\w{}]+(?:['’-]\w+)*", text))
    return trace.given in _TIMELESS or trace.on_page >= max(LEAST_SECONDS, WORD_SECONDS * words)


def traces_of(kept: Iterable[Kept]) -> dict[ItemId, list[Trace]]:
    """How each item's answers came about, oldest first."""
    found: dict[ItemId, list[Trace]] = {}
    for each in kept:
        found.setdefault(each.item, []).append(each.trace)
    return found


def changes(kept: Iterable[Kept]) -> dict[ItemId, int]:
    """How often each item's answer became another; what was typed wrong from paper is no change of mind."""
    last: dict[ItemId, Answer] = {}
    counts: dict[ItemId, int] = {}
    for each in kept:
        if each.trace.given is Given.PAPER:
            last[each.item] = each.answer
            continue
        if each.item in last and last[each.item] != each.answer:
            counts[each.item] = counts.get(each.item, 0) + 1
        last[each.item] = each.answer
    return counts


def _opposite(told: Told) -> Flag:
    """Pairs with yes to both or no to both, when that is half of the form's pairs or more."""
    found = [pair for pair in told.form.pairs if _contradicts(told, *pair)]
    enough = bool(found) and 2 * len(found) >= len(told.form.pairs)
    return Flag(FlagKind.OPPOSITE, tuple(item for pair in found for item in pair) if enough else ())


def _contradicts(told: Told, one: ItemId, other: ItemId) -> bool:
    scores = [_raw(told.form.item(item), told.answers.get(item)) for item in (one, other)]
    return scores in ([0.0, 0.0], [1.0, 1.0])


def _raw(item: Item | None, answer: Answer | None) -> float | None:
    choice = item.choice(answer.ids[0]) if item and isinstance(answer, Chosen) and answer.ids else None
    return choice.score if choice else None


def _same(told: Told, asked: Sequence[Item]) -> Flag:
    given = _given(told.answers, asked)
    cards = list(given.values())
    commonest = max(set(cards), key=cards.count, default=None)
    alike = [item for item, card in given.items() if card == commonest]
    scales = [scale for scale in told.form.scales if set(scale.items) & set(alike)]
    enough = len(given) >= SAME_LEAST and len(alike) >= SAME_SHARE * len(given) and len(scales) >= SAME_SCALES
    return Flag(FlagKind.SAME, tuple(alike) if enough else ())


def _unheard(told: Told, asked: Sequence[Item]) -> Flag:
    found = tuple(item.id for item in asked if item.id in told.answers and _too_soon(told, item))
    enough = len(found) >= max(FEW, UNHEARD_SHARE * len(asked))
    return Flag(FlagKind.UNHEARD, found if enough else ())


def _unknown(told: Told, asked: Sequence[Item]) -> Flag:
    """Of the candidate only: what others can't see is no riddle."""
    mine = asked if told.role is RespondentRole.SELF else ()
    unknown = Skipped(SkipReason.DONT_KNOW)
    found = tuple(item.id for item in mine if told.answers.get(item.id) == unknown)
    return Flag(FlagKind.UNKNOWN, found if len(found) >= max(FEW, UNKNOWN_SHARE * len(mine)) else ())


def _too_soon(told: Told, item: Item) -> bool:
    """Whether no answer to the item came after there was time to hear it; without a trace nothing is known."""
    text = item.asked(told.role).text(told.language)
    traces = told.traces.get(item.id, ())
    return bool(traces) and not any(could_be_heard(trace, text) for trace in traces)


def _given(answers: Answers, asked: Iterable[Item]) -> dict[ItemId, ChoiceId]:
    return dict(_cards(answers, asked))


def _cards(answers: Answers, asked: Iterable[Item]) -> Iterator[tuple[ItemId, ChoiceId]]:
    for item in asked:
        answer = answers.get(item.id)
        if isinstance(answer, Chosen) and answer.ids:
            yield item.id, answer.ids[0]
