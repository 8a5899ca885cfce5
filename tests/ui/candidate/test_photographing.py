"""*Maak een foto*: a photo made by the candidate, from the camera to what is kept (issue 4, point 7)."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.answers import PhotoPick, Pictured
from desktop.flows.camera_port import CameraTrouble, told_to_coach
from desktop.flows.page import Layout
from desktop.flows.photo_pages import AGAIN, CALL, CAMERA, GOOD, WITHOUT
from desktop.flows.photographing import DARK_STILLS
from desktop.ui.candidate import viewfinder
from tests.ui.candidate.eyes import DARK, scene
from tests.ui.candidate.photographer import OWN, Photographer


@pytest.fixture(autouse=True)
def _quick_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three seconds are long for a test."""
    monkeypatch.setattr(viewfinder, "SECOND_MS", 5)


def test_a_photo_is_made_framed_kept_and_chosen(qtbot: QtBot) -> None:
    stage = Photographer(qtbot)
    stage.makes()
    stage.presses("Verder")
    (photo,) = stage.visits.vault.desk(stage.visits.sam).photos()
    assert stage.kept() == Pictured((PhotoPick(photo.id),))
    assert (photo.width, photo.height) == (64, 48)
    assert [card.id for card in stage.side.page.cards if card.chosen] == [photo.id]
    stage.presses("Verder")
    assert "Wat zie je op deze foto?" in stage.side.page.sentences


def test_it_is_counted_aloud_and_nothing_else_is_needed(qtbot: QtBot) -> None:
    stage = Photographer(qtbot)
    stage.opens()
    begun = len(stage.player.said)
    stage.snaps()
    assert [said for said in stage.player.said[begun:] if said in {"Drie.", "Twee.", "Eén."}] == [
        "Drie.",
        "Twee.",
        "Eén.",
    ]


def test_the_camera_looks_only_on_its_own_page(qtbot: QtBot) -> None:
    """Its light is out before, after, in a pause, in the panel for sound, when the coach is called and takes over."""
    stage = Photographer(qtbot)
    assert stage.eyes.opened == 0
    for press, back in (("Pauze", "Terug"), ("Geluid", "Terug"), ("Help", "Terug")):
        stage.opens() if stage.layout is Layout.CARDS else None
        stage.presses(press)
        assert not stage.eyes.looking, press
        stage.presses(back)
        qtbot.waitUntil(lambda: stage.eyes.looking)
    stage.side.rest()
    assert not stage.eyes.looking
    stage.presses("Verder")
    qtbot.waitUntil(lambda: stage.eyes.looking)
    stage.side.stop()
    assert not stage.eyes.looking
    stage.side.start()
    qtbot.waitUntil(lambda: stage.eyes.looking)
    stage.eyes.sees(scene())
    stage.snaps()
    assert not stage.eyes.looking


def test_a_press_meanwhile_takes_no_photo(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(viewfinder, "SECOND_MS", 60_000)
    stage = Photographer(qtbot)
    stage.opens()
    stage.presses("Maak de foto", "Terug")
    assert (stage.session.camera.counting, stage.layout) == (0, Layout.CARDS)
    assert not stage.eyes.looking
    assert stage.photos() == []


def test_once_more_looks_again_and_the_first_one_is_gone(qtbot: QtBot) -> None:
    stage = Photographer(qtbot)
    stage.opens()
    stage.snaps()
    stage.chooses(AGAIN)
    qtbot.waitUntil(lambda: stage.eyes.looking)
    stage.eyes.sees(scene(red=90))
    stage.snaps()
    stage.chooses(GOOD).presses("Verder", "Verder")
    (photo,) = stage.photos()
    red, *_ = photo.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
    assert red == pytest.approx(90, abs=6)


def test_the_frame_and_the_turn_are_what_is_kept(qtbot: QtBot) -> None:
    stage = Photographer(qtbot)
    stage.opens()
    stage.snaps()
    stage.chooses(GOOD).presses("Draaien", "Vierkant", "Verder", "Kleiner", "Naar links", "Omhoog", "Verder")
    (photo,) = stage.photos()
    assert photo.size == (40, 40)


def test_tools_at_their_end_say_so(qtbot: QtBot) -> None:
    stage = Photographer(qtbot)
    stage.makes()
    stage.presses("Groter")
    assert stage.side.page.notice == "Verder kan niet."
    stage.presses("Kleiner")
    assert stage.side.page.notice == ""


def test_a_photo_of_oneself_asks_first(qtbot: QtBot) -> None:
    """A no costs nothing and opens no camera; who wants to after all is asked again, and a yes is remembered."""
    stage = Photographer(qtbot, OWN)
    stage.chooses(CAMERA)
    assert stage.side.page.sentences == ("Mag jouw foto erbij?",)
    stage.presses("Verder")
    assert stage.side.page.notice == "Kies eerst een plaatje."
    stage.chooses("no").presses("Verder")
    assert (stage.eyes.opened, stage.layout, stage.cards) == (0, Layout.CARDS, [CAMERA])
    stage.chooses(CAMERA, "yes").presses("Verder")
    qtbot.waitUntil(lambda: stage.eyes.looking)
    consents = stage.visits.vault.desk(stage.visits.sam).consents()
    assert [(each.subject, each.answer) for each in consents][-2:] == [("foto", "no"), ("foto", "yes")]
    stage.presses("Terug")
    stage.opens()
    stage.snaps()
    stage.chooses(GOOD).presses("Verder", "Verder")
    assert [photo.size for photo in stage.photos()] == [(48, 48)]


def test_without_a_camera_it_is_not_offered(qtbot: QtBot) -> None:
    stage = Photographer(qtbot, available=False)
    assert CAMERA not in stage.cards
    assert stage.side.page.sentences[-1] == "Je coach kan er een foto bij zetten."


def test_a_camera_that_is_taken_away_loses_nothing_and_tells_the_coach_why(qtbot: QtBot) -> None:
    stage = Photographer(qtbot)
    stage.makes()
    stage.presses("Verder")
    kept = stage.kept()
    for trouble in CameraTrouble:
        stage.opens()
        stage.eyes.fails(trouble)
        assert (stage.cards, stage.eyes.looking) == ([AGAIN, WITHOUT, CALL], False)
        stage.chooses(WITHOUT)
        assert stage.kept() == kept
        stage.eyes.available = True
        stage.side.start()
    stage.opens()
    stage.eyes.fails(CameraTrouble.REFUSED)
    stage.chooses(CALL)
    assert stage.session.trouble == told_to_coach(CameraTrouble.REFUSED)


def test_one_that_comes_back_goes_on(qtbot: QtBot) -> None:
    stage = Photographer(qtbot)
    stage.opens()
    stage.eyes.fails(CameraTrouble.GONE)
    stage.chooses(AGAIN)
    qtbot.waitUntil(lambda: stage.cards == [AGAIN, WITHOUT, CALL])
    stage.eyes.available = True
    stage.chooses(AGAIN)
    qtbot.waitUntil(lambda: stage.eyes.looking)


def test_a_covered_camera_is_told_and_makes_no_black_photo(qtbot: QtBot) -> None:
    stage = Photographer(qtbot)
    stage.opens()
    stage.eyes.sees(DARK, times=DARK_STILLS)
    assert "Ik zie niets." in stage.side.page.sentences
    stage.presses("Maak de foto")
    assert (stage.session.camera.counting, stage.side.page.notice) == (0, "Wacht tot je iets ziet.")
    stage.eyes.sees(scene())
    assert stage.side.page.sentences == ("Maak een foto.",)


def test_enough_is_enough_and_the_photo_is_kept_all_the_same(qtbot: QtBot) -> None:
    stage = Photographer(qtbot)
    for _ in range(3):
        stage.makes()
        stage.presses("Verder")
    assert len(stage.photos()) == 3
    assert stage.side.page.notice == "Je hebt genoeg gekozen."
    answer = stage.kept()
    assert isinstance(answer, Pictured)
    assert len(answer.photos) == 2


def test_it_is_done_with_keys_alone(qtbot: QtBot) -> None:
    stage = Photographer(qtbot)
    stage.keys(Qt.Key.Key_Right, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stage.eyes.looking)
    stage.eyes.sees(scene())
    stage.keys(Qt.Key.Key_Right, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stage.layout is Layout.PHOTO)
    assert stage.cards == [AGAIN, GOOD]
