"""While one process gives the screen to another, no desktop is seen (issue 3, point 2): a coloured one, watched."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys import errands
from tests.journeys.display import FRAME, HIGH, WIDE, Display, Eye
from tests.journeys.outside import App
from tests.supervisor.waiting import alive, wait_until


@pytest.fixture
def display() -> Iterator[Display]:
    with Display() as display:
        yield display


def test_no_desktop_between_two_windows(tmp_path: Path, display: Display) -> None:
    """Coach to candidate, candidate to coach and back, taken over, and locked."""
    errands.make_vault(tmp_path / "kluis", "Sam")
    with App(tmp_path / "kluis", **display.environment) as app:
        coach = errands.unlock(app).waits_for("Nieuwe kandidaat")
        wait_until(lambda: display.magenta == 0)
        with Eye(display) as eye:
            sam = errands.hand_over(app, coach)
            wait_until(lambda: not alive(coach.process))
            above = errands.call_coach(app, sam)
            above.presses("Terug naar Sam")
            wait_until(lambda: not alive(above.process))
            above = errands.call_coach(app, sam.presses("Verder"))
            errands.take_over(above)
            wait_until(lambda: not alive(sam.process))
            above.presses("Op slot")
            app.next_window("coach").waits_for("Openen")
            wait_until(lambda: not alive(above.process))
        assert eye.most_desktop <= FRAME
        assert len(eye.changes()) > 6, "it did look"
    with Eye(display) as eye:
        wait_until(lambda: display.magenta == WIDE * HIGH)
    assert eye.most_desktop == HIGH, "and what it looks for is there when no window is"
