"""The way through one form for one respondent: which step comes before and after, with the answers as they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.answers import Answer, Chosen, Skipped, Spoken, text_of
from desktop.domain.derived import cards_of
from desktop.domain.form import SINGLE_KINDS, Form, Item, Kind
from desktop.domain.ids import ItemId, PhotoId
from desktop.domain.portions import ALL, Portion
from desktop.domain.steps import CARDS_A_PAGE, Step, StepKind, steps_of

Answers = Mapping[ItemId, Answer]


@dataclass(frozen=True)
class Way:
    """`facts` are declared facts for conditions, `photos` what there is to pick from, `per_page` cards a screen.

    `portion` is what this visit asks of the form.
    """

    form: Form
    facts: frozenset[str] = frozenset()
    photos: tuple[PhotoId, ...] = ()
    per_page: int = CARDS_A_PAGE
    portion: Portion = ALL
    _reckoned: list[tuple[dict[ItemId, Answer], tuple[Step, ...]]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

    @property
    def whole(self) -> bool:
        """Whether nothing of the form is left for another visit."""
        return not self.portion.left

    def steps(self, answers: Answers) -> tuple[Step, ...]:
        """Every step now; reckoned once for the same answers, because a page asks for them ten times."""
        if not self._reckoned or self._reckoned[0][0] != answers:
            found = steps_of(self.form, answers, self.facts, self.per_page, len(self.photos), self.portion.left)
            self._reckoned[:] = [(dict(answers), tuple(found))]
        return self._reckoned[0][1]

    def step(self, key: str, answers: Answers) -> Step | None:
        """The step with this key, or None."""
        return next((step for step in self.steps(answers) if step.key == key), None)

    def resumed(self, key: str, answers: Answers) -> Step:
        """Where an earlier visit stopped: what that visit left for later and stands before it; this step; the same
        question when its pages are others now (a larger text); what is not answered yet when the question is gone."""
        steps = tuple(step for step in self.steps(answers) if not self._passes(step))
        exact = [step for step in steps if step.key == key]
        same = [step for step in steps if step.key.rpartition(":")[0] == key.rpartition(":")[0]]
        still = [step for step in steps if key and not _known(step, answers)]
        found = next(iter((*exact, *same[-1:], *still)), steps[0])
        earlier = steps[: steps.index(found)]
        left = (step for step in earlier if step.item and step.item.later and not _known(step, answers))
        return next(left, found)

    def before(self, step: Step, answers: Answers, *, detour: bool = False) -> Step | None:
        """The step before this one; None at the beginning. From a detour it is the summary that was come from."""
        steps = self.steps(answers)
        index = self._index(step, steps)
        before = steps[index - 1] if index > 0 else None
        if detour and (before is None or before.item is not step.item):
            return self._summary(step, steps) or before
        return before

    def after(self, step: Step, answers: Answers, *, detour: bool = False) -> Step | None:
        """The step after this one, past the other pages of an item that is answered in full; None at the end.

        On a detour from the block's summary, what is answered already is passed on the way back to it.
        """
        steps = self.steps(answers)
        later = steps[self._index(step, steps) + 1 :]
        if step.item and answered_in_full(step.item, answers.get(step.item.id)):
            later = tuple(other for other in later if other.item is not step.item)
        if detour:
            own = (other for other in later if other.item is step.item or not _known(other, answers))
            return next(own, None)
        return next((other for other in later if not self._passes(other)), None)

    def standing(self, item: Item, answers: Answers) -> Answer | None:
        """The answer to this item as far as it still stands: cards that are no longer offered are out of it."""
        answer = answers.get(item.id)
        if item.choices_from is None or not isinstance(answer, Chosen):
            return answer
        offered = {card.id for card in cards_of(self.form, item, answers, self.facts)}
        return Chosen(tuple(choice for choice in answer.ids if choice in offered))

    def least(self, item: Item, answers: Answers) -> int:
        """How many cards or photos the item asks for: never more than there are."""
        if item.kind is Kind.PHOTO:
            return min(item.least, len(self.photos))
        if item.choices_from is None:
            return item.least
        return min(item.least, len(cards_of(self.form, item, answers, self.facts)))

    def _passes(self, step: Step) -> bool:
        """Whether going on passes this step: it was done on an earlier visit, as all around it that it belongs to."""
        items = {step.item.id} if step.item else {item.id for item in step.section.items}
        return bool(items & self.portion.done) and items <= self.portion.done | self.portion.left

    def _summary(self, step: Step, steps: tuple[Step, ...]) -> Step | None:
        own = (other for other in steps if other.kind is StepKind.SUMMARY and other.section.id == step.section.id)
        return next(own, None)

    def _index(self, step: Step, steps: tuple[Step, ...]) -> int:
        return next((index for index, other in enumerate(steps) if other.key == step.key), 0)


def _known(step: Step, answers: Answers) -> bool:
    """Whether this step asks only what is answered already."""
    return step.item is not None and step.item.id in answers


def answered_in_full(item: Item, answer: Answer | None) -> bool:
    """Whether the cards on other pages can add nothing: skipped, the one card chosen, or an open field filled."""
    one = isinstance(answer, Spoken) or bool(text_of(answer))
    one = one or (item.kind in SINGLE_KINDS and isinstance(answer, Chosen) and bool(answer.ids))
    return one or isinstance(answer, Skipped)
