"""Rules for show_if: it reads only earlier items and declared facts, and can be true for some answers."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice, product
from math import prod
from typing import TypeVar

from pydantic import ValidationError

from desktop.domain.answers import Answer, Chosen, Seen
from desktop.domain.conditions import AllOf, Answered, AnyOf, Condition, Fact, Not, holds
from desktop.domain.form import CARD_KINDS, SINGLE_KINDS
from desktop.domain.ids import ChoiceId, ItemId
from desktop.formfiles.convert import condition
from desktop.formfiles.models import ConditionPart
from desktop.formfiles.outline import Entry, Outline
from desktop.formfiles.problems import FormProblem
from desktop.formfiles.suggest import all_of
from desktop.formfiles.tree import Part

MOST_CASES = 4096  # a condition with more cases than this is taken to be possible

Name = TypeVar("Name", bound=str)


def problems(outline: Outline) -> Iterator[FormProblem]:
    """Every reading of something that is not there (yet), and conditions that never hold."""
    facts = [fact.text for fact in outline.form["facts"]]
    for entry in outline.items:
        show_if = entry.part["show_if"]
        yield from _readings(outline.by_id, show_if, facts, entry.order)
        if "show_if" in entry.part and not possible(outline.by_id, show_if):
            yield show_if.problem("F213", item=entry.id)
        yield from _in_group(outline, entry, facts)
    for _, construct in outline.form["constructs"].entries():
        yield from _readings(outline.by_id, construct["show_if"], facts, len(outline.items))


def _in_group(outline: Outline, group: Entry, facts: list[str]) -> Iterator[FormProblem]:
    """A field may read earlier items, and the fields before it in its own group."""
    known = dict(outline.by_id)
    for field in outline.fields(group):
        show_if = field.part["show_if"]
        yield from _readings(known, show_if, facts, group.order + 1)
        if "show_if" in field.part and not possible(known, show_if):
            yield show_if.problem("F213", item=field.id)
        known[field.id] = field


def _readings(known: Mapping[str, Entry], part: Part, facts: list[str], order: int) -> Iterator[FormProblem]:
    if part.value is None:
        return
    fact, item = part["fact"].text, part["item"].text
    if fact and fact not in facts:
        yield part["fact"].problem("F212", fact=fact, known=all_of(facts))
    if item:
        yield from _reading(known.get(item), part, item, order)
    for below in (*part["all"], *part["any"], part["not"]):
        yield from _readings(known, below, facts, order)


def _reading(entry: Entry | None, part: Part, item: str, order: int) -> Iterator[FormProblem]:
    if entry is None:
        yield part["item"].problem("F209", item=item)
        return
    if entry.order >= order:
        yield part["item"].problem("F210", item=item)
    if entry.kind is None or "choices_from" in entry.part:
        return
    for choice in part["any_of"]:
        if choice.text and choice.text not in entry.choice_ids:
            yield choice.problem("F211", item=item, choice=choice.text, known=all_of(entry.choice_ids))


def possible(known: Mapping[str, Entry], *parts: Part) -> bool:
    """Whether some facts and answers make all of them true; True when one can't be read or there are many cases."""
    try:
        read = [condition(ConditionPart.model_validate(part.plain())) for part in parts if part.value is not None]
    except ValidationError:
        return True
    wanted = AllOf(tuple(read))
    facts, choices = sorted(set(_facts(wanted))), _choices(wanted)
    answers = [_answers(known.get(item), sorted(ids)) for item, ids in choices.items()]
    if None in answers or 2 ** len(facts) * prod(len(some or ()) for some in answers) > MOST_CASES:
        return True
    given = [dict(zip(choices, case, strict=True)) for case in product(*filter(None, answers))]
    return any(holds(wanted, case, frozenset(true)) for true in _subsets(facts, len(facts)) for case in given)


def _facts(wanted: Condition) -> Iterator[str]:
    match wanted:
        case Fact(name):
            yield name
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _facts(part)
        case Not(part):
            yield from _facts(part)


def _choices(wanted: Condition) -> Mapping[ItemId, set[ChoiceId]]:
    """The choices a condition asks for, by item."""
    found: dict[ItemId, set[ChoiceId]] = {}
    match wanted:
        case Answered(item, any_of):
            found[item] = set(any_of)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                for item, ids in _choices(part).items():
                    found.setdefault(item, set()).update(ids)
        case Not(part):
            return _choices(part)
    return found


def _answers(entry: Entry | None, ids: Sequence[ChoiceId]) -> list[Answer] | None:
    """The answers to an item that differ for a condition, none at all among them; None for an unknown item."""
    if entry is None or entry.kind is None:
        return None
    if entry.kind not in CARD_KINDS:
        return [Seen()]
    most = 1 if entry.kind in SINGLE_KINDS else entry.part["most"].number or len(ids)
    return [Chosen(some) for some in islice(_subsets(ids, min(most, len(ids))), MOST_CASES + 1)]


def _subsets(names: Sequence[Name], most: int) -> Iterator[tuple[Name, ...]]:
    for size in range(most + 1):
        yield from combinations(names, size)
