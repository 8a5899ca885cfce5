"""Start, new candidate and the list (issue 2 point 3; PRODUCT, rules of the coach side)."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.storage.memory import MemoryVault
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.new_candidate import NewCandidate, avatars
from desktop.ui.coach.shell import Place
from desktop.ui.parts import inspect
from tests.ui.coach import household
from tests.ui.coach.hand import click, press, type_in

NAMES = ("Özgür", "Zoë", "Amira", "Jan", "Yusuf", "Ian")


def _with_people(side: CoachSide, vault: MemoryVault) -> None:
    for name in NAMES:
        vault.add_candidate(name, "avatar-kite")
    side.show_start()


def _names(side: CoachSide) -> list[str]:
    return [person.first_name for person in side.list.people.people]


def test_with_nobody_there_yet_only_a_new_candidate_can_be_made(side: CoachSide) -> None:
    assert side.start.new.isEnabled()
    assert not side.start.go_on.isEnabled()
    side.show_list()
    assert side.list.nobody.isVisible()
    assert "nog geen kandidaten" in side.list.nobody.text()


def test_a_new_candidate_is_a_name_a_picture_and_enter(qtbot: QtBot, side: CoachSide, vault: MemoryVault) -> None:
    """PRODUCT, main job 1: a first name and a picture, in half a minute."""
    press(side.start.new, Qt.Key.Key_Return)
    assert side.new.name.hasFocus()
    type_in(side.new.name, "  Robin ")
    click(side.new.avatars[3])
    press(side.new.avatars[3], Qt.Key.Key_Return)
    assert [(made.first_name, made.avatar) for made in vault.candidates()] == [("Robin", avatars()[3])]
    assert side.dossier.isVisible()


def test_there_are_avatars_to_choose_from_and_none_is_chosen_beforehand(side: CoachSide) -> None:
    side.show_new()
    assert len(side.new.avatars) >= 18
    assert side.new.avatar == ""
    assert len({made.accessibleName() for made in side.new.avatars}) == len(side.new.avatars)


def test_what_lacks_is_said_and_gets_the_keyboard(qtbot: QtBot, side: CoachSide) -> None:
    side.show_new()
    with qtbot.assertNotEmitted(side.new.given):
        click(side.new.make)
        assert side.new.told.text == "Typ eerst de voornaam."
        type_in(side.new.name, "Robin")
        press(side.new.name, Qt.Key.Key_Return)
    assert side.new.told.text == "Kies nu een plaatje. Robin mag het zelf kiezen."
    assert side.new.avatars[0].hasFocus()


def test_the_page_is_clean_for_the_next_one(qtbot: QtBot, side: CoachSide) -> None:
    side.show_new()
    type_in(side.new.name, "Robin")
    click(side.new.avatars[0])
    click(side.new.cancel)
    side.show_new()
    assert (side.new.name.text(), side.new.avatar) == ("", "")


def test_new_candidate_tells_one_frozen_value(qtbot: QtBot, side: CoachSide) -> None:
    side.show_new()
    type_in(side.new.name, "Robin")
    click(side.new.avatars[1])
    with qtbot.waitSignal(side.new.given) as given:
        click(side.new.make)
    assert given.args == [NewCandidate("Robin", avatars()[1])]


def test_the_last_few_stand_on_the_start_page(qtbot: QtBot, side: CoachSide, vault: MemoryVault) -> None:
    _with_people(side, vault)
    assert [tile.person.first_name for tile in side.start.tiles] == ["Ian", "Yusuf", "Jan", "Amira", "Zoë"]
    click(side.start.tiles[1])
    assert side.dossier.isVisible()
    side.show_start()
    assert side.start.tiles[0].person.first_name == "Yusuf"


def test_looking_at_the_list_opens_no_dossier(side: CoachSide, vault: MemoryVault) -> None:
    """What is logged as opened was opened."""
    _with_people(side, vault)
    side.show_list()
    order = _names(side)
    assert order == list(reversed(NAMES))
    assert [line.what for line in vault.dossier(vault.candidates()[0].id).log] == ["created", "opened"]


def test_search_ignores_accents_and_capitals(qtbot: QtBot, side: CoachSide, vault: MemoryVault) -> None:
    _with_people(side, vault)
    click(side.start.go_on)
    type_in(side.list.search, "OZG")
    assert _names(side) == ["Özgür"]
    press(side.list.search, Qt.Key.Key_Escape)
    assert len(_names(side)) == len(NAMES)
    type_in(side.list.search, "zoe")
    assert _names(side) == ["Zoë"]


def test_the_list_is_used_from_the_search_field(qtbot: QtBot, side: CoachSide, vault: MemoryVault) -> None:
    """Typing filters, arrows move, Enter opens."""
    _with_people(side, vault)
    side.show_list()
    type_in(side.list.search, "an")
    assert _names(side) == ["Ian", "Jan"]
    press(side.list.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(side.list.person_chosen) as chosen:
        press(side.list.search, Qt.Key.Key_Return)
    assert chosen.args == [next(each.id for each in vault.candidates() if each.first_name == "Jan")]


def test_a_click_opens_once(qtbot: QtBot, side: CoachSide, vault: MemoryVault) -> None:
    _with_people(side, vault)
    side.show_list()
    opened: list[object] = []
    side.list.person_chosen.connect(opened.append)
    place = side.list.table.visualRect(side.list.people.index(2, 0)).center()
    click(side.list.table.viewport(), place)
    assert len(opened) == 1


def test_no_one_of_that_name_says_so(qtbot: QtBot, side: CoachSide, vault: MemoryVault) -> None:
    _with_people(side, vault)
    side.show_list()
    type_in(side.list.search, "xx")
    assert "Niemand heet zo" in side.list.nobody.text()
    with qtbot.assertNotEmitted(side.list.person_chosen):
        press(side.list.search, Qt.Key.Key_Return)


def test_the_list_says_what_is_done(side: CoachSide, vault: MemoryVault) -> None:
    household.sam(vault, household.shelf())
    vault.add_candidate("Jan", "avatar-boat")
    side.show_list()
    model = side.list.people
    shown = [[model.index(row, column).data() for column in range(4)] for row in range(2)]
    assert shown[0] == ["Jan", "nog niet", "nog niet", "9 maart 2027"]
    assert shown[1] == ["Sam", "klaar op 9 maart 2027", "klaar op 9 maart 2027", "9 maart 2027"]
    heard = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Sam, klaar op 9 maart 2027, klaar op 9 maart 2027, 9 maart 2027"


def test_silence_is_told_on_the_start_page(side: CoachSide) -> None:
    """PRODUCT, Sound: the app says so to the coach and goes on silently."""
    side.begin(["Er is geen stem voor deze taal."])
    assert "Er is geen stem voor deze taal." in [shown.text for shown in inspect.texts(side)]


def test_the_side_bar_leads_everywhere_and_locks(qtbot: QtBot, side: CoachSide) -> None:
    click(side.shell.places[Place.CANDIDATES])
    assert side.list.isVisible()
    assert side.shell.places[Place.CANDIDATES].isChecked()
    click(side.shell.places[Place.START])
    assert side.start.isVisible()
    with qtbot.waitSignal(side.lock_wanted):
        click(side.shell.lock)
