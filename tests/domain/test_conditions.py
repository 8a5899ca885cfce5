"""Conditions: and, or, not over earlier answers and facts (issue 2, point 4; DECISIONS 8)."""

from hypothesis import given

from desktop.domain.answers import Answer, Chosen, Skipped, SkipReason, Written
from desktop.domain.conditions import (
    AllOf,
    Answered,
    AnyOf,
    Condition,
    Fact,
    Not,
    could_hold,
    holds,
    items_read,
    must_hold,
)
from desktop.domain.ids import ChoiceId, ItemId
from tests.domain.made import conditions, facts, given_answers

WORK = ItemId("werk")
YES, NO = ChoiceId("ja"), ChoiceId("nee")
SAID_YES = Answered(WORK, (YES,))
NO_FACTS: frozenset[str] = frozenset()


def test_no_condition_is_always_true() -> None:
    assert holds(None, {}, NO_FACTS)


def test_answered_looks_for_one_of_its_choices() -> None:
    assert holds(SAID_YES, {WORK: Chosen((NO, YES))}, NO_FACTS)
    assert not holds(SAID_YES, {WORK: Chosen((NO,))}, NO_FACTS)


def test_what_was_skipped_written_or_not_asked_never_matches() -> None:
    for answers in ({}, {WORK: Skipped(SkipReason.DONT_KNOW)}, {WORK: Written("ja")}, {WORK: Chosen(())}):
        assert not holds(SAID_YES, answers, NO_FACTS)


def test_facts_are_declared_not_answered() -> None:
    assert holds(Fact("works_now"), {}, frozenset({"works_now"}))
    assert not holds(Fact("works_now"), {ItemId("works_now"): Chosen((YES,))}, NO_FACTS)


def test_parts_together() -> None:
    works = Fact("works_now")
    given = {WORK: Chosen((YES,))}
    assert holds(AllOf((SAID_YES, Not(works))), given, NO_FACTS)
    assert not holds(AllOf((SAID_YES, works)), given, NO_FACTS)
    assert holds(AnyOf((works, SAID_YES)), given, NO_FACTS)
    assert holds(AllOf(()), {}, NO_FACTS)
    assert not holds(AnyOf(()), {}, NO_FACTS)


@given(conditions, given_answers, facts)
def test_not_turns_it_round(condition: Condition, answers: dict[ItemId, Answer], known: frozenset[str]) -> None:
    assert holds(Not(condition), answers, known) is not holds(condition, answers, known)


@given(conditions, conditions, given_answers, facts)
def test_not_all_is_any_not(
    one: Condition, other: Condition, answers: dict[ItemId, Answer], known: frozenset[str]
) -> None:
    not_all = Not(AllOf((one, other)))
    any_not = AnyOf((Not(one), Not(other)))
    assert holds(not_all, answers, known) is holds(any_not, answers, known)


@given(conditions, given_answers, facts)
def test_only_the_items_read_matter(condition: Condition, answers: dict[ItemId, Answer], known: frozenset[str]) -> None:
    """What items_read leaves out may be left out of the answers: screens and checks rely on it."""
    read = set(items_read(condition))
    left = {item: answer for item, answer in answers.items() if item in read}
    assert holds(condition, left, known) is holds(condition, answers, known)


def test_no_condition_reads_nothing() -> None:
    assert list(items_read(None)) == []
    assert list(items_read(AllOf((SAID_YES, Not(Answered(ItemId("huis"), (NO,))))))) == [WORK, ItemId("huis")]


@given(conditions, given_answers, facts)
def test_what_could_and_must_hold_does_so_whatever_is_answered(
    condition: Condition, answers: dict[ItemId, Answer], known: frozenset[str]
) -> None:
    """Which blocks a visit may still ask is told before anything is answered."""
    assert could_hold(condition, known) or not holds(condition, answers, known)
    assert holds(condition, answers, known) or not must_hold(condition, known)


def test_facts_alone_decide_both_ways() -> None:
    fact = Fact("works_now")
    for known in (NO_FACTS, frozenset({"works_now"})):
        for condition in (fact, Not(fact), AllOf((fact, Not(fact))), AnyOf((fact, fact))):
            assert could_hold(condition, known) == must_hold(condition, known) == holds(condition, {}, known)
    assert could_hold(SAID_YES, NO_FACTS)
    assert not must_hold(Not(SAID_YES), NO_FACTS)
