"""Even nagaan for the coach: neutral words, a state that is kept as history, and no way out (issue 4, point 6)."""

import re
from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

import pytest

from desktop import paths, text
from desktop.domain import quality
from desktop.domain.answers import Given, Kept, SkipReason, Trace
from desktop.domain.candidate import Mark
from desktop.domain.employer import EmployerDocument
from desktop.domain.form import RespondentRole
from desktop.domain.letter import Letter
from desktop.domain.quality import FlagKind, FlagState
from desktop.domain.report import Report
from desktop.domain.work_card import WorkCard
from desktop.flows import attention
from desktop.flows.attention import Attention, Point, set_state, state_words
from desktop.flows.course import ABILITY, Plan
from desktop.flows.dossiers import open_dossier
from desktop.flows.portfolio import Portfolio
from desktop.flows.session import Session
from desktop.formfiles.shelf import FolderShelf
from tests.flows.visits import Visits, at, hand_over, play

SHELF = FolderShelf(paths.forms_folder())
HURRY = 0.5


def filled_in(card: str = "yes", *, given: Given = Given.ALONE, role: RespondentRole = RespondentRole.SELF) -> Visits:
    """The questionnaire with the same card everywhere, in a hurry."""
    visits = Visits()
    visits.shelf = SHELF
    plan = Plan(visits.clock, (ABILITY,), given=given, role=role, who="Kim")
    _same(visits, play(hand_over(visits.vault, SHELF, visits.sam, plan), "eerst-doen"), card)
    return visits


def _same(visits: Visits, session: Session, card: str) -> None:
    while not session.over and at(session) not in {"best", "klaar"}:
        ids = [each.id for each in session.page.cards]
        visits.clock.pass_time(HURRY)
        if card in ids:
            session.press(card)
        elif card == "skip" and session.page.skips:
            session.skip(SkipReason.DONT_KNOW)
        session.next()


def attention_of(visits: Visits) -> Attention:
    """What the coach sees."""
    return open_dossier(visits.vault, SHELF, visits.sam).attention


def test_the_coach_sees_points_with_what_they_are_about() -> None:
    seen = attention_of(filled_in())
    assert [point.flag.kind for point in seen.points] == [FlagKind.OPPOSITE, FlagKind.SAME, FlagKind.UNHEARD]
    assert seen.points[0].lines[0] == "Ik begin meteen aan een klus. Ja. En ook: Ik wacht lang met een klus. Ja."
    assert seen.points[1].lines == ("36 keer: ja",)
    assert seen.points[2].lines[-1] == "en nog 32"
    assert seen.how == ("Sam: alleen ingevuld.",)
    assert seen.open == 3


def test_many_unknown() -> None:
    assert FlagKind.UNKNOWN in [point.flag.kind for point in attention_of(filled_in("skip")).points]


def test_a_state_is_kept_and_what_it_was_before_too() -> None:
    visits = filled_in()
    point = attention_of(visits).points[0]
    for state in (FlagState.TALKED, FlagState.ACCEPTED):
        visits.clock.pass_time(60)
        set_state(visits.vault, visits.sam, point, state)
        assert attention_of(visits).points[0].state is state
    marks = [mark for mark in visits.vault.review.marks(visits.sam) if mark.name.startswith("flag:")]
    assert ["talked" in mark.value for mark in marks] == [True, False]
    assert marks[0].at < marks[1].at
    assert attention_of(visits).open == 2


def test_other_answers_make_it_open_again() -> None:
    """What was talked over was about those answers."""
    visits = filled_in()
    set_state(visits.vault, visits.sam, attention_of(visits).points[1], FlagState.TALKED)
    session = play(visits.begin(ABILITY), "best")
    while at(session) != "kwijt":
        session.back()
    visits.clock.pass_time(30)
    session.press("no")
    assert attention_of(visits).points[1].state is FlagState.OPEN


def test_an_observers_filling_has_points_of_its_own() -> None:
    points = attention_of(filled_in(role=RespondentRole.MENTOR)).points
    assert points
    assert all(point.sentence.startswith("De werkbegeleider:") for point in points)
    assert "Sam" in points[0].lines[0]


@pytest.mark.parametrize(
    ("given", "words"),
    [(Given.READ_ALOUD, "de coach las voor"), (Given.COACH_PRESSED, "de coach drukte")],
)
def test_how_it_was_given_is_told(given: Given, words: str) -> None:
    assert attention_of(filled_in(given=given)).how == (f"Sam: {words}.",)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_word_judges(language: str) -> None:
    """Neutral, B1: never too fast, wrong, careless, dishonest."""
    visits = filled_in()
    text.set_language(language)
    try:
        seen = attention_of(visits)
        said = [point.sentence for point in seen.points] + [state_words(state) for state in FlagState] + list(seen.how)
    finally:
        text.set_language("nl")
    judging = r"te snel|fout|slordig|eerlijk|liegen|verdacht|te vaak|too fast|wrong|careless|honest|suspicious"
    assert not [sentence for sentence in said if re.search(judging, sentence, re.IGNORECASE)]


def _inside(kind: object, seen: set[object]) -> set[object]:
    """Every type that can be reached from this one."""
    if isinstance(kind, list):  # the arguments of a Callable
        for part in kind:
            _inside(part, seen)
        return seen
    if kind in seen:
        return seen
    seen.add(kind)
    for part in get_args(kind):
        _inside(part, seen)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        for field in fields(kind):
            _inside(hints[field.name], seen)
    return seen


@pytest.mark.parametrize("leaves", [EmployerDocument, Portfolio, Letter, WorkCard, Report])
def test_nothing_of_it_can_be_in_what_leaves_the_dossier(leaves: type) -> None:
    """By the types themselves: no flag, state, trace or mark can be reached from a document."""
    kept_inside = {Trace, Kept, Mark, Attention, Point, quality.Flag, FlagKind, FlagState, quality.Told, Given}
    reached = _inside(leaves, set())
    assert len(reached) > 3
    assert not reached & kept_inside


def test_the_leak_test_would_notice() -> None:
    assert FlagState in _inside(Attention, set())
    assert attention.MARK


def test_setting_a_state_changes_no_result() -> None:
    visits = filled_in()
    before = open_dossier(visits.vault, SHELF, visits.sam).result
    for point in attention_of(visits).points:
        set_state(visits.vault, visits.sam, point, FlagState.ACCEPTED)
    assert open_dossier(visits.vault, SHELF, visits.sam).result == before


def test_saying_no_takes_the_marks_along() -> None:
    """DECISIONS 12: no dossier beyond name and date."""
    visits = filled_in()
    set_state(visits.vault, visits.sam, attention_of(visits).points[0], FlagState.TALKED)
    visits.vault.desk(visits.sam).decline()
    assert visits.vault.review.marks(visits.sam) == ()
