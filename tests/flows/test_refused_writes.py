"""What can't be kept does not happen: no form passed by, no card lit, no step taken (issue 2 point 6)."""

import pytest
from typing_extensions import override

from desktop.domain.answers import Answer, Trace
from desktop.domain.candidate import Filling as Kept
from desktop.domain.form import ChoicesFrom, Derived, Form, Kind, RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.course import CONSENT, Plan
from desktop.flows.notices import Notice
from desktop.flows.ports import Problem
from desktop.flows.session import Session
from tests.flows.filling import Filling, RecordingKeeper, chosen
from tests.flows.forms import form, group, item, one, several
from tests.flows.visits import FORMS, Visits, at

FULL = Problem("disk-full", "De schijf is vol.")


class Refusing(RecordingKeeper):
    """Keeps things until the disk is full."""

    full = False

    @override
    def record(self, item: ItemId, answer: Answer, trace: Trace) -> None:
        """Refuses on a full disk."""
        if self.full:
            raise FULL
        super().record(item, answer, trace)

    @override
    def move(self, place: str) -> None:
        """Refuses on a full disk."""
        if self.full:
            raise FULL
        super().move(place)


def test_consent_is_not_passed_by(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first answer to kept forms can't be begun: after that the consent still comes first."""
    visits = Visits()
    desk = visits.vault.desk(visits.sam)
    session = Session(desk, visits.shelf, Plan(visits.clock, FORMS))
    begin = desk.begin

    def refuse(_form: Form, _role: RespondentRole, _language: str) -> Kept:
        raise FULL

    for card in ("yes", "yes"):
        session.press(card)
        session.next()
    monkeypatch.setattr(desk, "begin", refuse)
    with pytest.raises(Problem):
        session.next()
    monkeypatch.setattr(desk, "begin", begin)
    session.next()
    assert visits.filling(CONSENT) is not None
    assert at(session) == "samen-kijken"


def test_field_of_a_row_that_was_not_kept_is_not_shown_as_chosen() -> None:
    keeper = Refusing()
    sam = Filling(form(group("werk", one("soort", "kok", "tuin"))), keeper=keeper)
    sam.presses("add")
    keeper.full = True
    with pytest.raises(Problem):
        sam.presses("kok")
    assert sam.fill.state.answer is None


def test_step_that_cannot_be_remembered_is_not_taken() -> None:
    keeper = Refusing()
    sam = Filling(form(one("weer"), one("dag")), keeper=keeper)
    sam.presses("ja")
    keeper.full = True
    with pytest.raises(Problem):
        sam.fill.next()
    assert sam.at == "weer"


def test_card_that_is_no_longer_offered_is_out_of_the_top_three() -> None:
    """It can't be seen, so it can't be taken back by pressing; it must not stand in the way."""
    picked = item("top", Kind.RANK, choices_from=ChoicesFrom(Derived.PICKED, ItemId("werk")), least=2, most=2)
    sam = Filling(form(several("werk", "a", "b", "c", most=3), picked, one("dag")))
    sam.goes_on("a", "b")
    sam.presses("a", "b")
    sam.fill.back()
    sam.goes_on("b", "c")
    assert sam.fill.state.answer == chosen("a")
    sam.presses("c")
    assert sam.fill.state.notice is not Notice.ENOUGH
    assert sam.fill.state.answer == chosen("a", "c")
