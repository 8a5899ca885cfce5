"""*Wat gaat mee?*: chosen by the candidate, seen and heard at once, each employer anew (issue 5: 3, 7 and 10)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QAbstractPrintDialog
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop import tokens
from desktop.domain.answers import Trace, Written
from desktop.domain.employer import Look
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, ItemId
from desktop.flows import choosing_out
from desktop.flows.asking import Subject
from desktop.flows.choosing_out import Kind
from desktop.flows.chosen_papers import PortfolioPaper
from desktop.flows.course import PROFILE
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.memory import MemoryVault
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.parts import inspect
from tests.ui.coach import household
from tests.ui.coach.choosing_hand import save_as, say, text, tile
from tests.ui.coach.hand import click, press, type_in
from tests.ui.coach.studio import Studio

STORY = [
    "Sam Voorbeeld",
    "Ik wil graag fietsen maken.",
    "Hier ben ik goed in",
    "Op tijd komen",
    "Ik kom op tijd.",
    "Daar kun je op rekenen.",
    "Samen werken",
]


@pytest.fixture
def studio(side: CoachSide) -> Studio:
    """What is heard."""
    made = Studio()
    side.choosing.listen_with(made)
    return made


@pytest.fixture
def sam(side: CoachSide, vault: MemoryVault, shelf: MemoryShelf) -> CandidateId:
    """Sam's papers are on the screen."""
    candidate = household.sam(vault, shelf)
    side.show_dossier(candidate)
    side.show_portfolio(candidate)
    return candidate


@pytest.mark.usefixtures("sam")
def test_on_is_what_the_candidate_marked_and_nothing_else(side: CoachSide) -> None:
    """PRODUCT, What may leave: only what the candidate switched on; the look is chosen too."""
    on = choosing_out.on_keys(side.choosing.paper)
    assert on == {"strengths", "wishes", "experience", "phone", "look:bold"}
    assert not side.shell.lock.isVisible()  # for two pairs of eyes: no way to other names


@pytest.mark.usefixtures("sam")
def test_everything_to_press_is_large_and_has_a_name_and_six_at_most_stand_together(side: CoachSide) -> None:
    """DECISIONS 3; targets of 64 px."""
    for stone in side.choosing.page.stones:
        click(stone)
        assert len(side.choosing.page.grid.tiles) <= 6
        for target in inspect.targets(side.choosing.page):
            assert target.name
            assert min(target.box.width(), target.box.height()) >= tokens.TARGET_LEAST, target
    click(side.choosing.page.kinds[Kind.LETTER])
    assert len(side.choosing.page.grid.tiles) <= 6


@pytest.mark.usefixtures("sam")
def test_the_paper_follows_a_switch_at_once_and_says_what_it_does(side: CoachSide, studio: Studio) -> None:
    assert "06 00000000" in text(side)
    click(tile(side, "phone"))
    assert "06 00000000" not in text(side)
    assert studio.heard[-1] == "Mijn telefoon. Dit gaat niet mee."
    press(tile(side, "works_best"), Qt.Key.Key_Space)
    assert "Laat het mij" in text(side)
    assert studio.heard[-1].endswith("Dit gaat mee.")


@pytest.mark.usefixtures("sam")
def test_what_has_the_keyboard_is_said(side: CoachSide, studio: Studio) -> None:
    pressed = tile(side, "phone")
    pressed.clearFocus()
    pressed.setFocus(Qt.FocusReason.TabFocusReason)
    assert studio.heard[-1] == "Mijn telefoon. Dit gaat mee."


@pytest.mark.usefixtures("sam")
def test_a_block_with_nothing_in_it_can_not_be_switched_on(side: CoachSide) -> None:
    pressed = tile(side, "email")
    assert not pressed.isEnabled()
    click(pressed)
    assert "email" not in choosing_out.on_keys(side.choosing.paper)


@pytest.mark.usefixtures("sam")
def test_the_look_is_chosen_by_its_picture(side: CoachSide) -> None:
    before = side.choosing.page.view.grab().toImage()
    light = tile(side, "look:light")
    assert light.grab().toImage() != tile(side, "look:bold").grab().toImage()
    click(light)
    paper = side.choosing.paper
    assert isinstance(paper, PortfolioPaper)
    assert paper.look is Look.LIGHT
    assert side.choosing.page.view.grab().toImage() != before


@pytest.mark.usefixtures("sam")
def test_a_page_is_heard_sentence_by_sentence_and_each_lights_up(side: CoachSide, studio: Studio) -> None:
    bar, sheet = side.choosing.page.bar, side.choosing.page.view.sheet
    click(bar.listen)
    assert studio.heard[-1] == "Sam Voorbeeld"
    first = sheet.lit
    assert first
    assert bar.listen.accessibleName() == "Pauze"
    click(bar.after)
    second = studio.heard[-1]
    assert second != "Sam Voorbeeld"
    assert sheet.lit != first
    click(bar.listen)  # a pause
    assert not studio.plays
    assert sheet.lit == ()
    click(bar.listen)  # goes on where it was
    assert studio.heard[-1] == second
    click(bar.before)
    assert studio.heard[-1] == "Sam Voorbeeld"
    click(side.choosing.page.back)
    assert not studio.plays


@pytest.mark.usefixtures("sam")
def test_pages_are_turned_and_looked_at_large(qtbot: QtBot, side: CoachSide) -> None:
    view, bar = side.choosing.page.view, side.choosing.page.bar
    small = view.sheet.width()
    click(bar.turn)
    assert view.page == 1
    click(bar.large)
    qtbot.waitUntil(lambda: view.sheet.width() > small)
    assert not side.choosing.page.grid.isVisible()
    click(bar.large)
    qtbot.waitUntil(lambda: view.sheet.width() == small)


def test_a_word_that_tells_too_much_stands_at_its_switch_with_its_sentence(
    side: CoachSide, sam: CandidateId, vault: MemoryVault
) -> None:
    filling = vault.desk(sam).filling(PROFILE, RespondentRole.SELF)
    assert filling is not None
    vault.desk(sam).record(filling.id, ItemId("telefoon"), Written("via de jobcoach"), Trace())
    side.show_portfolio(sam)
    assert side.choosing.page.told.text == "Kijk samen naar “jobcoach” in: via de jobcoach"
    pressed = tile(side, "phone")
    pressed.grab()
    assert any("jobcoach” – via de jobcoach" in text.text for text in inspect.texts(side.choosing.page))
    click(pressed)
    assert side.choosing.page.told.text == ""


def test_each_employer_is_asked_about_anew_and_a_change_asks_again(
    qtbot: QtBot, side: CoachSide, sam: CandidateId, vault: MemoryVault, tmp_path: Path
) -> None:
    """PRODUCT, Consent; who it is for and when is logged."""
    click(side.choosing.page.save)
    assert side.choosing.page.told.text == "Typ eerst voor wie dit is."
    for employer in ("Fietsenzaak Voorbeeld", "Kwekerij Het Voorbeeld"):
        side.choosing.page.employer.clear()
        type_in(side.choosing.page.employer, employer)
        click(side.choosing.page.save)
        assert side.choosing.page.question.isVisible()
        assert not any(each.card.chosen for each in side.choosing.page.question.tiles)
        click(side.choosing.page.question.go_on)  # nothing was chosen
        assert side.findChild(QFileDialog) is None
        say(side, "yes")
        save_as(qtbot, side, tmp_path / f"{employer}.pdf")
        assert vault.dossier(sam).consents[-1].about == employer
        assert employer in [line for line in vault.log(sam) if line.what == "exported"][-1].detail
    click(tile(side, "phone"))
    click(side.choosing.page.save)
    assert side.choosing.page.question.isVisible()


def test_no_is_fine_and_is_not_asked_again_that_day(side: CoachSide, sam: CandidateId, vault: MemoryVault) -> None:
    type_in(side.choosing.page.employer, "Fietsenzaak Voorbeeld")
    click(side.choosing.page.print)
    say(side, "no")
    assert side.choosing.page.told.text == "Goed. Dit gaat niet naar Fietsenzaak Voorbeeld."
    assert side.findChild(QAbstractPrintDialog) is None
    assert vault.dossier(sam).consents[-1].answer == "no"
    click(side.choosing.page.print)
    assert not side.choosing.page.question.isVisible()
    assert "exported" not in [line.what for line in vault.log(sam)]


def test_the_letter_is_picked_sentence_by_sentence(side: CoachSide, sam: CandidateId) -> None:
    """Issue 5 point 3; what was picked is there the next time."""
    click(side.choosing.page.kinds[Kind.LETTER])
    picked = tile(side, "why:like")
    assert not picked.switch.on
    click(picked)
    assert "Dit werk vind ik leuk." in text(side)
    type_in(side.choosing.page.employer, "Fietsenzaak Voorbeeld")
    side.choosing.page.employer.editingFinished.emit()
    assert "Ik wil graag werken bij Fietsenzaak Voorbeeld." in text(side)
    click(side.choosing.page.back)
    side.show_portfolio(sam)
    click(side.choosing.page.kinds[Kind.LETTER])
    assert "Dit werk vind ik leuk." in text(side)


@pytest.mark.usefixtures("sam")
def test_the_card_for_colleagues_is_picked_by_the_candidate(side: CoachSide) -> None:
    """Issue 5 point 10."""
    click(side.choosing.page.kinds[Kind.CARD])
    assert "Laat het mij" not in text(side)
    click(side.choosing.page.grid.tiles[0])
    assert "Laat het mij" in text(side)


@pytest.mark.usefixtures("sam")
def test_the_story_is_heard_in_reading_order_and_what_is_off_is_not_said(side: CoachSide) -> None:
    """PRODUCT, main job 5: hear it read aloud."""
    click(tile(side, "phone"))
    told = [one.text for one in side.choosing.readable.told]
    assert told[: len(STORY)] == STORY
    assert not any("06 00000000" in sentence for sentence in told)


def test_after_a_no_about_photos_none_goes_along(
    side: CoachSide, vault: MemoryVault, shelf: MemoryShelf, picture: Path
) -> None:
    """A no starts them off; one of own work can still be chosen."""
    sam = household.sam(vault, shelf, picture.read_bytes())
    filling = vault.desk(sam).filling(PROFILE, RespondentRole.SELF)
    assert filling is not None
    vault.desk(sam).record(filling.id, ItemId("mag-zien"), household.chosen("strengths", "work_photos"), Trace())
    side.show_portfolio(sam)
    (work,) = [key for key in choosing_out.on_keys(side.choosing.paper) if key.startswith("photo:")]
    with_photo = side.choosing.readable.pdf
    vault.desk(sam).consent(Subject.PHOTO.value, "", "no")
    side.show_portfolio(sam)
    assert choosing_out.on_keys(side.choosing.paper) == {"strengths", "look:bold"}
    assert len(side.choosing.readable.pdf) < len(with_photo)
    click(tile(side, work))
    assert work in choosing_out.on_keys(side.choosing.paper)


def test_new_marks_of_the_candidate_go_before_what_was_chosen(
    side: CoachSide, sam: CandidateId, vault: MemoryVault
) -> None:
    click(tile(side, "phone"))
    side.show_dossier(sam)
    side.show_portfolio(sam)
    assert "phone" not in choosing_out.on_keys(side.choosing.paper)
    filling = vault.desk(sam).filling(PROFILE, RespondentRole.SELF)
    assert filling is not None
    vault.desk(sam).record(filling.id, ItemId("mag-zien"), household.chosen("phone", "wishes"), Trace())
    side.show_dossier(sam)
    side.show_portfolio(sam)
    assert choosing_out.on_keys(side.choosing.paper) == {"phone", "wishes", "look:bold"}
