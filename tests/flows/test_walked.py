"""The end looks back: every block of the visit's forms with its picture, done or for another time (issue 4, 2)."""

from desktop.domain.ids import FormId
from desktop.flows.course import ABILITY, Plan
from desktop.flows.page import Path, Stone
from desktop.flows.session import Session
from tests.flows.test_parts_of_a_visit import everything, visit
from tests.flows.visits import Visits, play

MEASURED = {"mijn-dag", "leren", "anders", "werken", "anderen", "spannend"}  # those with scales


def ended(session: Session) -> list[Path]:
    """The ways that are shown from the goodbye to the last page."""
    play(session, "klaar")
    shown = []
    while not session.over:
        shown.append(session.page.walked)
        session.next()
    return [*shown, session.page.walked]


def test_no_question_looks_back() -> None:
    session = Visits().begin()
    play(session, "klaar")
    session.back()
    assert session.page.walked == Path()


def test_a_finished_way_has_a_tick_on_every_stone_until_the_last_page() -> None:
    visits = everything()
    session = visits.by(Plan(visits.clock, (ABILITY,)))
    ways = ended(session)
    pictures = [section.picture for section in visits.shelf.form(ABILITY).sections if section.id in MEASURED]
    assert list(ways[0].pictures) == pictures
    assert set(ways[0].blocks) == {Stone.DONE}
    assert ways == [ways[0]] * len(ways)
    assert len(ways) >= 2


def test_what_is_for_another_time_has_none() -> None:
    session = visit(everything(), 15)
    play(session, "klaar-voor-nu")
    blocks = session.page.walked.blocks
    assert {Stone.DONE, Stone.TO_COME} == set(blocks)


def test_what_was_done_on_an_earlier_visit_is_done() -> None:
    visits = everything()
    play(visits.by(Plan(visits.clock, (ABILITY,))), "interlude:done")
    session = visits.by(Plan(visits.clock, (ABILITY,)))
    play(session, "klaar")
    assert set(session.page.walked.blocks) == {Stone.DONE}


def test_a_small_form_has_a_stone_too() -> None:
    visits = everything()
    session = visits.by(Plan(visits.clock, (FormId("kickoff"),)))
    play(session, "klaar")
    assert session.page.walked == Path((Stone.DONE,), ("sun",))
