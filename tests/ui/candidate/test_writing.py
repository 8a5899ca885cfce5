"""Text, numbers, days and photos: large, pressed or typed, heard, and kept as they stand (issue 2, points 4 and 6)."""

from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.answers import Answer, Counted, Dated, PhotoPick, Pictured, Written
from desktop.domain.ids import ItemId, PhotoId
from tests.flows.visits import Visits
from tests.ui.candidate.stage import FORM, Stage, at_form

HEAD = """\
form: proef
version: 1
languages: [nl]
title: {nl: Proef}
blocks:
  - id: een
    title: {nl: Een}
    picture: sun
    items:
"""
NAME = '      - {id: naam, kind: text, picture: person, self: {nl: "Hoe heet jij?"}}\n'
TOWN = """\
      - id: plaats
        kind: text
        picture: town
        self: {nl: "Waar woon jij?"}
        choices:
          - {id: stad, text: {nl: In de stad}, picture: town}
          - {id: dorp, text: {nl: In een dorp}, picture: house}
"""
YEARS = """\
      - {id: jaren, kind: number, picture: calendar, self: {nl: "Hoe oud ben jij?"},
         lowest: 16, highest: 18, unit: {nl: jaar}}
"""
DAY = '      - {id: dag, kind: date, picture: calendar, self: {nl: "Welke dag?"}}\n'
PHOTOS = """\
      - id: fotos
        kind: photo
        picture: camera
        self: {nl: "Welke foto?"}
        least: 0
        most: 2
        choices:
          - {id: zelf, text: {nl: Dit maakte ik zelf.}, picture: tools}
"""


class Asked(Stage):
    """A stage on which one form is asked, and the vault behind it."""

    def __init__(self, qtbot: QtBot, items: str, *, photos: int = 0, written: str = "") -> None:
        self.visits = Visits(HEAD + items)
        for _ in range(photos):
            self.visits.vault.add_photo(self.visits.sam, jpeg(), (80, 60))
        session = at_form(HEAD + items, self.visits)
        if written:
            session.write(written)
        super().__init__(qtbot, session)

    def kept(self, item: str) -> Answer | None:
        """What the vault keeps."""
        filling = self.visits.filling(FORM)
        return filling.answers.get(ItemId(item)) if filling else None


def jpeg() -> bytes:
    """A plain photo."""
    file = BytesIO()
    Image.new("RGB", (80, 60), "teal").save(file, "JPEG")
    return file.getvalue()


def field(stage: Stage) -> QLineEdit:
    """The field on the screen."""
    found = stage.see(" ".join(stage.side.page.sentences))
    assert isinstance(found, QLineEdit)
    return found


def test_a_name_with_a_space_is_typed_letter_by_letter(qtbot: QtBot) -> None:
    stage = Asked(qtbot, NAME)
    stage.types("Sam Voorbeeld ")
    assert field(stage).text() == "Sam Voorbeeld "
    qtbot.waitUntil(lambda: stage.kept("naam") == Written("Sam Voorbeeld"))
    assert field(stage).text() == "Sam Voorbeeld "


def test_half_words_are_not_kept(qtbot: QtBot) -> None:
    """Whatever is kept stays: only what stands there when the typing pauses, or the page is left, is an answer."""
    stage = Asked(qtbot, NAME)
    stage.types("Ik heet")
    assert stage.kept("naam") is None
    stage.presses("Luister")
    assert stage.kept("naam") == Written("Ik heet")


def test_what_was_copied_elsewhere_cannot_be_shown(qtbot: QtBot) -> None:
    """A coach's clipboard may hold another person's data."""
    QGuiApplication.clipboard().setText("geheim")
    stage = Asked(qtbot, NAME)
    QTest.keySequence(field(stage), QKeySequence(QKeySequence.StandardKey.Paste))
    assert field(stage).text() == ""
    assert field(stage).contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu


def test_typing_is_silent_and_an_l_is_a_letter(qtbot: QtBot) -> None:
    stage = Asked(qtbot, NAME)
    stage.types("lil")
    assert stage.player.says == ""
    assert field(stage).text() == "lil"


def test_an_empty_field_asks_to_be_written_in(qtbot: QtBot) -> None:
    stage = Asked(qtbot, NAME)
    stage.presses("Verder")
    assert stage.player.says == "Schrijf eerst iets."
    assert stage.focused == "Hoe heet jij?"


def test_what_was_typed_is_there_after_going_back_and_can_be_heard(qtbot: QtBot) -> None:
    stage = Asked(qtbot, NAME + DAY)
    stage.types("Sam")
    stage.presses("Verder", "Terug")
    assert field(stage).text() == "Sam"
    assert stage.hears_all() == ["Hoe heet jij?", "Sam"]


def test_a_suggestion_fills_the_field(qtbot: QtBot) -> None:
    stage = Asked(qtbot, TOWN)
    stage.chooses("dorp")
    assert (field(stage).text(), stage.player.says) == ("In een dorp", "In een dorp")
    assert [card.chosen for card in stage.side.page.cards] == [False, True]
    assert stage.kept("plaats") == Written("In een dorp")


def test_skipping_empties_the_field(qtbot: QtBot) -> None:
    stage = Asked(qtbot, NAME)
    stage.types("Sam")
    stage.presses("Weet ik niet")
    assert field(stage).text() == ""


def test_a_number_is_pressed_up_and_down_between_its_bounds(qtbot: QtBot) -> None:
    stage = Asked(qtbot, YEARS)
    stage.presses("Verder")
    assert stage.player.says == "Kies eerst een getal."
    seen = []
    for name in ("Meer", "Meer", "Meer", "Meer", "Minder", "Minder", "Minder"):
        stage.presses(name)
        seen.append(stage.player.says)
    assert seen == [f"{years} jaar" for years in (16, 17, 18, 18, 17, 16, 16)]
    assert stage.kept("jaren") == Counted(16)


def test_every_press_on_a_number_shows(qtbot: QtBot) -> None:
    """Nothing stands there as if it was answered before the first press."""
    stage = Asked(qtbot, YEARS)
    before = stage.side.grab().toImage()
    stage.presses("Meer")
    assert stage.side.grab().toImage() != before


@pytest.mark.parametrize(
    ("start", "name", "then"),
    [
        ("2027-03-09", "Dag later", date(2027, 3, 10)),
        ("2027-03-31", "Dag later", date(2027, 3, 1)),
        ("2027-03-01", "Dag eerder", date(2027, 3, 31)),
        ("2027-03-31", "Maand eerder", date(2027, 2, 28)),
        ("2027-12-09", "Maand later", date(2027, 1, 9)),
        ("2028-02-29", "Jaar later", date(2029, 2, 28)),
        ("2027-03-09", "Jaar eerder", date(2026, 3, 9)),
    ],
)
def test_a_day_is_pressed_wheel_by_wheel(qtbot: QtBot, start: str, name: str, then: date) -> None:
    """Each wheel turns by itself; a day that a month does not have becomes its last."""
    stage = Asked(qtbot, DAY, written=start)
    stage.presses(name)
    assert stage.kept("dag") == Dated(then)


def test_a_day_is_heard(qtbot: QtBot) -> None:
    stage = Asked(qtbot, DAY)
    assert stage.hears_all() == ["Welke dag?", "9 maart 2027"]
    stage.presses("Verder")
    assert stage.player.says == "Kies eerst een dag."
    stage.presses("Jaar later")
    assert stage.player.says == "9 maart 2028"


def test_photos_are_shown_picked_and_captioned(qtbot: QtBot) -> None:
    stage = Asked(qtbot, PHOTOS, photos=3)
    assert [card.text for card in stage.side.page.cards] == ["Foto 1", "Foto 2", "Foto 3"]
    second = stage.side.page.cards[1].id
    middle = stage.tile(second).rect().center()
    teal = stage.tile(second).grab().toImage().pixelColor(middle.x(), middle.y() - 30)
    assert (teal.red() < 30, teal.green() > 90, teal.blue() > 90) == (True, True, True)
    stage.chooses(second).presses("Verder")
    assert stage.side.page.picture == f"photo:{second}"
    stage.chooses("Dit maakte ik zelf.")
    assert stage.kept("fotos") == Pictured((PhotoPick(PhotoId(second), "Dit maakte ik zelf."),))
