"""Screen readers: every page tells its question, and of all that can be pressed a name, a role and a state.

PRODUCT and issue 4, point 3; asked of Qt's own accessible interfaces, over every page a candidate can meet.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop import tokens
from desktop.flows.page import Page
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.parts.geometry import cards_a_page
from desktop.ui.parts.tile import Tile
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import load_fonts
from tests.house.candidate_pages import every_page, jpeg
from tests.ui.candidate.kinds import PAGES
from tests.ui.candidate.stage import Stage

SIZE = tokens.SIZES[0]
Role, Text = QAccessible.Role, QAccessible.Text


@pytest.fixture(autouse=True)
def _typeface(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    assert load_fonts()


def below(found: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """This, and everything a screen reader comes to from it."""
    yield found
    for number in range(found.childCount()):
        child = found.child(number)
        if child.isValid():
            yield from below(child)


def untold(screen: CandidateScreen, page: Page) -> list[str]:
    """What of this page a screen reader does not tell."""
    screen.show_page(page)
    found = [each for each in below(QAccessible.queryAccessibleInterface(screen)) if not each.state().invisible]
    objects = [each.object() for each in found]
    missing = [each.accessibleName() for each in screen.pressables() if each not in objects]
    question = QAccessible.queryAccessibleInterface(screen.text)
    told = question.text(Text.Name)
    if question.role() is not Role.StaticText or screen.text not in objects:
        missing.append("the question")
    missing += [
        sentence for sentence in (*page.sentences, page.notice) if sentence not in told and not page.notice_alone
    ]
    for button in screen.pressables():
        missing += _untold_of(QAccessible.queryAccessibleInterface(button), button)
    for field in screen.findChildren(QLineEdit):
        if field.isVisible():
            asked = QAccessible.queryAccessibleInterface(field)
            missing += [] if asked.role() is Role.EditableText and asked.text(Text.Name) else ["a field"]
    return [f"{page.key}: {each!r} is not told" for each in missing]


def _untold_of(found: QAccessibleInterface, button: object) -> Iterator[str]:
    name = found.text(Text.Name)
    state = found.state()
    if not name:
        yield "a name"
    if not state.focusable or state.disabled or state.invisible:
        yield f"that {name} can be pressed"
    if isinstance(button, Tile):
        card = button.card
        if name != card.spoken:
            yield f"the words of {card.id}"
        if bool(state.checkable) is card.does or bool(state.checked) is not (card.chosen and not card.does):
            yield f"whether {name} is chosen"
    role = Role.CheckBox if state.checkable else Role.Button
    if found.role() is not role:
        yield f"what {name} is"


def test_every_page_is_told(qtbot: QtBot) -> None:
    screen = CandidateScreen(Look(motion=False), lambda _photo: jpeg())
    qtbot.addWidget(screen)
    screen.resize(*SIZE)
    screen.show()
    pages = every_page(cards_a_page(*SIZE, 1.0))
    found = [each for page in pages for each in untold(screen, page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("kind", PAGES)
def test_a_new_page_is_told_by_itself(qtbot: QtBot, kind: str) -> None:
    """The focus of a screen reader comes to the page, whose name is the question; also when it was there already."""
    stage = Stage(qtbot, PAGES[kind]())
    for _ in range(2):
        focused = QAccessible.queryAccessibleInterface(stage.side.window()).focusChild()
        assert focused is not None
        assert focused.object() is stage.side
        assert focused.text(Text.Name) == " ".join(stage.side.page.sentences)
        assert focused.state().focused
        stage.side.view.back_pressed.emit()


@pytest.mark.parametrize("name", ["Zon", "Weet ik niet"])
def test_a_press_by_a_screen_reader_is_a_press(qtbot: QtBot, name: str) -> None:
    """Its *toggle* goes through the flow, and the state it tells after that is the page's."""
    stage = Stage(qtbot, PAGES["kaart"]())
    found = QAccessible.queryAccessibleInterface(stage.see(name))
    action = found.actionInterface()
    assert not found.state().checked
    action.doAction(action.actionNames()[0])
    assert found.state().checked
    assert stage.side.page.cards[0].chosen or stage.side.page.skipped
    stage.chooses("b")
    assert not found.state().checked


def test_a_nameless_button_is_noticed(qtbot: QtBot) -> None:
    screen = CandidateScreen(Look(motion=False), lambda _photo: b"")
    qtbot.addWidget(screen)
    screen.resize(*SIZE)
    screen.show()
    page = PAGES["kaart"]().page
    assert untold(screen, page) == []
    screen.sound.setAccessibleName("")
    assert untold(screen, page) == [f"{page.key}: 'a name' is not told"]
