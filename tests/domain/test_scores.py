"""Scores: the mean of what was answered, as fractions, and only with enough answers (issue 2, point 7; DECISIONS 9)."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import Answer, Chosen, Skipped, SkipReason
from desktop.domain.conditions import Fact
from desktop.domain.form import Choice, Form, Item, Kind, Scale, Section, Wording
from desktop.domain.ids import ChoiceId, FormId, ItemId, ScaleId
from desktop.domain.scores import DIFFERENT, PLACES, ScaleScore, item_score, scale_scores

NEE, SOMS, JA = (ChoiceId(name) for name in ("nee", "soms", "ja"))
NOTHING = Wording({"nl": ""})
POINTS = (Choice(NEE, NOTHING, "", 0.0), Choice(SOMS, NOTHING, "", 0.5), Choice(JA, NOTHING, "", 1.0))
SKIPPED = Skipped(SkipReason.DONT_KNOW)


def item(name: str, *, reverse: bool = False, when: Fact | None = None) -> Item:
    return Item(ItemId(name), Kind.AMOUNT, "", NOTHING, choices=POINTS, reverse=reverse, show_if=when)


def form(*items: Item, when: Fact | None = None) -> Form:
    scale = Scale(ScaleId("tempo"), NOTHING, tuple(each.id for each in items), needs=2, show_if=when)
    return Form(FormId("proef"), 1, NOTHING, ("nl",), (Section("een", NOTHING, "", items),), scales=(scale,))


THREE = form(item("a"), item("b"), item("c", reverse=True))


def score(answers: Mapping[str, Answer], of: Form = THREE, facts: frozenset[str] = frozenset()) -> ScaleScore:
    (found,) = scale_scores(of, {ItemId(name): answer for name, answer in answers.items()}, facts)
    return found


@pytest.mark.parametrize(
    ("answers", "mean", "place"),
    [
        ((JA, JA, NEE), Fraction(1), 6),
        ((NEE, NEE, JA), Fraction(0), 0),
        ((SOMS, SOMS, SOMS), Fraction(1, 2), 3),
        ((JA, SOMS, SOMS), Fraction(2, 3), 4),
        ((JA, NEE, JA), Fraction(1, 3), 2),
    ],
)
def test_mean_and_place(answers: tuple[ChoiceId, ...], mean: Fraction, place: int) -> None:
    found = score(dict(zip("abc", (Chosen((choice,)) for choice in answers), strict=True)))
    assert (found.mean, found.place, found.answered) == (mean, place, 3)


def test_skipped_items_are_left_out_of_the_mean() -> None:
    found = score({"a": Chosen((JA,)), "b": SKIPPED, "c": Chosen((SOMS,))})
    assert (found.mean, found.answered) == (Fraction(3, 4), 2)


@pytest.mark.parametrize("answers", [{}, {"a": Chosen((JA,))}, {"a": Chosen((JA,)), "b": SKIPPED, "c": SKIPPED}])
def test_too_few_answers_give_no_score(answers: dict[str, Answer]) -> None:
    found = score(answers)
    assert found.mean is None
    assert found.place is None


def test_answers_whose_condition_no_longer_holds_count_nowhere() -> None:
    """DECISIONS 8: they stay stored but are out of scores."""
    works = Fact("works_now")
    of = form(item("a"), item("b"), item("c", when=works))
    answers = {"a": Chosen((JA,)), "b": Chosen((JA,)), "c": Chosen((NEE,))}
    assert score(answers, of).mean == 1
    assert score(answers, of, frozenset({"works_now"})).mean == Fraction(2, 3)


def test_scale_whose_condition_does_not_hold_is_not_there() -> None:
    of = form(item("a"), item("b"), when=Fact("works_now"))
    assert scale_scores(of, {}) == ()
    assert len(scale_scores(of, {}, frozenset({"works_now"}))) == 1


def test_card_without_score_or_unknown_card_gives_none() -> None:
    plain = Item(ItemId("a"), Kind.ONE, "", NOTHING, choices=(Choice(JA, NOTHING, ""),))
    assert item_score(plain, Chosen((JA,))) is None
    assert item_score(plain, Chosen((ChoiceId("weg"),))) is None
    assert item_score(plain, Chosen(())) is None
    assert item_score(plain, None) is None


@given(st.lists(st.sampled_from([NEE, SOMS, JA]), min_size=3, max_size=3), st.integers(0, 2))
def test_one_answer_changing_one_point_is_never_called_different(answers: list[ChoiceId], which: int) -> None:
    """PRODUCT, results: one answer changing by chance moves a three-item construct one step; anders is two."""
    before = score(dict(zip("abc", (Chosen((choice,)) for choice in answers), strict=True))).mean
    one_step = {JA: SOMS, SOMS: NEE, NEE: SOMS}
    changed = [one_step[choice] if index == which else choice for index, choice in enumerate(answers)]
    after = score(dict(zip("abc", (Chosen((choice,)) for choice in changed), strict=True))).mean
    assert before is not None
    assert after is not None
    assert abs(after - before) == Fraction(1, PLACES - 1) < DIFFERENT
