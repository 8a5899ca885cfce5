"""*Papieren*: every paper from its card to what leaves, logged, kept and made again the same (issue 5, 1-5, 7, 9)."""

from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.domain.agreeing import Agreement
from desktop.domain.ids import CandidateId
from desktop.domain.papers import Paper
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.memory import MemoryVault
from desktop.ui.coach import dialogs
from desktop.ui.coach.choices import BlockChoices, EarlierChoices
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.letter_choices import LetterChoices
from desktop.ui.coach.meeting_choices import MeetingChoices
from desktop.ui.coach.question_choices import QuestionChoices
from desktop.ui.coach.sticks import free_name
from desktop.ui.coach.work_card_choices import WorkCardChoices
from tests.ui.coach import household
from tests.ui.coach.hand import click, press, type_in
from tests.ui.coach.paper_hand import card, save, text


@pytest.fixture
def sam(side: CoachSide, vault: MemoryVault, shelf: MemoryShelf) -> CandidateId:
    """The cards of Sam's papers are on the screen."""
    candidate = household.sam(vault, shelf)
    side.show_dossier(candidate)
    click(side.dossier.papers)
    return candidate


@pytest.mark.usefixtures("sam")
def test_there_is_a_card_for_every_paper(side: CoachSide) -> None:
    assert {made.offer.paper for made in side.papers.papers.cards} == set(Paper)
    assert all(made.isEnabled() for made in side.papers.papers.cards)


def test_a_paper_that_can_not_be_made_yet_says_why(side: CoachSide, vault: MemoryVault) -> None:
    candidate = vault.add_candidate("Sam", "avatar-kite").id
    side.papers.show(candidate)
    assert not card(side, Paper.CV).isEnabled()
    assert card(side, Paper.CV).accessibleDescription() == "Eerst het werkprofiel."
    assert card(side, Paper.REPORT).accessibleDescription() == "Er zijn nog geen antwoorden."
    assert card(side, Paper.DOSSIER).isEnabled()
    assert card(side, Paper.QUESTIONNAIRE).isEnabled()


@pytest.mark.usefixtures("sam")
@pytest.mark.parametrize("paper", [paper for paper in Paper if paper is not Paper.PORTFOLIO])
def test_every_paper_is_seen_before_it_leaves(side: CoachSide, paper: Paper) -> None:
    press(card(side, paper), Qt.Key.Key_Space)
    page = side.papers.page
    assert page.isVisible()
    assert not side.shell.lock.isVisible()  # for two pairs of eyes: no way to other names
    shown = text(side) if page.paper.isVisible() else page.view.text.toPlainText()
    assert shown
    click(page.back)
    assert side.papers.papers.isVisible()


@pytest.mark.usefixtures("sam")
def test_a_switch_changes_the_cv_at_once(side: CoachSide) -> None:
    click(card(side, Paper.CV))
    choices = side.papers.choices
    assert isinstance(choices, BlockChoices)
    assert "06 00000000" in text(side)
    click(next(switch for switch in choices.switches if switch.row.word == "Mijn telefoon"))
    assert "06 00000000" not in text(side)


@pytest.mark.usefixtures("sam")
def test_a_contact_with_nothing_in_it_does_not_leave(side: CoachSide) -> None:
    click(card(side, Paper.CONTACT))
    choices = side.papers.choices
    assert isinstance(choices, BlockChoices)
    assert [switch.row.word for switch in choices.switches] == ["Mijn telefoon", "Mijn e-mail"]
    click(choices.switches[0])
    assert not side.papers.page.save.isEnabled()
    assert "nummer of e-mail" in side.papers.page.view.text.toPlainText()


@pytest.mark.usefixtures("sam")
def test_the_letter_is_the_coachs_to_change_and_warns(side: CoachSide) -> None:
    """Sentences on and off by keyboard, other words, one more, for whom; a word that leaks is named."""
    click(card(side, Paper.LETTER))
    choices, page = side.papers.choices, side.papers.page
    assert isinstance(choices, LetterChoices)
    assert choices.sentences.hasFocus()
    assert "Ik ben Sam Voorbeeld." in text(side)
    press(choices.sentences, Qt.Key.Key_Space)
    assert "Ik ben Sam Voorbeeld." not in text(side)
    choices.words.clear()
    type_in(choices.words, "Ik kom uit de Wajong.")
    press(choices.words, Qt.Key.Key_Return)
    assert "Ik kom uit de Wajong." in text(side)
    assert "“Wajong” in “Ik kom uit de Wajong.”" in page.leaks.text()
    choices.words.clear()
    type_in(choices.words, "Ik fiets graag.")
    click(choices.add)
    assert "Ik fiets graag." in text(side)
    type_in(page.whom, "Fietsenzaak Voorbeeld")
    type_in(choices.vacancy, "monteur")
    assert "Ik wil graag werken bij Fietsenzaak Voorbeeld." in text(side)
    assert "Ik wil graag dit werk doen: monteur." in text(side)
    assert "Ik fiets graag." in text(side)


def test_an_agreement_goes_on_the_work_card_in_other_words(
    side: CoachSide, vault: MemoryVault, sam: CandidateId
) -> None:
    dossier = vault.dossier(sam)
    made = Agreement(sam, dossier.moments[0].id, "Elke week bellen.", "phone-call", dossier.log[0].at)
    vault.entries.keep(made)
    side.papers.show(sam)
    click(card(side, Paper.WORK_CARD))
    choices = side.papers.choices
    assert isinstance(choices, WorkCardChoices)
    assert "Elke week bellen." not in text(side)
    choices.sentences.open_place(len(choices.card.helps))
    press(choices.sentences, Qt.Key.Key_Space)
    assert "Elke week bellen." in text(side)
    choices.words.clear()
    type_in(choices.words, "Wij bellen elke week.")
    click(choices.keep)
    assert "Wij bellen elke week." in text(side)
    assert vault.dossier(sam).agreements == (made,)


def test_the_appointment_is_typed_and_kept_when_its_card_leaves(
    side: CoachSide, vault: MemoryVault, sam: CandidateId, tmp_path: Path
) -> None:
    click(card(side, Paper.TAKE_HOME))
    choices = side.papers.choices
    assert isinstance(choices, MeetingChoices)
    press(choices.time, Qt.Key.Key_Down)
    for field, words in ((choices.place, "Buurthuis"), (choices.bring, "een pen"), (choices.phone, "06 00000000")):
        type_in(field, words)
    assert "Buurthuis" in text(side)
    save(side, tmp_path / "kaart.pdf")
    save(side, tmp_path / "kaart.ics", more=True)
    assert (tmp_path / "kaart.pdf").read_bytes().startswith(b"%PDF")
    assert b"LOCATION:Buurthuis" in (tmp_path / "kaart.ics").read_bytes()
    (kept,) = vault.dossier(sam).appointments
    assert (kept.starts.time(), kept.place, kept.with_whom, kept.bring) == (
        time(10, 15),
        "Buurthuis",
        "Noor",
        "een pen",
    )
    assert choices.meeting.day == kept.starts.date()


@pytest.mark.usefixtures("sam")
def test_the_questionnaire_is_printed_in_the_observers_words(side: CoachSide) -> None:
    click(card(side, Paper.QUESTIONNAIRE))
    choices = side.papers.choices
    assert isinstance(choices, QuestionChoices)
    before = text(side)
    press(choices.role, Qt.Key.Key_Down)
    assert text(side) != before
    press(choices.form, Qt.Key.Key_Down)
    assert not choices.role.isEnabled()
    assert "Hoe heet jij?" in text(side)


def test_nothing_leaves_for_an_employer_without_a_name(side: CoachSide, vault: MemoryVault, sam: CandidateId) -> None:
    click(card(side, Paper.CV))
    page = side.papers.page
    for made in (page.save, page.paper):
        click(made)
        assert page.told.text == "Typ eerst voor wie dit is."
        assert page.whom.hasFocus()
    assert "exported" not in [line.what for line in vault.log(sam)]


@pytest.mark.usefixtures("sam")
def test_the_candidate_is_not_asked_for_a_name(side: CoachSide) -> None:
    click(card(side, Paper.RESULT))
    assert side.papers.page.whom.isHidden()


def test_what_left_is_logged_listed_and_made_again_the_same(
    side: CoachSide, vault: MemoryVault, sam: CandidateId, tmp_path: Path
) -> None:
    """For whom and when; and an earlier export comes out byte for byte, whatever was changed since."""
    click(card(side, Paper.WORD))
    type_in(side.papers.page.whom, "Fietsenzaak Voorbeeld")
    first, second = tmp_path / "een.docx", tmp_path / "twee.docx"
    save(side, first)
    assert "ligt open" in side.papers.page.told.text
    assert vault.log(sam)[-1].detail == f"CV in Word voor Fietsenzaak Voorbeeld, bewaard als {first}"
    vault.dossier(sam)
    click(side.papers.page.back)
    click(side.papers.papers.earlier)
    choices = side.papers.choices
    assert isinstance(choices, EarlierChoices)
    assert "CV in Word voor Fietsenzaak Voorbeeld" in choices.list.item(0).text()
    save(side, second)
    assert second.read_bytes() == first.read_bytes()
    assert "opnieuw" in vault.log(sam)[-1].detail
    assert len(vault.exports.of(sam)) == 1
    side.care.show_files(sam)
    assert side.care.files.files.count() == 2


def test_the_whole_dossier_is_not_kept_beside_the_dossier(
    side: CoachSide, vault: MemoryVault, sam: CandidateId, tmp_path: Path
) -> None:
    click(card(side, Paper.DOSSIER))
    save(side, tmp_path / "dossier.json", more=True)
    assert vault.log(sam)[-1].detail.startswith("Hele dossier voor Sam")
    assert vault.exports.of(sam) == ()
    assert (tmp_path / "dossier.json").read_bytes().startswith(b"{")


def test_a_place_that_can_not_be_written_is_said_and_nothing_left(
    side: CoachSide, vault: MemoryVault, sam: CandidateId, tmp_path: Path
) -> None:
    click(card(side, Paper.REPORT))
    taken = tmp_path / "Verslag Sam.pdf"
    taken.mkdir()
    (taken / "inside").touch()
    save(side, taken)
    assert side.papers.page.told.text.startswith("Niet bewaard: er is hier al een map met deze naam.")
    assert "exported" not in [line.what for line in vault.log(sam)]
    assert vault.exports.of(sam) == ()
    assert list(tmp_path.iterdir()) == [taken]


def test_printing_goes_to_the_systems_window_and_is_logged(
    side: CoachSide, vault: MemoryVault, sam: CandidateId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The printer is the system's own, to a file."""

    def chosen(_parent: object, printer: QPrinter, go: object) -> None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        assert callable(go)
        go()

    monkeypatch.setattr(dialogs, "ask_printer", chosen)
    click(card(side, Paper.RESULT))
    click(side.papers.page.paper)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    assert vault.log(sam)[-1].detail == "Dit kan ik voor Sam, op papier"


@pytest.mark.usefixtures("sam")
def test_a_long_paper_is_leafed_through(qtbot: QtBot, side: CoachSide) -> None:
    click(card(side, Paper.DOSSIER))
    view = side.papers.page.view
    assert view.forward.isEnabled()
    before = view.grab().toImage()
    press(view.forward, Qt.Key.Key_Space)
    assert view.grab().toImage() != before
    assert view.back.isEnabled()


def test_a_name_that_is_taken_gets_a_number(side: CoachSide, sam: CandidateId, tmp_path: Path) -> None:
    (tmp_path / "CV Sam.pdf").touch()
    (tmp_path / "CV Sam 2.pdf").touch()
    assert free_name(tmp_path, "CV Sam.pdf") == "CV Sam 3.pdf"
    assert free_name(tmp_path, "Brief Sam.pdf") == "Brief Sam.pdf"
