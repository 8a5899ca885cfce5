"""Cards that come from earlier answers: what was picked before, what goes best, what someone could learn."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from desktop.domain.answers import Answer, Chosen
from desktop.domain.conditions import holds
from desktop.domain.form import Choice, ChoicesFrom, Derived, Form, Item, Scale
from desktop.domain.ids import ChoiceId, ItemId
from desktop.domain.scores import item_score, scale_scores


def cards_of(form: Form, item: Item, answers: Mapping[ItemId, Answer], facts: frozenset[str]) -> tuple[Choice, ...]:
    """The cards this item offers now."""
    wanted = item.choices_from
    if wanted is None:
        return item.choices
    if wanted.derived is Derived.PICKED:
        return _picked(form, wanted, answers)
    return _from_items(form, wanted, answers, facts)


def _picked(form: Form, wanted: ChoicesFrom, answers: Mapping[ItemId, Answer]) -> tuple[Choice, ...]:
    source = form.item(wanted.source) if wanted.source else None
    answer = answers.get(wanted.source) if wanted.source else None
    if source is None or not isinstance(answer, Chosen):
        return ()
    found = (choice for picked in answer.ids if (choice := source.choice(picked)))
    return tuple(replace(choice, group="") for choice in found)[: wanted.limit]


def _from_items(
    form: Form, wanted: ChoicesFrom, answers: Mapping[ItemId, Answer], facts: frozenset[str]
) -> tuple[Choice, ...]:
    """Items as cards, each scale giving its first before any gives its second.

    Surroundings, reversed and unanswered items are no cards, nor (to grow in) what was named as best.
    """
    best = wanted.derived is Derived.BEST
    without = set() if best else _named_best(form, answers)
    ranked: list[tuple[Fraction, int, Fraction, Item]] = []
    for score in scale_scores(form, answers, facts):
        if score.scale.surroundings:
            continue
        scored = _scored(form, score.scale, answers, facts)
        scored.sort(key=lambda row: row[0], reverse=best)
        mean = score.mean if score.mean is not None else Fraction(1, 2)
        for turn, (own, item) in enumerate(row for row in scored if row[1].id not in without):
            ranked.append((-own if best else own, turn, -mean if best else mean, item))
    ranked.sort(key=lambda row: row[:3])
    return tuple(_as_card(row[3]) for row in ranked[: wanted.limit])


def _scored(
    form: Form, scale: Scale, answers: Mapping[ItemId, Answer], facts: frozenset[str]
) -> list[tuple[Fraction, Item]]:
    items = [item for item in map(form.item, scale.items) if item and not item.reverse]
    scores = [(item_score(item, answers.get(item.id)), item) for item in items if holds(item.show_if, answers, facts)]
    return [(score, item) for score, item in scores if score is not None]


def _named_best(form: Form, answers: Mapping[ItemId, Answer]) -> set[str]:
    best: set[str] = set()
    for item in form.items():
        answer = answers.get(item.id)
        if item.choices_from and item.choices_from.derived is Derived.BEST and isinstance(answer, Chosen):
            best.update(answer.ids)
    return best


def _as_card(item: Item) -> Choice:
    return Choice(ChoiceId(item.id), item.wording, item.picture)
