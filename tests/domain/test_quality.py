"""Even nagaan: computed from answers and how they came about; no score changes (issue 4, point 6)."""

from dataclasses import replace

import pytest

from desktop import paths
from desktop.domain.answers import Answer, Chosen, Given, Skipped, SkipReason, Trace
from desktop.domain.form import Form, Kind, RespondentRole
from desktop.domain.ids import ChoiceId, FormId, ItemId
from desktop.domain.quality import FlagKind, Told, could_be_heard, flags, listen_again
from desktop.domain.scores import scale_scores
from desktop.formfiles.shelf import FolderShelf

FORM: Form = FolderShelf(paths.forms_folder()).form(FormId("werkvermogen"))
ASKED = [item for item in FORM.items() if item.kind is Kind.AMOUNT and not item.id.endswith("-werk")]
CALM = [item for item in ASKED if item.id != "luistert-werk"]
SLOW = Trace(seconds=1, sound=6)


def answered(card: str = "yes", **others: str) -> dict[ItemId, Answer]:
    """Everything answered with one card, but for the reversed items and what is named."""
    opposite = {"yes": "no", "no": "yes", "some": "some"}[card]
    found: dict[ItemId, Answer] = {item.id: Chosen((ChoiceId(opposite if item.reverse else card),)) for item in CALM}
    for name, other in others.items():
        found[ItemId(name.replace("_", "-"))] = Chosen((ChoiceId(other),))
    return found


def told(answers: dict[ItemId, Answer], trace: Trace = SLOW, **traces: Trace) -> Told:
    """A filling in which every answer came about in one way, but for what is named."""
    seen = {item.id: [traces.get(item.id.replace("-", "_"), trace)] for item in CALM}
    return Told(FORM, RespondentRole.SELF, "nl", answers, seen)


def kinds(of: Told) -> list[FlagKind]:
    """Which kinds of flags there are."""
    return [flag.kind for flag in flags(of)]


def test_someone_who_does_everything_well_has_no_flag() -> None:
    """The reversed items keep an honest *ja* from looking like a thoughtless one."""
    assert kinds(told(answered("yes"))) == []
    assert kinds(told(answered("yes", voor_mezelf="yes"))) == []
    assert kinds(told(answered("some", kwijt="no"))) == [FlagKind.SAME]


def test_two_of_four_pairs_that_contradict_are_a_flag() -> None:
    """CONTENT 1: both ja or both nee; *soms* never contradicts; at two or more of four."""
    assert kinds(told(answered("yes", wachten="yes"))) == []
    two = told(answered("yes", wachten="yes", kwijt="yes"))
    (flag,) = flags(two)
    assert (flag.kind, flag.items) == (FlagKind.OPPOSITE, ("meteen", "wachten", "terugleggen", "kwijt"))
    assert kinds(told(answered("yes", wachten="yes", kwijt="some"))) == []
    assert kinds(told(answered("yes", meteen="no", terugleggen="no"))) == [FlagKind.OPPOSITE]


def test_the_same_answer_to_everything_contradicts_first() -> None:
    """One of the trial answered 5 everywhere, as he could not read it."""
    same = {item.id: Chosen((ChoiceId("yes"),)) for item in CALM}
    assert kinds(told(dict(same))) == [FlagKind.OPPOSITE, FlagKind.SAME]
    assert kinds(told(dict(list(same.items())[:11]))) == []


@pytest.mark.parametrize(
    ("trace", "heard"),
    [
        (Trace(seconds=1.9), False),
        (Trace(seconds=2.0), False),  # seven words take 2.3 seconds
        (Trace(seconds=2.4), True),
        (Trace(seconds=0.4, sound=2.0), True),
        (Trace(seconds=0.1, given=Given.TELEPHONE), True),
        (Trace(seconds=0.1, given=Given.COACH_PRESSED), True),
    ],
)
def test_what_could_be_heard(trace: Trace, *, heard: bool) -> None:
    """max(2 s, a third of a second a word), with sound counted in; a coach's presses tell nothing."""
    assert could_be_heard(trace, "Ik weet wat ik eerst moet doen.") is heard


def test_two_seconds_is_the_least() -> None:
    assert not could_be_heard(Trace(seconds=1.9), "Ik kom.")
    assert could_be_heard(Trace(seconds=2.0), "Ik kom.")


def test_answers_before_the_question_could_be_heard() -> None:
    soon = Trace(seconds=0.5)
    assert kinds(told(answered("yes"), soon)) == [FlagKind.UNHEARD]
    some = {item.id.replace("-", "_"): soon for item in CALM[:5]}
    assert kinds(told(answered("yes"), SLOW, **some)) == []


def test_an_answer_that_was_heard_at_last_is_heard() -> None:
    """Who looks around first and comes back to it is not in a hurry."""
    twice = told(answered("yes"))
    twice = replace(twice, traces={item.id: [Trace(seconds=0.5), SLOW] for item in CALM})
    assert kinds(twice) == []


def test_many_unknown_of_the_candidate_only() -> None:
    unknown = answered("yes") | {item.id: Skipped(SkipReason.DONT_KNOW) for item in CALM[6:15]}
    assert kinds(told(unknown)) == [FlagKind.UNKNOWN]
    unsaid = answered("yes") | {item.id: Skipped(SkipReason.WONT_SAY) for item in CALM[6:15]}
    assert kinds(told(unsaid)) == []
    assert kinds(replace(told(unknown), role=RespondentRole.MENTOR)) == []


def test_nothing_answered_is_nothing_to_go_into() -> None:
    assert kinds(Told(FORM, RespondentRole.SELF, "nl", {}, {})) == []


def test_flags_change_no_score() -> None:
    answers = answered("yes", wachten="yes", kwijt="yes")
    before = scale_scores(FORM, answers)
    assert flags(told(answers))
    assert scale_scores(FORM, answers) == before


@pytest.mark.parametrize(
    ("block", "answers", "trace", "again"),
    [
        ("mijn-dag", answered("yes"), SLOW, False),
        ("mijn-dag", answered("yes", kwijt="yes", wachten="yes"), SLOW, True),
        ("mijn-dag", answered("yes"), Trace(seconds=0.5), True),
        ("werken", answered("yes"), SLOW, False),  # nothing reversed: all yes may well be true
        ("werken", {}, SLOW, False),
    ],
)
def test_when_to_listen_again(block: str, answers: dict[ItemId, Answer], trace: Trace, *, again: bool) -> None:
    section = next(section for section in FORM.sections if section.id == block)
    assert listen_again(told(answers, trace), section) is again
