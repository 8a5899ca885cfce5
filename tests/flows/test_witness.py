"""Time per item: a monotonic clock that stands still during sound, pause and help; how it was given (point 5)."""

from desktop.domain.answers import Given, Trace
from desktop.domain.ids import FormId
from desktop.flows.witness import Witness
from tests.flows.filling import Filling
from tests.flows.forms import form, one
from tests.flows.visits import Visits, play


def test_sound_is_counted_apart() -> None:
    """What was said is no time in which an answer was thought about, but the question could be heard in it."""
    sam = Filling(form(one("weer"), one("dag")))
    sam.witness.sounding(on=True)
    sam.seconds = 6.0
    sam.witness.sounding(on=False)
    sam.seconds = 8.5
    sam.presses("ja")
    (trace,) = sam.keeper.traces
    assert (trace, trace.on_page) == (Trace(seconds=2.5, sound=6.0), 8.5)


def test_a_sound_that_goes_on_over_a_page_turn_counts_from_there() -> None:
    sam = Filling(form(one("weer"), one("dag")))
    sam.goes_on("ja")
    sam.witness.sounding(on=True)
    sam.seconds = 3.0
    sam.presses("nee")
    assert sam.keeper.traces[-1] == Trace(sound=3.0)


def test_pause_and_help_are_no_time_at_all() -> None:
    visits = Visits()
    session = play(visits.begin(), "zon")
    visits.clock.pass_time(2)
    for stop in (session.pause, session.help, session.sound):
        stop()
        visits.clock.pass_time(600)
        session.next()
        visits.clock.pass_time(1)
    session.press("ja")
    filling = visits.filling("eerste")
    assert filling is not None
    (kept,) = visits.vault.review.kept(filling.id)
    assert (kept.trace.seconds, kept.trace.sound) == (5.0, 0.0)


def test_calling_the_coach_is_seen() -> None:
    visits = Visits()
    session = play(visits.begin(), "zon")
    session.help()
    session.next()
    session.press("ja")
    filling = visits.filling("eerste")
    assert filling is not None
    assert [kept.trace.called for kept in visits.vault.review.kept(filling.id)] == [True]


def test_what_is_heard_or_explained_after_the_press_is_kept_when_going_on() -> None:
    """Pressed, then listened to: the answer was heard after all."""
    sam = Filling(form(one("weer"), one("dag")))
    sam.presses("ja")
    sam.seconds = 3.0
    sam.fill.listened()
    sam.witness.explained()
    sam.goes_on()
    assert sam.keeper.traces == [Trace(), Trace(3.0, heard=True, explained=1)]


def test_nothing_is_kept_twice_without_a_reason() -> None:
    sam = Filling(form(one("weer"), one("dag")))
    sam.fill.listened()
    sam.goes_on("ja")
    assert len(sam.keeper.traces) == 1


def test_how_it_was_given() -> None:
    """Alone, read aloud by the coach, the coach pressed, by telephone: from the moment's help."""
    for given in Given:
        witness = Witness(given=given)
        assert witness.trace(together=False).given is given


def test_another_visit_begins_its_own_clock() -> None:
    visits = Visits()
    play(visits.begin(), "zon")
    visits.clock.pass_time(7 * 24 * 3600)
    session = play(visits.begin(FormId("eerste")), "zon")
    visits.clock.pass_time(3)
    session.press("nee")
    filling = visits.filling("eerste")
    assert filling is not None
    assert visits.vault.review.kept(filling.id)[-1].trace.seconds == 3.0
