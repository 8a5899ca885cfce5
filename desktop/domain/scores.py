"""Scores per scale: the mean of answered items, as fractions, and only with enough answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from desktop.domain.answers import Answer, Chosen
from desktop.domain.conditions import holds
from desktop.domain.form import Form, Item, Scale
from desktop.domain.ids import ItemId

PLACES = 7  # a scale of three items with three points each can stand in seven places
DIFFERENT = Fraction(1, 3)  # two steps: the least that is called "anders" (DECISIONS 9)


@dataclass(frozen=True)
class ScaleScore:
    """Where one scale stands: `mean` is 0..1, None when too few items were answered."""

    scale: Scale
    answered: int
    mean: Fraction | None

    @property
    def place(self) -> int | None:
        """The place on the line, 0 (left) to 6 (right)."""
        return None if self.mean is None else round(self.mean * (PLACES - 1))


def item_score(item: Item, answer: Answer | None) -> Fraction | None:
    """The answer's score with the item's direction taken in, 0..1; None for skipped or unanswered items."""
    if not isinstance(answer, Chosen) or not answer.ids:
        return None
    choice = item.choice(answer.ids[0])
    if choice is None or choice.score is None:
        return None
    score = Fraction(choice.score).limit_denominator(100)
    return 1 - score if item.reverse else score


def scale_scores(
    form: Form, answers: Mapping[ItemId, Answer], facts: frozenset[str] = frozenset()
) -> tuple[ScaleScore, ...]:
    """The score of every scale whose condition holds, in the form's order."""
    return tuple(_score(form, scale, answers, facts) for scale in form.scales if holds(scale.show_if, answers, facts))


def _score(form: Form, scale: Scale, answers: Mapping[ItemId, Answer], facts: frozenset[str]) -> ScaleScore:
    items = [item for item in map(form.item, scale.items) if item and holds(item.show_if, answers, facts)]
    scores = [score for item in items if (score := item_score(item, answers.get(item.id))) is not None]
    mean = sum(scores, Fraction(0)) / len(scores) if scores and len(scores) >= scale.needs else None
    return ScaleScore(scale, len(scores), mean)
