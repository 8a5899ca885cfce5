"""Cards that come from earlier answers: what was picked before, what goes best, what someone could learn."""

from collections.abc import Mapping
from fractions import Fraction

from desktop.domain.answers import Answer, Chosen
from desktop.domain.conditions import holds
from desktop.domain.form import Choice, ChoicesFrom, Derived, Form, Item
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
    return tuple(choice for picked in answer.ids if (choice := source.choice(picked)))[: wanted.limit]


def _from_items(
    form: Form, wanted: ChoicesFrom, answers: Mapping[ItemId, Answer], facts: frozenset[str]
) -> tuple[Choice, ...]:
    """Items as cards; surroundings, reversed and unanswered items are no cards, nor (to grow in) what goes best."""
    ranked: list[tuple[Fraction, Fraction, Item]] = []
    for score in scale_scores(form, answers, facts):
        if score.scale.surroundings:
            continue
        for item in filter(None, map(form.item, score.scale.items)):
            own = item_score(item, answers.get(item.id))
            if own is not None and not item.reverse and holds(item.show_if, answers, facts):
                ranked.append((own, score.mean if score.mean is not None else own, item))
    if wanted.derived is Derived.BEST:
        ranked.sort(key=lambda row: (-row[0], -row[1]))
        return tuple(_as_card(item) for _, _, item in ranked[: wanted.limit])
    named_best = _named_best(form, answers)
    ranked = [row for row in ranked if row[2].id not in named_best]
    ranked.sort(key=lambda row: (row[0], row[1]))
    return tuple(_as_card(item) for _, _, item in ranked[: wanted.limit])


def _named_best(form: Form, answers: Mapping[ItemId, Answer]) -> set[str]:
    best: set[str] = set()
    for item in form.items():
        answer = answers.get(item.id)
        if item.choices_from and item.choices_from.derived is Derived.BEST and isinstance(answer, Chosen):
            best.update(answer.ids)
    return best


def _as_card(item: Item) -> Choice:
    return Choice(ChoiceId(item.id), item.wording, item.picture)
