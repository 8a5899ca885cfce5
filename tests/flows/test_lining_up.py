"""Lending to several in a row, all or none, and whose dossier the coach sees after (DECISIONS 14 and 16)."""

import pytest

from desktop.domain.ids import CandidateId
from desktop.flows.handing import HandOver
from desktop.flows.kiosk_port import Ticket
from desktop.flows.lines import Arrival, Errand
from desktop.flows.lining_up import line_up, take_in
from desktop.flows.ports import Problem
from tests.flows.visits import FORMS, Visits


@pytest.fixture
def visits() -> Visits:
    return Visits()


def test_everybody_but_the_last_is_followed(visits: Visits) -> None:
    noor = visits.vault.add_candidate("Noor", "avatar-owl").id
    made = line_up(
        visits.vault, visits.shelf, [HandOver(visits.sam, FORMS), HandOver(noor, FORMS)], "nl", lambda _: False
    )
    assert [(each.ticket.first_name, each.followed) for each in made] == [("Sam", True), ("Noor", False)]
    assert {each.forms for each in made} == {FORMS}
    assert len({each.ticket.key for each in made}) == 2


def test_when_one_can_not_be_lent_none_is(visits: Visits, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk in the middle: nothing is left lying that says somebody was busy."""
    noor, lend = visits.vault.add_candidate("Noor", "avatar-owl").id, visits.vault.lend

    def full(candidate: CandidateId) -> Ticket:
        if candidate == noor:
            raise Problem("disk-full", "De schijf is vol.")
        return lend(candidate)

    monkeypatch.setattr(visits.vault, "lend", full)
    with pytest.raises(Problem):
        line_up(visits.vault, visits.shelf, [HandOver(visits.sam, FORMS), HandOver(noor, FORMS)], "nl", lambda _: False)
    assert visits.vault.collect() == ()


def test_the_one_left_alone_can_go_on(visits: Visits) -> None:
    line_up(visits.vault, visits.shelf, [HandOver(visits.sam, FORMS)], "nl", lambda _: False)
    returned = take_in(visits.vault, Errand())
    assert (returned.candidates, returned.called, returned.left_alone) == ((visits.sam,), None, visits.sam)


def test_of_two_left_behind_neither_is_chosen_for_the_coach(visits: Visits) -> None:
    noor = visits.vault.add_candidate("Noor", "avatar-owl").id
    line_up(visits.vault, visits.shelf, [HandOver(visits.sam, FORMS), HandOver(noor, FORMS)], "nl", lambda _: False)
    returned = take_in(visits.vault, Errand())
    assert (set(returned.candidates), returned.left_alone) == ({visits.sam, noor}, None)


@pytest.mark.parametrize("known", [True, False])
def test_the_coach_sees_whom_they_were_called_for(visits: Visits, known: bool) -> None:
    """Two may be called Sam; a parent that knows only the name still leads to the right one of different names."""
    other = visits.vault.add_candidate("Sam" if known else "Noor", "avatar-owl").id
    line_up(visits.vault, visits.shelf, [HandOver(visits.sam, FORMS), HandOver(other, FORMS)], "nl", lambda _: False)
    returned = take_in(visits.vault, Errand(Arrival.TAKE_OVER, "Sam", candidate=visits.sam if known else None))
    assert (returned.called, returned.left_alone) == (visits.sam, None)
