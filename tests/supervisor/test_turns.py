"""Whose turn it is on the screen, whatever happens: the rules without processes (DECISIONS 14-16, 18)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.flows.lines import Arrival, Errand, Visit
from desktop.flows.messages import Called, Cue, HandedOver, Locked, Report, Told
from desktop.supervisor.crew import TO_BE_LOCKED, TO_LEAVE, TO_SHOW
from desktop.supervisor.turns import FALLS, LONG, RESTARTS
from tests.supervisor.table import NOOR, SAM, Table, with_coach, with_coach_above, with_sam


def test_start_opens_a_coach_s_window_and_then_keeps_one_spare_warm() -> None:
    table = Table()
    assert (table.role(), table.spares) == (Errand(Arrival.START), set())
    table.says(table.newest, Told.SHOWN)
    assert len(table.spares) == 1


def test_hand_over_takes_the_spare_and_the_coach_stays_until_the_candidate_is_seen() -> None:
    table, coach = with_coach()
    (spare,) = table.spares
    table.says(coach, HandedOver((SAM, NOOR)))
    assert (table.newest, table.role()) == (spare, SAM)
    assert table.told(coach) == []
    table.says(spare, Told.SHOWN)
    assert table.told(coach) == [Cue.LEAVE]
    assert table.limits[coach] == TO_LEAVE
    assert len(table.spares) == 1


def test_window_that_shows_nothing_is_not_waited_for_for_ever() -> None:
    table, coach = with_coach()
    table.says(coach, HandedOver((SAM,)))
    assert table.limits[table.newest] == TO_SHOW
    table.says(table.newest, Told.SHOWN)
    assert table.newest not in table.limits


def test_lock_waits_for_the_next_picture() -> None:
    table, coach = with_coach()
    table.says(coach, Locked(at_once=False))
    assert table.role() == Errand(Arrival.LOCKED)
    assert table.told(coach) == []
    assert table.limits[coach] == TO_BE_LOCKED, "it ends in any case: its memory held the key"
    table.says(table.newest, Told.SHOWN)
    assert table.told(coach) == [Cue.LEAVE]


def test_lock_at_once_waits_for_nothing() -> None:
    table, coach = with_coach()
    table.says(coach, Locked(at_once=True))
    assert table.told(coach) == [Cue.LEAVE]
    assert table.role() == Errand(Arrival.LOCKED)


def test_coach_who_is_called_comes_above_the_candidate() -> None:
    table, sam = with_sam()
    table.says(sam, Called("Sam", "Het geluid doet het niet."))
    assert table.role() == Errand(Arrival.TAKE_OVER, "Sam", "Het geluid doet het niet.", SAM.ticket.candidate)
    table.says(sam, Called("Sam", ""))
    table.says(table.newest, Told.SHOWN)
    assert len(table.roles) == 3, "called twice, one coach comes"
    assert table.told(sam) == []


def test_take_over_ends_the_candidate_and_then_the_file_is_the_coach_s() -> None:
    table, sam, coach = with_coach_above()
    table.says(coach, Told.TAKE_OVER)
    assert table.told(sam) == [Cue.LEAVE]
    assert table.limits[sam] == TO_LEAVE
    assert table.told(coach) == []
    table.falls(sam)
    assert table.told(coach) == [Cue.GONE]
    table.says(coach, HandedOver((NOOR,)))
    assert table.role() == NOOR


def test_coach_who_goes_back_leaves_and_the_candidate_goes_on() -> None:
    table, sam, coach = with_coach_above()
    table.says(coach, Told.GIVE_BACK)
    assert table.cues[-2:] == [(sam, Cue.GO_ON), (coach, Cue.LEAVE)]
    table.falls(coach)
    table.says(sam, Called("Sam", ""))
    assert isinstance(table.role(), Errand), "the coach can be called again"


@pytest.mark.parametrize("report", [Told.CLOSE, Locked(at_once=True), Locked(at_once=False)])
def test_without_the_passphrase_the_coach_s_window_can_only_go_back(report: Report) -> None:
    """Nobody closes the app from a candidate's screen (DECISIONS 17)."""
    table, sam, coach = with_coach_above()
    table.says(coach, report)
    assert table.status is None
    assert table.told(sam) == [Cue.GO_ON]
    table.says(coach, HandedOver((NOOR,)))
    assert NOOR not in table.roles.values()


def test_those_lined_up_come_one_after_another() -> None:
    table, sam = with_sam(SAM, NOOR)
    table.says(sam, Told.NEXT_CANDIDATE)
    assert table.role() == NOOR
    assert table.told(sam) == []
    noor = table.newest
    table.says(noor, Told.SHOWN)
    assert table.told(sam) == [Cue.LEAVE]
    table.falls(sam)
    table.says(noor, Told.NEXT_CANDIDATE)
    assert table.newest == noor, "nobody is next"


def test_candidate_s_window_that_falls_comes_back_three_times_and_then_the_coach_is_needed() -> None:
    table, sam = with_sam(SAM, NOOR)
    for _ in range(RESTARTS):
        table.falls(sam)
        assert table.role() == SAM
        sam = table.newest
        table.says(sam, Told.SHOWN)
    table.falls(sam)
    assert table.role() == Errand(Arrival.STRANDED, "Sam", candidate=SAM.ticket.candidate)
    table.says(table.newest, Told.SHOWN, HandedOver((NOOR,)))
    assert table.role() == NOOR


def test_each_visit_has_its_own_three() -> None:
    table, sam = with_sam(SAM, NOOR)
    for _ in range(RESTARTS):
        table.falls(sam)
        sam = table.newest
    table.says(sam, Told.SHOWN, Told.NEXT_CANDIDATE)
    table.falls(table.newest)
    assert table.role() == NOOR


def test_hand_over_that_brings_nobody_up_comes_back_to_the_coach() -> None:
    table, coach = with_coach()
    table.says(coach, HandedOver((SAM,)))
    for _ in range(RESTARTS + 1):
        assert table.role() == SAM
        table.falls(table.newest)
    assert table.role() == Errand(Arrival.STRANDED, "Sam", candidate=SAM.ticket.candidate)
    assert table.told(coach) == [], "its picture covers the desktop all the while"
    table.says(table.newest, Told.SHOWN)
    assert table.told(coach) == [Cue.LEAVE]


def test_candidate_s_window_that_falls_under_the_coach_s_comes_back_when_the_coach_goes_back() -> None:
    table, sam, coach = with_coach_above()
    table.falls(sam)
    assert table.newest == coach, "it would come above the passphrase"
    table.says(coach, Told.GIVE_BACK)
    assert table.role() == SAM
    assert table.told(coach) == []
    table.says(table.newest, Told.SHOWN)
    assert table.told(coach) == [Cue.LEAVE]


def test_candidate_s_window_that_fell_is_taken_over_at_once() -> None:
    table, sam, coach = with_coach_above()
    table.falls(sam)
    table.says(coach, Told.TAKE_OVER)
    assert table.told(coach) == [Cue.GONE]


def test_coach_s_window_that_falls_above_the_candidate_gives_back() -> None:
    table, sam, coach = with_coach_above()
    table.falls(coach)
    assert table.told(sam) == [Cue.GO_ON]


def test_coach_s_window_that_falls_while_taking_over_is_a_lock() -> None:
    table, sam, coach = with_coach_above()
    table.says(coach, Told.TAKE_OVER)
    table.falls(coach)
    assert table.role() == Errand(Arrival.LOCKED)
    table.falls(sam)
    assert table.told(table.newest) == []
    table.says(table.newest, Told.SHOWN, HandedOver((NOOR,)))
    assert table.role() == NOOR


def test_coach_s_window_that_falls_comes_back_locked_but_not_for_ever() -> None:
    table = Table()
    for _ in range(FALLS - 1):
        table.falls(table.newest)
        assert table.role() == Errand(Arrival.LOCKED)
        table.says(table.newest, Told.SHOWN)
    table.falls(table.newest)
    assert table.status == 1


def test_falling_now_and_then_is_no_reason_to_end() -> None:
    table, coach = with_coach()
    for _ in range(3 * FALLS):
        table.now += LONG
        table.falls(coach)
        coach = table.newest
        table.says(coach, Told.SHOWN)
    assert table.status is None


def test_spare_that_falls_is_missed_by_nobody() -> None:
    table, coach = with_coach()
    table.falls(table.spares.pop())
    table.says(coach, HandedOver((SAM,)))
    assert table.role() == SAM


def test_close_ends_the_app() -> None:
    table, coach = with_coach()
    table.says(coach, Told.CLOSE)
    assert table.status == 0


REPORTS = [
    *Told,
    HandedOver((SAM,)),
    HandedOver((SAM, NOOR)),
    Locked(at_once=True),
    Locked(at_once=False),
    Called("Sam", ""),
]


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from([*REPORTS, None])), max_size=60))
def test_whatever_happens_there_is_somebody_on_the_screen(events: list[tuple[int, Report | None]]) -> None:
    """None is a process that falls. No order goes to a process that is gone, and none has two roles (see Table)."""
    table = Table()
    for which, report in events:
        if table.status is not None:
            return
        child = sorted(table.alive)[which % len(table.alive)]
        if report is None:
            table.falls(child)
        else:
            table.says(child, report)
        on_screen = [one for one in table.alive & set(table.roles) if Cue.LEAVE not in table.told(one)]
        assert on_screen or table.status is not None
        assert len([one for one in on_screen if isinstance(table.roles[one], Visit)]) <= 2
        assert len(table.spares) <= 1
