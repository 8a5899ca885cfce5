"""One key comes to everything on every kind of page, the open keyboard too (issue 4, point 3)."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.flows.sound import SWITCH
from desktop.ui.candidate.scanning import groups_of
from desktop.ui.parts.pressable import Pressable
from desktop.ui.questions.typing import TextBody
from tests.ui.candidate.kinds import PAGES
from tests.ui.candidate.test_scanning import Walker

pytestmark = pytest.mark.usefixtures("unhurried")


def test_the_open_keyboard_can_be_walked_and_nothing_of_it_twice(qtbot: QtBot) -> None:
    session = PAGES["tekst"]()
    session.press(SWITCH)
    walker = Walker(qtbot, session)
    body = next(each for each in walker.side.findChildren(TextBody) if each.isVisible())
    walker.picks(body.switch)
    walker.hears_all()
    there = walker.side.view.pressables()
    assert len(set(there)) == len(there)
    assert {*body.keyboard.keys} <= {*there}
    seen: set[Pressable] = set()
    while seen != {*there}:  # before it rests, after two rounds
        seen |= {*walker.waits().side.scan.highlighted}


@pytest.mark.parametrize("kind", PAGES)
def test_every_kind_of_page_can_be_walked(qtbot: QtBot, kind: str) -> None:
    session = PAGES[kind]()
    session.press(SWITCH)
    walker = Walker(qtbot, session)
    seen: list[str] = []
    for _ in groups_of(walker.side.view.pressables()):
        seen += walker.waits().lit
    assert seen == [each.accessibleName() for each in walker.side.view.pressables()]
