"""From fillings to a report: what counts as different, at which moment, and what stays out (DECISIONS 9; PRODUCT)."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from desktop import paths
from desktop.domain.agreeing import Agreement
from desktop.domain.answers import Chosen, Skipped, SkipReason, Trace
from desktop.domain.candidate import Agency, AgencyRole, Moment
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ChoiceId, ItemId, MomentId
from desktop.domain.report import Report
from desktop.flows.course import ABILITY
from desktop.flows.report import MOST_AGREEMENTS, report_of
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor

SHELF = FolderShelf(paths.forms_folder())
SELF, KNOWN, MENTOR = RespondentRole.SELF, RespondentRole.KNOWN_PERSON, RespondentRole.MENTOR
PLANNING = ("eerst-doen", "vaste-start", "kwijt")  # the last one is reversed


class Talk:
    """One candidate in a vault in memory, and what is answered about them."""

    def __init__(self) -> None:
        self.clock = FixedClock()
        agency = Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False)
        self.vault = MemoryDoor(self.clock).create("x", agency, "Robin")
        self.candidate = self.vault.add_candidate("Sam", "avatar-kite").id

    def answered(self, role: RespondentRole, answers: Mapping[str, str]) -> None:
        """These answers, at the newest moment."""
        desk = self.vault.desk(self.candidate)
        filling = desk.begin(SHELF.form(ABILITY), role, "nl")
        for item, card in answers.items():
            skipped = Skipped(SkipReason.DONT_KNOW)
            answer = skipped if card == "skip" else Chosen(tuple(map(ChoiceId, card.split("+"))))
            desk.record(filling.id, ItemId(item), answer, Trace())

    def later(self, situation: str = "") -> None:
        """Another moment, some months on."""
        count = len(self.vault.dossier(self.candidate).moments)
        day = self.clock.now().date() + timedelta(90 * count)
        self.vault.add_moment(
            Moment(MomentId(f"t{count}"), self.candidate, f"T{count}", day, "proef", situation=situation)
        )

    def report(self) -> Report:
        """The report as it is now."""
        made = report_of(self.vault, SHELF, self.vault.dossier(self.candidate), "nl")
        assert made is not None
        return made


@pytest.fixture
def talk() -> Talk:
    return Talk()


def planning(*cards: str) -> dict[str, str]:
    return dict(zip(PLANNING, cards, strict=True))


def test_without_answers_there_is_no_report(talk: Talk) -> None:
    assert report_of(talk.vault, SHELF, talk.vault.dossier(talk.candidate), "nl") is None


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (("yes", "yes", "some"), True),  # one step of six
        (("yes", "some", "some"), False),  # two steps: a third
        (("no", "no", "yes"), False),
        (("yes", "yes", "skip"), None),  # an item without an answer: nothing can be said
    ],
)
def test_two_steps_are_different_and_one_is_not(talk: Talk, other: tuple[str, ...], same: bool | None) -> None:
    talk.answered(SELF, planning("yes", "yes", "no"))
    talk.answered(KNOWN, planning(*other))
    line = talk.report().lines[0]
    assert [mark.role for mark in line.marks] == [SELF, KNOWN]
    assert line.marks[1].same is same
    assert line.differs is (same is False)


def test_an_item_without_an_answer_of_the_candidate_leaves_nothing_to_compare(talk: Talk) -> None:
    talk.answered(SELF, planning("yes", "yes", "skip"))
    talk.answered(KNOWN, planning("no", "no", "yes"))
    assert [mark.same for mark in talk.report().lines[0].marks] == [None, None]


def test_too_few_answers_are_no_mark(talk: Talk) -> None:
    talk.answered(SELF, planning("yes", "skip", "skip") | {"op-tijd": "yes", "regels": "yes", "wachten": "no"})
    lines = {line.title: line.marks for line in talk.report().lines}
    assert lines["Plannen"] == ()
    assert [mark.place for mark in lines["Afspraken"]] == [6]


def test_others_are_shown_only_at_the_candidates_own_moment(talk: Talk) -> None:
    talk.answered(SELF, planning("yes", "yes", "no"))
    talk.answered(KNOWN, planning("no", "no", "yes"))
    talk.later()
    talk.answered(SELF, planning("yes", "yes", "no"))
    talk.answered(MENTOR, planning("some", "yes", "no"))
    assert [mark.role for mark in talk.report().lines[0].marks] == [SELF, MENTOR]


def test_change_is_told_from_two_steps_on(talk: Talk) -> None:
    on_time = {"op-tijd": "yes", "regels": "yes", "wachten": "no"}
    talk.answered(SELF, planning("no", "no", "yes") | on_time)
    talk.later()
    talk.answered(SELF, planning("yes", "some", "some") | on_time | {"wachten": "some"})
    report = talk.report()
    assert [moment.label for moment in report.moments] == ["T0", "T1"]
    assert [(change.title, change.places) for change in report.changes] == [("Plannen", (0, 4))]


def test_one_moment_has_nothing_to_compare(talk: Talk) -> None:
    talk.answered(SELF, planning("yes", "yes", "no"))
    assert talk.report().moments == ()
    assert talk.report().changes == ()


def test_surroundings_of_home_and_of_work_are_lines_of_their_own(talk: Talk) -> None:
    """Home and work versions are never compared (CONTENT 1)."""
    talk.answered(SELF, dict.fromkeys(("hulp-krijgen", "thuis", "groep"), "no") | planning("yes", "yes", "no"))
    talk.later("works_now")
    work = dict.fromkeys(("hulp-krijgen-werk", "luistert-werk", "groep-werk"), "yes")
    talk.answered(SELF, work | planning("yes", "yes", "no"))
    report = talk.report()
    assert [line.title for line in report.lines if line.surroundings] == ["Steun op het werk"]
    assert report.changes == ()


def test_what_the_candidate_chose_is_told_and_nothing_is_computed(talk: Talk) -> None:
    talk.answered(SELF, planning("no", "no", "yes") | {"best": "eerst-doen+op-tijd", "leren-kiezen": "rustig"})
    wording = {item.id: item.wording.text("nl") for item in SHELF.form(ABILITY).items()}
    assert [point.title for point in talk.report().strong] == [
        wording[ItemId(name)] for name in ("eerst-doen", "op-tijd")
    ]
    assert [point.title for point in talk.report().to_learn] == [wording[ItemId("rustig")]]


def test_what_was_not_chosen_is_not_made_up_from_answers(talk: Talk) -> None:
    talk.answered(SELF, planning("yes", "yes", "no"))
    assert talk.report().strong == talk.report().to_learn == ()


def test_agreements_come_newest_first_and_not_without_end(talk: Talk) -> None:
    talk.answered(SELF, planning("yes", "yes", "no"))
    moment = talk.vault.dossier(talk.candidate).moments[0].id
    for at in range(9):
        made = talk.clock.now() + timedelta(at)
        talk.vault.entries.keep(Agreement(talk.candidate, moment, f"afspraak {at}", "sun", made))
    told = [agreed.text for agreed in talk.report().agreements]
    assert told == [f"afspraak {at}" for at in (8, 7, 6, 5, 4, 3)]
    assert len(told) == MOST_AGREEMENTS
