"""An answer that can't be kept calls the coach, who is told why; what was kept before is not lost (PRODUCT, Task)."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.flows.course import Plan
from desktop.flows.ports import Problem
from desktop.flows.session import Session
from tests.flows.visits import Visits, play
from tests.ui.candidate.stage import FORM, Stage
from tests.ui.candidate.test_pressing import CHOICES

SENTENCE = "De schijf is vol. Maak ruimte vrij."


def _full(*_: object) -> None:
    raise Problem("disk-full", SENTENCE)


@pytest.fixture
def stage(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> tuple[Stage, Callable[[], None], Visits]:
    """Sam at the first question, and what fills the disk."""
    visits = Visits(CHOICES)
    play(visits.begin(FORM), "dier")
    desk = visits.vault.desk(visits.sam)
    session = play(Session(desk, visits.shelf, Plan(visits.clock, (FORM,))), "dier")
    return Stage(qtbot, session), lambda: monkeypatch.setattr(desk, "record", _full), visits


def test_candidate_is_told_to_call_the_coach(stage: tuple[Stage, Callable[[], None], Visits]) -> None:
    sam, fill_the_disk, _ = stage
    fill_the_disk()
    sam.chooses("kat")
    assert sam.side.page.sentences[0] == "Roep je coach."
    assert sam.session.trouble == SENTENCE


def test_what_was_kept_stays_and_can_be_gone_on_with(stage: tuple[Stage, Callable[[], None], Visits]) -> None:
    sam, fill_the_disk, visits = stage
    sam.chooses("hond")
    fill_the_disk()
    sam.chooses("kat").presses("Terug")
    assert [card.id for card in sam.side.page.cards if card.chosen] == ["hond"]
    assert visits.filling("proef") is not None
