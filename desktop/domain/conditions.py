"""When an item is asked: a small language over earlier answers and declared facts, kept as data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from desktop.domain.answers import Answer, Chosen
from desktop.domain.ids import ChoiceId, ItemId


@dataclass(frozen=True)
class Fact:
    """True when the moment or the agency has this fact (works_now, agency_employs …)."""

    name: str


@dataclass(frozen=True)
class Answered:
    """True when the item's answer holds at least one of these choices."""

    item: ItemId
    any_of: tuple[ChoiceId, ...]


@dataclass(frozen=True)
class AllOf:
    """True when every part is."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True)
class AnyOf:
    """True when at least one part is."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True)
class Not:
    """True when the part is not."""

    part: "Condition"


Condition: TypeAlias = Fact | Answered | AllOf | AnyOf | Not


def holds(condition: Condition | None, answers: Mapping[ItemId, Answer], facts: frozenset[str]) -> bool:
    """Whether the condition is true now; no condition is always true, an unanswered item never matches."""
    match condition:
        case None:
            return True
        case Fact(name):
            return name in facts
        case Answered(item, any_of):
            answer = answers.get(item)
            return isinstance(answer, Chosen) and any(choice in any_of for choice in answer.ids)
        case AllOf(parts):
            return all(holds(part, answers, facts) for part in parts)
        case AnyOf(parts):
            return any(holds(part, answers, facts) for part in parts)
        case Not(part):
            return not holds(part, answers, facts)


def could_hold(condition: Condition | None, facts: frozenset[str]) -> bool:
    """Whether some answers would make the condition true, with these facts."""
    match condition:
        case Fact(name):
            return name in facts
        case AllOf(parts):
            return all(could_hold(part, facts) for part in parts)
        case AnyOf(parts):
            return any(could_hold(part, facts) for part in parts)
        case Not(part):
            return not must_hold(part, facts)
    return True


def must_hold(condition: Condition, facts: frozenset[str]) -> bool:
    """Whether the condition is true with these facts, whatever is answered."""
    match condition:
        case Fact(name):
            return name in facts
        case AllOf(parts):
            return all(must_hold(part, facts) for part in parts)
        case AnyOf(parts):
            return any(must_hold(part, facts) for part in parts)
        case Not(part):
            return not could_hold(part, facts)
    return False


def items_read(condition: Condition | None) -> Iterator[ItemId]:
    """Every item the condition looks at."""
    match condition:
        case Answered(item, _):
            yield item
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from items_read(part)
        case Not(part):
            yield from items_read(part)
